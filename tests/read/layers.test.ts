/** What lines HTML and Markdown become: tables, frames, terms, bold lines, breaks. */
import { describe, expect, test } from "vitest";
import { readText } from "../pages.ts";

const page = (text: string, fileName = "page.html") => readText(text, { fileName }).reading.page;
/** Each block as one string: kind, place in its table, marks of its look, words. */
const lines = (text: string, fileName?: string): string[] => {
  const { text: layer, blocks } = page(text, fileName);
  return blocks.map((b) => {
    const place = b.cell && `${b.cell.table}:${b.cell.row}:${b.cell.column}${b.cell.header ? "h" : ""}`;
    const marks = [b.kind, b.level, place, b.strong && "strong", b.soft && "soft", b.mark].filter(
      (part) => part !== null && part !== false,
    );
    return `${marks.join(" ")} | ${layer.chars.slice(b.start, b.end).join("")}`;
  });
};

describe("tables of HTML", () => {
  test("cells that span take their columns from the rows below", () =>
    expect(
      lines(
        "<table><tr><th>科室</th><th>职责</th><th>电话</th></tr><tr><td rowspan=2>办公室</td><td>文电</td><td>1</td></tr><tr><td colspan=2>会务</td></tr><tr><td>人事处</td><td>考核</td><td>2</td></tr></table>",
      ),
    ).toEqual([
      "cell 0:0:0h | 科室",
      "cell 0:0:1h | 职责",
      "cell 0:0:2h | 电话",
      "cell 0:1:0 | 办公室",
      "cell 0:1:1 | 文电",
      "cell 0:1:2 | 1",
      "cell 0:2:1 | 会务",
      "cell 0:3:0 | 人事处",
      "cell 0:3:1 | 考核",
      "cell 0:3:2 | 2",
    ]));
  test("a caption and a row of one cell across are lines, and no rows", () =>
    expect(
      lines(
        "<table><caption>一览表</caption><tr><td colspan=2>某某局机构</td></tr><tr><th>科室</th><th>职责</th></tr><tr><th>办公室</th><td>文电</td></tr></table>",
      ),
    ).toEqual([
      "line | 一览表",
      "line | 某某局机构",
      "cell 0:0:0h | 科室",
      "cell 0:0:1h | 职责",
      "cell 0:1:0h | 办公室",
      "cell 0:1:1 | 文电",
    ]));
  test("a list in a cell stays in its cell", () =>
    expect(
      lines(
        "<table><tr><td>办公室</td><td><ul><li>文电</li><li>会务</li></ul></td></tr><tr><td>人事处</td><td>考核</td></tr></table>",
      ),
    ).toEqual([
      "cell 0:0:0 | 办公室",
      "item 1 0:0:1 - | 文电",
      "item 1 0:0:1 - | 会务",
      "cell 0:1:0 | 人事处",
      "cell 0:1:1 | 考核",
    ]));
  test.each([
    ["a heading in it", "<table><tr><td>首页</td><td><h2>办公室</h2><p>文电</p></td></tr></table>"],
    ["one row of paragraphs", "<table><tr><td>首页</td><td><p>办公室</p><p>文电</p></td></tr></table>"],
    ["one column", "<table><tr><td>首页</td></tr><tr><td>办公室</td></tr><tr><td>文电</td></tr></table>"],
    [
      "its role",
      "<table role=presentation><tr><td>首页</td><td>办公室</td></tr><tr><td>文电</td></tr></table>",
    ],
  ])("a table that lays out the page, by %s, is none", (_, html) =>
    expect(lines(html).map((line) => line.replace(/^(?:heading 2|line)/, "text"))).toEqual([
      "text | 首页",
      "text | 办公室",
      "text | 文电",
    ]),
  );
  test("a table within a frame is one, the frame is not", () =>
    expect(
      lines(
        "<table><tr><td>首页<table><tr><td>科室</td><td>职责</td></tr><tr><td>办公室</td><td>文电</td></tr></table></td><td>页脚</td></tr></table>",
      ),
    ).toEqual([
      "line | 首页",
      "cell 0:0:0 | 科室",
      "cell 0:0:1 | 职责",
      "cell 0:1:0 | 办公室",
      "cell 0:1:1 | 文电",
      "line | 页脚",
    ]));
  test("spans without bounds take no time", () =>
    expect(
      lines(
        `<table>${"<tr><td colspan=9999999 rowspan=9999999>甲</td><td>乙</td></tr>".repeat(500)}</table>`,
      ),
    ).toHaveLength(1000));
});

