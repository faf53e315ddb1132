import { remembered } from "../rules/remembered.ts";

/** Digits as spoken, as written on cheques (大写, GB/T 15835-2011 annex) and in years. Simplified script. */
const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const groups: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const spokenDigit = "零〇一二两三四五六七八九十百千万亿廿卅";
const hanDigit = `${spokenDigit}壹贰叁肆伍陆柒捌玖拾佰仟`;
const hanNumeral = new RegExp(`^[${hanDigit}]+$`);

/** No numeral is longer; without a limit a search tries every end of a run of digits from every start. */
const run = "{1,20}";

/**
 * A whole numeral as counted with, for use in patterns: 48000余, 4.42万, 三十多, 十几, 数千, 三分之一, 1/3, 半数. The digits of cheques
 * are left out: 队伍 and 大陆 are words.
 */
export const numeralPattern = [
  `[${spokenDigit}]${run}分之[${spokenDigit}]${run}`,
  `[\\d０-９]${run}[/／][\\d０-９]${run}`,
  `(?:[\\d０-９]{1,3}(?:[,，][\\d０-９]{3}){1,6}|[\\d０-９]${run})(?:[.．][\\d０-９]${run})?[余多几]?[十百千万亿]{0,4}[余多几]?`,
  `[几数${spokenDigit}][${spokenDigit}]{0,19}[余多几]?[十百千万亿]{0,4}[余多]?`,
  "半数|一半",
].join("|");

/** A character of a numeral; a text without any has no numeral of `numeralPattern`, which is slow to find that out. */
export const mayHoldNumeral = new RegExp(`[\\d０-９几数半${spokenDigit}]`, "u");

/** What a numeral says. `value` is null when only the order is known: 数千, 几十. */
export interface Quantity {
  readonly value: number | null;
  readonly approximate: boolean;
}

/**
 * Value of an exact numeral in Simplified script: 41, 二十三, 一百零二, 二〇一三, 4.42万, 廿三, 壹佰. Null when it is not a numeral.
 */
export const numeralValue = remembered((text): number | null => {
  const clean = halfWidth(text).replace(/[,，]/g, "").replace(/廿/g, "二十").replace(/卅/g, "三十");
  const arabic = /^(\d+(?:\.\d+)?)([十百千万亿]*)$/.exec(clean);
  if (arabic) return scaled(Number(arabic[1]), arabic[2] ?? "");
  if (!hanNumeral.test(clean)) return null;
  if (/^[零〇一二三四五六七八九]{2,}$/.test(clean))
    return Number(Array.from(clean, (c) => digits[c]).join(""));
  return spoken(clean);
});

/** How a number from 1 to 99 is counted in Chinese: 12 → 十二. The inverse of `numeralValue`. */
export function numeralOf(value: number): string {
  const digit = (n: number): string => "零一二三四五六七八九".charAt(n);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digit(tens) : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digit(ones) : ""}`;
}

/** The quantity of a numeral of `numeralPattern`; null when it is not a numeral. */
export function quantityOf(text: string): Quantity | null {
  const clean = halfWidth(text);
  if (/^(?:半数|一半)$/.test(clean)) return { value: 0.5, approximate: false };
  const fraction = /^(?<below>.+)分之(?<above>.+)$|^(?<over>\d+)\/(?<under>\d+)$/.exec(clean)?.groups;
  if (fraction) return ratio(fraction.above ?? fraction.over, fraction.below ?? fraction.under);
  if (/^[几数]/.test(clean)) return { value: null, approximate: true };
  const exact = clean.replace(/[余多几]/g, "");
  const value = numeralValue(exact);
  return value === null ? null : { value, approximate: exact !== clean };
}

function ratio(above = "", below = ""): Quantity | null {
  const [numerator, denominator] = [numeralValue(above), numeralValue(below)];
  return numerator === null || !denominator ? null : { value: numerator / denominator, approximate: false };
}

const halfWidth = (text: string): string =>
  text.replace(/[０-９．／]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** 4.42, 万 → 44200 without the noise of binary fractions */
const scaled = (value: number, scale: string): number =>
  Number(
    Array.from(scale)
      .reduce((n, c) => n * (units[c] ?? groups[c] ?? 1), value)
      .toPrecision(12),
  );

function spoken(text: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of text) {
    const unit = units[char];
    const group = groups[char];
    if (group !== undefined) {
      section = (section + digit) * group;
      // 三万亿 multiplies, 一亿三千万 adds
      total = section === 0 ? total * group : total + section;
      section = 0;
      digit = 0;
    } else if (unit !== undefined) {
      section += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else digit = digits[char] ?? 0;
  }
  return total + section + digit;
}
