import { numeralValue } from "./numerals.ts";

interface Era {
  readonly first: number;
  /** null: it still runs */
  readonly last: number | null;
  /** its months are those of the lunisolar calendar, so that only the year is known */
  readonly lunar: boolean;
}

const era = (first: number, last: number | null, lunar = false): Era => ({ first, last, lunar });

/**
 * Years of the eras in which papers on the modern customs of China are dated: Qing reigns from the opening of the
 * four customs houses (1684), the Republic, Japan and Manchukuo up to 1945. Source: 方诗铭《中国历史纪年表》(上海辞书出版社,
 * 1980); Japan changed to the Gregorian calendar on 1 January 1873, the Republic on 1 January 1912.
 */
const eras: Readonly<Record<string, Era>> = {
  康熙: era(1662, 1722, true),
  雍正: era(1723, 1735, true),
  乾隆: era(1736, 1795, true),
  嘉庆: era(1796, 1820, true),
  道光: era(1821, 1850, true),
  咸丰: era(1851, 1861, true),
  同治: era(1862, 1874, true),
  光绪: era(1875, 1908, true),
  宣统: era(1909, 1911, true),
  中华民国: era(1912, null),
  民国: era(1912, null),
  洪宪: era(1916, 1916),
  大同: era(1932, 1934),
  康德: era(1934, 1945),
  明治: era(1868, 1912),
  大正: era(1912, 1926),
  昭和: era(1926, 1989),
  公元: era(1, null),
};

/** Alternatives of all era names, for use in patterns. */
export const eraPattern = Object.keys(eras)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** A text that begins with when something happened: 康熙二十四年, 咸丰年间, 清代前期, 2013年, 二零零五年 */
export const beginsWithDate = new RegExp(
  `^(?:(?:截至|自|从|在|于)?(?:(?:${eraPattern})(?:年间|[元一二三四五六七八九十百\\d]+年)|(?:[唐宋元明清]代|[唐宋元明清]朝|清末|民初|民国|近代|解放前|解放后|建国后|同年|当年|今年|去年|明年|此后|后来|近年来|多年来|近几年)|(?:\\d{4}|[一二][〇○零一二三四五六七八九]{3})年|\\d{1,2}月\\d{1,2}日，))`,
  "u",
);

/** 光绪, 三十三 → 1907; 民国, 102 → 2013; 元 is the first year. Null when the era had no such year. */
export function eraYear(name: string, year: string): number | null {
  const found = eras[name];
  const ordinal = year === "元" ? 1 : numeralValue(year);
  if (found === undefined || ordinal === null || ordinal < 1) return null;
  const western = found.first + ordinal - 1;
  return western > (found.last ?? 9999) ? null : western;
}

/** True when the months of the era are lunisolar: 光绪三十三年五月 is not May 1907. */
export const isLunar = (name: string): boolean => eras[name]?.lunar ?? false;
