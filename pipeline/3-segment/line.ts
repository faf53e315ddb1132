import type { Block } from "../model/page.ts";
import { depthOf, type Mark, markAt } from "../zh/enumeration.ts";
import { bareDepth, type OutlineBuilder } from "./builder.ts";

/** One logical line with what its readers ask about it. */
export interface Line {
  readonly block: Block;
  /** ordinal among the lines of the page */
  readonly index: number;
  readonly mark: Mark | null;
  /** the text after the mark */
  readonly text: string;
  /** offset of `text` in the reading */
  readonly at: number;
  /** how deep a heading on this line stands */
  readonly depth: number;
  /** the same for the line after it; empty at the end of the page */
  readonly next: string;
}

/** Reads the line at `index`, or null when it has no text besides its mark. */
export function lineAt(builder: OutlineBuilder, index: number): Line | null {
  const block = builder.reading.lines[index];
  if (block === undefined) return null;
  const hans = builder.hans(block);
  const mark = markAt(hans);
  const skip = mark?.length ?? 0;
  const following = builder.reading.lines[index + 1];
  return {
    block,
    index,
    mark,
    text: hans.slice(skip),
    at: block.start + skip,
    depth: depth(block, mark),
    next: following ? builder.hans(following) : "",
  };
}

const depth = (block: Block, mark: Mark | null): number => {
  if (block.kind === "heading" && block.level !== null) return block.level;
  return mark ? 10 + depthOf(mark.style) : bareDepth;
};

/**
 * One kind of line. `read` looks at a line in the light of what has been read before, adds what it finds to the
 * builder and says whether the line was of its kind.
 */
export interface LineReader {
  readonly name: string;
  read(line: Line, builder: OutlineBuilder): boolean;
}
