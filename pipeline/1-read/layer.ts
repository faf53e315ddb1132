import type { Block, Cell } from "../model/page.ts";

/** Something that the reader of a markup did not take for text of the page. */
export interface Remark {
  readonly code: "read.left-out" | "read.unclosed";
  /** where it begins in the file, in UTF-16 units */
  readonly offset: number;
  /** where its words would have stood in the text layer */
  readonly near: number;
  /** the words that are left out; of what is not closed, all from its first character on */
  readonly words: string;
}

/** A text layer with its lines; offsets are UTF-16 units here and become code points at the end of the stage. */
export interface Layer {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** parts of the file that are not text of the page */
  readonly remarks: readonly Remark[];
}

export interface LineStyle {
  readonly kind: Block["kind"];
  readonly level: number | null;
  readonly strong: boolean;
  readonly soft: boolean;
  readonly mark: string | null;
  readonly cell: Cell | null;
}

export const plainLine: LineStyle = {
  kind: "line",
  level: null,
  strong: false,
  soft: false,
  mark: null,
  cell: null,
};

/** Blanks, controls, and characters that may be ignored for display (Default_Ignorable_Code_Point of Unicode). */
const blank = /[\s\p{Cc}\p{DI}]/u;

/** Span of `line` without blank ends, or null when nothing is left. `start` is where the line begins. */
export function trimmedLine(line: string, start: number): { start: number; end: number } | null {
  let from = 0;
  let to = line.length;
  while (from < to && blank.test(line.charAt(from))) from++;
  while (to > from && blank.test(line.charAt(to - 1))) to--;
  return from < to ? { start: start + from, end: start + to } : null;
}

/** Writes a text layer line by line. */
export class LayerWriter {
  private readonly parts: string[] = [];
  private readonly blocks: Block[] = [];
  private length = 0;

  /** Where the next line begins. */
  get end(): number {
    return this.length;
  }

  /** Adds one line and returns true; a blank line is dropped. */
  line(text: string, style: LineStyle): boolean {
    const clean = text.replace(/[\n\r]+/g, " ");
    const span = trimmedLine(clean, this.length);
    if (span === null) return false;
    this.blocks.push({ ...span, ...style });
    this.parts.push(clean, "\n");
    this.length += clean.length + 1;
    return true;
  }

  finish(): Omit<Layer, "remarks"> {
    return { text: this.parts.join(""), blocks: this.blocks };
  }
}
