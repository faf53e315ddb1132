import { dressed, textOfPage } from "./page.ts";
import { textVariant, type Variant } from "./variant.ts";

const eachLine = (text: string, change: (line: string) => string): string =>
  text.split("\n").map(change).join("\n");
const spaced = (heading: string): string => Array.from(heading).join("　");

/** Blanks around and within the lines, which say nothing. */
export const blankVariants: readonly Variant[] = [
  textVariant("blank lines", (page) => textOfPage(page).replace(/\n/g, "\n\n")),
  textVariant("three blank lines", (page) => textOfPage(page).replace(/\n/g, "\n\n \n　\n")),
  textVariant("ideographic indents", (page) => eachLine(textOfPage(page), (line) => `　　${line}`)),
  textVariant("ideographic indents and blank lines", (page) =>
    eachLine(textOfPage(page), (line) => `　　${line}\n`),
  ),
  textVariant("paragraphs indented, headings not", (page) =>
    dressed(page, { text: (text) => `　　${text}` }),
  ),
  textVariant("tabs", (page) => eachLine(textOfPage(page), (line) => `\t${line}\t`)),
  textVariant("no-break spaces", (page) => eachLine(textOfPage(page), (line) => `\u00a0\u00a0${line}\u00a0`)),
  textVariant("headings centred by blanks", (page) =>
    dressed(page, {
      title: (text) => `${" ".repeat(30)}${text}`,
      heading: (text) => `${" ".repeat(36)}${text}`,
    }),
  ),
  textVariant("zero-width spaces", (page) => eachLine(textOfPage(page), (line) => `\u200b${line}\u200b`)),
  textVariant("zero-width spaces behind each full stop", (page) =>
    textOfPage(page).replace(/。/g, "。\u200b"),
  ),
  textVariant("headings of three characters letter-spaced", (page) =>
    dressed(page, { heading: (text) => (text.length === 3 ? spaced(text) : text) }),
  ),
  textVariant("a blank between Chinese and digits or letters", (page) =>
    textOfPage(page)
      .replace(/(?<=\p{Script=Han})(?=[A-Za-z0-9])/gu, " ")
      .replace(/(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu, " "),
  ),
];
