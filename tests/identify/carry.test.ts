/** Ids across edits: a generated history of one unit's duties, each step read with the release before it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unregistered } from "../../pipeline/inputs/sources.ts";
import type { Dataset } from "../../pipeline/model/dataset.ts";
import { Report } from "../../pipeline/model/findings/issue.ts";
import { readPage } from "../../pipeline/run.ts";

/** What the duties are about: no two share more than a few characters. */
const fields = [
  "口岸开放的长远规划和年度计划",
  "进口环节关税与反倾销税的征缴",
  "文书案卷的立卷归集和库房保管",
  "新录用人员岗前培训与任职考试",
  "集装箱货物机检查验和人工开拆",
  "走私风险线索的筛选比对和推送",
  "执勤车辆与巡逻船艇的统一调度",
  "部门预算编报和国库集中支付",
  "外贸数据的采集校验和对外发布",
  "群众来信来访的登记转办和答复",
  "行政处罚案件的审理听证与执行",
  "办公用房改造修缮和物业管理",
];
const verbs = ["负责全局", "组织开展各单位", "指导监督基层"];
const tails = ["工作", "及相关事宜", "的日常管理工作"];

interface Duty {
  readonly tag: number;
  readonly text: string;
}

const duty = (tag: number, verb = 0, tail = 0): Duty => ({
  tag,
  text: `${verbs[verb]}${fields[tag]}${tails[tail]}`,
});

function dataset(duties: readonly Duty[], previous: Dataset | null, retired: readonly string[]): Dataset {
  return read(`某某局\n办公室\n${duties.map((d) => d.text).join("；")}。\n`, previous, retired);
}

function read(text: string, previous: Dataset | null, retired: readonly string[] = []): Dataset {
  const source = unregistered("page.txt", new TextEncoder().encode(text));
  return readPage(source, { previous, retired }, new Report()).dataset;
}

/** tag → id, by the order on the page */
const idsOf = (duties: readonly Duty[], { duties: rows }: Dataset): Map<number, string> => {
  const inOrder = [...rows].sort((a, b) => a.start - b.start);
  return new Map(duties.map((d, n) => [d.tag, inOrder[n]?.id ?? "none"]));
};

type Edit = {
  kind: "insert" | "delete" | "reword" | "reorder";
  at: number;
  tag: number;
  verb: number;
  tail: number;
};
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("insert", "delete", "reword", "reorder"),
  at: fc.nat(11),
  tag: fc.nat(11),
  verb: fc.nat(2),
  tail: fc.nat(2),
});

function apply(duties: readonly Duty[], { kind, at, tag, verb, tail }: Edit): readonly Duty[] {
  const index = duties.length === 0 ? 0 : at % duties.length;
  if (kind === "insert")
    return duties.some((d) => d.tag === tag)
      ? duties
      : [...duties.slice(0, index), duty(tag, verb, tail), ...duties.slice(index)];
  if (kind === "delete") return duties.length < 2 ? duties : duties.filter((_, n) => n !== index);
  if (kind === "reword") return duties.map((d, n) => (n === index ? duty(d.tag, verb, tail) : d));
  return [...duties.slice(index), ...duties.slice(0, index)];
}

test("an edit leaves the ids of untouched duties alone, gives no id twice and none again", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      let duties: readonly Duty[] = [0, 1, 2, 3].map((tag) => duty(tag));
      let current = dataset(duties, null, []);
      const retired: string[] = [];
      for (const step of edits) {
        const next = apply(duties, step);
        const read = dataset(next, current, retired);
        const [before, after] = [idsOf(duties, current), idsOf(next, read)];
        expect(new Set(after.values()).size).toBe(next.length);
        for (const { tag, text } of next) {
          if (duties.some((d) => d.tag === tag && d.text === text))
            expect(after.get(tag)).toBe(before.get(tag));
          else expect(retired).not.toContain(after.get(tag));
        }
        retired.push(...[...before.values()].filter((id) => ![...after.values()].includes(id)));
        [duties, current] = [next, read];
      }
    }),
    { numRuns: 40 },
  );
});

test("a cosmetic edit changes no id", () => {
  const duties = [0, 1, 2].map((tag) => duty(tag));
  const before = dataset(duties, null, []);
  const cosmetic = dataset(
    duties.map((d) => ({ ...d, text: d.text.replace(/、/g, "､").replace(/的/g, " 的") })),
    before,
    [],
  );
  expect(cosmetic.duties.map((d) => d.id)).toEqual(before.duties.map((d) => d.id));
  expect(cosmetic.organizations.map((o) => o.id)).toEqual(before.organizations.map((o) => o.id));
});

describe("matching on a generated history", () => {
  // every field is reworded in every way, two at a time, one duty is added and one deleted
  const cases = fields.flatMap((_, tag) =>
    [1, 2].flatMap((verb) => [0, 1, 2].map((tail) => ({ tag, verb, tail }))),
  );
  const outcome = cases.map(({ tag, verb, tail }) => {
    const [other, added, gone] = [1, 2, 3].map((n) => (tag + n) % fields.length) as [number, number, number];
    const before = [duty(tag), duty(other), duty(gone)];
    const after = [duty(added, 1, 1), duty(tag, verb, tail), duty(other, verb, tail)];
    const first = dataset(before, null, []);
    const second = dataset(after, first, []);
    const [old, now] = [idsOf(before, first), idsOf(after, second)];
    const kept = [tag, other].filter((t) => now.get(t) === old.get(t)).length;
    const wrong = [...now].filter(([t, id]) => [...old].some(([o, oldId]) => o !== t && oldId === id)).length;
    return { kept, wrong };
  });
  const kept = outcome.reduce((sum, o) => sum + o.kept, 0);
  const wrong = outcome.reduce((sum, o) => sum + o.wrong, 0);
  test("no id goes to another duty (precision)", () => expect(wrong).toBe(0));
  test("ids that stay when another verb and another ending are written (recall)", () => {
    console.log(`matching: ${kept} of ${cases.length * 2} reworded duties keep their id, ${wrong} wrong`);
    expect(kept / (cases.length * 2)).toBeGreaterThan(0.9);
  });
});

describe("a person or a post is known by its name alone", () => {
  const led = (line: string): string => `某某局\n办公室\n负责文电工作。\n${line}\n`;
  test.each([
    ["李杰", "李佳"],
    ["陈建国", "陈建华"],
    ["王伟", "王威"],
  ])("%s followed by %s: two people, one post", (old, next) => {
    const before = read(led(`局长：${old}`), null);
    const after = read(led(`局长：${next}`), before);
    expect(before.people).toHaveLength(1);
    expect(after.people).toHaveLength(1);
    expect(after.people[0]?.id).not.toBe(before.people[0]?.id);
    expect(after.memberships[0]?.id).not.toBe(before.memberships[0]?.id);
    expect(after.posts[0]?.id).toBe(before.posts[0]?.id);
  });
  test("another post of the same person: one person, two posts", () => {
    const before = read(led("局长：李杰"), null);
    const after = read(led("副局长：李杰"), before);
    expect(after.people[0]?.id).toBe(before.people[0]?.id);
    expect(after.posts[0]?.id).not.toBe(before.posts[0]?.id);
  });
});
