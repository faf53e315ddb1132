import { matchesOf } from "../rules/matches.ts";
import { eraPattern, eraYear, isLunar } from "./eras.ts";
import { numeralValue } from "./numerals.ts";

/** A date as printed (offsets in code points), and what it means in EDTF level 0 or 1. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
}

interface Moment {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** A date before its place among its neighbours is known. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

const number = "[\\d〇零一二三四五六七八九十]";
const monthDay = `(?:(?<month>${number}{1,3})月(?:份|[初中底末]|[上中下]旬)?(?:(?<day>${number}{1,3})[日号](?:凌晨|上午|下午|晚)?)?)?`;
const century = `(?<century>${number}{2})世纪(?:(?<decade>[\\d二三四五六七八九]0|[二三四五六七八九]十)年代)?|(?<last>上世纪)?(?<decadeOnly>(?:19|20)?[2-9]0|[二三四五六七八九]十)年代`;

/**
 * Every form of a date that Chinese official pages use: 1907年5月30日, 二〇二三年, 民国102年, 光绪三十三年五月, 同年7月, 次月,
 * 1949年秋, 1949.10.1, 1949-10-01, 80年代, 20世纪50年代. What names a part of a year or month that EDTF level 1 cannot
 * say (年底, 上旬) is read over: the date keeps the year or month.
 */
const token = new RegExp(
  [
    `(?<about>约|大约)?(?:(?<era>${eraPattern})(?<eraYear>元|${number.replace("十", "十百")}{1,7})年|(?<before>民国)前(?<beforeYear>${number}{1,2})年|(?<year>(?<!\\d)\\d{4}|[〇零一二三四五六七八九]{4})年)(?!度|[来多])(?:(?<season>[春夏秋冬])[季天]?|[初底末中]期?|[上下]半年|年[初底末]|)${monthDay}(?<circa>左右|前后)?`,
    `(?<relative>同年|当年|是年|次年|翌年|第二年|同月|当月|次月|翌月|同日|当日|次日|翌日)[初底末]?${monthDay.replaceAll("?<month>", "?<relativeMonth>").replaceAll("?<day>", "?<relativeDay>")}`,
    `(?<![\\d.\\-/])(?<dotYear>1[6-9]\\d\\d|20\\d\\d)(?:[.](?<dotMonth>\\d{1,2})(?:[.](?<dotDay>\\d{1,2}))?|[-/](?<isoMonth>\\d{1,2})[-/](?<isoDay>\\d{1,2}))(?![\\d.]|[万亿%％吨元米公平])`,
    century.replace("(?<last>", "(?<lastCentury>"),
    `(?<![\\d个每整]|每年)(?<loneMonth>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!份?的?报表)(?:份|[初中底末]|[上中下]旬)?(?:(?<loneDay>${number}{1,3})[日号])?`,
    "(?<![\\d.\\-])(?<bare>1[6-9]\\d\\d|20\\d\\d)(?=\\s*[—–\\-－~～至到])",
  ].join("|"),
  "gu",
);

const connector = /^\s*(?:[—–\-－~～]+|至|到)\s*/u;

/**
 * Dates stated in `hans` (Simplified), in order, as EDTF: 1907年5月30日 → 1907-05-30, 1907年——1949年 → 1907/1949,
 * 1998年至今 → 1998/... 同年7月1日 and 7月1日 take their year from the date before them, which may be handed over as
 * `before` (EDTF); without one they are no dates.
 */
export function findDates(hans: string, before: string | null = null): DateMention[] {
  if (!/[年月日世]|\d{4}/u.test(hans)) return [];
  const tokens = tokensOf(hans);
  const dates: DateMention[] = [];
  let last = before === null ? null : lastMoment(before);
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (first === undefined) continue;
    const joined = interval(hans, first, tokens[i + 1], last);
    if (joined?.two) i++;
    // which of the two is wrong is unknown
    if (joined?.backwards) continue;
    const edtf = joined?.edtf ?? pointOf(first, last);
    if (edtf === null) continue;
    dates.push({ start: first.start, end: joined?.end ?? first.end, edtf });
    last = lastMoment(edtf) ?? last;
  }
  return dates;
}

