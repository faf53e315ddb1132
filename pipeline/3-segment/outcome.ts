import type { Clause, LineRole, Meaning, OutlineLine } from "../model/outline.ts";
import type { Span } from "../model/text/span.ts";
import type { LineFacts } from "./line-facts.ts";
import { marginOf, type State, sectionIndex, unitOf, update } from "./state.ts";

/** What a step adds to the outline, and what is known after it. */
export interface Outcome {
  readonly state: State;
  readonly lines: readonly OutlineLine[];
  readonly clauses: readonly Clause[];
}

/** Adds one line without clauses. */
export function withLine(
  state: State,
  { block }: LineFacts,
  role: LineRole,
  unit: number | null = unitOf(state),
): Outcome {
  const line: OutlineLine = {
    start: block.start,
    end: block.end,
    block,
    role,
    why: state.why,
    unit,
    section: sectionIndex(state),
  };
  const since = role === "furniture" ? state.since : state.since + 1;
  return { state: { ...state, since, lines: state.lines + 1 }, lines: [line], clauses: [] };
}

/** Points of a line that is one clause: it was recognised as a whole. */
const wholeLinePoints = 2;

/** Adds a line that is one clause. `start`: where the clause begins, with the mark before its text or behind it. */
export function withWholeLine(
  state: State,
  facts: LineFacts,
  lineRole: LineRole,
  meaning: Meaning,
  { unit = unitOf(state), start = facts.at }: { readonly unit?: number; readonly start?: number } = {},
): Outcome {
  const added = withLine(state, facts, lineRole, unit);
  const clause: Clause = {
    start,
    end: facts.block.end,
    ...meaning,
    unit,
    line: state.lines,
    mark: null,
    post: null,
    margin: marginOf(state),
    points: wholeLinePoints,
    because: [],
  };
  const described =
    meaning.role === "leftover" ? added.state : update(added.state, unit, { described: true });
  return { ...added, state: described, clauses: [clause] };
}

/** Adds a statement on the last line: which parts the body `unit` has. */
export function withParts(state: State, { start, end }: Span, unit: number): Outcome {
  const clause: Clause = {
    start,
    end,
    role: "statement",
    kind: "structure",
    unit,
    line: state.lines - 1,
    mark: null,
    post: null,
    margin: marginOf(state),
    points: marginOf(state),
    because: [],
  };
  return { state, lines: [], clauses: [clause] };
}

/** One outcome after another. */
export const andThen = (first: Outcome, next: (state: State) => Outcome): Outcome => {
  const second = next(first.state);
  return {
    state: second.state,
    lines: [...first.lines, ...second.lines],
    clauses: [...first.clauses, ...second.clauses],
  };
};
