/** What the reader says of units and clauses beyond their text, and what becomes of it in the tables. */
import { describe, expect, test } from "vitest";
import { confidenceOf } from "../../../pipeline/4-extract/confidence.ts";
import { unregistered } from "../../../pipeline/inputs/sources.ts";
import { Report } from "../../../pipeline/model/findings/issue.ts";
import type { Clause, Meaning, Outline, Unit } from "../../../pipeline/model/outline.ts";
import { hansOf } from "../../../pipeline/model/reading.ts";
import type { Span } from "../../../pipeline/model/text/span.ts";
import { noHistory, readPage, stages } from "../../../pipeline/run.ts";
import { readText } from "../../pages.ts";

const page = `青屿市港口局
一、主要职责
局长具下列职权：
领导全局工作；签发文件。
副局长襄助局务。
负责港口的监管。
青屿港。
二、内设机构
办公室（督查室）
负责文电工作。
三、现任领导
局长：张三
`;

/** The page with another reading of its structure. */
function readAs(change: (outline: Outline) => Partial<Outline>) {
  const segment = {
    name: "segment",
    run: (...args: Parameters<typeof stages.segment.run>) => {
      const outline = stages.segment.run(...args);
      return { ...outline, ...change(outline) };
    },
  };
  const source = unregistered("page.txt", new TextEncoder().encode(page));
  return readPage(source, noHistory, new Report(), { ...stages, segment }).dataset;
}

const spanOf = ({ reading }: Outline, words: string, after = ""): Span => {
  const start = reading.hans.units.indexOf(after + words) + after.length;
  return { start, end: start + words.length };
};
const clauses =
  (words: string, change: (outline: Outline) => Meaning & Partial<Clause>) =>
  (outline: Outline): Partial<Outline> => ({
    clauses: outline.clauses.map((clause) =>
      hansOf(outline.reading, clause).includes(words) ? { ...clause, ...change(outline) } : clause,
    ),
  });
const units =
  (change: (outline: Outline) => Partial<Unit>) =>
  (outline: Outline): Partial<Outline> => ({
    units: outline.units.map((unit) => ({ ...unit, ...change(outline) })),
  });

describe("duties of a post", () => {
  const chief = (outline: Outline) =>
    ({ role: "duty", kind: null, unit: 0, post: spanOf(outline, "局长") }) as const;
  const deputy = (outline: Outline) =>
    ({ role: "duty", kind: null, unit: 0, post: spanOf(outline, "副局长") }) as const;
  const dataset = readAs((outline) => {
    const first = { ...outline, ...clauses("领导全局", chief)(outline) };
    const second = { ...first, ...clauses("签发文件", chief)(first) };
    return clauses("襄助", deputy)(second);
  });
  const duty = (words: string) => dataset.duties.find(({ text_hans }) => text_hans.includes(words));

  test("belong to it and to no body, under an id that begins with its own, and are counted among its own", () => {
    const post = "page.post.juzhang";
    expect(duty("领导全局")).toMatchObject({ post_id: post, organization_id: null, ordinal: 1 });
    expect(duty("签发文件")).toMatchObject({ post_id: post, organization_id: null, ordinal: 2 });
    expect(duty("领导全局")?.id).toMatch(/^page\.post\.juzhang\.d-[a-z2-7]{7}$/);
    expect(duty("文电")).toMatchObject({ post_id: null, organization_id: "page.bangongshi", ordinal: 1 });
  });

  test("the post is the one that a person holds, and a post that nobody holds has a row, too", () => {
    expect(dataset.posts.map(({ id, organization_id }) => [id, organization_id])).toEqual([
      ["page.post.fujuzhang", "page"],
      ["page.post.juzhang", "page"],
    ]);
    expect(dataset.memberships.map(({ post_id }) => post_id)).toEqual(["page.post.juzhang"]);
  });

  test("evidence says where the page names the post", () => {
    const { start, end } = dataset.evidence.find((e) => e.id === `${duty("襄助")?.id}.ev-post-id`) ?? {};
    expect(
      Array.from(page)
        .slice(start ?? 0, end ?? 0)
        .join(""),
    ).toBe("副局长");
  });
});

describe("organisations", () => {
  test("have their other names once each, verbatim and in both scripts, and not their own", () => {
    const { dataset } = readText(page);
    const at = Array.from(page).join("").indexOf("督查室");
    const name = { name_hant: "督查室", name_hans: "督查室", quote: "督查室", start: at, end: at + 3 };
    const office = dataset.organizations.find(({ id }) => id === "page.bangongshi");
    expect(office?.other_names).toEqual([name]);
    const twice = readAs(
      units((outline) => ({
        aliases: ["督查室", "督查室", "办公室"].map((words) => spanOf(outline, words)),
      })),
    );
    expect(twice.organizations.find(({ id }) => id === "page.bangongshi")?.other_names).toEqual([name]);
  });

  test("say when the page only mentions them, and how sure the reader is", () => {
    const dataset = readAs(units(() => ({ mentioned: true, headed: true, margin: 0 })));
    const surest = confidenceOf("organizations", 4);
    for (const found of dataset.organizations) {
      expect(found.name_basis).toBe("mentioned");
      expect(found.confidence).toBeLessThan(surest);
    }
    for (const found of readText(page).dataset.organizations)
      expect(found).toMatchObject({ name_basis: "stated", confidence: surest });
  });
});

test("duties and statements say how sure the reader is", () => {
  const unsure = readAs((outline) => ({
    clauses: outline.clauses.map((clause, n): Clause => {
      const unsure = { ...clause, points: 0, margin: 0 };
      return n === 0 ? { ...unsure, role: "statement", kind: "description" } : unsure;
    }),
  }));
  expect(unsure.statements).not.toEqual([]);
  for (const { confidence } of unsure.duties) expect(confidence).toBeLessThan(confidenceOf("duties", 4));
  for (const { confidence } of unsure.statements)
    expect(confidence).toBeLessThan(confidenceOf("statements", 4));
});

test("what no rule understood is a segment of its own role", () => {
  const dataset = readAs(clauses("青屿港", () => ({ role: "leftover", kind: "unclear" })));
  const unclear = dataset.segments.filter(({ role }) => role === "unclear");
  expect(unclear.map(({ quote, record_id }) => [quote, record_id])).toEqual([["青屿港", null]]);
});

describe("memberships", () => {
  test.each([
    ["局长：张三", 4, false],
    ["代局长：张三", 4, true],
    ["代理局长：张三", 4, true],
    ["局长\n张三", 3, false],
  ])("%j", (lines, points, acting) => {
    const { dataset } = readText(`青屿市港口局\n现任领导\n${lines}\n`);
    const confidence = confidenceOf("memberships", points);
    expect(dataset.memberships).toMatchObject([{ confidence, acting }]);
  });
});
