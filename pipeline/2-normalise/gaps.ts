import { isUnitName } from "../zh/bodies/unit-names.ts";
import { hasExplicitLead, opensWithVerb } from "../zh/duties/duty-leads.ts";
import { sectionHeading } from "../zh/layout/section-headings.ts";
import { isPersonName } from "../zh/people/person-names.ts";
import { titleStart } from "../zh/people/posts.ts";
import { type Family, type Rule, rules } from "../zh/rules/rule.ts";
import { columnsOf } from "./breaks/columns.ts";

/** Blanks between two words of Han characters, with what stands about them. Simplified script. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly columns: number;
  readonly before: string;
  readonly after: string;
  /** the one-character words in a row that the gap lies within, written together; empty when it lies outside such a row */
  readonly letters: string;
  /** how many of them stand before the gap */
  readonly split: number;
  /** a line of sentences: it has ，。； */
  readonly running: boolean;
  /** ，。； stands before the gap, or the line is long by then */
  readonly inside: boolean;
  /** a sentence begins with the word before the gap */
  readonly begins: boolean;
  /** the number of an item stands right before the word before the gap */
  readonly numbered: boolean;
  /** a colon or the end of the line follows the letters */
  readonly closed: boolean;
}

/**
 * Whether blanks are part of the text. The first rule that holds decides; without one they are noise. In an example ␣
 * stands before the gap that is meant.
 */
