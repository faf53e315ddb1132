import type { Method } from "../model/draft.ts";
import { type Clause, type Outline, type Unit, unitName } from "../model/outline.ts";
import { hansOf } from "../model/reading.ts";
import { contains, type Span } from "../model/text/span.ts";
import { matching, sumOf, type Weighed } from "../zh/rules/weighed.ts";

/**
 * A sign that a record is less sure than others of its table; annotated pages give the worth of its points
 * (scripts/calibrate.ts).
 */
export type Signal<T> = Weighed<T>;

/** Points of a record without such signs. */
const ordinary = 4;

const pointsOf = <T>(signals: readonly Signal<T>[], item: T): number =>
  sumOf(matching(signals, item), ordinary);

/** A page with a greater share of unclear lines is of a style that the rules do not know well. */
const murky = 0.05;

const length = ({ start, end }: Span): number => end - start;

function isMurky({ lines, clauses }: Outline): boolean {
  const text = lines.filter(({ role }) => role !== "furniture").reduce((sum, line) => sum + length(line), 0);
  const unclear = clauses.filter(isUnclear).reduce((sum, clause) => sum + length(clause), 0);
  return unclear > murky * text;
}

const isUnclear = (clause: Clause | undefined): boolean => clause?.kind === "unclear";

/** What an organisation was read from. */
export interface UnitFacts {
  readonly unit: Unit;
  /** Simplified */
  readonly name: string;
  readonly murky: boolean;
}

export const unitFacts = (outline: Outline): UnitFacts[] => {
  const murky = isMurky(outline);
  return outline.units.map((unit, n) => ({ unit, name: unitName(outline, n), murky }));
};

const isLost = ({ name, inferred }: Unit): boolean => inferred !== null && name.start === name.end;

export const unitSignals: readonly Signal<UnitFacts>[] = [
  {
    id: "lost-heading",
    points: -2,
    when: ({ unit }) => isLost(unit),
    why: "the page has lost the name, and it is made up from the text below",
  },
  {
    id: "half-a-name",
    points: -1,
    when: ({ unit }) => unit.inferred !== null && !isLost(unit),
    why: "港湾、航管二课 prints one of the names with half of its words",
  },
  {
    id: "mentioned",
    points: -0.5,
    when: ({ unit }) => unit.mentioned,
    why: "only running text names it",
  },
  {
    id: "close-call",
    points: -1,
    when: ({ unit }) => unit.headed && unit.margin < 1,
    why: "its heading could nearly as well be something else",
  },
  {
    id: "marks-in-name",
    points: -2,
    when: ({ name }) => /[^\p{Script=Han}]/u.test(name),
    why: "a mark in a name is often the border of two things",
  },
  {
    id: "two-characters",
    points: -3,
    when: ({ name }) => name.length <= 2,
    why: "学校, 本局: a class of bodies and not the name of one",
  },
  {
    id: "murky-page",
    points: -1.5,
    when: ({ murky }) => murky,
    why: "the page is of a style that the rules do not know well",
  },
];

export const unitPoints = (facts: UnitFacts): number => pointsOf(unitSignals, facts);

/** What a duty or a statement was read from. */
export interface ClauseFacts<C extends Clause = Clause> {
  readonly clause: C;
  /** Simplified */
  readonly text: string;
  /** it is a clause of the whole body, behind clauses of its parts */
  readonly afterParts: boolean;
  /** the clause before or after it about the same unit was not understood */
  readonly besideUnclear: boolean;
  readonly murky: boolean;
}

type Said<R extends Clause["role"]> = Extract<Clause, { readonly role: R }>;

/** The facts of all clauses of the page that have a role. */
export function clauseFacts<R extends "duty" | "statement">(
  outline: Outline,
  role: R,
): ClauseFacts<Said<R>>[] {
  const isSo = (clause: Clause): clause is Said<R> => clause.role === role;
  const { clauses, units, reading } = outline;
  const isPart = ({ unit }: Clause): boolean => unit !== null && units[unit]?.parent !== null;
  const isWhole = ({ unit, post }: Clause): boolean =>
    unit !== null && post === null && units[unit]?.parent === null;
  const firstPart = clauses.findIndex((clause) => clause.role === role && isPart(clause));
  const murky = isMurky(outline);
  return clauses.flatMap((clause, n) => {
    if (!isSo(clause)) return [];
    const beside = [clauses[n - 1], clauses[n + 1]];
    const { unit }: Clause = clause;
    const facts = {
      clause,
      text: hansOf(reading, clause),
      afterParts: isWhole(clause) && firstPart >= 0 && firstPart < n,
      besideUnclear: beside.some((other) => isUnclear(other) && other?.unit === unit),
      murky,
    };
    return [facts];
  });
}

export const clauseSignals: readonly Signal<ClauseFacts>[] = [
  {
    id: "nobody",
    points: -1,
    when: ({ clause }) => clause.unit === null && clause.post === null,
    why: "the page does not say whose it is",
  },
  {
    id: "after-parts",
    points: -3,
    when: ({ afterParts }) => afterParts,
    why: "below the parts of a body stands what another part does, whose name was not read, more often than what all of it does",
  },
  {
    id: "thin",
    points: -1,
    when: ({ clause }) => clause.points < 2,
    why: "hardly more speaks for what it says than is needed",
  },
  {
    id: "bare",
    points: -1,
    when: ({ clause }) => clause.points < 1,
    why: "no more speaks for what it says than is needed",
  },
  {
    id: "close-call",
    points: -1,
    when: ({ clause }) => clause.margin < 3,
    why: "its line could nearly as well be something else",
  },
  {
    id: "colon",
    points: -3,
    when: ({ text }) => /[：:]/u.test(text),
    why: "a colon parts two things: 馆长：书同文",
  },
  {
    id: "cut-off",
    points: -2,
    when: ({ text }) => /[的和及与之、，]$/u.test(text),
    why: "what follows was taken for something else",
  },
  {
    id: "beside-unclear",
    points: -2,
    when: ({ besideUnclear }) => besideUnclear,
    why: "its neighbour was not understood, so that the border between them may be wrong, too",
  },
  {
    id: "murky-page",
    points: -1,
    when: ({ murky }) => murky,
    why: "the page is of a style that the rules do not know well",
  },
];

export const clausePoints = (facts: ClauseFacts): number => pointsOf(clauseSignals, facts);

/** What a membership was read from. */
export interface HoldingFacts {
  readonly found: { readonly line: Span };
  /** where the title stands, and whether the page states it */
  readonly span: Span;
  readonly method: Method;
  readonly unit: number | null;
}

export const holdingSignals: readonly Signal<HoldingFacts>[] = [
  {
    id: "no-title",
    points: -2,
    when: ({ method }) => method === "inferred",
    why: "the page gives no title, and what stands for it is made up",
  },
  {
    id: "apart",
    points: -1,
    when: ({ found, span }) => !contains(found.line, span),
    why: "name and title stand on lines of their own",
  },
  {
    id: "nobody",
    points: -1,
    when: ({ unit }) => unit === null,
    why: "the page does not say in which body",
  },
];

export const holdingPoints = (facts: HoldingFacts): number => pointsOf(holdingSignals, facts);
