import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visible, visibleLines } from "../../pipeline/model/text/visible.ts";

/** Any text, halves of characters among it, and more of what is dangerous than chance would bring. */
const unit = fc.oneof(
  fc.constantFrom(..."海:#[ \t\n\r\u001b\u0085\u061c\u200e\u202e\u2028\u2066\u200b\u00ad\ud800\udc00"),
  fc.constantFrom("\u{e0041}", "\u{e0100}", "\ufffe", "::", "##[", "\u2060", "\ufe0f"),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);
const text = fc.array(unit, { maxLength: 30 }).map((units) => units.join(""));

/** Ranges as the standard names them, written out: not the classes that the function asks for. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is about them
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: they are ranges
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}]|\p{Cs}/u;

describe("a text that is made visible", () => {
  test("has no character that is not seen, and is no command of GitHub's runner", () =>
    fc.assert(
      fc.property(text, (given) => {
        const shown = visible(given);
        expect(shown).not.toMatch(invisible);
        expect(shown).not.toMatch(/^\s*::/);
        expect(shown).not.toContain("##[");
      }),
    ));
  test("stays as it is, and begins as a part of it begins", () =>
    fc.assert(
      fc.property(text, text, (given, more) => {
        expect(visible(visible(given))).toBe(visible(given));
        fc.pre(!(/[\ud800-\udbff]$/.test(given) && /^[\udc00-\udfff]/.test(more)));
        expect(visible(given + more).startsWith(visible(given))).toBe(true);
      }),
    ));
  test.each([
    "大连海关（緝私局）：1,000—2,000 元；〇一、ㄅ。",
    "é e\u0301 が か\u3099 क्षि ก็ 한글 \u1112\u1161\u11ab",
    "𬭎𠮷😀 ◆ · 3#楼 C# ## 甲::乙 [1] http://[::1]",
  ])("%s: nothing of it is hidden", (ordinary) => expect(visible(ordinary)).toBe(ordinary));
  test.each([
    ["\u001b[31m", "␛[31m"],
    ["a\tb\nc\r", "a b␊c␍"],
    ["\u007f\u009b\u202e\u2028", "‹U+007F›‹U+009B›‹U+202E›‹U+2028›"],
    ["\u{e0041}\ud800", "‹U+E0041›‹U+D800›"],
    [" ::error::x", " :‹U+003A›error::x"],
    ["甲##[error]乙", "甲##‹U+005B›error]乙"],
  ])("%j", (given, shown) => expect(visible(given)).toBe(shown));
  test("line by line, where the lines are ours", () =>
    expect(visibleLines("甲\n::error::乙")).toBe("甲\n:‹U+003A›error::乙"));
});
