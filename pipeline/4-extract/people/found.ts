import type { OutlineLine } from "../../model/outline.ts";
import { type Span, shift } from "../../model/text/span.ts";
import type { Holding } from "../../zh/people/holdings.ts";
import type { Titled } from "../../zh/people/titles.ts";

/** A person in a post, as read from a page. Spans count in the reading. */
export interface Found extends Holding {
  readonly line: OutlineLine;
}

/** A title found on a line, with spans in the reading. */
export const titledOn = (line: OutlineLine, titled: Titled): Titled => ({
  ...titled,
  title: shift(titled.title, line.start),
  rank: titled.rank && shift(titled.rank, line.start),
});

/** A holder found on a line, with spans in the reading. */
export const foundOn = (line: OutlineLine, holding: Holding): Found => ({
  ...holding,
  line,
  name: shift(holding.name, line.start),
  title: holding.title && shift(holding.title, line.start),
  rank: holding.rank && shift(holding.rank, line.start),
  office: holding.office && shift(holding.office, line.start),
});

/** A name on `line` without a post. */
export const namedOn = (line: OutlineLine, name: Span, rank: Span | null = null): Found =>
  foundOn(line, { name, title: null, rank, acting: false, aside: false, office: null });
