import type { Outline, OutlineLine } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import { markAt } from "../../zh/layout/enumeration.ts";
import { fieldLength, isNameLine, isPostField, leadersOf } from "../../zh/people/leader-lines.ts";
import { onlyNames } from "../../zh/people/name-lists.ts";
import { rankIn, titlesIn } from "../../zh/people/titles.ts";
import { type Found, foundOn, namedOn, titledOn } from "./found.ts";
import { type Entry, pair } from "./pairing.ts";

/**
 * People from running lines: 局长：张三 on one line or in a sentence, or a title and the names below it on lines of their own (or
 * the name above its titles, when the list begins with a name).
 */
export function fromLines(outline: Outline): Found[] {
  const entries = outline.lines.map((line, n) => entryOf(outline, line, n));
  return runs(outline.lines, entries).flatMap((run) => pair(outline, run));
}

/** The names and titles of a line; null for a line outside lists of leaders. */
function entryOf(outline: Outline, line: OutlineLine, n: number): Entry | null {
  if (line.block.cell !== null) return null;
  const hans = hansOf(outline.reading, line);
  if (line.role === "unit_heading") return whole(headed(line, hans));
  const listed = line.role === "leader" || line.role === "key_value";
  if (!listed && line.role !== "lead" && line.role !== "body") return null;
  const found = leadersOf(hans).map((holding) => foundOn(line, holding));
  if (found.length > 0) return whole(found);
  return listed || isAlone(line, hans) || standsBeside(outline.lines, line, n, hans)
    ? apart(line, hans)
    : null;
}

const whole = (found: readonly Found[]): Entry | null =>
  found.length > 0 ? { found, names: [], titles: [] } : null;

/** 训练科（科长：王五）, 办公室—李四—正科级, 水政股 股长：王五: a heading that names the head of its unit. */
const headed = (line: OutlineLine, hans: string): Found[] =>
  leadersOf(hans)
    .filter(
      ({ office, title }) =>
        office !== null ||
        /[（(]/u.test(hans) ||
        (title !== null && /^\p{Script=Han}+\s+\p{Script=Han}+$/u.test(hans.slice(title.start, title.end))),
    )
    .map((holding) => foundOn(line, holding));

/** A bare name below a unit */
const isAlone = (line: OutlineLine, hans: string): boolean =>
  line.unit !== null &&
  hans.length <= 12 &&
  isNameLine(hans) &&
  onlyNames(hans, { start: markAt(hans)?.length ?? 0, end: hans.length }, "alone").length === 1;

/** A short line next to a leader line of the same unit */
const standsBeside = (lines: readonly OutlineLine[], line: OutlineLine, n: number, hans: string): boolean =>
  hans.length <= 30 &&
  !/[。；，]/u.test(hans) &&
  [lines[n - 1], lines[n + 1]].some((other) => other?.role === "leader" && other.unit === line.unit);

/** Names or titles that stand alone on the line. */
function apart(line: OutlineLine, hans: string): Entry {
  const labelled = fieldLength(hans);
  const start = labelled || (markAt(hans)?.length ?? 0);
  const within = { start, end: hans.replace(/(?<![：:\s])[：:\s]+$/u, "").length };
  const names = onlyNames(hans, within, labelled === 0 ? "beside" : "marked").map(({ name, note }) =>
    namedOn(line, name, note && rankIn(hans, note)),
  );
  const titles = names.length > 0 ? [] : titlesIn(hans, within).map((titled) => titledOn(line, titled));
  const left = names.length === 0 && titles.length === 0 && isPostField(hans);
  return { found: [], names, titles, left };
}

/** Entries of lines that follow one another under one unit. */
function runs(lines: readonly OutlineLine[], entries: readonly (Entry | null)[]): Entry[][] {
  const found: Entry[][] = [];
  for (const [n, entry] of entries.entries()) {
    if (entry === null) continue;
    const follows = n > 0 && entries[n - 1] !== null && lines[n - 1]?.unit === lines[n]?.unit;
    if (follows) found.at(-1)?.push(entry);
    else found.push([entry]);
  }
  return found;
}