interface GapRule extends Rule {
  readonly id: string;
  readonly keep: boolean;
  readonly when: (gap: Gap) => boolean;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const isWord = (text: string): boolean =>
  titleStart(text) === 0 || isUnitName(text) || isPersonName(text) || sectionHeading(text) !== null;

const family: Family<GapRule> = {
  name: "gaps",
  holds({ when }, text) {
    const gap = gapsOf(text.replace("␣", "")).find(({ start }) => start === text.indexOf("␣"));
    return gap !== undefined && when(gap);
  },
};

export const gapRules = rules(family, [
  {
    id: "post-and-name-in-letters",
    keep: true,
    when: ({ letters, split }) =>
      titleStart(letters.slice(0, split)) === 0 && isPersonName(letters.slice(split)),
    examples: ["主 任␣ 王 微", "副 所 长␣ 李 若 明"],
    counterExamples: ["主␣ 任 王 微", "主 要␣ 职 责"],
  },
  {
    id: "letters-of-a-post-and-a-name",
    keep: false,
    when: ({ letters, split }) =>
      [2, 3, 4].some(
        (cut) => cut !== split && titleStart(letters.slice(0, cut)) === 0 && isPersonName(letters.slice(cut)),
      ),
    examples: ["主␣ 任 王 微", "主 任 王␣ 微"],
    counterExamples: ["主 任␣ 王 微"],
  },
  {
    id: "letter-spaced-word",
    keep: false,
    when: ({ letters }) => letters !== "" && isWord(letters),
    examples: ["主␣      任          王立安", "主 要␣ 职 责：", "成员：王␣　微、李若明", "局␣    长　王立安"],
    counterExamples: ["甲␣ 乙", "主任␣　　李若明"],
  },
  {
    id: "letter-spaced-line",
    keep: false,
    when: ({ letters, closed }) => closed && letters.length >= 2,
    examples: ["关␣ 志：", "第一 编␣ 志"],
    counterExamples: ["主任␣ 微", "关␣ 志 编写"],
  },
  {
    id: "letters",
    keep: false,
    when: ({ letters, columns }) => letters.length >= 3 && columns <= 2,
    examples: ["大 事␣ 记 载"],
    counterExamples: ["张三␣ 李四", "大␣ 事"],
  },
  {
    id: "split-post",
    keep: false,
    when: ({ before, after }) =>
      (before.length === 1 || after.length === 1) && titleStart(before + after) === 0,
    examples: ["副␣ 局长：王立安", "副所␣ 长：王立安"],
    counterExamples: ["王␣ 局长", "局长␣ 王立安"],
  },
  {
    id: "post-beside-name",
    keep: true,
    when: ({ before, after }) =>
      (titleStart(before) >= 0 && isPersonName(after)) || (isPersonName(before) && titleStart(after) >= 0),
    examples: ["党组成员，副局长␣ 李若明", "分工：办公室，李若明␣ 副局长"],
    counterExamples: ["负责进␣ 出境，查验", "副局长␣ 负责文电，会务"],
  },
  {
    id: "behind-a-body",
    keep: true,
    when: ({ before }) => isUnitName(before),
    examples: ["办公室␣ 负责文电，会务"],
    counterExamples: ["负责进␣ 出境，查验"],
  },
  {
    id: "behind-the-number-of-an-item",
    keep: true,
    when: ({ before, begins }) => begins && /^[一二三四五六七八九十]{1,3}$/.test(before),
    examples: ["掌理下列事项： 一␣ 行政科：勤务。", "会务事项。 二␣ 救助科：急难救助，照顾"],
    counterExamples: ["文电，设一␣ 科", "会务事项。办理␣ 救助，照顾"],
  },
  {
    id: "behind-a-numbered-heading",
    keep: true,
    when: ({ before, numbered }) => numbered && sectionHeading(before)?.owner === 0,
    examples: ["设立办公厅。 一、职责调整␣ 将甲划归市局。", "（二）机构设置␣ 法院现有编制，人员"],
    counterExamples: ["承担主要职责␣ 的部门，按时", "一、起草主要␣ 文件，报送"],
  },
  {
    id: "column",
    keep: true,
    when: ({ columns }) => columns >= 4,
    examples: ["编号，名称␣　　职责"],
    counterExamples: ["负责进␣ 出境，查验"],
  },
  {
    id: "no-sentence",
    keep: true,
    when: ({ running }) => !running,
    examples: ["政策科␣ 种植科", "第一章␣ 总则"],
    counterExamples: ["负责进␣ 出境，查验"],
  },
  {
    id: "within-a-duty",
    keep: false,
    when: ({ before }) => hasExplicitLead(before) || opensWithVerb(before),
    examples: ["负责进␣ 出境货物的监管，查验"],
    counterExamples: ["第一条␣ 为了规范，制定本办法。"],
  },
  {
    id: "opening",
    keep: true,
    when: ({ inside }) => !inside,
    examples: ["第一条␣ 为了规范，制定本办法。"],
    counterExamples: ["制定本办法，自␣ 公布之日起施行。"],
  },
]);

const words = /\p{Script=Han}+/gu;
/** 一、 or （一） or 1. before a word */
const number = /(?:^|[^第])(?:[一二三四五六七八九十]、|[（(][一二三四五六七八九十]{1,3}[）)]|\d[.．、]) ?$/u;
/** Characters after which a gap is no longer one behind the opening of a line. */
const openingEnds = 20;

/** The gaps of a line. Takes time in proportion to the line, whatever it holds. */
export function gapsOf(line: string): Gap[] {
  const runs = Array.from(line.matchAll(words), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
  const mark = line.search(/[，。；,;]/);
  const between = runs.map(({ end }, n) => {
    const next = runs[n + 1];
    return next !== undefined && /^[ \t\u3000\u00a0]+$/.test(line.slice(end, next.start));
  });
  const letters = lettersOf(
    runs.map(({ text }) => text),
    between,
  );
  return runs.flatMap((run, n): Gap[] => {
    const next = runs[n + 1];
    if (!between[n] || next === undefined) return [];
    const row = letters[n] ?? null;
    const last = row === null ? undefined : runs[row.to];
    return [
      {
        start: run.end,
        end: next.start,
        columns: columnsOf(line.slice(run.end, next.start)),
        before: run.text,
        after: next.text,
        letters: row?.text ?? "",
        split: row === null ? 0 : n - row.from + 1,
        running: mark >= 0,
        inside: run.end >= openingEnds || (mark >= 0 && mark < run.end),
        begins: /[。；：;:]\s*$/u.test(line.slice(Math.max(0, run.start - 4), run.start)),
        numbered: number.test(line.slice(Math.max(0, run.start - 6), run.start)),
        closed: last !== undefined && /^(?:[：:]|$)/.test(line.slice(last.end, last.end + 1)),
      },
    ];
  });
}

interface Letters {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** No word that is written letter by letter is longer. */
const longestLetters = 16;

/** For each gap: the one-character words in a row that it lies within. */
function lettersOf(texts: readonly string[], between: readonly boolean[]): (Letters | null)[] {
  const found: (Letters | null)[] = new Array(texts.length).fill(null);
  for (let from = 0; from < texts.length; from++) {
    let to = from;
    while (texts[to]?.length === 1 && between[to] && texts[to + 1]?.length === 1) to++;
    if (to === from) continue;
    const text = texts.slice(from, Math.min(to, from + longestLetters - 1) + 1).join("");
    found.fill({ from, to, text }, from, to);
    from = to;
  }
  return found;
}

/** True for blanks that are noise of the layout: in the middle of a sentence, between the letters of a word. */
export const isNoise = (gap: Gap): boolean => !(gapRules.find(({ when }) => when(gap))?.keep ?? false);
