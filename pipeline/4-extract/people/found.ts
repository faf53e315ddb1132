import type { OutlineLine } from "../../model/outline.ts";
import { type Span, shift } from "../../model/span.ts";
import type { Holding } from "./holdings.ts";
import type { Titled } from "./titles.ts";

/** A person in a post, as read from a page. Spans count in the reading. */
export interface Found {
  readonly line: OutlineLine;
  readonly name: Span;
  /** null: the page gives a name without a post */
  readonly title: Span | null;
  readonly rank: Span | null;
  /** the post stands behind the name, beside the one that the line is about */
  readonly aside: boolean;
}

/** A title of a line in the reading. */
export const titledOn = (line: OutlineLine, { title, rank }: Titled): Titled => ({
  title: shift(title, line.start),
  rank: rank && shift(rank, line.start),
});

/** A holding of a line in the reading. */
export const foundOn = (line: OutlineLine, holding: Holding): Found => ({
  line,
  name: shift(holding.name, line.start),
  ...titledOn(line, holding),
  aside: holding.aside,
});
