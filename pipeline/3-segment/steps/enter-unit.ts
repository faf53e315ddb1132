import { shift } from "../../model/span.ts";
import { bareDepth, type LineFacts } from "../facts.ts";
import type { UnitHeading } from "../names/heading.ts";
import { isAgencyName, relationToAgency } from "../owners.ts";
import { addUnit, agencyOf, hans, openUnit, type State, topicOf } from "../state.ts";
import { enterAgency, labelHere, unitFromHeading } from "../units.ts";

/**
 * Opens the unit of a heading below the innermost heading that is further out, or a body of its own. `base` is the offset of
 * the heading's text in the reading.
 * @param amongParts the line stands where the parts of a body are named, so that it begins no profile of another
 */
export function enterUnit(
  state: State,
  { depth, mark }: Pick<LineFacts, "depth" | "mark">,
  found: UnitHeading,
  base: number,
  amongParts = topicOf(state) === "units" || mark !== null,
): { state: State; index: number } {
  const name = hans(state, shift(found.name, base));
  const relation = relationToAgency(state, name);
  if (relation === "peer" && !amongParts && isAgencyName(name)) return enterAgency(state, found, base);
  const agency = agencyOf(state);
  const outer = state.open.findLast((o) => o.kind === "unit" && o.depth < depth && depth < bareDepth);
  const parent = relation === "subordinate" ? agency : (outer?.index ?? agency);
  const unit = unitFromHeading(state, found, base, parent, labelHere(state));
  const added = addUnit(state, relation === "subordinate" ? { ...unit, parentBasis: "inferred" } : unit);
  return { state: openUnit(added.state, added.index, depth), index: added.index };
}
