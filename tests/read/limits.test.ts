/** What is refused before it is parsed, and what is read all the same: a quadratic pattern would not finish. */
import { describe, expect, test } from "vitest";
import { readText } from "../pages.ts";

test("a page too large: read.too-large", () => {
  expect(() => readText("a".repeat(4 * 1024 * 1024 + 1))).toThrow("read.too-large");
});

test.each([">", "- ", "["])("Markdown that only opens %j: read.too-deep", (mark) => {
  expect(() => readText(`${mark.repeat(10_000)}甲`, { fileName: "page.md" })).toThrow("read.too-deep");
});

describe("one line of 200,000 characters is read to its end", () => {
  const shapes =
    "甲 1 一 、 （ ） 《 “ - a 局 的 年 占 和 ： 甲、 1、 负责 是最大 历任 服务 信息系统 一二三四五六七八九十 大连、 张三、 办公室、 第三条 （一） （《“".split(
      " ",
    );
  test.each(shapes)("%s again and again", (shape) => {
    const { dataset, reading } = readText(`某某海关\n${shape.repeat(200_000 / shape.length)}\n`);
    expect(reading.raw.length).toBeGreaterThan(199_990);
    expect(dataset.segments.at(-1)).toBeDefined();
  });
});
