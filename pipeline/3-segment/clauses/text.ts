import type { Clause, Meaning } from "../../model/outline.ts";
import { type Span, shift } from "../../model/text/span.ts";
import { isUnitName } from "../../zh/bodies/unit-names.ts";
import { dutyColon, dutyLeadIn, hasExplicitLead, listsRules } from "../../zh/duties/duty-leads.ts";
import { marksAt } from "../../zh/layout/enumeration.ts";
import { runOnItems } from "../../zh/layout/run-on.ts";
import { sectionHeading } from "../../zh/layout/section-headings.ts";
import { beginsWithDate } from "../../zh/numbers/eras.ts";
import { listedUnits } from "../names/lists.ts";
import type { Outcome } from "../outcome.ts";
import { hans, hasAgency, type List, listOf, marginOf, type State, update } from "../state.ts";
import { addListed } from "../units.ts";
import { type Cut, commas, cutAt, sentenceMarks, trimmed } from "./cut.ts";
import { describe } from "./describe.ts";
import { mayBeDuty, officeAndCharge, passages, type Standing } from "./passages.ts";
import { partsBehind, subjectOf, takeOver } from "./subject.ts";

/** Where the text of a line stands and how its clauses are to be read. */
export interface TextContext {
  /** index into the lines of the outline */
  readonly line: number;
  readonly unit: number;
  /** in whose text the line stands; `unit` changes with the subjects of its sentences */
  readonly home: number;
  readonly post: Span | null;
  /** depth of the item that the text is; null when it is not an item */
  readonly below: number | null;
  readonly standing: Standing;
  /** length of the key behind the mark that is no part of the text: 政策执行：负责贯彻… */
  readonly key: number;
  /** the clause before is a duty of the same unit */
  readonly continuing: boolean;
  /** the sentence narrates what was done at a date */
  readonly narrated: boolean;
}

/** The context of text behind a name or a heading, or in a cell: on the last line, with no clause before it. */
export const onLastLine = ({ lines }: State, unit: number, standing: Standing): TextContext => ({
  line: lines - 1,
  unit,
  home: unit,
  post: null,
  below: null,
  standing,
  key: 0,
  continuing: false,
  narrated: false,
});

/** What has been read of a text so far. */
interface Progress {
  readonly state: State;
  /** one array for the whole text, since a line may hold thousands */
  readonly clauses: Clause[];
  readonly context: TextContext;
}

/** Cuts `span` (in the reading) into clauses. What they say of units goes into the state. */
export function readText(state: State, span: Span, context: TextContext): Outcome {
  const text = hans(state, span);
  let progress: Progress = {
    state: update(state, context.unit, { hasText: true }),
    clauses: [],
    context,
  };
  for (const [n, item] of runOnItems(text).entries()) {
    const part = text.slice(item.start, item.end);
    const { length } = marksAt(part.trimStart());
    const blank = part.length - part.trimStart().length;
    const from = item.start + blank + length;
    const markSpan = length === 0 ? null : shift(trimmed(text, item.start, from), span.start);
    const start = span.start + from + (n === 0 ? context.key : 0);
    progress = readItem(progress, { start, end: span.start + item.end }, markSpan);
  }
  const { unit, continuing } = progress.context;
  const running = continuing && /[；;]$/u.test(text) ? unit : null;
  return { state: { ...progress.state, running }, lines: [], clauses: progress.clauses };
}

/** Reads the sentences of one item; a sub-unit may take over for those that follow. */
function readItem(before: Progress, span: Span, mark: Span | null): Progress {
  const text = hans(before.state, span);
  const { standing } = before.context;
  let progress = before;
  let listing = false;
  let first = true;
  for (const cut of cutAt(text, sentenceMarks)
    .flatMap((c) => apartFromContact(text, c))
    .flatMap((c) => apartBySubject(text, c))) {
    const colon = dutyColon.exec(text.slice(cut.start, cut.end));
    const intro = colon && isDutyIntro(colon[0], standing) ? colon[0].length : 0;
    if (intro > 0) {
      const at = shift({ start: cut.start, end: cut.start + intro - 1 }, span.start);
      progress = withClause(progress, { ...at, role: "leftover", kind: "lead_in" }, mark);
      listing = true;
    }
    const taken = takenOver(progress, text.slice(cut.start, cut.end), span.start + cut.start);
    progress = taken.progress;
    const { context } = progress;
    // the subject says whose duty it is and is no part of it
    const subject = intro === 0 ? taken.subject : 0;
    const clause = shift(trimmed(text, cut.start + intro + subject, cut.end), span.start);
    const here = listing || subject > 0 ? { ...context, standing: "list" as const } : context;
    const narrated =
      context.narrated || (context.standing !== "list" && beginsWithDate.test(hans(progress.state, clause)));
    progress = readClause({ ...progress, context: { ...here, narrated } }, clause, first ? mark : null);
    const goes = cut.terminator === "；" || cut.terminator === ";";
    const next = { ...progress.context, standing: goesOn(context, progress), narrated: narrated && goes };
    progress = { ...progress, context: next };
    if (!goes) listing = false;
    first = false;
  }
  return progress;
}

