import { hasExplicitLead, opensWithVerb } from "../../zh/duties/duty-leads.ts";
import { opensWithGeneralVerb } from "../../zh/duties/general-verbs.ts";
import { endsInVerb, hasVerbalNoun, opensWithField } from "../../zh/duties/verbal.ts";
import { beginsWithDate } from "../../zh/numbers/eras.ts";
import { titleStart } from "../../zh/people/posts.ts";
import { matches } from "../../zh/rules/matches.ts";
import { type Family, rules } from "../../zh/rules/rule.ts";
import { matching, type WeighedRule } from "../../zh/rules/weighed.ts";

/** 局党组成员, 副局长 */
const isTitle = (text: string): boolean => {
  const start = titleStart(text);
  return start >= 0 && start <= 3 && text.length <= 10 && !opensWithVerb(text);
};

/** A clause, and where it stands. */
export interface ClauseFacts {
  /** Simplified, without its mark and its final stop */
  readonly text: string;
  /** the clause before it in the same paragraph or list is a duty */
  readonly continuing: boolean;
  /** it stands in a list that a lead-in or a heading says to be one of duties */
  readonly listed: boolean;
}

/** Evidence for or against a clause being a duty. */
export interface DutyEvidence extends WeighedRule<ClauseFacts, Example> {
  /** `why` in Simplified */
  readonly hans: string;
}

/** the words of a clause, or a clause with where it stands */
type Example = string | Partial<ClauseFacts>;

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

/** 公署时期， before what was so then */
export const ofThePast = {
  pattern: /^\p{Script=Han}{2,8}(?:时期|时代|年间)，|在?历史上曾/u,
  examples: ["公署时期，各科均隶属于此", "本署在历史上曾有多个名称"],
  counterExamples: ["汛期的值班", "编写历史", "战备时期的保障"],
};

