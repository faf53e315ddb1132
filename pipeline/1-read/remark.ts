import { type Issue, issue } from "../model/findings/issue.ts";
import type { SourceInput } from "../model/source.ts";
import type { Span } from "../model/text/span.ts";
import type { Layer, Remark } from "./layer.ts";

/** One finding for all that is left out, one for all that is not closed: each names the first. */
export function remarksOn(layer: Layer, text: string, { id, fileName }: SourceInput): Issue[] {
  return (["read.unclosed", "read.left-out"] as const).flatMap((code) => {
    const all = layer.remarks.filter((remark) => remark.code === code);
    const first = all.reduce<Remark | null>((a, b) => (a !== null && a.offset <= b.offset ? a : b), null);
    if (first === null) return [];
    const line = text.slice(0, first.offset).split("\n").length;
    const what = `«${brief(first.words)}», in line ${line} of ${fileName},`;
    const said = code === "read.unclosed" ? notClosed(all.length) : leftOut(all);
    const span = lineAt(layer.blocks, first.near);
    return [issue(code, `${what} ${said}`, { source: id, ...(span && { span }) })];
  });
}

/** The line of the text layer at an offset, else the next one, else the last. */
function lineAt(blocks: Layer["blocks"], offset: number): Span | undefined {
  const { start, end } = blocks.find((block) => block.end > offset) ?? blocks.at(-1) ?? {};
  return start === undefined || end === undefined ? undefined : { start, end };
}

const longest = 30;

/** The beginning of words on one line. */
function brief(words: string): string {
  const characters = Array.from(words.slice(0, 4 * longest).replace(/\s+/gu, " "));
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : characters.join("");
}

const notClosed = (count: number): string =>
  `is not closed and takes in what follows, to the end of the file${count > 1 ? `; so do ${count - 1} more` : ""}`;

function leftOut(all: readonly Remark[]): string {
  const characters = all.reduce((sum, { words }) => sum + Array.from(words.replace(/\s/g, "")).length, 0);
  const more = all.length > 1 ? ` with ${all.length - 1} more places` : "";
  return `is not shown or is struck out, and left out${more}: ${characters} characters`;
}
