import type { Outline, OutlineLine } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import { shift } from "../../model/span.ts";
import { type Found, foundOn, titledOn } from "./found.ts";
import { holdings } from "./holdings.ts";
import { onlyNames } from "./names.ts";
import { type Titled, titlesIn } from "./titles.ts";

/** People from tables: a row with a name and a title, or a column of names under a title (单位 | 负责人). */
export function fromTables(outline: Outline): Found[] {
  const rows = new Map<string, OutlineLine[]>();
  const heads = new Map<string, OutlineLine>();
  for (const line of outline.lines) {
    const { cell } = line.block;
    if (cell === null) continue;
    const row = `${cell.table}:${cell.row}`;
    rows.set(row, [...(rows.get(row) ?? []), line]);
    if (cell.row === 0) heads.set(columnOf(line), line);
  }
  return Array.from(rows.values()).flatMap((row) => fromRow(outline, row, heads));
}

const columnOf = ({ block: { cell } }: OutlineLine): string => `${cell?.table}:${cell?.column}`;

/** The titles that a cell is made of. */
function titlesOf(outline: Outline, line: OutlineLine): Titled[] {
  const hans = hansOf(outline.reading, line);
  return titlesIn(hans, { start: 0, end: hans.length }).map((titled) => titledOn(line, titled));
}

function fromRow(
  outline: Outline,
  row: readonly OutlineLine[],
  heads: ReadonlyMap<string, OutlineLine>,
): Found[] {
  const titles = row.flatMap((line) => titlesOf(outline, line));
  return row.flatMap((line): Found[] => {
    const hans = hansOf(outline.reading, line);
    const entries = holdings(hans).map((holding) => foundOn(line, holding));
    if (entries.length > 0) return entries;
    const held = titles.length > 0 ? titles : columnTitles(outline, line, heads.get(columnOf(line)));
    return onlyNames(hans, { start: 0, end: hans.length }).flatMap(({ name }) =>
      held.map((titled) => ({ line, name: shift(name, line.start), ...titled, aside: false })),
    );
  });
}

/** The titles that head the column of `line`. */
const columnTitles = (outline: Outline, line: OutlineLine, head: OutlineLine | undefined): Titled[] =>
  head === undefined || head === line ? [] : titlesOf(outline, head);
