import { openLost, unitHasText } from "../lost-headings.ts";
import { innermost, unitOf, update, withLine } from "../state.ts";
import type { Step } from "./step.ts";
import { textStep } from "./text.ts";

/** A bracketed note on its own line: below its heading, or orphaned where the heading is lost. */
export const typeNoteStep: Step = (before, line, below) => {
  const { facts } = line;
  const orphan = before.lostNames.has(facts.row.line) || unitHasText(before);
  const state = orphan ? openLost(before, facts, below.text()) : before;
  if (innermost(state).kind !== "unit") return textStep(before, line, below);
  const unit = unitOf(state);
  const note = { start: facts.at + 1, end: facts.block.end - 1 };
  return withLine(update(state, unit, { typeNote: note }), facts, "type_note");
};
