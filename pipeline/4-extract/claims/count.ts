import type { Span } from "../../model/text/span.ts";
import { findDates } from "../../zh/numbers/dates.ts";
import { classifierPattern, countedAreaPattern, countedNounPattern } from "../../zh/numbers/measures.ts";
import { mayHoldNumeral, numeralPattern, quantityOf } from "../../zh/numbers/numerals.ts";
import { matchesOf } from "../../zh/rules/matches.ts";

/** 9个正处级机构, 六市, 四大任务: a stated count and what is counted. Spans count from the start of the text. */
export interface StatedCount extends Span {
  readonly stated: number;
  /** what is counted, without the measure word: 正处级机构, 市 */
  readonly noun: string;
}

/** A count ends where its noun does: 三个科室负责人 does not count 科室. */
const border =
  "(?![\\p{Script=Han}])|(?=[的和及与或在等由为是共即被分包进有向对所以并之中隶负承直（]|均|都|组成|构成)";
/** 正处级, 基本: what may stand between the measure word and the noun */
const modifier = "(?:(?![的和与及或等在由为是有并对从共])[\\p{Script=Han}]){0,10}?";
export const count = {
  pattern: new RegExp(
    `(?<![第\\dA-Za-z.．/年月〔])(?<number>${numeralPattern})\\s?(?:(?:${classifierPattern})(?<noun>${modifier}(?:${countedNounPattern})(?:${border})|[\\p{Script=Han}]{1,8}(?=[：:])|(?<=大)[\\p{Script=Han}]{2,6}(?:${border}))|(?<area>${countedAreaPattern}|级|大(?=任务))(?![级条线长]))`,
    "gu",
  ),
  examples: ["9个正处级机构", "四大任务", "辖三市", "3项内容："],
  counterExamples: ["第3个机构", "一般机构", "2019年"],
};

/** 二类口岸 is a port of the second class, 一般 and 统一 are not numbers. */
export const noCount = {
  pattern: /^(?:一|二[类级等线期]|[一二三四五六七八九十]+[级类期线等](?!任务))/u,
  examples: ["二类口岸", "三级机构", "一个机构"],
  counterExamples: ["二个口岸", "三级任务"],
};

/**
 * Counts of two or more in `hans` (Simplified) with the noun that is counted. Dates, classes (二类口岸) and approximate numbers are
 * left out.
 */
export function statedCounts(hans: string): StatedCount[] {
  const found = mayHoldNumeral.test(hans) ? matchesOf(hans, count.pattern) : [];
  const dates = found.length === 0 ? [] : findDates(hans, "1900");
  return found.flatMap((match): StatedCount[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const quantity = quantityOf(match.groups?.number ?? "");
    const stated = quantity?.approximate === false ? quantity.value : null;
    if (stated === null || stated < 2 || !Number.isInteger(stated) || noCount.pattern.test(match[0]))
      return [];
    if (dates.some((date) => date.start < end && start < date.end)) return [];
    return [{ start, end, stated, noun: match.groups?.noun ?? match.groups?.area ?? "" }];
  });
}