/** 主要职责是甲；乙；丙 in a description: once there has been a duty, others may follow. */
const goesOn = (before: TextContext, { context }: Progress): Standing =>
  before.standing === "description" && context.continuing ? "unit" : before.standing;

/** A blank before a number or an address. */
export const contactBehind = {
  pattern:
    /(?<!\s)\s+(?=(?:联系|办公|咨询|值班)?(?:电话|传真|地址)(?:内线|号码)?[：:]|0?\d{2,4}[-—－]\d{6,8}(?:\s|$))/u,
  examples: ["文电 电话：0777-1", "运转 0777-1234567"],
  counterExamples: ["文电、电话", "文电：0777-1234567"],
};

/** 负责机关日常运转 电话：0777-1: behind the blank a contact begins, which is a clause of its own. */
function apartFromContact(text: string, cut: Cut): Cut[] {
  const found = contactBehind.pattern.exec(text.slice(cut.start, cut.end));
  if (found === null || found.index === 0) return [cut];
  const at = cut.start + found.index;
  return [
    { start: cut.start, end: at, terminator: "；" },
    { start: at + found[0].length, end: cut.end, terminator: cut.terminator },
  ];
}

/** 设文书、事务二课分别办理…: what a body has, and what those parts do. */
export const partsThenDuty = {
  pattern: /^(?<parts>设[^，；。]{2,40}[课股科组室所站])，?(?=分别(?:办理|掌理|负责|承办))/u,
  examples: ["设文书、事务二课，分别办理收发文", "设文书、事务二课分别办理收发文"],
  counterExamples: ["设会计室，办理会计", "分别办理收发文"],
};

/** 其中，缉私处承担…: the greatest length of such an adverb */
const adverb = 2;

/** 快件科则负责查验，机动科协助布控: where another body becomes the subject a clause of its own begins. */
function apartBySubject(text: string, cut: Cut): Cut[] {
  const clause = text.slice(cut.start, cut.end);
  const parts = partsThenDuty.pattern.exec(clause)?.groups?.parts?.length ?? 0;
  if (parts > 0) {
    const end = cut.start + parts;
    const rest = apartBySubject(text, { ...cut, start: end + (/[，,]/u.test(text.charAt(end)) ? 1 : 0) });
    return [{ ...cut, end, terminator: "；" }, ...rest];
  }
  if (!commas.test(clause)) return [cut];
  const found: Cut[] = [];
  for (const part of cutAt(clause, commas)) {
    const [start, end] = [cut.start + part.start, cut.start + part.end];
    const last = found.pop();
    if (last === undefined) found.push({ ...cut, end });
    else if (last.end - last.start <= adverb || !beginsAnew(text.slice(start, end)))
      found.push({ ...last, end });
    else found.push({ ...last, terminator: "；" }, { ...cut, start, end });
  }
  return found;
}

/** 机动科协助布控, 其下设： - about another part, or above a list of the own ones. */
const beginsAnew = (part: string): boolean => partsFollow.pattern.test(part) || subjectOf(part) !== null;

/** Words that lead to duties only in a place for duties. */
export const maybeCharge = {
  pattern: /承担|履行|主要/,
  examples: ["主要任务", "承担"],
  counterExamples: ["负责人", "其他"],
};

const isDutyIntro = (intro: string, standing: Standing): boolean =>
  standing !== "article" &&
  (mayBeDuty(standing) || hasExplicitLead(intro) || maybeCharge.pattern.test(intro));

/** The progress with another owner when the sentence names one, and how long its subject is. */
function takenOver(
  progress: Progress,
  text: string,
  at: number,
): { readonly progress: Progress; readonly subject: number } {
  const { state, context } = progress;
  const taken = takeOver(state, text, at, context);
  if (taken === null) return { progress, subject: 0 };
  const same = taken.unit === context.unit && context.standing !== "article";
  const standing = same ? context.standing : "unit";
  const next = { ...context, unit: taken.unit, standing, continuing: false };
  return { progress: { ...progress, state: taken.state, context: next }, subject: taken.length };
}

function withClause(
  { state, clauses, context }: Progress,
  said: Span & Meaning & Partial<Pick<Clause, "points" | "because">>,
  mark: Span | null,
): Progress {
  const { unit, line, post } = context;
  const described = said.role === "leftover" ? state : update(state, unit, { described: true });
  clauses.push({ points: 2, because: [], ...said, unit, line, mark, post, margin: marginOf(state) });
  return { state: described, clauses, context };
}

