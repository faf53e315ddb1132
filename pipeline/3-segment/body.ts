import type { Span } from "../model/span.ts";
import { shift } from "../model/span.ts";
import { dutyColon, dutyLeadIn, hasExplicitLead } from "../zh/duty-leads.ts";
import { markAt } from "../zh/enumeration.ts";
import { isUnitName } from "../zh/unit-names.ts";
import type { OutlineBuilder } from "./builder.ts";
import { classifyUnit } from "./classification.ts";
import { type Cut, cutAt, sentenceMarks, trimmed } from "./clauses.ts";
import { type Default, type Passage, passages } from "./passages.ts";
import { runOnItems } from "./run-on.ts";
import { listedUnits, structureVerb } from "./unit-lists.ts";
import { addListed, isNested, plainUnit, resolve } from "./units.ts";

const rankWord = /(?:正|副)?(?:国家|部|省|厅局|厅|司局|司|局|地|市|县处|县|处|乡科|科|股|师|团)级/u;

/** Where the text of a line stands and how its clauses are to be taken. */
export interface BodyContext {
  /** index into the builder's lines */
  readonly line: number;
  readonly unit: number | null;
  readonly fallback: Default;
}

/** Cuts `span` (in the reading) into clauses and adds them to the outline. */
export function readBody(builder: OutlineBuilder, span: Span, context: BodyContext): void {
  const hans = builder.hans(span);
  let current = context;
  for (const item of runOnItems(hans)) {
    const text = hans.slice(item.start, item.end);
    const mark = markAt(text.trimStart());
    const blank = text.length - text.trimStart().length;
    const from = item.start + blank + (mark?.length ?? 0);
    const markSpan = mark ? trimmed(hans, item.start, from) : null;
    current = readItem(builder, { start: span.start + from, end: span.start + item.end }, current, {
      mark: markSpan && shift(markSpan, span.start),
    });
  }
}

/** Reads the sentences of one item; returns the context for the next, since a sub-unit may have taken over. */
function readItem(
  builder: OutlineBuilder,
  span: Span,
  context: BodyContext,
  { mark }: { mark: Span | null },
): BodyContext {
  const hans = builder.hans(span);
  let current = context;
  let listing = false;
  let first = true;
  for (const cut of cutAt(hans, sentenceMarks).flatMap((c) => apartFromContact(hans, c))) {
    const colon = dutyColon.exec(hans.slice(cut.start, cut.end));
    const intro = colon && isDutyIntro(colon[0], context.fallback) ? colon[0].length : 0;
    if (intro > 0) {
      builder.addClause({
        ...shift({ start: cut.start, end: cut.start + intro - 1 }, span.start),
        role: "leftover",
        kind: "lead_in",
        unit: current.unit,
        line: context.line,
        mark,
      });
      listing = true;
    }
    current = takeOver(builder, hans.slice(cut.start, cut.end), span.start + cut.start, current);
    const clause = trimmed(hans, cut.start + intro, cut.end);
    readClause(
      builder,
      shift(clause, span.start),
      { ...current, fallback: listing ? "duty" : current.fallback },
      first ? mark : null,
    );
    if (cut.terminator !== "；" && cut.terminator !== ";") listing = false;
    first = false;
  }
  return current;
}

/** 负责机关日常运转 电话：0777-1: after a blank the number is a thing of its own. */
function apartFromContact(hans: string, cut: Cut): Cut[] {
  const found = /\s+(?=(?:联系|办公|咨询|值班)?(?:电话|传真|地址)[：:])/u.exec(
    hans.slice(cut.start, cut.end),
  );
  if (found === null || found.index === 0) return [cut];
  const at = cut.start + found.index;
  return [
    { start: cut.start, end: at, terminator: "；" },
    { start: at + found[0].length, end: cut.end, terminator: cut.terminator },
  ];
}

const isDutyIntro = (intro: string, fallback: Default): boolean =>
  fallback !== "article" && (fallback === "duty" || hasExplicitLead(intro) || /承担|履行|主要/.test(intro));