const words =
  (pattern: RegExp) =>
  ({ text }: ClauseFacts) =>
    matches(text, pattern);

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
    id: "note-in-brackets",
    points: -6,
    when: ({ text }) => /^（[^（）]*）$/u.test(text) && !hasExplicitLead(text.slice(1)),
    why: "what stands in brackets as a whole is a note on what stands before it",
    hans: "整个放在括号里的，是对前文的注释",
    examples: ["（二楼201室）", "（按职责分工）"],
    counterExamples: ["（负责文电工作）", "（一）文电（机要）"],
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
    when: words(/(?:事项|事宜|工作|业务|任务|事务|职责|服务|活动)(?:等)?$/u),
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
  {
    id: "rule",
    points: -4.5,
    when: words(
      /应当|不得|不再|不予|谢绝|必须|严禁|禁止|除外$|需要?由|须由|均应|应予|须经|有下列情形|凡[^，]{2,60}的|，应(?!急|用|对)|可以|(?<!许)可[以由依不与要]|得(?=[于以由依设置])/u,
    ),
    why: "what is to be done or not done is a rule",
    hans: "应当做或不得做什么，是规定",
    examples: ["申请人应当提交材料", "凡属几个部门联合下达的规定，应共同贯彻执行"],
    counterExamples: ["应急管理工作", "相应的服务"],
  },
  {
    id: "addresses-the-reader",
    points: -8,
    when: words(
      /^(?:需要?(?:注意|说明|指出)的是|请注意|注意[：:]|(?:例|比)如|总的来说|总之|综上|由此可见|值得|如需|如有|如果|欢迎|接下来|首先|本文|随着|(?:部分|不同|一些|各)(?:地区|地方|地)|这(?:[将些样种也就]|不仅|意味))|可能(?:会|略有|需)|有助于(?:我们|大家|读者)/u,
    ),
    why: "it speaks to the reader of the page",
    hans: "这是对读者说的话",
    examples: [
      "需要注意的是，各地部门设置根据实际有所调整",
      "例如，负责慈善的科室",
      "具体部门设置可能略有差异",
      "随着馆藏的增加，图书馆更加重要",
      "这些科室各司其职，共同维护秩序",
      "了解水务局的工作，有助于我们理解水务",
    ],
    counterExamples: ["可能发生的灾害的预警", "注意事项的发布"],
  },
  {
    id: "refers-to-article",
    points: -8,
    when: words(
      /^(?:前[一二三四五]?[项款条]|本条|本(?:职责|规定|办法|细则|条例|规程|章程)(?:适用|自|由|经)|依前|第[一二三四五六七八九十\d]+[项款])/u,
    ),
    why: "a sentence about the article before",
    hans: "讲前一条的句子",
    examples: ["前项各队得于合计四十九组内调整办事"],
    counterExamples: ["前期工作的协调"],
  },
  {
    id: "cites-law",
    points: -7,
    when: words(/^(?:第[\d/]+号|《[^》]+》(?:规定|第))/u),
    why: "a law and what it lays down",
    hans: "某部法律及其规定",
    examples: ["第21/2001号行政法规核准海关的组织与运作"],
    counterExamples: ["《公报》的编辑", "第三产业统计"],
  },
  {
    id: "dated",
    points: -3,
    when: ({ text }) => matches(text, beginsWithDate) || matches(text, ofThePast.pattern),
    why: "what begins with a date tells what happened",
    hans: "以日期开头的，讲的是发生过的事",
    examples: ["2013年成立", "近年来取得成绩", "公署时期，各科均隶属于此"],
    counterExamples: ["年度计划的编制"],
  },
  {
    id: "tells-of-the-body",
    points: -8,
    when: words(
      /(?:目标|宗旨|经费|(?:工作)?人员|职务|编制|领导岗位)(?:主要|现)?(?:是|分[为\p{Script=Han}]|包括|来自|由|有(?!关))|编制\d+[名人个]|按(?:照)?(?:有关|国家|相关)?规定(?:设置|设立|配备|执行)$|^在[^，。]{1,8}(?:方面|领域)$/u,
    ),
    why: "what a body has, wants or is arranged by, or a field alone, is not what it does",
    hans: "机构有什么、目标是什么、依什么设置，或只说在哪方面，不是它做什么",
    examples: ["工作目标是确保安全", "工作人员分管理、技术两类", "纪检监察机构按有关规定设置", "在公路方面"],
    counterExamples: ["人员编制的核定", "负责经费的管理", "有关人员有关事项"],
  },
  {
    id: "achieved",
    points: -3,
    when: words(/荣获|先后|曾[经任被]|被评为|被授予|取得了|获得了|已经|已有|共[有计]|现有|拥有/u),
    why: "what was achieved or is there is no duty",
    hans: "已经取得或现有的，不是职责",
    examples: ["先后荣获文明单位称号", "现有干部30名"],
    counterExamples: ["获取信息"],
  },
  {
    id: "heads-by-name",
    points: -8,
    when: ({ text }) => titleStart(/^(?:历任|[现首]任)([^：:，]{2,10})[：:]/u.exec(text)?.[1] ?? "") >= 0,
    why: "who held a post does nothing by that",
    hans: "谁担任什么职务，并没有说做什么",
    examples: ["历任主任：邵广礼、孟庆林"],
    counterExamples: ["历任主任档案的管理"],
  },
  {
    id: "accomplished",
    points: -4,
    when: words(/(?<=\p{Script=Han}{2})(?<![为除完])了(?![解结])(?=[^，。；]{2})/u),
    why: "what has been brought about is told, not charged",
    hans: "已经办成的事是叙述，不是交办",
    examples: ["行使审批权，推动了园区的发展", "较好地完善了各项制度"],
    counterExamples: ["为了发展经济", "了解社情民意", "审批用地"],
  },
  {
    id: "titles-alone",
    points: -8,
    when: ({ text }) => text.split(/[、，]/u).every(isTitle),
    why: "posts without anything that they do",
    hans: "只有职务，没有说做什么",
    examples: ["局党组成员、副局长", "副局长"],
    counterExamples: ["协助局长", "局长办公会议的筹备"],
  },
  {
    id: "open-bracket",
    points: -5,
    when: words(/^[^（）]{0,12}(?:（[^）]{0,8}|）)$/u),
    why: "a few words with half a bracket are what a broken line has left",
    hans: "几个字加半个括号，是断行留下的",
    examples: ["竞训科（龙志", "三级）"],
    counterExamples: ["档案管理（含电子档案）"],
  },
  {
    id: "counts",
    points: -2.5,
    when: words(/(?<!\d)\d+(?:余|多)?(?:名|人|个|所|处|家|座|%|％|公里|平方公里|万元|亿元)(?:$|，)/u),
    why: "numbers of people and things describe",
    hans: "人数和物数是描述",
    examples: ["行政编制12人", "职工120名，其中党员80名"],
    counterExamples: ["4项任务", "办理80岁以上老人津贴"],
  },
  {
    id: "no-words",
    points: -5,
    when: ({ text }) => !/\p{Script=Han}{2}/u.test(text) || /^(?:以及|并且|或者)$/u.test(text),
    why: "without Chinese words, or with a conjunction alone, nothing is said",
    hans: "没有汉字，或只有一个连词，什么也没有说",
    examples: ["0510-123", "A", "-->", "以及"],
    counterExamples: ["收发"],
  },
]);

/** Points that a clause needs to be taken for a duty. */
export const dutyThreshold = 2;

/** The evidence for and against a clause being a duty. */
export const dutyReasons = (clause: ClauseFacts): DutyEvidence[] => matching(dutyEvidence, clause);
