/** The flagship page against its hand annotation: no change may lower what has been reached. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { annotations } from "../pipeline/commands/annotations.ts";
import { diskEffects } from "../pipeline/effects/disk.ts";
import { loadSource } from "../pipeline/inputs/sources.ts";
import { Report } from "../pipeline/model/findings/issue.ts";
import { schemas, tableNames } from "../pipeline/model/tables/schemas.generated.ts";
import { type Gold, notMeasured, score } from "../pipeline/quality/index.ts";
import { measures } from "../pipeline/quality/measures.ts";
import { noHistory } from "../pipeline/run.ts";
import { datasetOf } from "./fixtures/built.ts";
import { holds, holdsTable } from "./held-page.ts";

const bars: Readonly<Record<string, number>> = {
  organizations: 1,
  parents: 1,
  classification: 1,
  "duties (text)": 0.99,
  "duties (text and owner)": 0.99,
  "duty verbs": 0.975,
  predicates: 0.95,
  memberships: 1,
  periods: 1,
  "events (stated date)": 0.95,
  // one title of the annotation is that of a database
  "documents (exact titles)": 0.96,
  "documents (relation)": 0.89,
  // ITA and ATA, an agreement and a convention, are systems in the annotation
  "systems (exact)": 0.88,
  "jurisdictions (exact)": 0.98,
  "jurisdictions (relation)": 0.98,
  quantities: 1,
  claims: 1,
  statements: 0.9,
  corrections: 0.95,
  "corrections, with the doubtful": 0.89,
  mentions: 0.97,
  "mentions resolved": 0.955,
  // two of the annotation rest on words that are flagged
  relations: 0.93,
  "relations with source": 0.91,
  powers: 0.96,
  norms: 0.98,
  scopes: 0.97,
};

const report = new Report();
const source = loadSource(diskEffects, "dalian-customs", report);
const gold = annotations(diskEffects, [source]).get("dalian-customs") as Gold;
const dataset = datasetOf([source], () => noHistory, report);
const scores = score(gold, dataset);

test("every measure has a bar", () => expect(scores.map((s) => s.measure)).toEqual(Object.keys(bars)));

describe.each(scores)("$measure", ({ measure, f1 }) => {
  test(`F1 is at least ${bars[measure]}`, () => expect(f1).toBeGreaterThanOrEqual(bars[measure] ?? 1));
});

test("docs/quality.md has the table (UPDATE=1 rewrites)", () =>
  holdsTable(
    "docs/quality.md",
    ["| measure | in the annotation | found | right | F1 |", "|---|---:|---:|---:|---:|"],
    scores.map((s) => `| ${s.measure} | ${s.gold} | ${s.found} | ${s.right} | ${s.f1.toFixed(3)} |`),
  ));

test("docs/quality.md counts the changes that are doubtful", () => {
  const inAnnotation = (measure: string) => scores.find((s) => s.measure === measure)?.gold ?? 0;
  const doubtful = inAnnotation("corrections, with the doubtful") - inAnnotation("corrections");
  holds("docs/quality.md", /\d+ changes that are doubtful/, () => `${doubtful} changes that are doubtful`);
});

test("what nobody has annotated is said so: tables, and fields of the others", () => {
  const { tables, fields } = notMeasured(gold, dataset);
  expect(tables).toEqual([
    "areas",
    "categories",
    "duty_categories",
    "evidence",
    "ranks",
    "reading_rules",
    "segments",
    "sources",
    "verb_classes",
  ]);
  expect(fields).toContain("systems.kind");
  expect(fields).toContain("duties.categories");
  expect(fields).not.toContain("duties.predicates");
});

test("what is judged is a column", () => {
  const judged = measures.flatMap(({ judges }) => judges);
  const columns = tableNames.flatMap((table) =>
    Object.keys(schemas[table].properties).map((column) => `${table}.${column}`),
  );
  expect(judged.filter((field) => !columns.includes(field))).toEqual([]);
});

test("the dataset is valid", () => expect(report.issues.filter((i) => i.severity === "error")).toEqual([]));

test("all conversion errors are found by rule, and no other character is touched by those rules", () => {
  const wanted = gold.corrections
    .filter((c) => c.kind === "s2t_conversion")
    .map((c) => [c.start, c.corrected]);
  const found = dataset.corrections.filter((c) => c.kind === "s2t_conversion");
  expect(found.map((c) => [c.start, c.corrected]).sort()).toEqual(wanted.sort());
  expect(found.every((c) => c.rule_id !== null)).toBe(true);
});

interface GoldArea {
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly codes: readonly string[];
}

test("the places of the page: each once, of its kind, where it lies, with its codes", () => {
  const { areas } = JSON.parse(readFileSync("tests/gold/dalian-customs.areas.json", "utf8")) as {
    readonly areas: readonly GoldArea[];
  };
  const nameOf = (id: string | null): string | null =>
    dataset.areas.find((area) => area.id === id)?.name_hant ?? null;
  const found = dataset.areas.map(
    ({ name_hant, kind, parent_id, codes }): GoldArea => ({
      name: name_hant,
      kind,
      parent: nameOf(parent_id),
      codes: codes.filter(({ revision }) => revision >= "1999").map(({ code }) => code),
    }),
  );
  const byName = (a: GoldArea, b: GoldArea): number => (a.name < b.name ? -1 : 1);
  expect(found.sort(byName)).toEqual([...areas].sort(byName));
});
