/** What a browser shows is text, what it hides is not, and what is left out or runs to the end of the file is reported. */
import { describe, expect, test } from "vitest";
import { readText } from "../pages.ts";

const read = (markup: string, fileName: string): { shown: string[]; told: string[] } => {
  const { reading, report } = readText(markup, { fileName });
  const { text, blocks } = reading.page;
  return {
    shown: blocks.map(({ start, end }) => text.chars.slice(start, end).join("")),
    told: report.issues.filter(({ code }) => code.startsWith("read.")).map(({ code }) => code),
  };
};

describe("HTML", () => {
  const shown: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "a button, alone and beside another",
      "<h2><button>人事处</button></h2><button>甲</button><button>乙</button>",
      ["人事处", "甲  乙"],
    ],
    [
      "a map, an object, noscript",
      "<map>甲<p>乙</map><object><p>丙</object><noscript>丁</noscript>",
      ["甲", "乙", "丙", "丁"],
    ],
    ["a text area, line by line", "<p>甲</p><textarea>乙\n丙</textarea>", ["甲", "乙", "丙"]],
    ["details, open or not", "<details><summary>甲</summary>乙</details>丙", ["甲", "乙", "丙"]],
    [
      "the value of a field",
      "<input value=甲><input type=submit value=乙><input type=hidden value=丙>",
      ["甲  乙"],
    ],
    ["the labels of a drawing", "<svg><title>甲</title><text>乙</text><text>丙</text></svg>", ["乙", "丙"]],
    ["a formula", "甲<math><mi>乙</mi></math>", ["甲乙"]],
    [
      "a reading above a character, in brackets",
      "<ruby>關<rt>guān</rt></ruby><ruby>關<rp>(</rp><rt>guān</rt><rp>)</rp></ruby>",
      ["關(guān)關(guān)"],
    ],
    ["words inserted", "负责<ins>后勤</ins>", ["负责后勤"]],
    [
      "an element that a style sets on a line of its own",
      "<span style='display:block'>甲</span><span style='DISPLAY: flex'>乙</span>",
      ["甲", "乙"],
    ],
    ["lines that a style keeps", "<p style='white-space: pre-line'>甲\n乙</p>", ["甲", "乙"]],
    [
      "words in a table that are in none of its cells, before it",
      "<table>甲<tr><td>乙</table>",
      ["甲", "乙"],
    ],
    ["cells that were cut out of their table", "<td>甲</td><td>乙</td></tr><tr><td>丙", ["甲", "乙", "丙"]],
    ["behind a comment that ends with --!>, or at once", "甲<!-- x --!>乙<!-->丙<!--->丁", ["甲乙丙丁"]],
    [
      "a head, a body, a page that is not closed",
      "<html><head><meta charset=utf-8><link><p>甲<div>乙<b>丙",
      ["甲", "乙丙"],
    ],
    [
      "a button, a map, a link that is not closed",
      "<button>甲<p>乙<map>丙<p>丁<a>戊",
      ["甲", "乙丙", "丁戊"],
    ],
    [
      "tags closed in the wrong order, twice, or never opened",
      "<b><p>甲</b>乙</p></p></div>丙",
      ["甲乙", "丙"],
    ],
    ["a lesser sign that opens no tag", "甲 < 乙 <3", ["甲 < 乙 <3"]],
  ];
  test.each(shown)("shown: %s", (_, html, lines) =>
    expect(read(html, "page.html")).toEqual({ shown: lines, told: [] }),
  );

  const leftOut: readonly (readonly [string, string])[] = [
    ["the attribute hidden", "甲<p hidden>乙</p><p hidden=until-found>丙</p>"],
    ["a style", "甲<p style='DISPLAY : NONE'>乙</p>"],
    ["a style that is important", "甲<p style='/* x */ display:none !important; display:block'>乙</p>"],
    ["a style, invisible", "甲<p style='visibility:hidden'>乙</p>"],
    ["a template", "甲<template><p>乙</p></template>"],
    ["a dialog that is not open", "甲<dialog>乙</dialog>"],
    ["struck out", "甲<del>乙</del><s>丙</s><strike>丁</strike>"],
    ["struck out by a style", "甲<span style='text-decoration: red line-through'>乙</span>"],
    ["for browsers without video", "甲<video>乙</video><canvas>丙</canvas><iframe>丁</iframe>"],
    ["the other choices of a list", "<select><option>乙<option selected>甲<option>丙</select>"],
    ["a comment that is none", "甲<?乙?></丙><![CDATA[丁]]>"],
    ["markup in a quote that is closed too late", '<p class="a>乙</p><p title="b">甲</p>'],
  ];
  test.each(leftOut)("left out and told: %s", (_, html) =>
    expect(read(html, "page.html")).toEqual({ shown: ["甲"], told: ["read.left-out"] }),
  );

  test.each([
    ["a comment", "甲<!-- 乙 <p>丙"],
    ["a comment that ends in a tag", "甲<!-- 乙 </p>"],
    ["a script", "甲<script>乙 <p>丙"],
    ["a style", "甲<style>p{}<p>丙"],
    ["a title", "甲<title>乙"],
    ["a tag", '甲<p title="乙'],
    ["a list of choices", "<select><option>甲<p>乙"],
    ["a template", "甲<template>乙"],
    ["an element that is hidden", "甲<div hidden>乙<p>丙"],
    ["words struck out", "甲<del>乙"],
    ["a text area", "甲<textarea>"],
    ["a heading", "甲<h2>乙<p>丙"],
  ])("told: %s that runs to the end of the file", (what, html) =>
    expect(read(`${html}${what === "a text area" ? "乙</p>" : ""}`, "page.html").told).toContain(
      "read.unclosed",
    ),
  );

  test.each([
    "<script>document.write('甲')</script>",
    "<!-- 甲 -->",
    "<p hidden>甲</p>",
    "<frameset><frame></frameset>",
  ])("%s has no text: read.empty", (html) =>
    expect(() => readText(html, { fileName: "page.html" })).toThrow("read.empty"),
  );

  test("formatting that is never closed is not repeated without end", () =>
    expect(() =>
      readText(Array.from({ length: 2000 }, (_, n) => `<p><font color=${n}>甲`).join(""), {
        fileName: "page.html",
      }),
    ).toThrow("read.too-deep"));
});

