import type { LineRole } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import { hasExplicitLead } from "../zh/duty-leads.ts";
import { markAt } from "../zh/enumeration.ts";
import { leaderLine } from "../zh/leader-lines.ts";
import { statementKind } from "../zh/statement-kinds.ts";
import { readBody } from "./body.ts";
import type { ListContext, OutlineBuilder } from "./builder.ts";
import type { Line, LineReader } from "./line.ts";
import { insertLostHeading } from "./lost-headings.ts";
import type { Default } from "./passages.ts";

/** Adds the clauses of `span`, which stands on the line `at`, as text of `unit`. */
export function addBody(
  builder: OutlineBuilder,
  span: Span,
  at: number,
  unit: number | null,
  marked = false,
): void {
  if (unit !== null) builder.withBody.add(unit);
  readBody(builder, span, {
    line: at,
    unit,
    fallback: fallbackFor(builder, unit, marked, builder.hans(span)),
  });
}

const byTopic: Readonly<Record<string, Default>> = {
  duties: "duty",
  history: "narrative",
  staffing: "headcount",
  contact: "contact",
  overview: "description",
  regulation: "article",
  leaders: "narrative",
};

/** What a clause here is when its words do not say. */
function fallbackFor(builder: OutlineBuilder, unit: number | null, marked: boolean, hans: string): Default {
  if (builder.list?.kind === "duties") return "duty";
  if (builder.statute) return startsWithAgency(builder, hans) ? "description" : "article";
  const innermost = builder.innermost;
  if (innermost?.kind === "section" && unit === innermost.owner && !tellsDuties(builder, hans)) {
    const fallback = byTopic[builder.topic ?? ""];
    if (fallback !== undefined) return fallback;
  }
  if (unit !== null && unit !== builder.agency) return "duty";
  return marked ? "duty" : "description";
}

/** 青岛前湾保税港区管理委员会（以下简称管委会）为…派出机构: in a statute only such a sentence describes the body. */
function startsWithAgency(builder: OutlineBuilder, hans: string): boolean {
  const { agency } = builder;
  const text = hans.slice(markAt(hans)?.length ?? 0);
  const name = agency === null ? "" : builder.nameOf(agency);
  return name !== "" && text.startsWith(name) && /^(?:（[^）]*）)?(?:是|为)/u.test(text.slice(name.length));
}

/** 负责人, a name, then 负责政务…: below the leader of a unit its duties go on. */
const tellsDuties = (builder: OutlineBuilder, hans: string): boolean =>
  builder.topic === "leaders" &&
  builder.unit !== builder.agency &&
  hasExplicitLead(hans) &&
  statementKind(hans) !== "post_duty";

const roleOf = (builder: OutlineBuilder, line: Line): LineRole => {
  if (leaderLine.pattern.test(line.text)) return "leader";
  if (builder.list !== null) return "body";
  if (builder.statute) return "article";
  if (builder.topic === "history") return "narrative";
  if (builder.topic === "leaders" && !tellsDuties(builder, line.text)) return "leader";
  if (builder.topic === "contact") return "key_value";
  const atAgency = builder.unit === builder.agency && builder.innermost?.kind !== "section";
  if (!atAgency) return "body";
  if (isTagline(line, builder)) return "tagline";
  return line.mark !== null || hasExplicitLead(line.text) ? "body" : "lead";
};

/** 国家设在大连口岸的进出关境监督管理机关: one short line without a full stop right below the title. */
const isTagline = (line: Line, builder: OutlineBuilder): boolean =>
  line.mark === null && builder.lines.length === 1 && line.text.length <= 40 && !/[，。；：]/.test(line.text);

/** Unmarked text ends a list of duties; in a list of units it tells of the unit named last. */
const afterItems = (list: ListContext | null): ListContext | null =>
  list?.kind === "units" && list.current !== undefined ? { kind: "duties", owner: list.current } : null;

/** Everything that no other reader took. */
export const bodyReader: LineReader = {
  name: "body",
  read(line, builder) {
    if (builder.statute && line.mark === null) builder.list = afterItems(builder.list);
    if (line.mark !== null) builder.endSectionBeside(line.depth);
    insertLostHeading(builder, line);
    const role = roleOf(builder, line);
    const unit = builder.list ? builder.list.owner : builder.unit;
    const { start, end } = line.block;
    if (role === "key_value") {
      builder.addWholeLine(line, role, { role: "statement", kind: "contact" }, { unit, start });
    } else if (role === "leader" || role === "tagline") {
      builder.addWholeLine(line, role, { role: "leftover", kind: role }, { unit, start });
    } else {
      const at = builder.addLine(line.block, role, unit);
      addBody(builder, { start, end }, at, unit, line.mark !== null);
    }
    return true;
  },
};
