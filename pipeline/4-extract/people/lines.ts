import type { Outline, OutlineLine } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import { shift } from "../../model/span.ts";
import { markAt } from "../../zh/enumeration.ts";
import { type Found, foundOn, titledOn } from "./found.ts";
import { holdings } from "./holdings.ts";
import { onlyNames } from "./names.ts";
import { type Titled, titlesIn } from "./titles.ts";

/** What one line of a list of leaders holds: entries with name and title, names alone, titles alone, or none of these. */
interface Entry {
  readonly found: readonly Found[];
  readonly names: readonly Found[];
  readonly titles: readonly Titled[];
}

/**
 * People from running lines: 局长：张三 on one line, or a title and the names below it on lines of their own (or the name above
 * its titles, when the list begins with a name).
 */
export function fromLines(outline: Outline): Found[] {
  return runs(
    outline.lines.filter((line, n) => line.block.cell === null && mayName(outline, line, n)),
    outline.lines,
  ).flatMap((run) => paired(run.map((line) => read(outline, line))));
}

/**
 * Leader lines, key-value lines (法定代表人：张三), short lines next to a leader line, and a bare name below the heading of a
 * unit.
 */
function mayName({ reading, lines }: Outline, line: OutlineLine, n: number): boolean {
  if (line.role === "leader" || line.role === "key_value") return true;
  if (line.role !== "lead" && line.role !== "body") return false;
  const hans = hansOf(reading, line);
  const beside = [lines[n - 1], lines[n + 1]].some(
    (other) => other?.role === "leader" && other.unit === line.unit,
  );
  const bare =
    line.unit !== null && hans.length <= 8 && onlyNames(hans, { start: 0, end: hans.length }).length === 1;
  return bare || (beside && hans.length <= 30 && !/[。；，]/u.test(hans));
}

/** Lines that follow one another under one unit. */
function runs(chosen: readonly OutlineLine[], all: readonly OutlineLine[]): OutlineLine[][] {
  const ordinal = new Map(all.map((line, n) => [line, n]));
  const found: OutlineLine[][] = [];
  for (const line of chosen) {
    const before = found.at(-1)?.at(-1);
    const follows =
      before !== undefined &&
      (ordinal.get(line) ?? 0) - (ordinal.get(before) ?? 0) === 1 &&
      before.unit === line.unit;
    if (follows) found.at(-1)?.push(line);
    else found.push([line]);
  }
  return found;
}

/** 姓名： and 职务： before a value on a line of its own */
const field = /^(?:姓\s*名|名\s*字|(?:现任)?职\s*[务位])\s*[：:]\s*/u;

function read({ reading }: Outline, line: OutlineLine): Entry {
  const hans = hansOf(reading, line);
  const found = holdings(hans).map((holding) => foundOn(line, holding));
  if (found.length > 0) return { found, names: [], titles: [] };
  const start = field.exec(hans)?.[0].length ?? markAt(hans)?.length ?? 0;
  const whole = { start, end: hans.replace(/(?<![：:\s])[：:\s]+$/u, "").length };
  const names = onlyNames(hans, whole).map(({ name }) => ({
    line,
    name: shift(name, line.start),
    title: null,
    rank: null,
    aside: false,
  }));
  return {
    found,
    names,
    titles: names.length > 0 ? [] : titlesIn(hans, whole).map((titled) => titledOn(line, titled)),
  };
}

/** Joins names and titles that stand on lines of their own. */
function paired(run: readonly Entry[]): Found[] {
  const first = run.find((entry) => entry.names.length > 0 || entry.titles.length > 0);
  const nameAbove =
    first !== undefined && first.names.length > 0 && run.some((entry) => entry.titles.length > 0);
  return run.flatMap(({ found, names }, n) => {
    const titles = nameAbove ? titlesBelow(run.slice(n + 1)) : titlesAbove(run.slice(0, n));
    return [
      ...found,
      ...names.flatMap((name) =>
        titles.length === 0 ? [name] : titles.map((titled) => ({ ...name, ...titled })),
      ),
    ];
  });
}

/** The titles right below a name. */
function titlesBelow(rest: readonly Entry[]): readonly Titled[] {
  const end = rest.findIndex((entry) => entry.titles.length === 0);
  return rest.slice(0, end < 0 ? rest.length : end).flatMap((entry) => entry.titles);
}

/** The titles last stated above a name: on a line of their own, or those of the last name before it. */
function titlesAbove(before: readonly Entry[]): readonly Titled[] {
  const last = before.findLast((entry) => entry.titles.length > 0 || entry.found.length > 0);
  if (last === undefined || last.titles.length > 0) return last?.titles ?? [];
  const name = last.found.at(-1)?.name.start;
  return last.found.flatMap(({ name: own, title, rank, aside }) =>
    own.start === name && title !== null && !aside ? [{ title, rank }] : [],
  );
}
