import { type Family, type Rule, rules } from "../../zh/rules/rule.ts";

/** Noun phrases that name a field of work and no action. */
interface NounRule extends Rule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<NounRule> = {
  name: "noun phrases",
  holds: ({ pattern }, text) => pattern.test(text),
};

export const nounRules = rules(family, [
  {
    id: "other-matters",
    pattern: /^(?:其他|其它)(?:有关|相关|与)[^的之]*(?:事项|事宜|业务|任务|工作)$/u,
    examples: ["其他有关综合规划事项", "其他相关统计工作"],
    counterExamples: ["其他有关档案的管理工作", "其他有关业务之督导", "其他货物的查验工作"],
  },
  {
    id: "assigned-matters",
    pattern: /(?:交办|交付|赋予|指派|下达|授权|委托)的(?:其他|其它|相关|有关)[^的之]*$/u,
    examples: ["领导交办的其他归类管理工作", "市政府赋予的其他行政管理职责", "总署下达的有关稽查任务"],
    counterExamples: ["领导交办的其他案件的审理", "委托的稽查"],
  },
  {
    id: "matters-of-a-field",
    pattern: /^本[\p{Script=Han}]{1,2}[^的之、]{2,10}事项$/u,
    examples: ["本署统计事项", "本部岁计与会计事项"],
    counterExamples: ["本署档案之管理事项", "统计事项", "本局任免、迁调、考绩事项"],
  },
]);

/** True when `text`, without its lead, is a noun phrase whose verbs are names: 其他有关综合规划事项. */
export const isNounPhrase = (text: string): boolean => nounRules.some(({ pattern }) => pattern.test(text));
