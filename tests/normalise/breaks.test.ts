/** Pages whose lines were broken at a width. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText } from "../pages.ts";

const readLines = (text: string, fileName = "page.txt"): string[] => {
  const { reading } = readText(text, { fileName });
  return reading.lines.map(({ start, end }) => reading.hans.chars.slice(start, end).join(""));
};

describe("a wrapped paragraph", () => {
  const words =
    "组织 协调 监督 全市 档案 机构 编制 管理 工作 规划 统计 分析 服务 标准 资金 培训 检查 评定 各区 方案 数据库 GIS 2400万元 “双随机” （含机要） 《档案法》 12345热线 及 的".split(
      " ",
    );
  const clause = fc
    .tuple(
      fc.constantFrom("负责", "承担", "指导", "拟订"),
      fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 14 }),
      fc.constantFrom("工作", "事项", "资料"),
    )
    .map(([lead, middle, end]) => lead + middle.join("") + end);
  const sentence = fc
    .array(fc.tuple(clause, fc.constantFrom("，", "；", "、")), { minLength: 2, maxLength: 5 })
    .map(
      (clauses) =>
        `${clauses
          .map(([text, mark]) => text + mark)
          .join("")
          .slice(0, -1)}。`,
    );
  const paragraph = fc.array(sentence, { minLength: 2, maxLength: 5 }).map((all) => all.join(""));

  /** As editors wrap: at a number of characters; a mark that may not begin a line takes the one before it along. */
  function wrap(text: string, width: number, indent: string): string[] {
    const lines: string[] = [];
    let rest = indent + text;
    while (rest.length > width) {
      let at = width;
      while (at > width - 4 && /^[，。；、”）》]/.test(rest.slice(at))) at--;
      lines.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
    return [...lines, rest];
  }

  test("is one line again where first lines are indented", () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 20, max: 60 }),
        (all, width) => {
          fc.pre(all.every((text) => text.length > 4 * width));
          const page = all.flatMap((text) => wrap(text, width, "　　")).join("\n");
          expect(readLines(`${page}\n`).join("")).toBe(all.join(""));
          for (const line of readLines(`${page}\n`)) expect(line).toMatch(/[。；]$/);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("keeps a break at most where a sentence ends without indents", () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 20, max: 60 }), (text, width) => {
        fc.pre(text.length > 4 * width);
        const lines = readLines(`某某市档案局\n档案科\n${wrap(text, width, "").join("\n")}\n人事科\n`);
        expect(lines.slice(0, 2)).toEqual(["某某市档案局", "档案科"]);
        expect(lines.at(-1)).toBe("人事科");
        expect(lines.slice(2, -1).join("")).toBe(text);
        for (const line of lines.slice(2, -1)) expect(line).toMatch(/[。；]$/);
      }),
      { numRuns: 300 },
    );
  });
});
