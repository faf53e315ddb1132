/** Pages put together from the pieces that real ones are made of, and raw bytes. Seeded, so a failure can be repeated. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { validate } from "../../pipeline/6-validate/index.ts";
import { PipelineError, Report } from "../../pipeline/model/issue.ts";
import { readText } from "../pages.ts";

const mark = fc.constantFrom(
  "",
  "",
  "一、",
  "（一）",
  "(二)",
  "1.",
  "2、",
  "①",
  "第三条 ",
  "第一章 ",
  "01 ",
  "- ",
  "　　",
);
const piece = fc.constantFrom(
  "某某海关",
  "办公室",
  "法规处（法制科）",
  "（事业单位）",
  "主要职责",
  "内设机构：",
  "办公室、人事科、旅检一科至三科",
  "负责",
  "组织实施",
  "对货物进行监管",
  "的收集、整理工作",
  "并组织实施",
  "是关区稽查工作的职能管理部门",
  "受海关总署领导",
  "设下列组、室：",
  "掌理事项如下：",
  "1907年5月30日",
  "同年7月1日",
  "民国三十八年",
  "（1949年——1978年）",
  "41个直属海关",
  "《海关法》",
  "《未闭合",
  "局长：张三",
  "成员：李四、王五",
  "电话：0411-1234567",
  "XX系统",
  "H2000",
  "，",
  "；",
  "。",
  "、",
  "：",
  "(",
  ")",
  "”",
  "“",
  "[1]",
  " ",
  "𬭎",
  "編製",
  "製度",
  "后",
  "庄河",
  "a",
  "100%",
  "\u200b",
  "第",
  "条",
  "等",
  "四大任务",
  "大连、营口六市",
);
const line = fc
  .tuple(mark, fc.array(piece, { minLength: 1, maxLength: 12 }))
  .map(([m, pieces]) => `${m}${pieces.join("")}`);
const text = fc.array(line, { minLength: 1, maxLength: 14 }).map((lines) => lines.join("\n"));
const wrap: Readonly<Record<string, (page: string) => string>> = {
  "page.txt": (page) => page,
  "page.md": (page) => page.replace(/\n/g, "\n\n").replace(/^(.{1,8})$/gm, "## $1"),
  "page.html": (page) =>
    `<table><tr><td>${page.replace(/\n/g, "</td></tr><tr><td>").replace(/，/g, "<br><b>")}</table>`,
};

function survives(bytes: Uint8Array | string, fileName: string): void {
  let result: ReturnType<typeof readText>;
  try {
    result = readText(bytes, { fileName });
  } catch (error) {
    if (error instanceof PipelineError) return;
    throw error;
  }
  const report = new Report();
  validate.run({ dataset: result.dataset, texts: new Map([["page", result.reading.raw]]) }, report);
  expect(report.issues.map((issue) => `${issue.code}: ${issue.message}`)).toEqual([]);
}

test("1,500 pages: no crash, total cover, quotes equal slices, valid records", () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...Object.keys(wrap)), (page, fileName) =>
      survives(wrap[fileName]?.(page) ?? page, fileName),
    ),
    { numRuns: 1500, seed: 20261123 },
  );
}, 180_000);

test("1,000 files of any bytes: read, or refused with a reason", () => {
  const bytes = fc.uint8Array({ minLength: 0, maxLength: 200 });
  fc.assert(fc.property(bytes, fc.constantFrom(...Object.keys(wrap)), survives), {
    numRuns: 1000,
    seed: 20261123,
  });
}, 120_000);

test("the same page gives the same records twice", () => {
  fc.assert(
    fc.property(text, (page) => {
      expect(readText(page).dataset).toEqual(readText(page).dataset);
    }),
    { numRuns: 100, seed: 20261123 },
  );
});
