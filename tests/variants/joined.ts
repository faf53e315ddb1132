import { hanNumeral } from "./numerals.ts";
import { type FlagshipPage, withUnits } from "./page.ts";
import { textVariant, type Variant } from "./variant.ts";

/**
 * Heading and paragraph on one line. A note of the kind of body stands behind the name, as it does on the page in
 * 中國海關學會大連分會(社會團體在連機構); a unit without paragraph keeps its line, one without heading its paragraph.
 */
const joined = (join: (name: string, text: string, n: number) => string) => (page: FlagshipPage) =>
  withUnits(page, ({ heading, note, text }, n) =>
    heading === null || text === null
      ? [heading, note, text].filter((line) => line !== null)
      : [join(`${heading}${note ?? ""}`, text, n)],
  );

export const joinedVariants: readonly Variant[] = [
  textVariant(
    "X。text",
    joined((x, text) => `${x}。${text}`),
  ),
  textVariant(
    "X：text",
    joined((x, text) => `${x}：${text}`),
  ),
  textVariant(
    "X:text",
    joined((x, text) => `${x}:${text}`),
  ),
  textVariant(
    "【X】text",
    joined((x, text) => `【${x}】${text}`),
  ),
  textVariant(
    "X——text",
    joined((x, text) => `${x}——${text}`),
  ),
  textVariant(
    "X - text",
    joined((x, text) => `${x} - ${text}`),
  ),
  textVariant(
    "X, a blank, text",
    joined((x, text) => `${x} ${text}`),
  ),
  textVariant(
    "X, an ideographic space, text",
    joined((x, text) => `${x}　${text}`),
  ),
  textVariant(
    "X, a tab, text",
    joined((x, text) => `${x}\t${text}`),
  ),
  textVariant(
    "Xtext",
    joined((x, text) => `${x}${text}`),
  ),
  textVariant(
    "X，text",
    joined((x, text) => `${x},${text}`),
  ),
  textVariant(
    "（一）X。text",
    joined((x, text, n) => `（${hanNumeral(n)}）${x}。${text}`),
  ),
  textVariant(
    "（一）X：text",
    joined((x, text, n) => `（${hanNumeral(n)}）${x}：${text}`),
  ),
  textVariant(
    "一、X：text",
    joined((x, text, n) => `${hanNumeral(n)}、${x}：${text}`),
  ),
  textVariant(
    "1. X：text",
    joined((x, text, n) => `${n}. ${x}：${text}`),
  ),
  textVariant(
    "1、X text",
    joined((x, text, n) => `${n}、${x} ${text}`),
  ),
  textVariant(
    "• X：text",
    joined((x, text) => `• ${x}：${text}`),
  ),
  textVariant(
    "部門名稱：X, 部門職責：text",
    joined((x, text) => `部門名稱：${x}\n部門職責：${text}`),
  ),
  textVariant(
    "機構名稱：X, 主要職能：text",
    joined((x, text) => `機構名稱：${x}\n主要職能：${text}`),
  ),
  textVariant(
    "X, 職責：text",
    joined((x, text) => `${x}\n職責：${text}`),
  ),
];
