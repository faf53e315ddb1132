import { hansOf, type Reading } from "../model/reading.ts";
import type { LineFacts } from "./line-facts.ts";

/** Less than the step to another mark, more than the indent of a bullet. */
const within = 0.9;

/** The shape of the mark of a line, without its number (1、 and 2、 have one, 1. another); null when no mark is printed. */
const shapeOf = (reading: Reading, { mark, block, at }: LineFacts): string | null =>
  mark === null || mark.length === 0
    ? null
    : mark.style + hansOf(reading, { start: block.start, end: at }).replace(/[\d\p{Script=Han}\s]/gu, "");

/**
 * The depth of each line of a page. The shape of a mark says how deep it stands (一、 above （一） above 1.), unless the page
 * counts otherwise: where the items of one shape begin anew below each item of another, they stand within it.
 *
 *     (1)水政科：
 *     1、水法规的拟订。     1、 would stand above (1)
 *     2、取水许可的审批。
 *     (2)河湖科：
 *     1、河道的管理。
 */
export function depthsOf(reading: Reading, lines: readonly LineFacts[]): number[] {
  const shapes = lines.map((line) => shapeOf(reading, line));
  const turned = turnedIn(lines, shapes);
  if (turned.size === 0) return lines.map(({ depth }) => depth);
  const outers = new Set(turned.values());
  let outer: { readonly shape: string; readonly depth: number } | null = null;
  return lines.map(({ depth, topic, block }, n) => {
    const shape = shapes[n] ?? null;
    if (shape === null) {
      if (!leadsIn(topic) && (topic !== null || block.kind === "heading")) outer = null;
      return depth;
    }
    if (outer !== null && turned.get(shape) === outer.shape) return outer.depth + within;
    if (outers.has(shape)) outer = { shape, depth };
    else if (outer !== null && depth < outer.depth) outer = null;
    return depth;
  });
}

/** Shapes of marks that stand within others although they stand above or beside them elsewhere, and those others. */
function turnedIn(
  lines: readonly LineFacts[],
  shapes: readonly (string | null)[],
): ReadonlyMap<string, string> {
  /** by inner and outer shape the numbers of the items, or null of bullets, right below which the inner begins with 1 */
  const begun = new Map<string, Map<string, (number | null)[]>>();
  for (const [n, line] of lines.entries()) {
    const above = markedAbove(lines, shapes, n);
    const [before, inner, outer] = [lines[above], shapes[n] ?? null, shapes[above] ?? null];
    if (inner === null || outer === null || inner === outer || before === undefined) continue;
    if (line.mark?.ordinal !== 1 || line.depth > before.depth) continue;
    const known = begun.get(inner) ?? new Map<string, (number | null)[]>();
    known.set(outer, [...(known.get(outer) ?? []), before.mark?.ordinal ?? null]);
    begun.set(inner, known);
  }
  return new Map(
    [...begun].flatMap(([inner, known]) =>
      [...known].filter(([, ordinals]) => goOn(ordinals)).map(([outer]) => [inner, outer] as const),
    ),
  );
}

/** The last line with a mark above a line, when there is but text of its item between them, or 主要职责：; -1 for none. */
function markedAbove(lines: readonly LineFacts[], shapes: readonly (string | null)[], n: number): number {
  for (let above = n - 1; above >= 0; above--) {
    const line = lines[above];
    if ((shapes[above] ?? null) !== null) return above;
    if (line === undefined || line.block.kind === "heading") return -1;
    if (line.topic === null ? line.heading !== null : !leadsIn(line.topic)) return -1;
  }
  return -1;
}

/** 主要职责： between the name of an office and its items */
const leadsIn = (topic: LineFacts["topic"]): boolean => topic?.topic === "duties";

/** Of numbered items two that follow each other or have one number, as 2.内设机构 of two bodies, of bullets any two. */
const goOn = (ordinals: readonly (number | null)[]): boolean =>
  ordinals.some(
    (ordinal, n) => ordinals.indexOf(ordinal) < n || (ordinal !== null && ordinals.includes(ordinal + 1)),
  );
