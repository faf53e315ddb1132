import type { Outline, OutlineLine } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import { type Span, shift } from "../../model/text/span.ts";
import { listDateIn } from "../../zh/numbers/list-dates.ts";
import { derived } from "../../zh/rules/derived.ts";

/** The line that dates a list of names stands at most so many lines above it. */
const near = 3;

/** For each line the ordinal of the last line above it without a person. */
const lineAbove = derived((lines: readonly OutlineLine[]): ReadonlyMap<OutlineLine, number> => {
  let last = -1;
  return new Map(
    lines.map((line, n) => {
      const above = last;
      if (line.role !== "leader") last = n;
      return [line, above];
    }),
  );
});

/** The date that the page states for the list in which `line` stands: in the heading of its section, or right above it. */
export function statedDate(
  { reading, sections, lines }: Outline,
  line: OutlineLine,
): { readonly date: string; readonly span: Span } | null {
  const heading = line.section === null ? undefined : sections[line.section]?.heading;
  const first = lineAbove(lines).get(line) ?? -1;
  const above = lines
    .slice(Math.max(0, first - near + 1), first + 1)
    .filter(({ section, unit }) => section === line.section && unit === line.unit);
  for (const span of [line, ...above.toReversed(), ...(heading ? [heading] : [])]) {
    const found = listDateIn(hansOf(reading, span));
    if (found !== null) return { date: found.date, span: shift(found, span.start) };
  }
  return null;
}
