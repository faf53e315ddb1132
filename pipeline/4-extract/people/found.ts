import type { OutlineLine } from "../../model/outline.ts";
import type { Span } from "../../model/span.ts";

/** A person in a post, as read from a page. Spans count in the reading. */
export interface Found {
  readonly line: OutlineLine;
  readonly name: Span;
  /** null: the page gives a name without a post */
  readonly title: Span | null;
  readonly rank: Span | null;
}
