import { countWhile } from "../../model/collections/bisect.ts";

/** How wide a line is that breaks off in a sentence, and how much room the first piece of the next would have taken. */
export interface Measured {
  readonly columns: number;
  readonly characters: number;
  readonly room: number;
  /** ordinal of the group of lines with nothing but breaks between them */
  readonly stretch: number;
}

/**
 * Evidence of widths for a break of layout. `strong`: many lines break off at this width, and hardly any near it elsewhere; `some`:
 * at least one more does; `short`: the next line is wider, so that there was room; `none`: no evidence.
 */
export type Fit = "strong" | "some" | "none" | "short";

/** Lines looked at on either side: a page may have blocks of different widths. */
const reach = 12;
/** Columns by which lines of one width may differ: marks that hang, indents that were lost. */
const slack = 4;
/** Two lines of fewer columns are alike by chance. */
const narrow = 30;

export interface Census {
  /** How line `index` fits, which takes `line`; `next` is the one behind it. */
  fitOf(index: number, line: Measured, next: Pick<Measured, "columns" | "characters">): Fit;
}

/** Counts at which widths the lines of a page break off. `lines` has null for a line that does not. */
export function censusOf(lines: readonly (Measured | null)[]): Census {
  const sorted = {
    columns: lines.flatMap((line) => line?.columns ?? []).sort((a, b) => a - b),
    characters: lines.flatMap((line) => line?.characters ?? []).sort((a, b) => a - b),
  };
  return {
    fitOf(index, line, next) {
      const wider = next.columns > line.columns + line.room + slack;
      if (wider && next.characters > line.characters + 1) return "short";
      const near = lines
        .slice(Math.max(0, index - reach), index + reach + 1)
        .filter((other) => other !== null);
      const own = near.filter(({ stretch }) => stretch === line.stretch);
      const local = better(share(line, own), share(line, near));
      if (local === "strong") return local;
      const all = Math.max(
        within(sorted.columns, line.columns, slack),
        within(sorted.characters, line.characters, 1),
      );
      const fit = better(local, verdict(all, sorted.columns.length));
      return fit === "some" && line.columns < narrow ? "none" : fit;
    },
  };
}

const verdict = (alike: number, all: number): Fit => {
  if (alike >= 3 && alike >= 0.7 * all) return "strong";
  return alike >= 2 && alike >= 0.5 * all ? "some" : "none";
};

const share = (line: Measured, others: readonly Measured[]): Fit =>
  verdict(others.filter((other) => isAlike(line, other)).length, others.length);

const better = (a: Fit, b: Fit): Fit => (a === "strong" || b === "strong" ? "strong" : a === "some" ? a : b);

/** Wrapped at a number of columns, a word of Latin letters carried over whole; or at a number of characters. */
const isAlike = (a: Measured, b: Measured): boolean =>
  Math.abs(a.characters - b.characters) <= 1 ||
  (a.columns <= b.columns + Math.max(b.room, slack) && b.columns <= a.columns + Math.max(a.room, slack));

/** How many of `sorted` differ from `value` by no more than `by`. */
const within = (sorted: readonly number[], value: number, by: number): number =>
  countWhile(sorted.length, (n) => (sorted[n] ?? 0) <= value + by) -
  countWhile(sorted.length, (n) => (sorted[n] ?? 0) < value - by);
