import type { Meaning } from "../../model/outline.ts";
import { hull, type Span } from "../../model/span.ts";
import { hasExplicitLead, opensWithVerb } from "../../zh/duties/duty-leads.ts";
import { roleSentence, type StatementKind, statementKind } from "../../zh/duties/statement-kinds.ts";
import { curriculumVitae, isLeaderLine } from "../../zh/people/leader-lines.ts";
import { sumOf } from "../../zh/rules/weighed.ts";
import { commas, cutAt } from "./cut.ts";
import { type DutyEvidence, dutyReasons, dutyThreshold } from "./duty-evidence.ts";

/**
 * Where a clause stands. In a list of duties it is one unless it says something else; in the text of a unit, or as an item,
 * it needs evidence, and more (loose) while no body is known; elsewhere it is what the part of the page says.
 */
export type Standing =
  | "list"
  | "unit"
  | "item"
  | "loose"
  | "description"
  | "headcount"
  | "contact"
  | "article"
  | "narrative";

export const mayBeDuty = (standing: Standing): boolean =>
  ["list", "unit", "item", "loose"].includes(standing);

/** Where a clause stands, and what stood before it. */
export interface PassageContext {
  readonly standing: Standing;
  /** it is the first clause about its unit */
  readonly opening: boolean;
  /** the clause before it in the same paragraph or list is a duty */
  readonly continuing: boolean;
  /** its sentence tells what was done at a date: 康熙二十四年，设瑞河口；负责来往船只的稽查 */
  readonly narrated: boolean;
}

/** A stretch of a clause that says one kind of thing. Spans count from the start of the clause. */
type Said = Span & Meaning;

export type Passage = Said & Weighed;

interface Weighed {
  /** how much speaks for what it is, beyond what is needed */
  readonly points: number;
  /** ids of what spoke for a duty being one, or against it */
  readonly because: readonly string[];
}

/** A stretch between commas; without a role it says nothing by itself. */
type Chunk = Span & (Meaning | { readonly role: null; readonly kind: null });

/** Two stretches of these kinds are one statement: 实行事业编制、企业化管理，具有企事业法人资格 */
const joined = new Set(["accountability", "legal_status", "subordination"]);

/** Splits one clause into passages. `hans` is Simplified, without its final mark. */
export const passages = (hans: string, context: PassageContext): Passage[] =>
  said(hans, context).map((passage): Passage => {
    const { start, end, role } = passage;
    const reasons = role === "duty" ? reasonsOf(hans.slice(start, end), context) : [];
    const points = pointsOf(passage, reasons, context);
    return { ...passage, points, because: reasons.map(({ id }) => id) };
  });

const reasonsOf = (
  text: string,
  { standing, continuing }: Pick<PassageContext, "standing" | "continuing">,
): DutyEvidence[] => dutyReasons({ text, continuing, listed: standing === "list" });

/** A rule for statements has matched, or only the place where it stands says what it is. */
const [byRule, byPlace] = [3, 1];

function pointsOf(
  { role, kind }: Said,
  reasons: readonly DutyEvidence[],
  { standing }: PassageContext,
): number {
  if (role === "duty") return sumOf(reasons) - dutyThreshold;
  return role === "leftover" || kind === standing ? byPlace : byRule;
}

/** An item on a page that has named no body so far needs more than one of a body. */
const thresholdIn = (standing: Standing): number =>
  standing === "loose" ? dutyThreshold * 2 : dutyThreshold;

function said(hans: string, context: PassageContext): Said[] {
  const { standing, opening } = context;
  if (standing === "narrative") return [{ start: 0, end: hans.length, role: "leftover", kind: "narrative" }];
  const chunks = cutAt(hans, commas).map((cut, n) =>
    chunk(hans.slice(cut.start, cut.end), cut, context.narrated ? "article" : standing, opening && n === 0),
  );
  const parts = chunks.every((c) => c.role === null || c.role === "duty")
    ? [whole(hans, chunks, context)]
    : grouped(hans, chunks, context);
  return parts.map((part) => {
    const text = hans.slice(part.start, part.end);
    return part.role === "duty" && standing !== "list" && isNarrated(text)
      ? { ...part, ...byStanding(text, context) }
      : part;
  });
}

/** 是海关学会设在青岬海关的: what the one above is */
export const saysWhatItIs = {
  pattern: /^是/u,
  examples: ["是海关学会设在青岬海关的"],
  counterExamples: ["办公室是综合部门"],
};

