import { numeralClass, numeralValue } from "./numerals.ts";

export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** null when only its order is known: 数千 */
  readonly value: number | null;
  readonly unit: string | null;
  readonly approximate: boolean;
}

const units =
  "平方公里|公里|平方米|公顷|万元|亿元|美元|人次|吨|米|元|岁|周年|年|届|条|个|项|类|种|名|人|家|座|处|所|国|省|市|县|区|期|次|批|件|辆|艘|台|套|册|份|户|间|层|大任务|大|级|小时|天|月|日|％|%";
const pattern = new RegExp(
  `(?<about>约|近|逾|超过?|达)?(?<order>第)?(?<number>\\d+(?:\\.\\d+)?[万亿]?|(?:数|几)[十百千万]|半|${numeralClass}+)(?<more>余|多)?(?<unit>${units})(?<above>以上|左右)?`,
  "gu",
);

/** Words whose first character is a numeral by form only: 一般, 统一, 三级 … in 一些. */
const notANumber = /^(?:一(?:些|定|切|般|律|样|同|并|致|起|旦|直|经|批|系列|方面)|十分|万一|千万)/u;

/** Numbers with units in `hans` (Simplified), in order. Years of dates and numbers in titles are left out. */
export function findQuantities(hans: string): Quantity[] {
  const titles = Array.from(hans.matchAll(/《[^》]*》/gu), (m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  return Array.from(hans.matchAll(pattern)).flatMap((match): Quantity[] => {
    const { number = "", unit = "", about, more, above, order } = match.groups ?? {};
    const at = match.index;
    if (notANumber.test(hans.slice(at)) || titles.some((t) => t.start <= at && at < t.end)) return [];
    if (/^\d{4}$/.test(number) && unit === "年") return [];
    if (
      /^(?:年|月|日)$/.test(unit) &&
      (/年$/.test(hans.slice(0, at)) ||
        /月$/.test(hans.slice(0, at)) ||
        /^\d{1,2}日/.test(hans.slice(at + match[0].length)))
    )
      return [];
    if (/[统唯专同单之第]$/u.test(hans.slice(0, at)) && order === undefined && /^[一二三]$/.test(number))
      return [];
    const rough = /[数几]/u.test(number);
    const value = number === "半" ? 0.5 : rough ? null : numeralValue(number);
    return [
      {
        start: at,
        end: at + match[0].length,
        value,
        unit,
        approximate: rough || Boolean(about ?? more ?? above),
      },
    ];
  });
}
