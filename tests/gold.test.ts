/** The flagship page against its hand annotation: no change may lower what has been reached. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diskEffects } from "../pipeline/effects.disk.ts";
import { Report } from "../pipeline/model/issue.ts";
import { type Gold, score } from "../pipeline/quality/index.ts";
import { buildDataset, noHistory } from "../pipeline/run.ts";
import { loadSource } from "../pipeline/sources.ts";

const bars: Readonly<Record<string, number>> = {
  organizations: 1,
  parents: 1,
  classification: 1,
  "duties (text)": 0.99,
  "duties (text and owner)": 0.99,
  "duty verbs": 0.975,
  memberships: 1,
  periods: 1,
  "events (stated date)": 0.95,
  documents: 1,
  systems: 0.9,
  jurisdictions: 0.92,
  claims: 1,
  statements: 0.9,
  corrections: 0.95,
};

const report = new Report();
const gold = JSON.parse(readFileSync("tests/gold/dalian-customs.gold.json", "utf8")) as Gold;
const { dataset } = buildDataset([loadSource(diskEffects, "dalian-customs", report)], noHistory, report);
const scores = score(gold, dataset);

test("every measure has a bar", () => expect(scores.map((s) => s.measure)).toEqual(Object.keys(bars)));

describe.each(scores)("$measure", ({ measure, f1 }) => {
  test(`F1 is at least ${bars[measure]}`, () => expect(f1).toBeGreaterThanOrEqual(bars[measure] ?? 1));
});

interface GoldWords {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}
type GoldRelation = GoldWords & { readonly source: string; readonly target: GoldWords };
type GoldNorm = GoldWords & { readonly relation: string };

interface Relational {
  readonly mentions: readonly (GoldWords & { readonly target: string | null })[];
  readonly relations: readonly GoldRelation[];
  readonly powers: readonly GoldWords[];
  readonly grounds: readonly GoldNorm[];
  readonly scopes: readonly GoldWords[];
  /** what one of two annotators has: finding it is neither right nor wrong */
  readonly optional: Pick<Relational, "relations" | "powers" | "scopes"> & {
    readonly mentions: readonly GoldWords[];
    readonly grounds: readonly GoldNorm[];
  };
}

/** F1 of records paired one to one with what two annotators both have. */
function agreement<G, O extends { readonly [K in keyof G]?: unknown }, R>(
  golds: readonly G[],
  optional: readonly O[],
  records: readonly R[],
  same: (gold: G, record: R) => boolean,
  free: (gold: O, record: R) => boolean,
): number {
  const left = records.filter((record) => !optional.some((gold) => free(gold, record)));
  const taken = new Set<R>();
  for (const gold of golds) {
    const found = left.find((record) => !taken.has(record) && same(gold, record));
    if (found !== undefined) taken.add(found);
  }
  return (2 * taken.size) / (golds.length + left.length);
}

describe("bodies, relations, powers, norms and limits against two annotators", () => {
  const gold2 = JSON.parse(
    readFileSync("tests/gold/dalian-customs.relations.gold.json", "utf8"),
  ) as Relational;
  const { mentions, relations, powers, norms, scopes } = dataset;
  const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
    a.start < b.end && b.start < a.end;
  const alike = (a: GoldWords, b: GoldWords): boolean => meets(a, b) && a.kind === b.kind;
  const bodies = new Map([...dataset.organizations, ...dataset.external_bodies].map((b) => [b.id, b]));
  const isCalled = (id: string | null, name: string | null): boolean => {
    const body = bodies.get(id ?? "");
    return body !== undefined && [body.name_hant, body.name_hans].includes(name ?? "");
  };
  const targetOf = (r: (typeof relations)[number]) =>
    mentions.find(({ id }) => id === r.target_mention_id) ?? { start: 0, end: 0 };
  const related = (g: GoldRelation, r: (typeof relations)[number]): boolean =>
    g.kind === r.kind && meets(g.target, targetOf(r));
  const grounded = (g: GoldNorm, n: (typeof norms)[number]): boolean =>
    meets(g, n) && g.relation === n.relation;
  const { optional } = gold2;
  const reached: Readonly<Record<string, readonly [number, number]>> = {
    mentions: [agreement(gold2.mentions, optional.mentions, mentions, alike, meets), 0.97],
    "mentions resolved": [
      agreement(
        gold2.mentions.filter(({ target }) => target !== null),
        optional.mentions,
        mentions.filter(({ body_id }) => body_id !== null),
        (g, m) => meets(g, m) && isCalled(m.body_id, g.target),
        meets,
      ),
      0.955,
    ],
    relations: [agreement(gold2.relations, optional.relations, relations, related, related), 0.94],
    "relations with source": [
      agreement(
        gold2.relations,
        optional.relations,
        relations,
        (g, r) => related(g, r) && isCalled(r.organization_id, g.source),
        related,
      ),
      0.92,
    ],
    powers: [agreement(gold2.powers, optional.powers, powers, alike, alike), 0.96],
    norms: [agreement(gold2.grounds, optional.grounds, norms, grounded, grounded), 0.98],
    scopes: [agreement(gold2.scopes, optional.scopes, scopes, alike, alike), 0.97],
  };

  test.each(Object.entries(reached))("%s", (_, [f1, bar]) => expect(f1).toBeGreaterThanOrEqual(bar));
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
