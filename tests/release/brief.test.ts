/** What `check` and `diff` print for people: similar changes are one line, rare ones are printed in full. */
import { expect, test } from "vitest";
import { briefReport } from "../../pipeline/8-release/index.ts";
import type { Cause, Change, Changes } from "../../pipeline/model/releases/release.generated.ts";

const change = (table: string, id: string, values: Partial<Change>): Change => ({
  ...{
    table,
    id,
    label: null,
    organization_id: null,
    op: "changed",
    kinds: [],
    related: [],
    fields: [],
    causes: [],
  },
  ...values,
});
const body = (id: string, name: string) => ({ id, name_hans: name, name_en: null });
const names = {
  organizations: [body("a.jia", "甲处"), body("a.yi", "乙处")],
  duties: [1, 2, 3, 4, 5].map((n) => ({ id: `a.yi.d-${n}`, organization_id: "a.yi" })),
};
const moved = (n: number): Change[] => [
  change("duties", `a.jia.d-${n}`, {
    ...{
      op: "removed",
      kinds: ["moved"],
      organization_id: "a.jia",
      related: [`a.yi.d-${n}`],
      label: `旧${n}`,
    },
  }),
  change("duties", `a.yi.d-${n}`, {
    ...{ op: "added", kinds: ["moved"], organization_id: "a.yi", related: [`a.jia.d-${n}`], label: `新${n}` },
  }),
];
const page: Cause = { kind: "page", detail: null } as Cause;
const report = (changes: readonly Change[], reasons: Changes["reasons"] = []): string =>
  briefReport(
    { from: "1.0.0", to: "1.1.0", bump: "minor", reasons, tables: [], changes: [...changes] },
    names,
    false,
  );

test("duties that moved from one body to another are one line", () =>
  expect(report([1, 2, 3, 4, 5].flatMap(moved))).toContain("  5 duties moved from 甲处 to 乙处\n"));

test("few are told one by one, with what they became", () => {
  const text = report([1, 2].flatMap(moved));
  expect(text).toContain(
    "moved: duty a.jia.d-1 «旧1» → a.yi.d-1\n  added, moved: duty a.yi.d-1 «新1» ↔ a.jia.d-1\n",
  );
  expect(text).not.toContain("2 duties");
});

test("a body that is gone keeps its name, and what happened to bodies themselves is one line", () => {
  const gone = change("organizations", "a.bing", { op: "removed", kinds: ["removed"], label: "丙处" });
  const duties = [1, 2, 3, 4].map((n) =>
    change("duties", `a.bing.d-${n}`, { op: "removed", kinds: ["removed"], organization_id: "a.bing" }),
  );
  const others = ["jia", "yi", "ding", "wu"].map((id) =>
    change("organizations", `a.${id}`, { kinds: ["reordered"], organization_id: `a.${id}` }),
  );
  const text = report([gone, ...duties, ...others]);
  expect(text).toContain(
    "  removed: organization a.bing «丙处»\n  4 duties removed: 丙处\n  4 organizations reordered\n",
  );
});

test("the same cause of all is told once", () => {
  const changes = [1, 2, 3, 4].map((n) =>
    change("events", `a.e-${n}`, { kinds: ["revised"], causes: [page, page] }),
  );
  expect(report(changes)).toContain("  4 events revised — the page\n");
});

test("what was read within records is counted, and reasons come last, one for each kind", () => {
  const mentions = [1, 2].map((n) => change("mentions", `m-${n}`, { op: "added" }));
  const reason = (message: string) => ({ bump: "minor" as const, code: "R1" as const, message });
  const text = report(mentions, [reason("one"), reason("two"), reason("three")]);
  expect(text).toBe(
    "What follows from that\n  mentions: 2 added\n\nWhy the version rises\n  minor: one (R1), and 2 more of this kind\n",
  );
});
