import type { Change } from "../../model/releases/release.generated.ts";
import type { Kind } from "./kinds.ts";

/** A change with what the record said before and after. */
export interface Entry {
  readonly change: Change;
  readonly before: string | null;
  readonly after: string | null;
  readonly owner: string | null;
  /** what else the record is called now */
  readonly otherNames: readonly string[];
  /** a text, not a name */
  readonly isProse: boolean;
}

/** What became of the thing under the id `from` is, or is also, under the id `to`. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
}
