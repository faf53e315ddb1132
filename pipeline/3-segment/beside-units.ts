import { hasExplicitLead } from "../zh/duties/duty-leads.ts";
import type { LineFacts } from "./line-facts.ts";

type Line = Pick<LineFacts, "text" | "mark" | "depth" | "heading">;

/** What goes on about the words of the heading above. */
export const takesUpHeading = {
  pattern: /^(?:是|为|作为|主要|负责|承担)/u,
  examples: ["是工会的阵地，主要负责以下职责：", "主要负责展览"],
  counterExamples: ["工作", "的建设"],
};

/** A name that may have no word for a kind of body in it. */
export const plainName = {
  pattern: /^\p{Script=Han}{3,12}$/u,
  examples: ["职工之家"],
  counterExamples: ["职工之家：活动", "家"],
};

/** What stands where the others have a name. */
export const insteadOfName = {
  pattern: /^[\p{Script=Han}/／]{2,14}[：:]\s*(?=\p{Script=Han})/u,
  examples: ["青年之友：负责社团", "团委/学生会：负责社团"],
  counterExamples: ["负责社团", "青年之友，负责社团"],
};

const beside = (line: Line | undefined, other: Line): boolean =>
  line?.mark !== null && line?.mark?.style === other.mark?.style && line?.depth === other.depth;

/**
 * Items that head a body although no word of theirs is that for a kind of body: the next line goes on about them by name, and
 * another item of their list heads a body.
 *
 *     1. 办公室
 *     负责文电工作。
 *     2. 职工之家
 *        ^^^^^^^^
 *     职工之家是职工的活动阵地，负责…
 *     ^^^^^^^^
 */
export function namedBelow(lines: readonly Line[], n: number): boolean {
  const line = lines[n];
  const next = lines[n + 1]?.text ?? "";
  if (line === undefined || line.mark === null || line.heading !== null) return false;
  const { text } = line;
  const goesOn = plainName.pattern.test(text) && next.startsWith(text);
  return (
    goesOn &&
    takesUpHeading.pattern.test(next.slice(text.length)) &&
    lines.some((other) => other.heading?.rest === null && beside(other, line))
  );
}

/**
 * For each line whether it stands beside items that each begin with the name of a body and a colon, has the same form, and begins
 * with words that are no such name: its text is not that of the body above.
 *
 *     1. 学生处：负责学生管理。
 *     2. 青年之友：负责社团活动。
 *        ^^^^^^^^
 */
export function besideUnits(lines: readonly Line[]): readonly boolean[] {
  const found: boolean[] = [];
  for (const [n, line] of lines.entries()) {
    const before = lines[n - 1];
    const inRow = before !== undefined && beside(before, line) && (isItem(before) || found[n - 1] === true);
    const key = insteadOfName.pattern.exec(line.text)?.[0].length ?? 0;
    found.push(inRow && line.heading === null && key > 0 && hasExplicitLead(line.text.slice(key)));
  }
  return found;
}

/** 学生处：负责学生管理 */
const isItem = ({ heading }: Line): boolean => heading?.gap === "strong" && heading.rest !== null;
