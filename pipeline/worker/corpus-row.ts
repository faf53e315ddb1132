import type { CorpusLine } from "../corpus/lines.ts";
import { textOf } from "./lines.ts";
import { type Cells, isNull } from "./rows.ts";

/** A line of a corpus as a row: where it stands, and what it is. */
export interface CorpusRow {
  /** address of its file */
  readonly file: string | null;
  /** sorts as lines of a file do */
  readonly place: string;
  readonly line: Pick<CorpusLine, "bytes" | "sha256">;
}

/**
 * Bytes come as Base64: bytes that are not valid UTF-8 would arrive as U+FFFD, and would not be reported. A line that is longer than any
 * page has none, only its hash.
 */
export function corpusRow([file, place, sha256, content]: Cells<4>): CorpusRow {
  return {
    file: isNull(file) ? null : textOf(file),
    place: textOf(place),
    line: { bytes: isNull(content) ? null : Buffer.from(content, "base64"), sha256 },
  };
}
