import { shift } from "../../model/text/span.ts";
import type { LineFacts } from "../line-facts.ts";
import { openLost, unitHasText } from "../lost-headings.ts";
import { type Outcome, withLine } from "../outcome.ts";
import { agencyOf, type State, unitOf, update } from "../state.ts";
import type { Below, Step } from "./step.ts";
import { textStep } from "./text.ts";

/** A bracketed note on its own line: below its heading, or orphaned where the heading is lost. */
export const typeNoteStep: Step = (before, line, below) => {
  const { facts } = line;
  const state = withOwner(before, facts, below);
  if (unitOf(state) === agencyOf(state)) return textStep(before, line, below);
  return withTypeNote(state, facts);
};

/** The line as the note of the unit that stands open; the note is what its brackets hold. */
export function withTypeNote(state: State, facts: LineFacts): Outcome {
  const typeNote = shift({ start: 1, end: facts.text.length - 1 }, facts.at);
  return withLine(update(state, unitOf(state), { typeNote }), facts, "type_note");
}

/** A second note, or one below text, belongs to a unit whose heading is lost. */
function withOwner(state: State, facts: LineFacts, below: Below): State {
  const orphan = state.lostNames.has(facts.row.line) || unitHasText(state);
  return orphan ? openLost(state, facts, below.text()) : state;
}
