import type { Outline, OutlineLine } from "../../model/outline.ts";
import { type Span, shift } from "../../model/span.ts";
import type { Found } from "./found.ts";
import { holdings } from "./holdings.ts";
import { onlyNames } from "./names.ts";
import { titlesIn } from "./titles.ts";

/** People from tables: a row with a name and a title, or a column of names under a title (单位 | 负责人). */
export function fromTables(outline: Outline): Found[] {
  const cells = outline.lines.filter((line) => line.block.cell !== null);
  const rows = new Set(cells.map(rowOf));
  return Array.from(rows, (row) => cells.filter((line) => rowOf(line) === row)).flatMap((row) => fromRow(outline, row, cells));
}

const rowOf = (line: OutlineLine): string => `${line.block.cell?.table}:${line.block.cell?.row}`;

function fromRow(outline: Outline, row: readonly OutlineLine[], cells: readonly OutlineLine[]): Found[] {
  const texts = row.map((line) => ({ line, hans: outline.reading.hans.units.slice(line.start, line.end) }));
  const whole = (hans: string): Span => ({ start: 0, end: hans.length });
  const titles = texts.flatMap(({ line, hans }) => titlesIn(hans, whole(hans)).map((t) => ({ title: shift(t.title, line.start), rank: t.rank && shift(t.rank, line.start) })));
  return texts.flatMap(({ line, hans }): Found[] => {
    const entries = holdings(hans).map((h) => ({ line, name: shift(h.name, line.start), title: shift(h.title, line.start), rank: h.rank && shift(h.rank, line.start) }));
    if (entries.length > 0) return entries;
    const names = onlyNames(hans, whole(hans));
    const held = titles.length > 0 ? titles : columnTitles(outline, line, cells);
    return names.flatMap(({ name }) => held.map((t) => ({ line, name: shift(name, line.start), ...t })));
  });
}

/** The title that heads the column of `line`. */
function columnTitles(outline: Outline, line: OutlineLine, cells: readonly OutlineLine[]): { title: Span; rank: null }[] {
  const { cell } = line.block;
  const head = cells.find((other) => other.block.cell?.table === cell?.table && other.block.cell?.row === 0 && other.block.cell.column === cell?.column);
  if (head === undefined || head === line) return [];
  const hans = outline.reading.hans.units.slice(head.start, head.end);
  return titlesIn(hans, { start: 0, end: hans.length }).map(({ title }) => ({ title: shift(title, head.start), rank: null }));
}
