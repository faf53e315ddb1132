import type { Span } from "../../model/text/span.ts";
import type { StatementKind } from "../../zh/duties/statement-kinds.ts";
import { type Family, type Rule, type Rules, rules } from "../../zh/rules/rule.ts";
import { namedInTitle } from "../agency.ts";
import type { LineFacts } from "../line-facts.ts";
import { nameAlone } from "../names/heading.ts";
import { openSection } from "../open-headings.ts";
import { andThen, withLine, withWholeLine } from "../outcome.ts";
import { agencyOf, hasAgency, type State } from "../state.ts";
import { topicOfTitle } from "../topics.ts";
import { enterAgency } from "../units.ts";
import type { Step } from "./step.ts";

/** Lines that are not split into clauses. */

/** 当前位置 > 机构概况 */
export const furnitureStep: Step = (state, { facts }) => withLine(state, facts, "furniture", null);

/** 第 6 条 alone */
export const articleStep: Step = (state, { facts }) => withLine(state, facts, "article", null);

/** 历史节点：1949年新中国成立 */
export const milestoneStep: Step = (state, { facts }) =>
  withWholeLine(state, facts, "milestone", { role: "event", kind: null });

/** What the value of a key is about; values of other keys are contacts. */
interface KeyRule extends Rule {
  readonly kind: StatementKind;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<KeyRule> = {
  name: "keys that tell something of a body",
  id: ({ kind }) => kind,
  holds: (rule, key) => keyRules.find(({ pattern }) => pattern.test(key)) === rule,
};

export const keyRules: Rules<KeyRule> = rules<KeyRule>(family, [
  {
    kind: "headcount",
    pattern: /人数|编制|职数/,
    examples: ["执法人数：19", "编制数：12"],
    counterExamples: ["电话：0777-1"],
  },
  {
    kind: "legal_status",
    pattern: /性质|类别|类型/,
    examples: ["单位性质：事业单位"],
    counterExamples: ["编制类型：参公"],
  },
  {
    kind: "rank",
    pattern: /级别|规格/,
    examples: ["机构规格：正科级"],
    counterExamples: ["邮编：000000"],
  },
]);

/** 电话：…, 执法人数：19: statements, never duties */
export const contactStep: Step = (state, { facts }) => {
  const key = facts.text.slice(0, 8);
  const kind = keyRules.find(({ pattern }) => pattern.test(key))?.kind ?? "contact";
  return withWholeLine(state, facts, "key_value", { role: "statement", kind });
};

/** 规划司 */
const nameAloneIn = ({ heading }: LineFacts): Span | null =>
  heading !== null && heading.rest === null ? heading.name : null;

/** The title of the page, with the name of the body in it or without. */
export const titleStep: Step = (state, { facts }) => {
  const found = hasAgency(state) ? null : (namedInTitle(facts.text) ?? nameAloneIn(facts));
  if (found === null) return withLine(withTopic(state, facts), facts, "title", null);
  const { start, end } = found;
  const entered = enterAgency(state, nameAlone(start, end - start), facts.at);
  return andThen({ state: withTopic(entered.state, facts), lines: [], clauses: [] }, (next) =>
    withLine(next, facts, "title"),
  );
};

/** Below 瑞河县政府办公室领导分工 the page is about leaders, below 青岬市水务局-机构职能 about duties. */
function withTopic(state: State, facts: LineFacts): State {
  const kind = topicOfTitle(facts);
  return kind === null
    ? state
    : openSection(state, { heading: facts.block, kind, level: facts.depth }, agencyOf(state));
}
