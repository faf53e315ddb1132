import type { MediaType } from "./inputs/media-type.ts";

/** Bytes of the largest page that is read: some forty times the longest known. */
export const largestPage = 4 * 1024 * 1024;

/** A captured file, before it is read. */
export interface SourceInput {
  readonly id: string;
  /** as findings name it */
  readonly fileName: string;
  /** its type; where it is not given, the extension decides: .txt, .md, .html and their kin */
  readonly mediaType?: MediaType;
  readonly bytes: Uint8Array;
  /** declared encoding; null: detect */
  readonly encoding: "utf-8" | "gb18030" | "big5" | null;
}
