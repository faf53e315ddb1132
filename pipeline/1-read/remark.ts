import { type Issue, issue } from "../model/issue.ts";
import type { SourceInput } from "../model/source.ts";

/** Something that the reader of a markup did not take for text of the page. */
export interface Remark {
  readonly code: "read.left-out" | "read.unclosed";
  /** where it begins in the file, in UTF-16 units */
  readonly offset: number;
  /** the words that are left out; of what is not closed, all from its first character on */
  readonly words: string;
}

/** One finding for all that is left out, one for all that is not closed: each names the first. */
export function remarksOn(remarks: readonly Remark[], text: string, { id, fileName }: SourceInput): Issue[] {
  return (["read.unclosed", "read.left-out"] as const).flatMap((code) => {
    const all = remarks.filter((remark) => remark.code === code);
    const first = all.reduce<Remark | null>((a, b) => (a !== null && a.offset <= b.offset ? a : b), null);
    if (first === null) return [];
    const line = text.slice(0, first.offset).split("\n").length;
    const said = code === "read.unclosed" ? notClosed(first, all.length) : leftOut(first, all);
    return [issue(code, `${fileName}, line ${line}: ${said}`, { source: id })];
  });
}

const longest = 30;

function brief(words: string): string {
  const characters = Array.from(words.slice(0, 2 * longest));
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : words;
}

const notClosed = ({ words }: Remark, count: number): string =>
  `«${brief(words)}» is not closed and takes in what follows, to the end of the file${count > 1 ? `; so do ${count - 1} more` : ""}`;

function leftOut({ words }: Remark, all: readonly Remark[]): string {
  const characters = all.reduce((sum, remark) => sum + Array.from(remark.words.replace(/\s/g, "")).length, 0);
  return `«${brief(words)}» is not shown or is struck out, and left out${all.length > 1 ? `; with ${all.length - 1} more places` : ""}, ${characters} characters`;
}
