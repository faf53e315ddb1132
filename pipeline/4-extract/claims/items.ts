import type { Span } from "../../model/text/span.ts";
import { cutOutside } from "../../zh/layout/brackets.ts";
import { numeralValue } from "../../zh/numbers/numerals.ts";
import { matchesOf } from "../../zh/rules/matches.ts";

export const conjunction = {
  pattern: /以及|和|及|与/gu,
  examples: ["甲和乙", "甲以及乙", "甲与乙"],
  counterExamples: ["甲、乙"],
};

/** Where `span` can be cut at a conjunction: 情报技术处和海上缉私处. */
function halves(hans: string, span: Span): Span[] {
  const text = hans.slice(span.start, span.end);
  let start = span.start;
  const parts: Span[] = [];
  for (const match of matchesOf(text, conjunction.pattern)) {
    const at = span.start + match.index;
    if (at <= start || at + match[0].length >= span.end) continue;
    parts.push({ start, end: at });
    start = at + match[0].length;
  }
  return [...parts, { start, end: span.end }];
}

/**
 * The items of 甲、乙和丙 in `within`. A conjunction may join two items or stand within one (加工贸易和保税监管): when the list can be
 * read as `stated` items it is; else only its last item is cut.
 */
export function listItems(hans: string, within: Span, stated: number): Span[] {
  const items = cutOutside(hans, /、/, within);
  if (items.length >= stated) return items;
  for (let at = items.length - 1; at >= 0; at--) {
    const cut = items.flatMap((item, n) => (n >= at ? halves(hans, item) : [item]));
    if (cut.length === stated) return cut;
    if (cut.length > stated) break;
  }
  return items.flatMap((item, n) => (n === items.length - 1 ? halves(hans, item) : [item]));
}

/** 旅检一科至四科 */
export const range = {
  pattern:
    /^(?<stem>.{0,40}?)(?<from>[\d一二三四五六七八九十]{1,10})(?<kind>\p{Script=Han}{1,4})(?:至|到|—|-|~)\k<stem>?(?<to>[\d一二三四五六七八九十]+)\k<kind>$/u,
  examples: ["旅检一科至四科", "1科-3科"],
  counterExamples: ["旅检一科和四科", "一科至四股"],
};

/** The items, where one names several (旅检一科至四科) once for each. */
export function expanded(hans: string, items: readonly Span[]): Span[] {
  return items.flatMap((item) => {
    const { from = "", to = "" } = range.pattern.exec(hans.slice(item.start, item.end))?.groups ?? {};
    const size = (numeralValue(to) ?? 0) - (numeralValue(from) ?? 0) + 1;
    return from === "" || size < 2 ? [item] : Array.from({ length: size }, () => item);
  });
}
