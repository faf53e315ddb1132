import { hasExplicitLead, opensWithVerb } from "../zh/duty-leads.ts";
import { depthOf, markAt } from "../zh/enumeration.ts";
import type { Line, LineReader } from "./line.ts";

/** 一、局机关 above （一）办公室, or a markup heading that names neither a body nor a known topic. */
export const topicReader: LineReader = {
  name: "topic",
  read(line, builder) {
    if (builder.statute || line.text.length > 20 || /[，。；：、]/u.test(line.text)) return false;
    const outer = line.mark !== null && nextDepth(line) > line.depth;
    if (line.block.kind !== "heading" && !outer) return false;
    if (hasExplicitLead(line.text) || opensWithVerb(line.text)) return false;
    const beside = builder.sections.findLast((section) => section.level === line.depth);
    const kind = beside?.kind === "history" ? "history" : "other";
    builder.openSection({ heading: line.block, kind, level: line.depth }, builder.agency);
    builder.addLine(line.block, "section_heading");
    return true;
  },
};

/** Depth of the mark that begins the next line; 0 when it has none. */
const nextDepth = (line: Line): number => {
  const mark = markAt(line.next);
  return mark === null ? 0 : 10 + depthOf(mark.style);
};