describe("Markdown", () => {
  const shown: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "bold that ends in a mark of Chinese, wherever it stands",
      "**人事处：**负责**考核、**任免。*甲：*乙",
      ["人事处：负责考核、任免。甲：乙"],
    ],
    ["bold with a blank within", "** 人事处：**负责考核", ["人事处：负责考核"]],
    ["bold by lines below", "__人事处：__负责____年。", ["人事处：负责____年。"]],
    ["details", "<details>\n<summary>办公室</summary>\n\n负责文电。\n\n</details>", ["办公室", "负责文电。"]],
    [
      "a table of HTML with Markdown in its cells",
      "<table>\n<tr><td>\n\n**甲**\n\n</td><td>乙</td></tr>\n</table>",
      ["甲", "乙"],
    ],
    ["HTML in a quote, in a list", "> <div>\n> 甲\n> </div>\n\n- <p>乙</p>", ["甲", "乙"]],
    ["between two rules", "---\n某某海关\n\n---\n\n甲", ["某某海关", "甲"]],
    [
      "between two rules, with colons",
      "---\n人事处: 负责人事\n财务处: 负责财务\n---\n甲",
      ["人事处: 负责人事", "财务处: 负责财务", "甲"],
    ],
    ["behind tildes", "~~~办公室~~~\n负责文电。", ["办公室~~~", "负责文电。"]],
    ["a note at the foot", "甲[^1]\n\n[^1]: 乙", ["甲", "乙"]],
  ];
  test.each(shown)("shown: %s", (_, markdown, lines) =>
    expect(read(markdown, "page.md")).toEqual({ shown: lines, told: [] }),
  );

  test.each([
    ["front matter", "---\ntitle: 乙\ntags:\n  - 丙\n---\n甲"],
    ["struck out", "~~乙：~~甲<del>丙</del>"],
    ["hidden around Markdown", "<div style='display: none'>\n\n乙\n\n</div>\n\n甲"],
  ])("left out and told: %s", (_, markdown) =>
    expect(read(markdown, "page.md")).toEqual({ shown: ["甲"], told: ["read.left-out"] }),
  );

  test("told: a comment that runs to the end of the file, with its line", () => {
    const { report } = readText("甲\n\n> 乙\n\n<!-- 丙\n\n丁", { fileName: "page.md" });
    expect(report.issues.map(({ message }) => message)).toContain(
      "«<!-- 丙 丁», in line 5 of page.md, is not closed and takes in what follows, to the end of the file",
    );
  });
});

test("a page that gives no record is a finding", () => {
  expect(readText("您的浏览器不支持脚本").report.issues.map(({ code }) => code)).toEqual([
    "extract.no-records",
  ]);
  expect(readText("某某海关\n办公室\n负责文电。\n").report.issues).toEqual([]);
});