function readClause(before: Progress, span: Span, mark: Span | null): Progress {
  const text = hans(before.state, span);
  const { unit, post } = before.context;
  if (text === "") return before;
  // 内设办公室；人事科；水资源科: one more of the parts that the clause before began to list
  if (before.clauses.at(-1)?.kind === "structure" && isUnitName(text)) {
    const next = withClause(before, { ...span, role: "statement", kind: "structure" }, mark);
    return { ...next, state: addListed(next.state, listedUnits(text), span.start, unit, "内设").state };
  }
  if (/[：:]$/u.test(text)) {
    const opened = listOpened(text, before.context.below !== null || before.context.standing === "article");
    if (opened !== null) {
      const next = withClause(before, { ...span, role: "leftover", kind: "lead_in" }, mark);
      const { list: outer } = next.state;
      const { below } = before.context;
      const list = listOf(opened, unit, { post, below, outer });
      return { ...next, state: { ...next.state, list } };
    }
  }
  // 人事管理： in a list heads the items below it
  if (/[：:]$/u.test(text) && before.context.standing === "list")
    return withClause(before, { ...span, role: "leftover", kind: "lead_in" }, mark);
  const opening = before.state.bodies[unit]?.described === false;
  let progress = before;
  for (const [n, passage] of passages(text, { ...before.context, opening }).entries()) {
    const at = shift(passage, span.start);
    const known = progress.state.bodies.length;
    // 设有党支部，内设办公室: the second list, too, is of the parts of the body itself
    if (passage.kind === "structure" && partsBehind.pattern.test(text.slice(passage.start)))
      progress = { ...progress, context: { ...progress.context, unit } };
    progress = withClause(progress, { ...passage, ...at }, n === 0 ? mark : null);
    // 1971年恢复工商科，下设办公室 in a chronicle: what was set up then is no part of today, nor of a body that no line names
    const toldOfNow = before.state.listsPresentParts || !hasAgency(before.state);
    const past = before.context.narrated && toldOfNow && passage.kind === "structure";
    if (!past) progress = { ...progress, state: describe(progress.state, unit, passage, at) };
    // 下设办公室，承担日常工作: the one part that the clause sets up does what follows
    const setsUpOne =
      passage.kind === "structure" &&
      progress.state.bodies.length === known + 1 &&
      (officeAndCharge.pattern.test(text) || !alsoItself.pattern.test(text.slice(passage.end)));
    const speaker = setsUpOne ? known : progress.context.unit;
    const continuing = passage.role === "duty";
    progress = { ...progress, context: { ...progress.context, unit: speaker, continuing } };
  }
  return { ...progress, context: { ...progress.context, unit } };
}

/** 设信号台，掌理泊位指挥: in a statute the office itself has charge, whatever it sets up */
export const alsoItself = {
  pattern: /^，(?:分别)?掌理/u,
  examples: ["，掌理泊位指挥", "，分别掌理文书"],
  counterExamples: ["，承担日常工作", "，负责日常工作"],
};

/** 下设： behind what a part does: its own parts are the items below. */
export const partsFollow = {
  pattern:
    /^(?:并|其)?(?:(?:内设|下设|设有|分设|下辖)(?:[\d一二三四五六七八九十两]+个)?(?:机构|科室|处室|部门|单位)?|(?:内设|下设|分设|设)(?:[^。；：]{1,12}、)*[^。；：，]{0,8}[一二三四五六七八九十两]个?[组室课股科队处](?:办事|[，,]各[^。；：]{0,10}如[下左])?)[：:]$/u,
  examples: ["下设：", "并内设：", "其下设3个科室：", "分设船务、柜务二课，各课职掌如左：", "设一股办事："],
  counterExamples: ["下设办公室：", "设下列各课：", "负责下列事项："],
};

/** 各市、县人民政府、各 of 各市、县人民政府、各直属单位：: to whom a letter is written */
export const severalOwners = {
  pattern: /[、，各]/u,
  examples: ["各市、县人民政府、各", "各"],
  counterExamples: ["管委会", ""],
};

/** 履行下列职责：, 应遵循以下几项原则：: what a clause that ends in a colon says of the lines below. */
function listOpened(text: string, item: boolean): List["kind"] | null {
  // 设一股办事： what the 股 does follows
  if (partsFollow.pattern.test(text)) return text.includes("办事") ? "duties" : "units";
  if (dutyLeadIn(text) !== null) return "duties";
  // 管委会内设机构是：, 主要职责：
  const { topic, owner = 0 } = sectionHeading(text) ?? {};
  if (topic === "duties" && owner === 0) return "duties";
  if (topic === "units" && !severalOwners.pattern.test(text.slice(0, owner))) return "units";
  const rules = item && listsRules.test(text);
  return rules ? "rules" : null;
}
