import { expect, test } from "vitest";
import { functionRules, functions } from "../pipeline/zh/functions/functions.ts";
import { readText } from "./pages.ts";

test("every wider function is one, and ids are used once", () => {
  const ids = functions.map((f) => f.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { broader } of functions) expect(broader === null || ids.includes(broader)).toBe(true);
});

test.each(functionRules)("each word of $id stands in an example of its own", ({ words, examples }) => {
  const unused = words
    .split(" ")
    .filter((word) => !examples.some((example) => new RegExp(word, "u").test(example)));
  expect(unused).toEqual([]);
});

/** The functions of the duties of a page, each with the words that decided and where they stand. */
function functionsOf(page: string): string[] {
  const { duties, duty_categories } = readText(page).dataset;
  return [...duties]
    .sort((a, b) => a.start - b.start)
    .map((duty) =>
      duty.categories
        .map((id) => {
          const why = duty_categories.find((row) => row.duty_id === duty.id && row.category_id === id);
          return `${id} (${why?.words_hans}, ${why?.rule_id})`;
        })
        .join("; "),
    );
}

test("all that a duty states in the order in which it states it; where it states none, what the body is named after", () => {
  const page =
    "青屿海关\n稽查处\n（一）负责估价、原产地管理和缉私，编制海关统计；\n（二）制定具体操作规程；\n综合科\n（一）制定具体操作规程。";
  expect(functionsOf(page)).toEqual([
    "tax_collection (估价 原产地, words-of-text); anti_smuggling (缉私, words-of-text); customs_statistics (统计, words-of-text)",
    "post_clearance_audit (稽查, words-of-unit)",
    "",
  ]);
});

test("names of bodies state nothing, unless the duty is their work", () => {
  const page =
    "青屿海关\n关税处\n（一）负责向总署财务装备司请示疑难问题；\n（二）执行由人事处、教育处经办的接待计划；\n（三）负责青屿海关行政案件审理委员会日常工作。";
  expect(functionsOf(page)).toEqual([
    "tax_collection (关税, words-of-unit)",
    "logistics (接待, words-of-text)",
    "legal_affairs (行政案件, words-of-text)",
  ]);
});

test("the same sentence has the same functions, and files are records whatever is filed", () => {
  const page =
    "青屿海关\n办公室\n（一）办理批办的文电和交办的事项；\n（二）保管审计档案；\n（三）保管稽查档案；\n综合处\n（一）办理批办的文电和交办的其他事项。";
  const [first, audit, firms, last] = functionsOf(page);
  expect(first?.replace("交办的事项", "")).toBe(last?.replace("交办的其他事项", ""));
  expect([audit, firms].map((row) => row?.includes("general_office (档案, words-of-text)"))).toEqual([
    true,
    true,
  ]);
});
