/** Bytes of the largest page that is read: some forty times the longest known. */
export const largestPage = 4 * 1024 * 1024;

/** A captured file, before it is read. */
export interface SourceInput {
  readonly id: string;
  /** its extension decides the reader: .txt, .md, .html or .htm */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** declared encoding; null: detect */
  readonly encoding: "utf-8" | "gb18030" | "big5" | null;
}
