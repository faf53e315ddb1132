import { hasExplicitLead, opensWithVerb } from "../../zh/duties/duty-leads.ts";
import { opensWithGeneralVerb } from "../../zh/duties/general-verbs.ts";
import { endsInVerb, hasVerbalNoun, opensWithField } from "../../zh/duties/verbal.ts";
import { type Family, rules } from "../../zh/rules/rule.ts";
import { matching } from "../../zh/rules/weighed.ts";
import { againstDuties } from "./against-duties.ts";
import { type ClauseFacts, type DutyEvidence, words } from "./clause-facts.ts";

const family: Family<DutyEvidence> = {
  name: "evidence of duties",
  holds: ({ when }, example) =>
    when({
      text: "",
      continuing: false,
      listed: false,
      ...(typeof example === "string" ? { text: example } : example),
    }),
};

export const dutyEvidence = rules(family, [
  {
    id: "listed",
    points: 4,
    when: ({ listed }) => listed,
    why: "its list is one of duties",
    hans: "所在的一串都是职责",
    examples: [{ text: "文书之收发", listed: true }],
    counterExamples: ["文书之收发"],
  },
  {
    id: "continuing",
    points: 2,
    when: ({ continuing }) => continuing,
    why: "duties run on in one paragraph: 负责甲；乙；丙",
    hans: "职责在一段之中接连写下去：负责甲；乙；丙",
    examples: [{ text: "文书之收发", continuing: true }],
    counterExamples: ["文书之收发"],
  },
  {
    id: "takes-charge",
    points: 4,
    when: ({ text }) => hasExplicitLead(text),
    why: "the words that give charge of something",
    hans: "把某事交给谁负责的用词",
    examples: ["负责文电工作", "主要任务是监管货物"],
    counterExamples: ["责任制"],
  },
  {
    id: "verb-first",
    points: 3,
    when: ({ text }) => opensWithVerb(text),
    why: "a verb of administration opens a duty",
    hans: "行政动词引出职责",
    examples: ["拟订发展规划", "组织实施统计调查"],
    counterExamples: ["远景规划", "办公室"],
  },
  {
    id: "field-verb-first",
    points: 2,
    when: ({ text }) => opensWithField(text) || (opensWithGeneralVerb(text) && !hasVerbalNoun(text)),
    why: "a verb that names a field as often as it opens a duty, or one of what stations and schools do, with an object behind it",
    hans: "这个动词既常指一个领域，也常引出职责，或者说的是场站、学校等的业务，而后面有宾语",
    examples: ["审计县级预算执行情况", "核算全市地区生产总值", "抢救急危重症患者", "提押、看管犯罪嫌疑人"],
    counterExamples: ["审计科", "保密", "清运车辆", "看管人员的培训", "观测资料的整理"],
  },
  {
    id: "adverb-and-verb",
    points: 3,
    when: words(
      /^(?:依法|统一|致力于?|认真|积极|全面|及时|切实|具体|直接|共同|统筹|集中|定期|主动|独立|协同|合理|按时|按规定|按照[^，]{2,30}，|根据[^，]{2,30}，|会同[^，]{2,20}|在[^，]{2,20}下，)[^，。]*[\p{Script=Han}]{4,}/u,
    ),
    why: "an adverb or a ground before the verb",
    hans: "动词前面有副词或依据",
    examples: ["依法查处违法行为", "会同有关部门拟订标准", "按照权限，审批机构设置"],
    counterExamples: ["依法治国", "文书之收发"],
  },
  {
    id: "concerning-verb",
    points: 3,
    when: words(/^(?:对|为|向|与|就|从)[^，]{2,}(?:进行|实施|开展|提供|提出|作出|给予|予以|办理|加以)/u),
    why: "an object with 对 before a verb that carries another",
    hans: "“对”引出宾语，后面另有带宾语的动词",
    examples: ["对企业进行稽查", "为市民提供咨询服务"],
    counterExamples: ["对外贸易", "为人民服务"],
  },
  {
    id: "closing-noun",
    points: 2.5,
    when: words(/(?:事项|事宜|工作|业务|任务|事务|职责|服务|活动|作业)(?:等)?$/u),
    why: "duties close with 工作, 事项",
    hans: "职责以“工作”“事项”收尾",
    examples: ["机关文电、会务工作", "歲計、会计及统计事项"],
    counterExamples: ["文电会务"],
  },
  {
    id: "verbal-noun",
    points: 2.5,
    when: ({ text }) => hasVerbalNoun(text),
    why: "an object with 之 or 的 and a verb behind it is done to that object",
    hans: "“之”或“的”前面是宾语，后面是对它所做的动作",
    examples: ["文书之收发", "全市道路的养护和管理"],
    counterExamples: ["文书室", "年度的计划"],
  },
  {
    id: "verb-last",
    points: 2,
    when: ({ text }) => endsInVerb(text),
    why: "an object before its verb: 档案管理",
    hans: "宾语在动词之前：档案管理",
    examples: ["印信典守及档案管理", "公文收发"],
    counterExamples: ["办公室", "发展规划图"],
  },
  ...againstDuties,
]);

/** Points that a clause needs to be taken for a duty. */
export const dutyThreshold = 2;

/** The evidence for and against a clause being a duty. */
export const dutyReasons = (clause: ClauseFacts): DutyEvidence[] => matching(dutyEvidence, clause);
