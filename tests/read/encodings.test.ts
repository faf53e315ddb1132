/**
 * Every code of the Chinese encodings, as decoders that share nothing with ours have it: iconv-lite for Big5 with the characters
 * of Hong Kong, ICU in Node for GB 18030; and what pages in other encodings get. Python's
 * big5hkscs differs from both in eleven marks (A145, A14E, A1C2 …), as the Encoding Standard has it.
 */
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeAs } from "../../pipeline/1-read/encodings.ts";
import { wrongDecoding, wrongDecodings } from "../../pipeline/1-read/wrong-decodings.ts";
import { PipelineError } from "../../pipeline/model/findings/issue.ts";
import { readText } from "../pages.ts";

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);
const codes = range(0x81, 0xfe).flatMap((lead) =>
  [...range(0x40, 0x7e), ...range(0x80, 0xfe)].map((trail) => Uint8Array.of(lead, trail)),
);
const icu = new TextDecoder("gb18030", { fatal: true });

/** Code, what our decoder makes of it, and what the other does, where the two differ. */
const differences = (encoding: string, other: (code: Uint8Array) => string | null): string[] =>
  codes
    .map((code) => [Buffer.from(code).toString("hex"), decodeAs(code, encoding), other(code)] as const)
    .filter(([, ours, theirs]) => ours !== theirs)
    .map((row) => row.join(" "));

describe("all codes of two bytes", () => {
  test("of Big5, none of them private", () => {
    const known = codes.filter((code) => decodeAs(code, "big5") !== null);
    expect(known.length).toBeGreaterThanOrEqual(18_402);
    expect(known.filter((code) => /\p{Co}|\ufffd/u.test(decodeAs(code, "big5") ?? ""))).toEqual([]);
    const theirs = (code: Uint8Array): string | null => {
      const text = iconv.decode(Buffer.from(code), "big5");
      return text.includes("\ufffd") ? null : text;
    };
    expect(differences("big5", theirs)).toEqual([]);
  });
  test("of GB 18030", () => {
    expect(codes).toHaveLength(23_940);
    expect(differences("gb18030", (code) => icu.decode(code))).toEqual([]);
  });
  test("of GB 18030 with four bytes, by samples of all of Unicode", () => {
    const text = String.fromCodePoint(
      ...range(0x80, 0x10_ffff).filter((code) => code % 97 === 0 && !(code >= 0xd800 && code <= 0xdfff)),
    );
    expect(decodeAs(iconv.encode(text, "gb18030"), "gb18030")).toBe(
      icu.decode(iconv.encode(text, "gb18030")),
    );
  });
});

const hans = "某某海关\n办公室\n负责文电、会务、机要、档案工作。\n";
const hant = "某某海關\n辦公室\n負責文電、會務、機要、檔案工作。\n";
const hongKong = "某某海關\n深水埗分關\n負責深水埗、鰂魚涌、赤鱲角的監管工作。\n";

/** Names of the units read, and codes of the findings about the bytes. */
function outcome(bytes: Uint8Array | string, fileName = "page.txt"): [string[], string[]] {
  try {
    const { dataset, report } = readText(bytes, { fileName });
    return [
      dataset.organizations.map((o) => o.name_hans),
      report.issues.map(({ code }) => code).filter((code) => code.startsWith("read.")),
    ];
  } catch (error) {
    if (error instanceof PipelineError) return [[], error.issues.map(({ code }) => code)];
    throw error;
  }
}
const units = ["某某海关", "办公室"];