export interface ImpossibleDate {
  readonly start: number;
  readonly end: number;
  /** two dates, of which the second is before the first */
  readonly backwards: boolean;
}

const tokensOf = (hans: string): Token[] =>
  matchesOf(hans, token).map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    groups: m.groups ?? {},
  }));

/**
 * Where `hans` states a date that no calendar has: 2月30日, 2023年13月1日, 光绪五十年, 2021年至2019年. A month alone, without a day, may
 * be a number of months; figures with points may be no date.
 */
export function impossibleDates(hans: string): ImpossibleDate[] {
  if (!/[年月]|\d{4}[-/]/u.test(hans)) return [];
  const tokens = tokensOf(hans);
  return tokens.flatMap((first, n): ImpossibleDate[] => {
    const { start, end, groups } = first;
    if (isImpossible(groups)) return [{ start, end, backwards: false }];
    const joined = interval(hans, first, tokens[n + 1], null);
    return joined?.backwards ? [{ start, end: joined.end, backwards: true }] : [];
  });
}

/** 29 February is right in some year. */
const someLeapYear = 2000;

function isImpossible(g: Token["groups"]): boolean {
  if (g.era !== undefined && eraYear(g.era, g.eraYear ?? "") === null) return true;
  if (g.dotYear !== undefined && g.isoMonth === undefined) return false;
  if (g.relative !== undefined || (g.loneMonth !== undefined && g.loneDay === undefined)) return false;
  const moment = momentOf(g, { year: someLeapYear, month: null, day: null });
  return moment !== null && !isPossible(moment);
}

interface Interval {
  readonly edtf: string;
  readonly end: number;
  /** it took the next token, too */
  readonly two: boolean;
  /** it ends before it begins */
  readonly backwards: boolean;
}

/** 1907年——1949年, 1986年1月至3月, 1998年至今, （1998年——）, 1998年以来; null when the date stands by itself. */
function interval(hans: string, first: Token, next: Token | undefined, last: Moment | null): Interval | null {
  const from = pointOf(first, last);
  if (from === null) return null;
  const rest = hans.slice(first.end);
  const since =
    /^(?:以来|至今|起至今|\s*[—–\-－~～至到]+\s*(?:今|现在|目前)|\s*[—–－]+(?=\s*(?:$|[）)])))/u.exec(rest);
  if (since) return { edtf: `${from}/..`, end: first.end + since[0].length, two: false, backwards: false };
  const join = connector.exec(rest);
  if (join === null || next === undefined || next.start !== first.end + join[0].length) return null;
  const begin = lastMoment(from);
  const same = pointOf(next, begin);
  if (same === null || same.includes("X") !== from.includes("X")) return null;
  // 1986年12月至3月: a month without a year is one of the next year where that of the same year is over
  const isNext = next.groups.loneMonth !== undefined && isOver(same, from);
  const to = isNext && begin !== null ? pointOf(next, { ...begin, year: begin.year + 1 }) : same;
  return to === null
    ? null
    : { edtf: `${from}/${to}`, end: next.end, two: true, backwards: isOver(to, from) };
}

/** Seasons and circa: what is compared are years, months and days. */
const vague = /-2[1-4]|~/g;

