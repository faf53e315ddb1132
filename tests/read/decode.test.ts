import { describe, expect, test } from "vitest";
import { read } from "../../pipeline/1-read/index.ts";
import { type Issue, PipelineError, Report } from "../../pipeline/model/findings/issue.ts";
import type { Page } from "../../pipeline/model/page.ts";

type Encoding = "utf-8" | "gb18030" | "big5" | null;
const page = (bytes: Uint8Array | string, fileName = "page.txt", encoding: Encoding = null): Page =>
  read.run(
    {
      id: "x",
      fileName,
      bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
      encoding,
    },
    new Report(),
  );
const lines = ({ text, blocks }: Page): string[] =>
  blocks.map((b) => text.chars.slice(b.start, b.end).join(""));

/** 海关总署负责关税 in GB18030, 海關總署負責關稅 in Big5 */
const gb = Uint8Array.from([
  0xba, 0xa3, 0xb9, 0xd8, 0xd7, 0xdc, 0xca, 0xf0, 0xb8, 0xba, 0xd4, 0xf0, 0xb9, 0xd8, 0xcb, 0xb0,
]);
const big5 = Uint8Array.from([
  0xae, 0xfc, 0xc3, 0xf6, 0xc1, 0x60, 0xb8, 0x70, 0xad, 0x74, 0xb3, 0x64, 0xc3, 0xf6, 0xb5, 0x7c,
]);

describe("encodings", () => {
  test("a byte-order mark and CRLF leave no trace", () =>
    expect(page("\ufeff甲\r\n乙\r").text.units).toBe("甲\n乙\n"));
  test("GB18030 is detected", () => expect(page(gb).text.units).toBe("海关总署负责关税"));
  test("Big5 is detected", () => expect(page(big5).text.units).toBe("海關總署負責關稅"));
  test("a declared encoding is believed", () =>
    expect(page(big5, "page.txt", "big5").text.units).toBe("海關總署負責關稅"));
});

const issueOf = (bytes: Uint8Array | string, encoding: Encoding = null): Issue | undefined => {
  try {
    page(bytes, "page.txt", encoding);
  } catch (error) {
    if (error instanceof PipelineError) return error.issues[0];
  }
};
const failure = (bytes: Uint8Array | string, encoding: Encoding = null): string => {
  const found = issueOf(bytes, encoding);
  return found === undefined ? "no error" : `${found.code}: ${found.message}`;
};

describe("what is no text is refused", () => {
  const truncated = new TextEncoder().encode("第一行\n海关").slice(0, -1);
  test("invalid bytes: offset, line and the bytes", () => {
    expect(failure(Uint8Array.from([0x41, 0xff, 0x42]), "utf-8")).toBe(
      "read.invalid-bytes: page.txt: invalid utf-8 at byte 1 (line 1): FF 42",
    );
    expect(failure(truncated, "utf-8")).toMatch(
      /^read.invalid-bytes: page.txt: invalid utf-8 at byte 1\d \(line 2\)/,
    );
  });
  test("invalid bytes of UTF-8: the character that stands for them, in the file as it is shown", () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode("海关\n大连"), 0xff, 0x42]);
    expect(issueOf(bytes, "utf-8")).toMatchObject({ file: "page.txt", span: { start: 5, end: 6 } });
    expect(issueOf(Uint8Array.from([0xb4, 0xf3, 0xff, 0xff]), "gb18030")).toMatchObject({
      file: null,
      span: null,
    });
  });
  test("an empty file", () => expect(failure(" \n\n")).toBe("read.empty: page.txt has no text"));
  test("a binary file", () => expect(failure("a\u0000b")).toMatch(/^read.binary/));
});

describe("HTML", () => {
  const html = (body: string): string[] => lines(page(body, "page.html"));
  test("blocks, breaks and entities", () =>
    expect(html("<p>甲&nbsp;&amp;乙<br>丙</p><div>丁</div>")).toEqual(["甲\u00a0&乙", "丙", "丁"]));
  test("marks split over spans are one line", () =>
    expect(html("<p><span>（</span><b>一</b><span>）</span>办公室</p>")).toEqual(["（一）办公室"]));
  test("scripts, styles, forms and comments are no text", () =>
    expect(
      html("<style>a{}</style><script>x</script><!-- c --><input type=hidden value=1><p>甲</p>"),
    ).toEqual(["甲"]));
  test("pre keeps its lines", () => expect(html("<pre>甲\n  乙</pre>")).toEqual(["甲", "乙"]));
  test("headings, items and cells are told apart", () => {
    const { blocks } = page(
      "<h2>甲</h2><ol><li>乙</li><li>丙</li></ol><table><tr><th>丁</th><td>戊</td></tr></table>",
      "page.html",
    );
    expect(blocks.map((b) => [b.kind, b.level, b.mark])).toEqual([
      ["heading", 2, null],
      ["item", 1, "1."],
      ["item", 1, "2."],
      ["cell", null, null],
      ["cell", null, null],
    ]);
    expect(blocks[4]?.cell).toEqual({ table: 0, row: 0, column: 1, header: false });
  });
  test("a line wholly in bold is strong", () =>
    expect(page("<p><b>甲</b></p><p>乙<b>丙</b></p>", "page.html").blocks.map((b) => b.strong)).toEqual([
      true,
      false,
    ]));
  test("ten thousand nested elements", () =>
    expect(html(`${"<div>".repeat(10_000)}甲${"</div>".repeat(10_000)}`)).toEqual(["甲"]));
});

describe("Markdown", () => {
  const markdown = (text: string): string[] => lines(page(text, "page.md"));
  test("headings, paragraphs, lists", () =>
    expect(markdown("# 甲\n\n乙\n丙\n\n- 丁\n- 戊\n")).toEqual(["甲", "乙", "丙", "丁", "戊"]));
  test("comments and emphasis leave only text", () =>
    expect(markdown("<!-- x -->\n\n**甲**乙[丙](http://a)\n")).toEqual(["甲乙丙"]));
  test("tables", () =>
    expect(
      page("| 机构 | 职责 |\n| --- | --- |\n| 甲 | 乙 |\n", "page.md").blocks.map((b) => b.cell?.row),
    ).toEqual([0, 0, 1, 1]));
});

test("characters beyond the basic plane count once", () => {
  const { text, blocks } = page("𬭎甲\n乙");
  expect(text.length).toBe(4);
  expect(blocks.map((b) => [b.start, b.end])).toEqual([
    [0, 2],
    [3, 4],
  ]);
});
