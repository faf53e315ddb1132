import type { Meaning } from "../../model/outline.ts";
import { hull, type Span } from "../../model/text/span.ts";
import { hasExplicitLead, opensWithVerb } from "../../zh/duties/duty-leads.ts";
import { roleSentence, type StatementKind, statementKind } from "../../zh/duties/statement-kinds.ts";
import { curriculumVitae, isLeaderLine } from "../../zh/people/leader-lines.ts";
import { sumOf } from "../../zh/rules/weighed.ts";
import type { DutyEvidence } from "./clause-facts.ts";
import { commas, cutAt } from "./cut.ts";
import { dutyReasons, dutyThreshold } from "./duty-evidence.ts";

/**
 * Where a clause stands. In a list of duties it is a duty unless a rule knows better; in the text of a unit, or as an item, it
 * needs evidence, and more of it (loose) while no body is known; elsewhere the part of the page decides.
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
  /** its sentence narrates what was done at a date: 康熙二十四年，设瑞河口；负责来往船只的稽查 */
  readonly narrated: boolean;
}

/** A part of a clause with one meaning. Spans count from the start of the clause. */
type Said = Span & Meaning;

export type Passage = Said & Weighed;

interface Weighed {
  /** points of evidence for its role beyond those needed */
  readonly points: number;
  /** for a duty: ids of the evidence for and against it */
  readonly because: readonly string[];
}

/** Text between commas; without a role its meaning depends on its neighbours. */
type Chunk = Span & (Meaning | { readonly role: null; readonly kind: null });

/** Neighbours of these kinds are one statement: 实行事业编制、企业化管理，具有企事业法人资格 */
const joined = new Set(["accountability", "legal_status", "subordination"]);

/**
 * Splits one clause into passages. `hans` is Simplified, without its final mark.
 *
 *     是关区稽查工作的职能管理部门，负责稽查，正处级
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ role
 *                                   ^^^^^^^^ duty
 *                                             ^^^^^^ statement: rank
 */
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

/** Points when a rule for statements has matched, and when only its place decides. */
const [byRule, byPlace] = [3, 1];

function pointsOf(
  { role, kind }: Said,
  reasons: readonly DutyEvidence[],
  { standing }: PassageContext,
): number {
  if (role === "duty") return sumOf(reasons) - dutyThreshold;
  return role === "leftover" || kind === standing ? byPlace : byRule;
}

/** Points that a duty needs: more while the page has named no body. */
const thresholdIn = (standing: Standing): number =>
  standing === "loose" ? dutyThreshold * 2 : dutyThreshold;

/** 本局设秘书室，掌理文书事项: in an article, what the body has and behind it the charge of that one office */
export const officeAndCharge = {
  pattern: /^本\p{Script=Han}{1,3}设[^，。；、]{1,12}[科室处组课股]，(?=掌理)/u,
  examples: ["本局设秘书室，掌理文书事项"],
  counterExamples: [
    "本局设第一组、第二组，掌理前条事项",
    "本局设秘书室，置主任一人",
    "船务组设信号台，掌理泊位指挥",
  ],
};

/** 设置种子管理股，承担种子管理工作: an office that is set up, and what that office does */
export const setsUpAnOffice = {
  pattern:
    /^(?:设置|设立|增设|另设)[^，。；、]{2,16}(?<![科处股])[科室处股组课]，(?=(?:主要|具体)?(?:负责|承担|承办))/u,
  examples: ["设置种子管理股，承担种子管理工作", "另设综合室，具体负责文电"],
  counterExamples: ["设立观测站，负责观测", "设置科室，负责文电", "设置种子管理股、农机股，承担管理工作"],
};

/** 本会置执行秘书一人，承主任委员之命，处理本会事务: who serves in a body, and what that person does */
export const hasPosts = {
  pattern: /^(?:本\p{Script=Han}{1,3})?置[^，。；]{2,12}(?:若干|[一二三四五六七八九十\d])[人名]/u,
  examples: ["本会置执行秘书一人，处理本会事务", "置干事若干人"],
  counterExamples: ["处置突发事件", "设置机构三个"],
};

function said(hans: string, context: PassageContext): Said[] {
  if (mayBeDuty(context.standing) && hasPosts.pattern.test(hans))
    return [{ start: 0, end: hans.length, role: "statement", kind: "headcount" }];
  const { opening } = context;
  const standing = officeAndCharge.pattern.test(hans) ? "unit" : context.standing;
  if (standing === "narrative") return [{ start: 0, end: hans.length, role: "leftover", kind: "narrative" }];
  const chunks = cutAt(hans, commas).map(
    (cut, n): Chunk =>
      n === 0 && standing !== "list" && setsUpAnOffice.pattern.test(hans)
        ? { start: cut.start, end: cut.end, role: "statement", kind: "structure" }
        : chunk(
            hans.slice(cut.start, cut.end),
            cut,
            context.narrated ? "article" : standing,
            opening && n === 0,
          ),
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

/** 是海关学会设在青岬海关的: what the body above is */
export const saysWhatItIs = {
  pattern: /^是/u,
  examples: ["是海关学会设在青岬海关的"],
  counterExamples: ["办公室是综合部门"],
};

/** 负责审计工作，|其主要职责：: what only leads to the list below */
export const leadsOn = {
  pattern:
    /^(?:其|[本该]\p{Script=Han})?(?:主要|基本|具体|工作)*(?:职责|职能|任务|职权)(?:如[下左]|是|为|包括)?[：:]$/u,
  examples: ["其主要职责：", "主要职责如下：", "本局职责是："],
  counterExamples: ["主要职责是管理水务：", "其职责由局长分配"],
};

function chunk(text: string, span: Span, standing: Standing, opening: boolean): Chunk {
  const { start, end } = span;
  if (start > 0 && leadsOn.pattern.test(text)) return { start, end, role: "leftover", kind: "lead_in" };
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

const telling: readonly string[] = [
  "accomplished",
  "addresses-the-reader",
  "tells-of-the-body",
  "has-a-post",
  "says-where",
];

/**
 * 行使审批权，推动了园区的发展; 编制、经费由水利部统一管理; 了解水务局的工作，有助于我们理解水务: true for words of duty in a sentence about
 * what was achieved, by what the body is arranged, or to the reader.
 */
const isNarrated = (text: string): boolean =>
  dutyReasons({ text, continuing: false, listed: false }).some(({ id }) => telling.includes(id));

/** The role of a text that matches no rule for statements. */
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

/** Joins chunks without a role to the one before them; at the start, to the one after them. */
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
