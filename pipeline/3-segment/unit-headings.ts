import { shift } from "../model/span.ts";
import { hasExplicitLead, opensWithVerb } from "../zh/duty-leads.ts";
import { sectionHeading } from "../zh/section-headings.ts";
import { addBody } from "./body-line.ts";
import { bareDepth, type OutlineBuilder } from "./builder.ts";
import { classifyRoot } from "./classification.ts";
import type { Line, LineReader } from "./line.ts";
import { type UnitHeading, unitHeading } from "./unit-heading.ts";
import { isAgencyName, isShortFor, relationToAgency, unitFromHeading } from "./units.ts";

/** 办公室, （一）办公室, 人事科：负责…, 中国海关学会大连分会（社会团体在连机构） */
export const unitReader: LineReader = {
  name: "unit-heading",
  read(line, builder) {
    const found = unitHeading(line.text);
    if (found === null || !isHeadingHere(found, line, builder)) return false;
    const name = line.text.slice(0, found.name.end);
    if (isAgencyAgain(builder, name)) {
      builder.addLine(line.block, "caption");
      return true;
    }
    const unit = enterUnit(builder, line, found, line.at);
    const at = builder.addLine(line.block, found.rest ? "body" : "unit_heading", unit);
    if (found.rest) addBody(builder, shift(found.rest, line.at), at, unit);
    return true;
  },
};

const isAgencyAgain = (builder: OutlineBuilder, name: string): boolean => {
  const agency = builder.agency;
  return agency !== null && (builder.nameOf(agency) === name || isShortFor(name, builder.nameOf(agency)));
};

/** Whether a line that begins with a name is its heading, given where it stands. */
function isHeadingHere(found: UnitHeading, line: Line, builder: OutlineBuilder): boolean {
  if (builder.topic === "leaders") return found.rest === null;
  if (builder.topic === "contact") return found.rest === null && line.mark !== null;
  if (found.rest === null) return true;
  const rest = line.text.slice(found.rest.start);
  if (builder.statute || /^\d/.test(rest)) return false;
  const strongBreak = /^[：:。]|^\s|^[—–-]/u.test(line.text.slice(found.heading.end));
  if (builder.topic === "units") return strongBreak || line.mark !== null;
  return (
    strongBreak && (hasExplicitLead(rest) || opensWithVerb(rest) || line.mark !== null || line.block.strong)
  );
}

/** Opens the unit of a heading below the innermost heading that is further out. */
export function enterUnit(builder: OutlineBuilder, line: Line, found: UnitHeading, base: number): number {
  const name = builder.hans(shift(found.name, base));
  const relation = relationToAgency(builder, name);
  // a heading right below opens a profile of its own, even where the parts of another body were listed
  const opensProfile = sectionHeading(line.next)?.owner === 0;
  const amongParts = (builder.topic === "units" && !opensProfile) || line.mark !== null;
  if (relation === "peer" && !amongParts && isAgencyName(name)) return enterAgency(builder, found, base);
  const outer = builder.open.findLast(
    (o) => o.kind === "unit" && o.depth < line.depth && line.depth < bareDepth,
  );
  const parent = relation === "subordinate" ? builder.agency : (outer?.index ?? builder.agency);
  const unit = unitFromHeading(builder, found, base, parent, sectionLabel(builder));
  const index = builder.addUnit(relation === "subordinate" ? { ...unit, parentBasis: "inferred" } : unit);
  builder.openUnit(index, line.depth);
  return index;
}

const sectionLabel = (builder: OutlineBuilder): string =>
  builder.section?.kind === "units" ? builder.hans(builder.section.heading) : "";

/** Opens a body at the top of the page, or beside the one profiled so far. */
export function enterAgency(builder: OutlineBuilder, found: UnitHeading, base: number): number {
  const unit = unitFromHeading(builder, found, base, null);
  const index = builder.addUnit({ ...unit, classification: classifyRoot(builder.hans(unit.name)) });
  builder.openAgency(index);
  return index;
}
