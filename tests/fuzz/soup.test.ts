/** No word of a page is lost: it is shown, or what was left out says so. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readHtml } from "../../pipeline/1-read/html.ts";
import type { Layer } from "../../pipeline/1-read/layer.ts";
import { readMarkdown } from "../../pipeline/1-read/markdown.ts";
import { runs } from "../sample.ts";
import { hostileSoup, htmlSoup, markdownSoup, wordsOf } from "./soup.ts";
import { visibleWords, withoutBlanks } from "./visible.ts";

const seed = 20261129;
/** make fuzz tries ten times as many */
const count = runs(1500 * Number(process.env.FUZZ ?? 1));
const patience = 120_000 * Number(process.env.FUZZ ?? 1);

test(
  `${count} soups of HTML: the text layer has what a browser shows, neither less nor more`,
  () => {
    fc.assert(
      fc.property(hostileSoup, (html) => {
        expect(withoutBlanks(readHtml(html).text)).toBe(visibleWords(html));
      }),
      { numRuns: count, seed },
    );
  },
  patience,
);

/** Closed comments, scripts and the like hold no text, nor do values of attributes. */
const noText = /<!--[\s\S]*?--!?>|<(script|style|title)\b[\s\S]*?<\/\1|<[a-z/!?][^>]*?(?:>|\n\n|$)/gi;

/** Words of the source that are neither in the layer, nor in a finding, nor in a place without text. */
function lost(source: string, { text, remarks }: Layer): string[] {
  const told = new Set(wordsOf([text, ...remarks.map(({ words }) => words)].join(" ")));
  const expected = wordsOf(source.replace(noText, " "));
  return expected.filter((word) => !told.has(word));
}

test(
  `${count} soups of HTML: what is not shown is told`,
  () => {
    fc.assert(
      fc.property(htmlSoup, (html) => {
        expect(lost(html, readHtml(html))).toEqual([]);
      }),
      { numRuns: count, seed: seed + 1 },
    );
  },
  patience,
);

test(
  `${count} soups of Markdown: no word is lost untold`,
  () => {
    fc.assert(
      fc.property(markdownSoup, (text) => {
        const layer = readMarkdown(text, {
          id: "x",
          fileName: "x.md",
          bytes: new Uint8Array(),
          encoding: null,
        });
        expect(lost(text, layer)).toEqual([]);
      }),
      { numRuns: count, seed: seed + 2 },
    );
  },
  patience,
);
