import type { Issue } from "../model/findings/issue.ts";
import type { SourceDescription } from "../model/inputs/inputs.generated.ts";

type Original = NonNullable<SourceDescription["original"]>;

/** The page that was made of a document that is not a text. */
export interface Converted {
  readonly page: string;
  readonly file: "page.html" | "page.txt";
  readonly mediaType: Original["media_type"];
  /** with its version: another one may make another page of the same document */
  readonly converter: string;
  readonly issues: readonly Issue[];
}