describe("lines of HTML", () => {
  test("bold lines between breaks are strong, lines with other words are not", () =>
    expect(
      lines(
        "<div><b>办公室</b><br>负责文电。<br><span style='font-weight:700'>人事处</span> <br/>负责<b>考核</b>。</div>",
      ),
    ).toEqual([
      "line strong | 办公室",
      "line soft | 负责文电。",
      "line strong soft | 人事处",
      "line soft | 负责考核。",
    ]));
  test("b that is not bold is not", () =>
    expect(lines("<b style='font-weight: normal'><p>办公室</p></b>")).toEqual(["line | 办公室"]));
  test("a short line of a colour that few lines have is strong", () =>
    expect(
      lines(
        "<p><font color=red>办公室</font></p><p><font color=black>负责机关日常运转和文电、会务、机要、档案等工作，承担信息和政务公开工作。</font></p>",
      ),
    ).toEqual([
      "line strong | 办公室",
      "line | 负责机关日常运转和文电、会务、机要、档案等工作，承担信息和政务公开工作。",
    ]));
  test("a break is soft, two breaks and the border of an element are not", () =>
    expect(lines("<p>甲<br>乙<br><br>丙</p><p>丁</p><pre>戊\n己\n\n庚</pre>")).toEqual([
      "line | 甲",
      "line soft | 乙",
      "line | 丙",
      "line | 丁",
      "line | 戊",
      "line soft | 己",
      "line | 庚",
    ]));
  test("a term is a heading of no level, a long one is a line", () =>
    expect(lines(`<dl><dt>办公室</dt><dd>负责文电。</dd><dt>${"负责文电".repeat(12)}</dt></dl>`)).toEqual([
      "heading | 办公室",
      "line | 负责文电。",
      `line | ${"负责文电".repeat(12)}`,
    ]));
  test("an item has its mark once", () =>
    expect(lines("<ol><li>办公室<br>负责文电</li></ol>")).toEqual([
      "item 1 1. | 办公室",
      "item 1 soft | 负责文电",
    ]));
  test("words that were struck out or are hidden are left out; a head without end hides nothing", () =>
    expect(
      lines(
        "<head><meta charset=utf-8><p>负责<del>保卫</del><s>消防</s>后勤<!-- x --!></p><p style='display : none'>甲</p>",
      ),
    ).toEqual(["line | 负责后勤"]));
});

describe("lines of Markdown", () => {
  const markdown = (text: string): string[] => lines(text, "page.md");
  test("rows without the line below the heads stay lines", () =>
    expect(markdown("| 科室 | 职责 |\n| 办公室 | 文电 |\n| 人事处 | 考核 |\n")).toEqual([
      "line | | 科室 | 职责 |",
      "line soft | | 办公室 | 文电 |",
      "line soft | | 人事处 | 考核 |",
    ]));
  test("a table in one line stays one", () =>
    expect(markdown("某某局 科室 | 职责 | 办公室 | 文电\n")).toEqual([
      "line | 某某局 科室 | 职责 | 办公室 | 文电",
    ]));
  test("HTML within is read as HTML, Markdown within that as Markdown", () =>
    expect(
      markdown(
        "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n<table><tr><td>人事处</td><td>考核</td></tr><tr><td>财务处</td><td>预算</td></tr></table>\n\n<div>\n## 法规处\n\n负责法规。\n</div>\n",
      ).slice(4),
    ).toEqual([
      "cell 1:0:0 | 人事处",
      "cell 1:0:1 | 考核",
      "cell 1:1:0 | 财务处",
      "cell 1:1:1 | 预算",
      "heading 2 | 法规处",
      "line | 负责法规。",
    ]));
  test("a soft break parts two lines, which stage 2 joins or not", () =>
    expect(markdown("负责GIS\n数据库；\n\n人事处\n")).toEqual([
      "line | 负责GIS",
      "line soft | 数据库；",
      "line | 人事处",
    ]));
  test("bold that ends in a Chinese mark leaves no stars; a range is not struck out", () =>
    expect(markdown("**人事处：**负责考核。\n\n1990~1998年，2000~2003年；~~保卫~~后勤。\n")).toEqual([
      "line | 人事处：负责考核。",
      "line | 1990~1998年，2000~2003年；后勤。",
    ]));
});
