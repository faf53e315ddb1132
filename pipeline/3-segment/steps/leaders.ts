import type { Clause, Meaning } from "../../model/outline.ts";
import { shift } from "../../model/text/span.ts";
import { type LeaderPart, partsOfLeaders } from "../../zh/people/leader-parts.ts";
import { trimmed } from "../clauses/cut.ts";
import type { LineFacts } from "../line-facts.ts";
import { type Outcome, withLine } from "../outcome.ts";
import { hans, marginOf, type State, unitOf, update } from "../state.ts";
import type { Step } from "./step.ts";

/** 局长：张三, a life in brief, 分管办公室: lines about leaders. */
export const leaderStep: Step = (state, { facts }) => withLeaders(state, facts);

const said: Readonly<Record<LeaderPart["kind"], Meaning>> = {
  portfolio: { role: "statement", kind: "post_duty" },
  life: { role: "leftover", kind: "curriculum_vitae" },
  post: { role: "leftover", kind: "leader" },
};

/** A line that was recognised by its place or as a whole. */
const points = 2;

/** Adds a line about the leaders of `unit`; their portfolios are statements about their posts. */
export function withLeaders(state: State, facts: LineFacts, unit: number = unitOf(state)): Outcome {
  const added = withLine(state, facts, "leader", unit);
  const text = hans(state, facts.block);
  const clauses = partsOfLeaders(text).map(({ start, end, kind }): Clause => {
    const at = shift(trimmed(text, start, end), facts.block.start);
    const { line, margin } = { line: state.lines, margin: marginOf(state) };
    return { ...at, ...said[kind], unit, line, mark: null, post: null, margin, points, because: [] };
  });
  const described = clauses.some(({ role }) => role === "statement");
  return {
    ...added,
    clauses,
    state: described ? update(added.state, unit, { described: true }) : added.state,
  };
}
