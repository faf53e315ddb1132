import type { Span } from "../../model/span.ts";
import { markAt } from "../../zh/enumeration.ts";
import { type Named, namesIn, onlyNames } from "./names.ts";
import { rankIn, type Titled, titlesIn } from "./titles.ts";

/** A person in a post, as one line states. Spans count from the start of the line. */
export interface Holding extends Titled {
  readonly name: Span;
  /** the post stands behind the name, beside the one that the line is about: 成员：李四（教育局局长） */
  readonly aside: boolean;
}

/**
 * Reads 局长：张三, 副关长（副厅局级）、党委委员：李四, 局长：王五（正处级）, 组长：甲 成员：乙、丙, 姓名：甲 职务：局长, 张三 党组书记、局长, 局长 张三 and
 * 张三，男，1965年3月生，现任局长. Lines that name no person or no post give nothing.
 */
export function holdings(hans: string): Holding[] {
  const start = markAt(hans)?.length ?? 0;
  const line = { start, end: hans.length };
  const labelled = pairs(hans, line);
  if (labelled.length > 0) return form(hans, line) ?? labelled.flatMap((pair) => ofPair(hans, pair));
  return nameFirst(hans, line) ?? titleFirst(hans, line) ?? [];
}

/** True when the line has the form post：something. */
export const statesPost = (hans: string): boolean =>
  pairs(hans, { start: markAt(hans)?.length ?? 0, end: hans.length }).some(
    ({ label: at }) => titlesIn(hans, at).length > 0,
  );

interface Pair {
  readonly label: Span;
  readonly value: Span;
}

/**
 * Where a label with its colon begins: at the start, or after a blank or ；: 组长：甲 成员：乙、丙. Only the first may have blanks in
 * it: 处长：孙 立 副处长：李文
 */
const label =
  /(?:^\s*(?<first>[^\s：:；;。][^：:；;。]{0,60}?)|[\s；;。](?<next>[^\s：:；;。]{1,60}))\s*[：:]/gu;

function pairs(hans: string, line: Span): Pair[] {
  const labels = Array.from(hans.slice(line.start).matchAll(label), (match) => {
    const text = match.groups?.first ?? match.groups?.next ?? "";
    const start = line.start + match.index + match[0].indexOf(text);
    return {
      label: { start, end: start + text.length },
      value: line.start + match.index + match[0].length,
      from: line.start + match.index,
    };
  });
  return labels.map(({ label: at, value }, n) => ({
    label: at,
    value: { start: value, end: labels[n + 1]?.from ?? line.end },
  }));
}

function ofPair(hans: string, { label: left, value }: Pair): Holding[] {
  const titles = titlesIn(hans, left);
  if (titles.length > 0) return [...combined(hans, titles, namesIn(hans, value)), ...behind(hans, value)];
  const name = onlyNames(hans, left);
  return name.length === 1 ? combined(hans, leadingTitles(hans, value), name) : [];
}

/** 主任：张三 县委副书记、县长 */
function behind(hans: string, value: Span): Holding[] {
  const names = namesIn(hans, value);
  const [only] = names;
  const end = only === undefined ? value.end : (only.note ?? only.name).end;
  if (only === undefined || names.length > 1 || !/^\s/u.test(hans.slice(end))) return [];
  return titlesIn(hans, { start: end, end: value.end }).map((titled) => ({
    ...titled,
    name: only.name,
    aside: true,
  }));
}

/** 姓名：张三 职务：局长 */
function form(hans: string, line: Span): Holding[] | null {
  const fields = pairs(hans, line).map((pair) => ({
    ...pair,
    key: hans.slice(pair.label.start, pair.label.end),
  }));
  const name = fields.find(({ key }) => /^(?:姓\s*名|名\s*字)$/u.test(key));
  const post = fields.find(({ key }) => /^(?:现任)?职\s*[务位](?:名称)?$/u.test(key));
  if (name === undefined || post === undefined) return null;
  return combined(hans, leadingTitles(hans, post.value), onlyNames(hans, name.value));
}

/** 张三 党组书记、局长; 张三，男，1965年3月生，现任党组书记、局长 */
function nameFirst(hans: string, line: Span): Holding[] | null {
  const [first] = namesIn(hans, line);
  if (first === undefined) return null;
  const rest = (first.note ?? first.name).end;
  if (!/^[\s，,]/u.test(hans.slice(rest)) || first.name.start !== line.start) return null;
  const now = /现任|现为/u.exec(hans.slice(rest));
  const titles = leadingTitles(hans, { start: now ? rest + now.index : rest + 1, end: line.end });
  return titles.length === 0 ? null : combined(hans, titles, [first]);
}

/** 局长 张三 */
function titleFirst(hans: string, line: Span): Holding[] | null {
  const match =
    /^(?<titles>.+?\S)(?<blank>[\s]+)(?<name>\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han})(?<note>[（(][^（()）]*[）)])?$/u.exec(
      hans.slice(line.start),
    );
  if (match === null) return null;
  const end = line.start + (match.groups?.titles?.length ?? 0);
  const found = combined(
    hans,
    titlesIn(hans, { start: line.start, end }),
    onlyNames(hans, { start: end, end: line.end }),
  );
  return found.length > 0 ? found : null;
}

/** The titles up to the first stretch that holds none: 党组书记、局长，主持全面工作 */
function leadingTitles(hans: string, within: Span): Titled[] {
  const text = hans.slice(within.start, within.end);
  const stretches = Array.from(text.matchAll(/[^，,。；;]+/gu), (m) => ({
    start: within.start + m.index + (m[0].length - m[0].trimStart().length),
    end: within.start + m.index + m[0].trimEnd().length,
  }));
  const first = stretches.findIndex(
    (stretch) =>
      !/^(?:男|女|[\p{Script=Han}]{1,4}族|\d{4}年.*|.*(?:生|人|学历|学位|党员|文化|入党|工作))$/u.test(
        hans.slice(stretch.start, stretch.end),
      ),
  );
  const found: Titled[] = [];
  for (const stretch of first < 0 ? [] : stretches.slice(first)) {
    const titles = titlesIn(hans, stretch);
    if (titles.length === 0) break;
    found.push(...titles);
  }
  return found;
}

/** Each name holds each title. A rank behind the name is that of the first title without one. */
function combined(hans: string, titles: readonly Titled[], names: readonly Named[]): Holding[] {
  return names.flatMap(({ name, note }): Holding[] => {
    const rank = note === null ? null : rankIn(hans, note);
    const noted =
      note === null || rank !== null ? [] : titlesIn(hans, { start: note.start + 1, end: note.end - 1 });
    const unranked = titles.findIndex((titled) => titled.rank === null);
    const own = titles.map((titled, n) => (n === unranked && rank !== null ? { ...titled, rank } : titled));
    return [
      ...own.map((titled) => ({ ...titled, name, aside: false })),
      ...noted.map((titled) => ({ ...titled, name, aside: true })),
    ];
  });
}
