/** Pages in other dress: an independent encoder writes the bytes, and what is read of them is what is read of UTF-8. */
import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { simplified, traditional } from "../../pipeline/zh/script/script.ts";
import { readText } from "../pages.ts";
import { plain } from "./generators.ts";

const seed = 20261129;
const numRuns = 40 * Number(process.env.FUZZ ?? 1);

/** What an encoder made of the page, and the page as it says it: characters that the encoding lacks are left out. */
function encoded(page: string, encoding: string): { bytes: Buffer; text: string } {
  const kept = Array.from(page, (char) =>
    iconv.decode(iconv.encode(char, encoding), encoding) === char ? char : "",
  );
  const text = kept.join("");
  return { bytes: iconv.encode(text, encoding), text };
}

test.each(["gb18030", "gbk", "big5", "utf-16", "utf-8"])(
  `${numRuns} pages in %s: not a character is lost`,
  (encoding) => {
    fc.assert(
      fc.property(plain, (page) => {
        const script = encoding === "big5" ? traditional : simplified;
        // enough of everyday Chinese for the encoding to be known by
        const { bytes, text } = encoded(
          `${script(page)}\n${script("负责本关的行政管理工作，组织实施有关规定。")}\n`,
          encoding,
        );
        expect(readText(bytes).reading.raw.chars.join("")).toBe(text);
      }),
      { numRuns, seed },
    );
  },
);

const unseen = [
  "\u00ad",
  "\u034f",
  "\u061c",
  "\u200b",
  "\u200e",
  "\u202e",
  "\u2060",
  "\u2069",
  "\u3164",
  "\ufe0f",
  "\ufeff",
  "\u{e0041}",
  "\u{e0100}",
];

test(`${numRuns} pages with characters that are not shown: the same bodies and duties as without`, () => {
  const told = (page: string): object => {
    const { dataset } = readText(page);
    return [dataset.organizations.map((o) => o.name_hans), dataset.duties.map((d) => d.text_hans)];
  };
  const places = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...unseen)), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(plain, places, (page, marks) => {
      const chars = Array.from(page);
      for (const [at, mark] of marks) chars.splice(1 + Math.floor(at * (chars.length - 1)), 0, mark);
      expect(told(chars.join(""))).toEqual(told(page));
    }),
    { numRuns, seed },
  );
});
