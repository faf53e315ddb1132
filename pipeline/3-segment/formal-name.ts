import type { LineRole, OutlineLine, Unit } from "../model/outline.ts";
import { hansOf, type Reading } from "../model/reading.ts";
import type { Span } from "../model/text/span.ts";
import { stateName } from "../zh/bodies/full-names.ts";

/** The page must have the short form at least so often for the formal one to be a formality. */
const often = 2;

/**
 * 中华人民共和国青岬海关 in the first sentence and 青岬海关 ever after: the body has the name by which the page calls it, and the formal one, which
 * stands there once, is another of its names. A page that goes on saying 中华人民共和国青岬海关, or has it for a heading, names it so.
 */
export function asCalled(reading: Reading, lines: readonly OutlineLine[], unit: Unit): Unit {
  const name = unit.inferred === null ? hansOf(reading, unit.name) : "";
  const state = stateName.exec(name)?.[0] ?? "";
  if (state === "" || unit.parent !== null) return unit;
  const formal = timesIn(reading.hans.units, name);
  const short = timesIn(reading.hans.units, name.slice(state.length)) - formal;
  if (formal > 1 || short < often || heads(lines, unit.name)) return unit;
  const called = { start: unit.name.start + state.length, end: unit.name.end };
  const heading = isSame(unit.heading, unit.name) ? called : unit.heading;
  return { ...unit, name: called, heading, aliases: [...unit.aliases, unit.name] };
}

const headings: ReadonlySet<LineRole> = new Set(["title", "section_heading", "unit_heading"]);

const heads = (lines: readonly OutlineLine[], name: Span): boolean =>
  lines.some(({ role, start, end }) => headings.has(role) && start <= name.start && name.end <= end);

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const timesIn = (text: string, words: string): number => text.split(words).length - 1;
