import type { Outline, OutlineLine } from "../../model/outline.ts";
import { shift } from "../../model/span.ts";
import { markAt } from "../../zh/enumeration.ts";
import type { Found } from "./found.ts";
import { holdings } from "./holdings.ts";
import { onlyNames } from "./names.ts";
import { titlesIn } from "./titles.ts";

/** What one line of a list of leaders holds: whole entries, names alone, titles alone, or nothing of these. */
type Reading =
  | { readonly kind: "entries"; readonly found: readonly Found[] }
  | { readonly kind: "names" | "titles"; readonly found: readonly Found[]; readonly titles: readonly Found[] }
  | { readonly kind: "other" };

/**
 * People from running lines: 局长：张三 on one line, or a title and the names below it on lines of their own (or the name above
 * its titles, when the list begins with a name).
 */
export function fromLines(outline: Outline): Found[] {
  const lines = outline.lines.filter((line) => line.block.cell === null && mayName(outline, line));
  return runs(outline, lines).flatMap((run) => paired(run.map((line) => read(outline, line))));
}

/** Leader lines, key-value lines (法定代表人：张三), and a bare name below the heading of a unit. */
function mayName({ reading }: Outline, line: OutlineLine): boolean {
  if (line.role === "leader" || line.role === "key_value") return true;
  const hans = reading.hans.units.slice(line.start, line.end);
  return line.role === "body" && line.unit !== null && hans.length <= 8 && onlyNames(hans, { start: 0, end: hans.length }).length === 1;
}

/** Lines that follow one another. */
function runs(outline: Outline, lines: readonly OutlineLine[]): OutlineLine[][] {
  const ordinal = new Map(outline.lines.map((line, n) => [line, n]));
  return lines.reduce<OutlineLine[][]>((found, line) => {
    const last = found.at(-1);
    const before = last?.at(-1);
    const follows = before !== undefined && (ordinal.get(line) ?? 0) - (ordinal.get(before) ?? 0) === 1 && before.unit === line.unit;
    if (follows && last !== undefined) last.push(line);
    else found.push([line]);
    return found;
  }, []);
}

function read({ reading }: Outline, line: OutlineLine): Reading {
  const hans = reading.hans.units.slice(line.start, line.end);
  const found = holdings(hans).map(({ name, title, rank }) => ({
    line,
    name: shift(name, line.start),
    title: shift(title, line.start),
    rank: rank && shift(rank, line.start),
  }));
  if (found.length > 0) return { kind: "entries", found };
  const whole = { start: markAt(hans)?.length ?? 0, end: hans.replace(/[：:\s]+$/u, "").length };
  const names = onlyNames(hans, whole).map(({ name }) => ({ line, name: shift(name, line.start), title: null, rank: null }));
  if (names.length > 0) return { kind: "names", found: names, titles: [] };
  const titles = titlesIn(hans, whole).map(({ title, rank }) => ({
    line,
    name: title,
    title: shift(title, line.start),
    rank: rank && shift(rank, line.start),
  }));
  return titles.length > 0 ? { kind: "titles", found: [], titles } : { kind: "other" };
}

/** Joins names and titles that stand on lines of their own. */
function paired(run: readonly Reading[]): Found[] {
  const first = run.find((reading) => reading.kind === "names" || reading.kind === "titles");
  const nameAbove = first?.kind === "names" && run.some((reading) => reading.kind === "titles");
  return run.flatMap((reading, n): Found[] => {
    if (reading.kind === "entries") return [...reading.found];
    if (reading.kind !== "names") return [];
    const near = nameAbove ? run.slice(n + 1) : run.slice(0, n).reverse();
    const titles = titlesBeside(near, nameAbove);
    return reading.found.flatMap((found) => (titles.length === 0 ? [found] : titles.map(({ title, rank }) => ({ ...found, title, rank }))));
  });
}

/** Below a title stand several names; below a name its titles, up to the next name. */
function titlesBeside(near: readonly Reading[], nameAbove: boolean): readonly Found[] {
  const stop = near.findIndex((reading) => (nameAbove ? reading.kind !== "titles" : reading.kind === "titles" || reading.kind === "entries"));
  const within = nameAbove ? near.slice(0, stop < 0 ? near.length : stop) : near.slice(stop < 0 ? near.length : stop, stop + 1);
  return within.flatMap((reading) => (reading.kind === "titles" ? reading.titles : []));
}
