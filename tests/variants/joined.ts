import { hanNumeral } from "./numerals.ts";
import { type FlagshipPage, withUnits } from "./page.ts";
import { textVariant, type Variant } from "./variant.ts";

/**
 * Heading and paragraph on one line, with `between` between them. A note of the kind of body stands behind the name, as
 * it does on the page in 中國海關學會大連分會(社會團體在連機構); a unit without paragraph has its name alone, one without
 * heading its paragraph.
 */
const joined =
  (between: string, head: (name: string, n: number) => string = (name) => name) =>
  (page: FlagshipPage): string =>
    withUnits(page, ({ heading, note, text }, n) => {
      if (heading === null) return [note, text].filter((line) => line !== null);
      const name = head(`${heading}${note ?? ""}`, n);
      return [text === null ? name : `${name}${between}${text}`];
    });

export const joinedVariants: readonly Variant[] = [
  textVariant("X。text", joined("。")),
  textVariant("X：text", joined("：")),
  textVariant("X:text", joined(":")),
  textVariant("X，text", joined("，")),
  textVariant("X——text", joined("——")),
  textVariant("X - text", joined(" - ")),
  textVariant("X, a blank, text", joined(" ")),
  textVariant("X, an ideographic space, text", joined("　")),
  textVariant("X, a tab, text", joined("\t")),
  textVariant("Xtext", joined("")),
  textVariant(
    "【X】text",
    joined("", (x) => `【${x}】`),
  ),
  textVariant(
    "（一）X。text",
    joined("。", (x, n) => `（${hanNumeral(n)}）${x}`),
  ),
  textVariant(
    "（一）X：text",
    joined("：", (x, n) => `（${hanNumeral(n)}）${x}`),
  ),
  textVariant(
    "一、X：text",
    joined("：", (x, n) => `${hanNumeral(n)}、${x}`),
  ),
  textVariant(
    "1. X：text",
    joined("：", (x, n) => `${n}. ${x}`),
  ),
  textVariant(
    "1、X text",
    joined(" ", (x, n) => `${n}、${x}`),
  ),
  textVariant(
    "• X：text",
    joined("：", (x) => `• ${x}`),
  ),
  textVariant(
    "部門名稱：X, 部門職責：text",
    joined("\n部門職責：", (x) => `部門名稱：${x}`),
  ),
  textVariant(
    "機構名稱：X, 主要職能：text",
    joined("\n主要職能：", (x) => `機構名稱：${x}`),
  ),
  textVariant("X, 職責：text", joined("\n職責：")),
];
