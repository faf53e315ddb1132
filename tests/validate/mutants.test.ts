/** One defect each, in an otherwise valid dataset: the named check must see it. */
import { describe, expect, test } from "vitest";
import { validate } from "../../pipeline/6-validate/index.ts";
import type { Dataset } from "../../pipeline/model/dataset.ts";
import { Report } from "../../pipeline/model/findings/issue.ts";
import { readText } from "../pages.ts";

const page =
  "某某海关\n某某海关是国家设在某某的监督管理机关。\n办公室（督查室）\n负责文电、会务工作；制定、修订规章制度；承办甲、乙、丙等三项任务。\n历史（1949年——1978年）\n1949年5月1日，某某海关成立。\n局长：张三\n";
const { dataset, reading } = readText(page);

type Rows = { [table in keyof Dataset]: Record<string, unknown>[] };

function codes(mutate: (rows: Rows) => void): string[] {
  const rows = structuredClone(dataset) as unknown as Rows;
  mutate(rows);
  const report = new Report();
  validate.run({ dataset: rows as unknown as Dataset, texts: new Map([["page", reading.raw]]) }, report);
  return [...new Set(report.issues.map((issue) => issue.code))];
}

const first = (rows: readonly Record<string, unknown>[]): Record<string, unknown> => {
  const [row] = rows;
  if (row === undefined) throw new Error("the table is empty");
  return row;
};

const withVerbs = (duties: readonly Record<string, unknown>[]): Record<string, unknown> =>
  first(duties.filter((duty) => (duty.actions as unknown[]).length > 0));

test("the dataset is valid before", () => expect(codes(() => {})).toEqual([]));

const mutants: readonly (readonly [string, string, (rows: Rows) => void])[] = [
  ["a column is missing", "validate.schema", ({ duties }) => delete first(duties).text_hans],
  ["a column too many", "validate.schema", ({ duties }) => Object.assign(first(duties), { extra: 1 })],
  [
    "an empty string",
    "validate.schema",
    ({ organizations }) => Object.assign(first(organizations), { name_hans: "" }),
  ],
  ["a number as text", "validate.schema", ({ duties }) => Object.assign(first(duties), { ordinal: "1" })],
  [
    "a class that is none",
    "validate.schema",
    ({ organizations }) => Object.assign(first(organizations), { classification: "customs" }),
  ],
  [
    "more than sure",
    "validate.schema",
    ({ memberships }) => Object.assign(first(memberships), { confidence: 1.01 }),
  ],
  [
    "a role that is none",
    "validate.schema",
    ({ segments }) => Object.assign(first(segments), { role: "heading" }),
  ],
  [
    "a duty of a post that is none",
    "validate.reference",
    ({ duties }) => Object.assign(first(duties), { post_id: "page.post.nobody" }),
  ],
  [
    "an id with a capital",
    "validate.schema",
    ({ people }) => Object.assign(first(people), { id: "page.person.ZhangSan" }),
  ],
  [
    "a duty of nobody",
    "validate.reference",
    ({ duties }) => Object.assign(first(duties), { organization_id: "page.nobody" }),
  ],
  [
    "a category that is none",
    "validate.reference",
    ({ duties }) => Object.assign(first(duties), { categories: ["none"] }),
  ],
  [
    "a verb of a class that is none",
    "validate.reference",
    ({ duties }) =>
      Object.assign(first(withVerbs(duties).actions as Rows["duties"]), { verb_class: "verb-none" }),
  ],
  [
    "evidence of nothing",
    "validate.reference",
    ({ evidence }) => Object.assign(first(evidence), { record_id: "page.nothing" }),
  ],
  [
    "an id given twice",
    "validate.duplicate-id",
    ({ duties, statements, events }) =>
      Object.assign(first(events), { id: first(statements.length > 0 ? statements : duties).id }),
  ],
  [
    "a parent below its child",
    "validate.cycle",
    ({ organizations }) => {
      const [root, child] = organizations;
      if (root && child) Object.assign(root, { parent_id: child.id });
    },
  ],
  [
    "a quote with another character",
    "validate.quote",
    ({ duties }) => Object.assign(first(duties), { quote: `${first(duties).quote}。` }),
  ],
  [
    "a span beside the quote",
    "validate.quote",
    ({ duties }) => Object.assign(first(duties), { start: Number(first(duties).start) + 1 }),
  ],
  [
    "a span outside the text",
    "validate.quote",
    ({ events }) => Object.assign(first(events), { end: 10_000 }),
  ],
  [
    "a verb that is not there",
    "validate.quote",
    ({ duties }) =>
      Object.assign(first(withVerbs(duties).actions as Record<string, unknown>[]), { quote: "废止" }),
  ],
  [
    "another name that is not there",
    "validate.quote",
    ({ organizations }) =>
      Object.assign(first(organizations.flatMap((o) => o.other_names as Record<string, unknown>[])), {
        quote: "督察室",
      }),
  ],
  ["a segment lost", "validate.cover", ({ segments }) => segments.pop()],
  [
    "a segment twice",
    "validate.cover",
    ({ segments }) => segments.push({ ...first(segments), id: "page.seg-twice" }),
  ],
  [
    "a month that is none",
    "validate.date",
    ({ events }) => Object.assign(first(events), { date: "1949-13-01" }),
  ],
  [
    "a claim that does not add up",
    "validate.claim",
    ({ claims }) => Object.assign(first(claims), { holds: !first(claims).holds }),
  ],
  [
    "evidence that points at other words",
    "validate.evidence",
    ({ evidence }) =>
      Object.assign(first(evidence.filter(({ method }) => method === "quoted")), { start: 0, end: 1 }),
  ],
  ["a value without evidence", "validate.evidence", ({ evidence }) => evidence.shift()],
  ["an ordinal left out", "validate.ordinal", ({ duties }) => Object.assign(first(duties), { ordinal: 7 })],
  [
    "an escape character",
    "validate.characters",
    ({ sources }) => Object.assign(first(sources), { title_en: "\u001b[31mred" }),
  ],
  [
    "an address that is none",
    "validate.address",
    ({ sources }) => Object.assign(first(sources), { url: "javascript:alert(1)" }),
  ],
  [
    "a page of 30 February",
    "validate.date",
    ({ sources }) => Object.assign(first(sources), { retrieved: "2026-02-30" }),
  ],
  [
    "verbs that differ",
    "validate.actions",
    ({ duties }) =>
      Object.assign(first(withVerbs(duties).predicates as Record<string, unknown>[]), { actions: ["废止"] }),
  ],
  [
    "scripts of unequal length",
    "validate.scripts",
    ({ duties }) => Object.assign(first(duties), { text_hant: `${first(duties).text_hant}了` }),
  ],
  [
    "a wrong length of the text",
    "validate.scripts",
    ({ sources }) => Object.assign(first(sources), { code_points: 1 }),
  ],
];

describe("mutants", () => {
  test.each(mutants)("%s: %s", (_, code, mutate) => expect(codes(mutate)).toContain(code));
});
