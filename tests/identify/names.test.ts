/** What is known again under another name, and what must not be. */
import { describe, expect, test } from "vitest";
import { annotations } from "../../pipeline/8-release/changes/subject.ts";
import type { Curation } from "../../pipeline/model/inputs/curation.ts";
import { type Edition, nextEdition } from "../fixtures/chain.ts";

const page = (body: string): string => `蓝港海关\n一、内设机构\n${body}三、现任领导\n关长：李杰\n`;
const law = "负责规范性文件的审核；组织行政处罚案件的听证。\n";
const files = "负责文书案卷的立卷归集；承办群众来信的登记。\n";
/** The page before an edit and after it, released one after the other. */
function read(...[first, second]: readonly [string, string]): [Edition, Edition] {
  const before = nextEdition(first, null) as Edition;
  return [before, nextEdition(second, before) as Edition];
}

const idOf = ({ dataset }: Edition, name: string): string | undefined =>
  dataset.organizations.find(({ name_hans }) => name_hans === name)?.id;
const dutyIds = ({ dataset }: Edition): string[] => dataset.duties.map(({ id }) => id);
const retired = ({ tombstones }: Edition): string[] =>
  tombstones.filter(({ table }) => !annotations.has(table)).map(({ id }) => id);

describe("an office", () => {
  test.each(["法规二处", "政策法规处", "审核听证中心"])(
    "that is called %s now keeps its id and duties",
    (name) => {
      const [before, after] = read(page(`（一）法规处\n${law}`), page(`（一）${name}\n${law}`));
      expect(idOf(after, name)).toBe(idOf(before, "法规处"));
      expect(dutyIds(after)).toEqual(dutyIds(before));
      expect(retired(after)).toEqual([]);
    },
  );

  test("with a name that is alike and other work is another office", () => {
    const [before, after] = read(
      page(`（一）丹东海关缉私分局\n${law}`),
      page(`（一）营口海关缉私分局\n${files}`),
    );
    expect(idOf(after, "营口海关缉私分局")).not.toBe(idOf(before, "丹东海关缉私分局"));
    const stone = after.tombstones.find(({ table }) => table === "organizations");
    expect(stone).toMatchObject({ kind: "removed", successors: [] });
  });

  test("of which the page says nothing of its own is not known again by that", () => {
    const other = "承办领导交办的其他事项。\n";
    const [before, after] = read(page(`（一）丹东处\n${other}`), page(`（一）营口处\n${other}`));
    expect(idOf(after, "营口处")).not.toBe(idOf(before, "丹东处"));
  });

  test("of two that do the same work neither is taken for the one that is gone", () => {
    const [before, after] = read(
      page(`（一）法规处\n${law}`),
      page(`（一）法规一处\n${law}（二）法规二处\n${law}`),
    );
    const ids = ["法规一处", "法规二处"].map((name) => idOf(after, name));
    expect(ids).not.toContain(idOf(before, "法规处"));
  });

  test("two that swap their work keep their names and ids", () => {
    const [before, after] = read(
      page(`（一）法规处\n${law}（二）办公室\n${files}`),
      page(`（一）法规处\n${files}（二）办公室\n${law}`),
    );
    for (const name of ["法规处", "办公室"]) expect(idOf(after, name)).toBe(idOf(before, name));
  });
});

describe("a decree", () => {
  test("does not become another one with a similar title", () => {
    const cite = (title: string) => page(`（一）法规处\n根据《${title}》开展检查。\n`);
    const [before, after] = read(cite("中华人民共和国海关法"), cite("中华人民共和国海关统计条例"));
    expect(before.dataset.documents).toHaveLength(1);
    expect(after.dataset.documents.map(({ id }) => id)).not.toEqual(
      before.dataset.documents.map(({ id }) => id),
    );
  });
});

describe("a misprint in a name", () => {
  const text = page(`（一）法规处\n${law}`);
  const correction: Curation = {
    entries: [
      {
        action: "correct",
        quote: "李杰",
        corrected: "李洁",
        kind: "typo",
        confidence: "high",
        status: "applied",
        reason: "The decree of appointment has 李洁.",
      },
    ],
  };

  test("that is corrected on record keeps the id of the person and of the post held", () => {
    const before = nextEdition(text, null) as Edition;
    const after = nextEdition(text, before, correction) as Edition;
    expect(after.dataset.people.map(({ id, name_hans }) => [id, name_hans])).toEqual([
      [before.dataset.people[0]?.id, "李洁"],
    ]);
    expect(after.dataset.memberships[0]?.id).toBe(before.dataset.memberships[0]?.id);
    expect(retired(after)).toEqual([]);
  });

  test("that the page corrects itself gives another person: nothing says that it is the same", () => {
    const [before, after] = read(text, text.replace("李杰", "李洁"));
    expect(after.dataset.people[0]?.id).not.toBe(before.dataset.people[0]?.id);
    expect(after.tombstones.map(({ table }) => table)).toContain("people");
  });
});