/** 化验中心主要负责…: a sentence in the body of one unit whose subject is another makes that its owner. */
function takeOver(builder: OutlineBuilder, hans: string, at: number, context: BodyContext): BodyContext {
  if (context.fallback === "article" || context.unit === null) return context;
  const subject =
    /^(?:其中[：:，]?)?(?<name>[\p{Script=Han}]{3,16}?)(?:主要)?(?:负责|承担|掌理|专责|主管|掌管|专司)/u.exec(
      hans,
    );
  const name = subject?.groups?.name ?? "";
  if (!isUnitName(name)) return context;
  const known = resolve(builder, name);
  if (known !== null)
    return { ...context, unit: known, fallback: known === context.unit ? context.fallback : "duty" };
  if (context.unit === builder.agency && context.fallback !== "duty") return context;
  const offset = at + hans.indexOf(name);
  const nested = isNested(builder, context.unit) || context.unit !== builder.agency;
  const unit = builder.addUnit(
    plainUnit({ start: offset, end: offset + name.length }, context.unit, classifyUnit(name, "", nested)),
  );
  builder.withBody.add(unit);
  return { ...context, unit };
}

function readClause(builder: OutlineBuilder, span: Span, context: BodyContext, mark: Span | null): void {
  const hans = builder.hans(span);
  if (hans === "") return;
  if (/[：:]$/u.test(hans) && dutyLeadIn(hans) !== null) {
    builder.addClause({
      ...span,
      role: "leftover",
      kind: "lead_in",
      unit: context.unit,
      line: context.line,
      mark,
    });
    if (span.end === builder.lines[context.line]?.end) builder.list = { kind: "duties", owner: context.unit };
    return;
  }
  const opening = context.unit !== null && !builder.described.has(context.unit);
  passages(hans, context.fallback, opening).forEach((passage, n) => {
    const at = shift(passage, span.start);
    builder.addClause({
      ...at,
      role: passage.role,
      kind: passage.kind,
      unit: context.unit,
      line: context.line,
      mark: n === 0 ? mark : null,
    });
    if (context.unit !== null) describeUnit(builder, context.unit, passage, at);
  });
}

/** What a passage tells of the unit itself: its role, its rank, its parts. */
function describeUnit(builder: OutlineBuilder, index: number, passage: Passage, at: Span): void {
  const unit = builder.units[index];
  if (unit === undefined) return;
  const hans = builder.hans(at);
  if (passage.role === "role" && unit.role === null) {
    builder.update(index, { role: at, classification: reclassified(builder, index, hans) });
  }
  if (passage.kind === "rank" && unit.rank === null) {
    const rank = rankWord.exec(hans);
    if (rank)
      builder.update(index, {
        rank: shift({ start: rank.index, end: rank.index + rank[0].length }, at.start),
      });
  }
  if (passage.kind === "structure") addParts(builder, index, hans, at);
}

const reclassified = (
  builder: OutlineBuilder,
  index: number,
  role: string,
): ReturnType<typeof classifyUnit> => {
  const unit = builder.units[index];
  if (unit === undefined || unit.parent === null) return unit?.classification ?? "other";
  const note = unit.typeNote ? builder.hans(unit.typeNote) : "";
  return classifyUnit(builder.nameOf(index), `${note} ${role}`, isNested(builder, unit.parent));
};

function addParts(builder: OutlineBuilder, index: number, hans: string, at: Span): void {
  const match = structureVerb.exec(hans);
  const rest = match?.groups?.rest ?? "";
  if (rest === "") return;
  const owner = resolve(builder, match?.groups?.owner ?? "") ?? index;
  const base = at.start + hans.length - rest.length;
  const rank = rankWord.exec(rest);
  const rankSpan = rank ? shift({ start: rank.index, end: rank.index + rank[0].length }, base) : null;
  addListed(builder, listedUnits(rest), base, owner, hans.slice(0, hans.length - rest.length), rankSpan);
}