describe("encodings are recognised", () => {
  test.each([
    ["gb18030", hans],
    ["gb18030", hant],
    ["big5", hant],
    ["utf-16", hans],
  ])("%s", (encoding, text) => expect(outcome(iconv.encode(text, encoding))).toEqual([units, []]));
  test("Big5 with characters of Hong Kong", () =>
    expect(outcome(iconv.encode(hongKong, "big5hkscs"))).toEqual([["某某海关", "深水埗分关"], []]));
  test.each([
    ["euc-jp", hant],
    ["euc-kr", hant],
    ["utf-16le", hans],
    ["utf-16be", hant],
  ])("%s, which nothing names, and that is said", (encoding, text) =>
    expect(outcome(iconv.encode(text, encoding))).toEqual([units, ["read.encoding"]]),
  );
  test.each(["\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"])("a line that ends with %j", (end) =>
    expect(outcome(hans.replaceAll("\n", end))).toEqual([units, []]),
  );
});

describe("the encoding that a page of HTML declares", () => {
  const html = (head: string): string => `${head}${hans.replace(/.+/g, "<p>$&</p>")}`;
  const meta = (charset: string): string => html(`<head><meta charset="${charset}"></head>`);
  const http = (charset: string): string =>
    html(`<meta http-equiv=Content-Type content="text/html; charset=${charset}">`);
  test.each([
    ["gb2312", "gb18030"],
    ["GBK", "gb18030"],
    ["utf-8", "utf-8"],
    ["x-sjis", "shift_jis"],
    ["utf-16", "utf-8"],
  ])("%s is believed of bytes of %s", (charset, encoding) => {
    const text = encoding === "shift_jis" ? meta(charset).replaceAll("关", "關") : http(charset);
    expect(outcome(iconv.encode(text, encoding), "page.html")[1]).toEqual([]);
  });
  test.each([
    ["gb2312", "utf-8"],
    ["utf-8", "gb18030"],
    ["big5", "gb18030"],
    ["iso-8859-1", "gb18030"],
    ["no-such-name", "utf-8"],
  ])("%s is not believed of bytes of %s, and that is said", (charset, encoding) => {
    for (const text of [meta(charset), http(charset), html(`<?xml version="1.0" encoding="${charset}"?>`)])
      expect(outcome(iconv.encode(text, encoding), "page.html")).toEqual([units, ["read.encoding"]]);
  });
  test("one in a comment is none", () =>
    expect(outcome(html("<!-- <meta charset=gb2312> -->"), "page.html")).toEqual([units, []]));
});

describe("what was lost before is said", () => {
  test.each([
    ["U+FFFD", hans.replace("档", "\ufffd"), "read.lost-character"],
    ["锟斤拷", hans.replace("档", "锟斤拷"), "read.lost-character"],
    ["a private-use character", hans.replace("档", "\ue3b1"), "read.private-use"],
    ["one beyond the basic plane", hans.replace("档", "\u{f0000}"), "read.private-use"],
  ])("%s", (_, text, code) => expect(outcome(text)).toEqual([units, [code]]));
  test.each([
    ["UTF-8", "windows-1252"],
    ["gb18030", "latin1"],
    ["UTF-8", "gb18030"],
    ["big5", "latin1"],
  ])("%s that was read as %s", (real, taken) =>
    expect(outcome(iconv.decode(iconv.encode(hant, real), taken))[1]).toContain("read.wrong-decoding"),
  );
  test.each(wrongDecodings.flatMap((rule) => rule.examples.map((text) => [rule.id, text])))(
    "%s: %j",
    (id, text) => expect(wrongDecoding(text)?.id).toBe(id),
  );
  test.each(wrongDecodings.flatMap((rule) => rule.counterExamples))("%j is nothing of the kind", (text) =>
    expect(wrongDecoding(text)).toBeNull(),
  );
  test("a line in another encoding among lines of Chinese", () =>
    expect(outcome(`${hans}${iconv.decode(Buffer.from(hans), "latin1")}`)[1]).toContain(
      "read.wrong-decoding",
    ));
  test("foreign words and rare characters are none", () =>
    expect(
      outcome(`${hans}Être et avoir été — Größe, señor.\n鳌江鄞州谌麴亓佴\nC+English+Language\n`)[1],
    ).toEqual([]));
});
