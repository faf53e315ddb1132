import { bracketed } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";
import { findDates } from "./dates.ts";
import { unitPattern } from "./measures.ts";
import { type NumberKind, numberKind } from "./number-kinds.ts";
import { mayHoldNumeral, numeralPattern, quantityOf } from "./numerals.ts";

/** A number with its unit, as printed. Offsets in code points. */
export interface QuantityMention {
  readonly start: number;
  readonly end: number;
  /** null when only its order is known: 数千 */
  readonly value: number | null;
  /** null for a bare share: 半数 */
  readonly unit: string | null;
  readonly approximate: boolean;
  readonly kind: NumberKind;
}

const quantity = new RegExp(
  // 四大任务 counts 任务; a run of digits is begun at its first, or a run that is no number would be tried at each
  `(?<about>约|近|逾|超过?|将近|大约|至少|不足|上(?=[百千万]))?(?<order>第)?(?<![\\d０-９零〇一二三四五六七八九十百千万亿])(?:(?<number>${numeralPattern})[ \\u00a0]?大?(?<unit>(?<=大)(?:任务|职能|体系|板块|工程|类)|(?<!大)(?:${unitPattern}))|(?<share>半数|一半|[一二三四五六七八九十百]{1,20}分之[一二三四五六七八九十百]{1,20}|\\d{1,20}/\\d{1,20}(?!/)))(?<above>以上|以下|左右|上下|多|余)?`,
  "gu",
);

/** Words that only look like numbers with units: 一般, 一些, 一级巡视员 … */
const notCounted =
  /^(?:一[个种项次]|一(?:些|定|切|般|律|样|同|并|致|起|旦|直|经|批|系列|方面|家(?:人|庭)|名(?:为|叫)|下|体|线|层|级[主科巡调]|条龙)|十分|万一|千(?:万|家)|百分之?点|两(?:委|会|岸))/u;
/** 统一管理, 之一, 甲级一类 … before the number; 2013〕82号 and H2000 around it */
const partOfWord = /(?:[统唯专同单之划归合]|[A-Za-z\d.\-/〔])$/u;

/**
 * Numbers with units in `hans` (Simplified), in order: 30年, 数千种, 80%以上, 第五届, 半数. Dates, titles, and words that only
 * look like numbers are left out.
 */
export function findQuantities(hans: string): QuantityMention[] {
  const found = mayHoldNumeral.test(hans) ? matchesOf(hans, quantity) : [];
  const taken = found.length === 0 ? [] : [...bracketed(hans, "《〔"), ...findDates(hans, "1900")];
  return found.flatMap((match): QuantityMention[] => {
    const { about, order, number, unit, share, above } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    if (taken.some((t) => t.start < end && start < t.end) || partOfWord.test(hans.charAt(start - 1)))
      return [];
    if (order === undefined && notCounted.test(hans.slice(start, end + 4))) return [];
    // 第35/2020号 is the number of a statute
    if (order !== undefined && share !== undefined) return [];
    if (order !== undefined && /^条|^[章节款项]/u.test(unit ?? "")) return [];
    const read = quantityOf(number ?? share ?? "");
    if (read === null) return [];
    const approximate = read.approximate || about !== undefined || above !== undefined;
    const kind = numberKind(hans.slice(0, start), match[0], hans.slice(end));
    return [{ start, end, value: read.value, unit: unit ?? null, approximate, kind }];
  });
}
