import type { CorpusLine } from "../corpus/lines.ts";
import { type Cells, orNull } from "./rows.ts";

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
export function corpusRow([file = "", place = "", sha256 = "", content = ""]: Cells): CorpusRow {
  const encoded = orNull(content);
  return {
    file: orNull(file),
    place,
    line: { bytes: encoded === null ? null : Buffer.from(encoded, "base64"), sha256 },
  };
}

export const corpusColumns = 4;