/** Whether all of `date` is before `other`: 2019 is before 2021-05, 2021 is not. */
function isOver(date: string, other: string): boolean {
  const [a, b] = [date.replace(vague, ""), other.replace(vague, "")];
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

/** EDTF of one token; null when it is impossible (2月30日) or lacks its year. */
function pointOf({ groups: g }: Token, last: Moment | null): string | null {
  if (g.century !== undefined || g.decadeOnly !== undefined) return decadeOf(g);
  const moment = momentOf(g, last);
  if (moment === null || !isPossible(moment)) return null;
  const season = g.season === undefined ? "" : `-2${"春夏秋冬".indexOf(g.season) + 1}`;
  const circa = g.about !== undefined || g.circa !== undefined ? "~" : "";
  return written(moment) + (moment.month === null ? season : "") + circa;
}

function momentOf(g: Token["groups"], last: Moment | null): Moment | null {
  if (g.relative !== undefined) return relativeMoment(g.relative, g, last);
  const year = yearOf(g) ?? (g.loneMonth === undefined ? null : (last?.year ?? null));
  if (year === null) return null;
  if (g.era !== undefined && isLunar(g.era)) return { year, month: null, day: null };
  const month = value(g.month ?? g.dotMonth ?? g.isoMonth ?? g.loneMonth);
  return { year, month, day: value(g.day ?? g.dotDay ?? g.isoDay ?? g.loneDay) };
}

function yearOf(g: Token["groups"]): number | null {
  if (g.era !== undefined) return eraYear(g.era, g.eraYear ?? "");
  // the year before 民国元年 is 民国前一年, 1911
  if (g.before !== undefined) return 1912 - (value(g.beforeYear) ?? 0);
  return value(g.year ?? g.dotYear ?? g.bare);
}

function relativeMoment(word: string, g: Token["groups"], last: Moment | null): Moment | null {
  if (last === null) return null;
  const [month, day] = [value(g.relativeMonth), value(g.relativeDay)];
  const next = /^[次翌第]/.test(word);
  if (word.endsWith("年")) return { year: last.year + (next ? 1 : 0), month, day };
  if (last.month === null) return null;
  if (word.endsWith("月")) return following({ ...last, day: null }, next ? 1 : 0);
  return last.day === null ? null : nextDay(last, next);
}

const following = ({ year, month, day }: Moment, months: number): Moment =>
  month === 12 && months === 1
    ? { year: year + 1, month: 1, day }
    : { year, month: (month ?? 0) + months, day };

function nextDay(moment: Moment, next: boolean): Moment {
  if (!next) return moment;
  const day = (moment.day ?? 0) + 1;
  return isPossible({ ...moment, day }) ? { ...moment, day } : following({ ...moment, day: 1 }, 1);
}

/** 20世纪50年代 → 195X, 19世纪 → 18XX, 80年代 and 上世纪80年代 → 198X */
function decadeOf(g: Token["groups"]): string | null {
  const hundred = value(g.century);
  const decade = String(value(g.decade ?? g.decadeOnly) ?? "");
  if (decade.length === 4) return `${decade.slice(0, 3)}X`;
  const first = hundred === null ? 19 : hundred - 1;
  return `${first}${decade === "" ? "X" : decade.charAt(0)}X`;
}

const value = (text: string | undefined): number | null => (text === undefined ? null : numeralValue(text));

const longMonths = new Set([1, 3, 5, 7, 8, 10, 12]);

function isPossible({ year, month, day }: Moment): boolean {
  if (month === null) return true;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = longMonths.has(month) ? 31 : month === 2 ? (leap ? 29 : 28) : 30;
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= length));
}

const two = (n: number): string => String(n).padStart(2, "0");

const written = ({ year, month, day }: Moment): string =>
  [
    String(year).padStart(4, "0"),
    ...(month === null ? [] : [two(month)]),
    ...(month === null || day === null ? [] : [two(day)]),
  ].join("-");

/** The last moment that an EDTF date names: of 1950/1952-03 March 1952. */
function lastMoment(edtf: string): Moment | null {
  const match = Array.from(edtf.matchAll(/(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?/g)).at(-1);
  if (match === undefined) return null;
  const part = (n: number): number | null => (match[n] === undefined ? null : Number(match[n]));
  return { year: Number(match[1]), month: part(2), day: part(3) };
}
