import { type Span, shift } from "../../model/span.ts";
import type { LineFacts } from "../facts.ts";
import { openLost, unitHasText } from "../lost-headings.ts";
import { withLine } from "../outcome.ts";
import { agencyOf, type State, unitOf, update } from "../state.ts";
import type { Below, Step } from "./step.ts";
import { textStep } from "./text.ts";

/** A bracketed note on its own line: below its heading, or orphaned where the heading is lost. */
export const typeNoteStep: Step = (before, line, below) => {
  const { facts } = line;
  const state = withOwner(before, facts, below);
  if (unitOf(state) === agencyOf(state)) return textStep(before, line, below);
  return withLine(update(state, unitOf(state), { typeNote: noteOf(facts) }), facts, "type_note");
};

/** The note without its brackets, in the reading. */
export const noteOf = ({ at, text }: LineFacts): Span => shift({ start: 1, end: text.length - 1 }, at);

/** A second note, or one below text, belongs to a unit whose heading is lost. */
function withOwner(state: State, facts: LineFacts, below: Below): State {
  const orphan = state.lostNames.has(facts.row.line) || unitHasText(state);
  return orphan ? openLost(state, facts, below.text()) : state;
}