function chunk(text: string, span: Span, standing: Standing, opening: boolean): Chunk {
  const { start, end } = span;
  if (isLeaderLine(text)) return { start, end, role: "leftover", kind: "leader" };
  if (curriculumVitae.test(text)) return { start, end, role: "leftover", kind: "curriculum_vitae" };
  const kind = statementKind(text);
  if (kind === "post_duty") return { start, end, role: "statement", kind };
  if (hasExplicitLead(text) && standing !== "article" && standing !== "contact")
    return { start, end, role: "duty", kind: null };
  if (kind === "structure" && counts(text)) return { start, end, role: "statement", kind };
  if (roleSentence.test(withoutBrackets(text))) return { start, end, role: "role", kind: null };
  // 是海关学会设在大连海关的: the first words of a unit say what it is, wherever the noun stands
  if (opening && saysWhatItIs.pattern.test(text)) return { start, end, role: "role", kind: null };
  if (mayBeDuty(standing) && opensWithVerb(text) && (kind === null || bySubject(kind)))
    return { start, end, role: "duty", kind: null };
  return kind === null ? { start, end, role: null, kind: null } : { start, end, role: "statement", kind };
}

/** 香港海关（英语：Customs and Excise Department）是…: what stands in brackets is left out. */
const withoutBrackets = (text: string): string => text.replace(/（[^（）]*）/gu, "");

/** 起草中心内设机构负责人考察材料: what looks like the subject of 内设 is an object with its verb before it. */
const bySubject = (kind: StatementKind): boolean => kind === "structure" || kind === "jurisdiction";

/** 核定内设机构3个, 分为办公室、人事科两个部门: what is counted are the parts. */
export const countOfParts = {
  pattern:
    /(?:机构|科室|部门|处室|单位)[\d一二三四五六七八九十两]+个|[\d一二三四五六七八九十两]+个(?:内设|职能)?(?:机构|科室|部门|处室|单位)$/u,
  examples: ["核定内设机构3个", "分为办公室、人事科两个部门"],
  counterExamples: ["起草中心内设机构负责人考察材料", "指导三个单位的工作"],
};
const counts = (text: string): boolean => countOfParts.pattern.test(text);

function whole(hans: string, chunks: readonly Chunk[], context: PassageContext): Said {
  const span = { start: chunks[0]?.start ?? 0, end: chunks.at(-1)?.end ?? hans.length };
  const text = hans.slice(span.start, span.end);
  return chunks.some((c) => c.role === "duty") && context.standing !== "list"
    ? { ...span, role: "duty", kind: null }
    : { ...span, ...byStanding(text, context) };
}

/** 行使审批权，推动了园区的发展: words that give charge of something in a sentence that tells what came of it. */
const isNarrated = (text: string): boolean =>
  dutyReasons({ text, continuing: false, listed: false }).some(({ id }) => id === "accomplished");

/** What a text is that no rule for statements knows. */
function byStanding(text: string, { standing, continuing, narrated }: PassageContext): Meaning {
  if (!mayBeDuty(standing) || (narrated && standing !== "list")) {
    if (standing === "narrative" || standing === "article") return { role: "leftover", kind: standing };
    return mayBeDuty(standing)
      ? { role: "leftover", kind: "narrative" }
      : { role: "statement", kind: standing };
  }
  return sumOf(reasonsOf(text, { standing, continuing })) >= thresholdIn(standing)
    ? { role: "duty", kind: null }
    : { role: "leftover", kind: "unclear" };
}

/** A stretch that says nothing by itself goes with the one before it; at the start, with the one after it. */
function grouped(hans: string, chunks: readonly Chunk[], context: PassageContext): Said[] {
  const groups: Said[] = [];
  let waiting: Span | null = null;
  for (const c of chunks) {
    const last = groups.at(-1);
    if (c.role === null) {
      if (last) groups[groups.length - 1] = { ...last, end: c.end };
      else waiting = waiting ? hull(waiting, c) : c;
      continue;
    }
    if (
      last &&
      last.role === c.role &&
      (c.role === "duty" || c.role === "role" || joined.has(c.kind ?? ""))
    ) {
      groups[groups.length - 1] = { ...last, end: c.end };
      continue;
    }
    groups.push({ ...c, ...(waiting ? hull(waiting, c) : {}) });
    waiting = null;
  }
  return waiting
    ? [...groups, { ...waiting, ...byStanding(hans.slice(waiting.start, waiting.end), context) }]
    : groups;
}
