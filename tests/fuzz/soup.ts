/** Markup that is wrong in all the ways in which pages are: tags that are not closed, closed twice, in one another. */
import fc, { type Arbitrary } from "fast-check";

const names =
  "p div span b a h2 h3 ul ol li dl dt dd table caption thead tbody tr td th button map textarea object noscript details summary template form fieldset legend label pre xmp section article center font em i u q sub center marquee dialog select option optgroup svg text math mi iframe video audio canvas script style title head body html del s strike ins nobr tt frameset noframes plaintext x-y ruby".split(
    " ",
  );
const attributes =
  `class=a id="b" hidden style="display:none" style='DISPLAY : none ;' style="color:red" style="visibility:hidden" style="text-decoration: line-through" open selected colspan=3 title="丑"`.split(
    / (?=[a-z]+=|hidden|open|selected)/,
  );
/** They take in the markup that follows, as the standard says. */
const swallowing = [`title="a>b"`, `title='<p>'`, `data-x='`, `href="#`];
const name = fc.constantFrom(...names);
const openingWith = (attribute: readonly string[]): Arbitrary<string> =>
  fc
    .tuple(
      name,
      fc.array(fc.constantFrom(...attribute), { maxLength: 2 }),
      fc.constantFrom(">", ">", ">", ">", "/>", " >", ""),
    )
    .map(([tag, attrs, end]) => `<${[tag, ...attrs].join(" ")}${end}`);
const opening = openingWith(attributes);
const closing = fc
  .tuple(name, fc.constantFrom(">", ">", ">", " >", ""))
  .map(([tag, end]) => `</${tag}${end}`);
const broken = fc.constantFrom(
  "<!--",
  "-->",
  "--!>",
  "<!-->",
  "<!-- a -->",
  "<![CDATA[",
  "]]>",
  "<!DOCTYPE html>",
  "<!x>",
  "<?php ",
  "?>",
  "</>",
  "</ x>",
  "<",
  ">",
  '"',
  "'",
  "&lt;p&gt;",
  "&amp",
  "&#0;",
  "&nbsp;",
  "\n",
  "\n\n",
  "<br>",
  "<hr>",
  "<td>",
);

/** Words that are there once, so that each can be looked for. */
const marked = (pieces: readonly string[]): string => {
  let n = 0;
  return pieces.map((piece) => piece.replace(/文/g, () => `文${++n}电`)).join("");
};

const soupOf = (...kinds: Arbitrary<string>[]): Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constant("文"), fc.constant("<p>文</p>"), ...kinds), { minLength: 1, maxLength: 30 })
    .map((pieces) => marked(["文", ...pieces]));

export const htmlSoup = soupOf(opening, opening, closing, broken);
export const hostileSoup = soupOf(opening, openingWith([...attributes, ...swallowing]), closing, broken);

const marks = fc.constantFrom(
  "\n\n",
  "\n",
  "\n\n## 文\n\n",
  "\n- 文",
  "\n1. 文",
  "\n> 文",
  "**文：**",
  "**",
  "~~文、~~",
  "~~",
  "*文。*",
  "`文`",
  "\n```\n文\n```\n",
  "\n\n    文\n\n",
  "\n\n| 文 | 文 |\n|---|---|\n| 文 | 文 | 文 |\n文\n\n",
  "\n---\n",
  "[文](a)",
  "[^1]",
  "\n\n[^1]: 文\n\n",
  "\\",
  "&lt;",
);

export const markdownSoup = soupOf(opening, closing, broken, marks, marks, marks);

/** The words that were marked, in order. */
export const wordsOf = (text: string): string[] => text.match(/文\d+电/g) ?? [];
