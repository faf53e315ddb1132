import { numeralValue } from "../numbers/numerals.ts";
import { matchesOf } from "../rules/matches.ts";

/** A numeral directly before a word, where a line or a sentence begins. */
export const numeralBeforeWord = {
  pattern:
    /(?<=^|\n|[。；：∶;:])[ \t\u3000\u00a0]*(?<numeral>[一二三四五六七八九十〇○]{1,3})(?!是)(?=\p{Script=Han}{2})/gu,
  examples: ["一行政科：", "下列事项：一关于勤务", "考核事项。 二关于年度计划"],
  counterExamples: ["一、行政科", "第一科", "设一科办事", "一是起草文稿"],
};

/** So many in turn are no accident: 一般, 二手, 三民 open lines as well. */
const fewest = 3;

/**
 * Where numbers of items end that were printed without a mark behind them (一行政科：… 二保安科：…), as texts of statutes are that lost
 * their marks: each numeral that goes on counting, where three or more do from one. Offsets into `hans` (Simplified).
 */
export function bareNumerals(hans: string): number[] {
  const runs: number[][] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const match of matchesOf(hans, numeralBeforeWord.pattern)) {
    const numeral = match.groups?.numeral ?? "";
    const end = match.index + match[0].length;
    const length = lengthAs(run.length + 1, numeral);
    const begins = length === 0 ? lengthAs(1, numeral) : 0;
    if (begins > 0) close();
    if (length + begins > 0) run.push(end - numeral.length + length + begins);
  }
  close();
  return runs.some(({ length }) => length >= fewest) ? runs.flat() : [];
}

/** How many characters of the numeral say `value`: one of 一一般科 for 1, two for 11; 0 where none do. */
const lengthAs = (value: number, numeral: string): number =>
  [3, 2, 1].find(
    (length) =>
      length <= numeral.length && numeralValue(numeral.slice(0, length).replaceAll("○", "〇")) === value,
  ) ?? 0;
