import type { MediaType } from "./page.ts";

/** A captured file, before it is read. */
export interface SourceInput {
  readonly id: string;
  /** as findings name it */
  readonly fileName: string;
  /** what it is; where nobody says so, its extension does: .txt, .md, .html and their kin */
  readonly mediaType?: MediaType;
  readonly bytes: Uint8Array;
  /** declared encoding; null: detect */
  readonly encoding: "utf-8" | "gb18030" | "big5" | null;
}
