import type { MediaType } from "./inputs/media-type.ts";
import type { Span } from "./text/span.ts";
import type { Text } from "./text/text.ts";

/**
 * One source as read. `text` is the text layer (for .txt the decoded file; for .md and .html what the reader
 * extracted), with LF newlines: offsets of everything published count in it. Each line that is not blank is
 * one block.
 */
export interface Page {
  readonly id: string;
  readonly mediaType: MediaType;
  readonly text: Text;
  readonly blocks: readonly Block[];
}

/** One non-blank line of the text layer, without its leading and trailing white space. */
export interface Block extends Span {
  readonly kind: "line" | "heading" | "item" | "cell";
  /** heading 1–6, or the nesting of a list item from 1; null for the rest, and for a heading that is a term (<dt>) */
  readonly level: number | null;
  /** the whole block is bold in the markup, or short and of a colour or size that little of the page has */
  readonly strong: boolean;
  /** only the break of a line parts it from the block before: no blank line, no border of an element */
  readonly soft: boolean;
  /** the mark that a browser draws but the text layer lacks: "1." of an <ol>, "-" of a <ul> */
  readonly mark: string | null;
  readonly cell: Cell | null;
}

export interface Cell {
  /** ordinal of the table in the page, from 0 */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
}
