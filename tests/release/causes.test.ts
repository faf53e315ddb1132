/** The cause of a change is found by experiment: pages, curation and code of an office that does not exist. */
import { describe, expect, test } from "vitest";
import { diff, withCauses } from "../../pipeline/8-release/index.ts";
import type { Schemas } from "../../pipeline/8-release/policy/schema-changes.ts";
import { factorsOf, type Making } from "../../pipeline/factors.ts";
import { unregistered } from "../../pipeline/inputs/sources.ts";
import type { Dataset } from "../../pipeline/model/dataset.ts";
import { Report } from "../../pipeline/model/findings/issue.ts";
import type { CurationEntry } from "../../pipeline/model/inputs/curation.ts";
import type { Cause } from "../../pipeline/model/releases/release.generated.ts";
import { schemas } from "../../pipeline/model/tables/schemas.generated.ts";
import { tablesOf } from "../../pipeline/model/tables/table.ts";
import { noHistory, readPage, type Source, type Stages, stages } from "../../pipeline/run.ts";
import { edited, fictionalDataset } from "../fixtures/dataset.ts";
import { releaseOf } from "../fixtures/release.ts";

const page = "青屿局\n办公室\n负责文电工作；承办会议。\n稽查处\n负责稽查工作。\n";
const name = (record: string, name_en: string): CurationEntry => ({
  action: "set",
  record,
  values: { name_en },
  reason: "its web site",
});

interface Given {
  readonly text?: string;
  readonly entries?: CurationEntry[];
  readonly title?: string;
  readonly code?: Stages;
}

function making({ text = page, entries = [], title = "青屿局", code = stages }: Given): Making {
  const source = unregistered("qingyu.txt", new TextEncoder().encode(text));
  const described: Source = {
    ...source,
    description: { ...source.description, title_hans: title },
    curation: { entries },
  };
  return { sources: [described], stages: code };
}

const read = ({ sources: [source], stages: code }: Making, previous: Dataset | null): Dataset =>
  readPage(source as Source, { ...noHistory, previous }, new Report(), code).dataset;

/** «table id: causes» of every change but those of annotations. */
function causes(before: Given, after: Given, schemasBefore: object = schemas): Record<string, Cause[]> {
  const [from, to] = [making(before), making(after)];
  const first = read(from, null);
  const history = { ...noHistory, previous: first };
  const second = read(to, first);
  const edition = (dataset: Dataset, all: object) => ({ tables: tablesOf(dataset), schemas: all as Schemas });
  const [previous, next] = [edition(first, schemasBefore), edition(second, schemas)];
  const changes = diff(previous.tables, next.tables);
  const found = withCauses(changes, { factors: factorsOf(from, to, () => history), previous, next });
  return Object.fromEntries(
    found
      .filter(({ table, kinds }) => !["segments", "evidence"].includes(table) && !kinds.includes("offsets"))
      .map((change) => [`${change.table} ${change.id} ${change.op}`, change.causes]),
  );
}

const cause = (kind: Cause["kind"], fields: string[] = [], detail: string | null = null): Cause => ({
  kind,
  detail,
  fields,
});

/** Code that is as this one but finds no duties. */
const withoutDuties: Stages = {
  ...stages,
  extract: {
    ...stages.extract,
    run: (outline, report) => stages.extract.run(outline, report).filter(({ table }) => table !== "duties"),
  },
};

/** A reader that takes every file for Latin-1. */
const withoutChinese: Stages = {
  ...stages,
  read: {
    ...stages.read,
    run: (input, report) => stages.read.run({ ...input, encoding: "latin1" as never }, report),
  },
};

const generalOffice = cause("curation", ["name_en"], "set qingyu.bangongshi: its web site");

describe("one thing that differs is the cause", () => {
  test("a curation entry, by name", () => {
    const entries = [name("qingyu.bangongshi", "General Office"), name("qingyu.jichachu", "Audit Division")];
    expect(causes({ entries: entries.slice(1) }, { entries })).toEqual({
      "organizations qingyu.bangongshi changed": [generalOffice],
    });
  });
  test("the page", () => {
    expect(causes({}, { text: page.replace("负责稽查工作", "负责稽查工作；查处走私") })).toMatchObject({
      "duties qingyu.jichachu.d-e3av5nz added": [cause("page")],
      "sources qingyu changed": [cause("page", ["sha256", "code_points"])],
    });
  });
  test("source.json", () => {
    expect(causes({}, { title: "青屿局办公厅" })).toEqual({
      "sources qingyu changed": [cause("description", ["title_hans"])],
    });
  });
  test("a rule", () => {
    const found = causes({ code: withoutDuties }, {});
    expect(Object.keys(found).filter((key) => key.startsWith("duties"))).toHaveLength(3);
    expect(new Set(Object.values(found).map((all) => JSON.stringify(all)))).toEqual(
      new Set([JSON.stringify([cause("rule")])]),
    );
  });
  test("the reader", () => {
    const found = causes({ code: withoutChinese }, {});
    expect(found["organizations qingyu.bangongshi added"]).toEqual([cause("reader")]);
  });
  test("a column that came", () => {
    const { name_en: _, ...properties } = schemas.organizations.properties;
    const older = { ...schemas, organizations: { ...schemas.organizations, properties } };
    const entries = [name("qingyu.bangongshi", "General Office")];
    expect(causes({}, { entries }, older)).toEqual({
      "organizations qingyu.bangongshi changed": [cause("schema", ["name_en"])],
    });
  });
});

describe("several things that differ", () => {
  const entries = [name("qingyu.bangongshi", "General Office")];
  test("each is named for its own field", () => {
    const text = page.replace("办公室", "办公室（督察室）");
    const found = causes({}, { text, entries });
    expect(found["organizations qingyu.bangongshi changed"]).toEqual([
      cause("page", ["end", "quote", "other_names"]),
      generalOffice,
    ]);
  });
  test("two that it took together are both named", () => {
    const found = causes({ code: withoutDuties }, { text: `${page}人事处\n负责考核工作。\n` });
    const duties = Object.keys(found).filter((key) => key.startsWith("duties qingyu.renshichu"));
    expect(duties.map((key) => found[key])).toEqual([[cause("page"), cause("rule")]]);
  });
  test("two that would each have done it are both named", () => {
    const found = causes({}, { text: page.replace("；承办会议", ""), code: withoutDuties });
    expect(found["duties qingyu.bangongshi.d-yc5qa3l removed"]).toEqual([cause("page"), cause("rule")]);
    expect(found["duties qingyu.bangongshi.d-ftwtuba removed"]).toEqual([cause("rule")]);
  });
});

test("what nothing explains has no cause", () => {
  const [change] = diff({}, { duties: [{ id: "a" }] });
  const edition = { tables: {}, schemas: schemas as unknown as Schemas };
  const found = withCauses(change === undefined ? [] : [change], {
    factors: [],
    previous: edition,
    next: edition,
  });
  expect(found.map(({ causes: none }) => none)).toEqual([[]]);
});

test("changes that have no cause are told with the release", () => {
  const report = new Report();
  const first = releaseOf(fictionalDataset());
  const next = edited(fictionalDataset(), "duties", "qingyu.bangongshi.2", null);
  releaseOf(next, first.files, {}, report);
  expect(report.issues.map(({ code }) => code)).toEqual(["release.cause-unknown"]);
});
