import { readText } from "../clauses/text.ts";
import { listedUnits } from "../names/lists.ts";
import { andThen, type Outcome, type State, unitOf, update, withLine, withWholeLine } from "../state.ts";
import { addListed } from "../units.ts";
import { enterUnit } from "./enter-unit.ts";
import type { Step } from "./step.ts";

/** A cell of a table of units. The name cell of a row opens its unit; the other cells of the row belong to it. */
export const cellStep: Step = (state, { facts }) => {
  const span = { start: facts.at, end: facts.block.end };
  switch (facts.row.column) {
    case "unit":
      return named(state, facts);
    case "duties":
      return andThen(withLine(state, facts, "body"), (next) =>
        readText(next, facts.block, {
          line: next.lines - 1,
          unit: unitOf(next),
          post: null,
          below: null,
          standing: "list",
          continuing: false,
          told: false,
        }),
      );
    case "parts":
      return statement(
        addListed(state, listedUnits(facts.text), facts.at, unitOf(state), "内设").state,
        facts,
        "structure",
      );
    case "rank":
      return statement(update(state, unitOf(state), { rank: span }), facts, "rank");
    case "leader":
      return withLine(state, facts, "leader");
    case "contact":
      return statement(state, facts, "contact");
    default:
      return withLine(state, facts, facts.row.column === "head" ? "section_heading" : "caption");
  }
};

type Facts = Parameters<Step>[1]["facts"];

const statement = (state: State, facts: Facts, kind: string): Outcome =>
  withWholeLine(state, facts, "key_value", { role: "statement", kind });

function named(state: State, facts: Facts): Outcome {
  const { heading } = facts;
  if (heading === null) return statement(state, facts, "contact");
  const entered = enterUnit(state, facts, { ...heading, rest: null }, facts.at, true);
  return withLine(entered.state, facts, "unit_heading", entered.index);
}
