import { isUnitName } from "../../zh/bodies/unit-names.ts";
import { hasExplicitLead, opensWithVerb } from "../../zh/duties/duty-leads.ts";
import { beginsWithDate } from "../../zh/numbers/eras.ts";
import { titleStart } from "../../zh/people/posts.ts";
import { matches } from "../../zh/rules/matches.ts";
import { topicHeading } from "../names/topic.ts";
import { type DutyEvidence, words } from "./clause-facts.ts";

/** 局党组成员, 副局长 */
const isTitle = (text: string): boolean => {
  const start = titleStart(text);
  return start >= 0 && start <= 3 && text.length <= 10 && !opensWithVerb(text);
};

/** Headings are short; to read a clause as one costs as much as all other evidence. */
const longestHeading = 16;

/** 机构职能, 秘书室之掌理事项: a heading of duties, and nobody or a body as their owner */
function namesTopic(text: string): boolean {
  const found = text.length > longestHeading ? null : topicHeading(text, false);
  return found?.topic === "duties" && (found.owner === "" || isUnitName(found.owner));
}

/** 公署时期， before what was so then */
export const ofThePast = {
  pattern: /^\p{Script=Han}{2,8}(?:时期|时代|年间)，|在?历史上曾/u,
  examples: ["公署时期，各科均隶属于此", "本署在历史上曾有多个名称"],
  counterExamples: ["汛期的值班", "编写历史", "战备时期的保障"],
};

/** Evidence against a clause being a duty. */
export const againstDuties: readonly DutyEvidence[] = [
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
    id: "rule",
    points: -4.5,
    when: words(
      /应当|不得|不再|不予|谢绝|必须|严禁|禁止|除外$|可设[立置]?|需要?由|须由|均应|应予|须经|(?:以上|以下|未满[^，]{1,6}|[设置][^，]{1,8}[室员])者|有下列情形|凡[^，]{2,60}的|，应(?!急|用|对)|可以|(?<!许)可[以由依不与要]|得(?=[于以由依设置视])/u,
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
      /^(?:需要?(?:注意|说明|指出)的是|请注意|注意[：:]|(?:例|比)如|总的来说|总之|综上|由此可见|值得|如需|如有|如果|欢迎|接下来|首先|本文|随着|这是|(?:部分|不同|一些|各)(?:地区|地方|地)|这(?:[将些样种也就]|不仅|意味))|可能(?:会|略有|需)|有助于(?:我们|大家|读者)/u,
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
    id: "label-of-a-name",
    points: -8,
    when: words(/^(?:单位|机构|科室|部门|处室|站所)名称$/u),
    why: "the label above a name is no duty",
    hans: "名称上方的标签不是职责",
    examples: ["单位名称", "科室名称"],
    counterExamples: ["核定单位名称", "确定机构名称和编制"],
  },
  {
    id: "set-up-by-order",
    points: -8,
    when: words(
      /^(?:根据|依据|经)[^，]{2,60}(?:决定|批准|批复|通知》?|方案》?)(?:（[^）]*）)?(?:精神|要求)?，(?:设立|成立|组建)/u,
    ),
    why: "by whose order the body was set up is no duty of it",
    hans: "机构由谁决定设立，不是它的职责",
    examples: ["根据县委、县政府决定，设立青岬县水务局", "根据《青岬县机构改革方案》，组建水务局"],
    counterExamples: ["根据年度计划，设立监测点", "设立投诉电话"],
  },
  {
    id: "tells-of-the-body",
    points: -8,
    when: words(
      /(?:目标|宗旨|经费|(?:工作)?人员|职务|编制|领导岗位)(?:主要|现)?(?:是|分(?![配析布])[为\p{Script=Han}]|包括|来自|由|有(?!关))|编制(?:暂定|核定|定为)?(?:\d+(?:[-—~至]\d+)?|[一二三四五六七八九十百]+)[名人个]|相当于|按(?:照)?(?:有关|国家|相关)?规定(?:设置|设立|配备|执行)(?:[^，。]{0,4}职[数务])?$|^在[^，。]{1,8}(?:方面|领域)$/u,
    ),
    why: "what a body has, wants or is arranged by, or a field alone, is not what it does",
    hans: "机构有什么、目标是什么、依什么设置，或只说在哪方面，不是它做什么",
    examples: [
      "工作目标是确保安全",
      "工作人员分管理、技术两类",
      "纪检监察机构按有关规定设置",
      "服务站相当于科级单位",
      "在公路方面",
      "编制暂定五十人",
    ],
    counterExamples: ["人员编制的核定", "负责经费的管理", "有关人员有关事项", "拟定行政编制分配方案"],
  },
  {
    id: "has-a-post",
    points: -8,
    when: words(
      /^\p{Script=Han}{0,12}置(?:主任|[局处所署馆院校关厅科课组股室队]长|秘书|[\p{Script=Han}]{1,4}员)[\p{Script=Han}]{0,4}(?:，|、|$)/u,
    ),
    why: "which posts a body has is not what it does, even where their duties are named",
    hans: "机构设有什么职位不是它做什么，即使说到这些职位的职责",
    examples: ["地政所置主任，承县长之命，综理所务", "本署置署长一人，综理署务"],
    counterExamples: ["处置突发事件", "掌理文书，并置备用品"],
  },
  {
    id: "who-holds-a-post",
    points: -8,
    when: words(/^(?:其中，?)?由[^，。]{2,40}(?<![主兼担信责])任(?:总指挥|副?组长|主任|召集人|指挥长|会长)/u),
    why: "who holds a post is not what a body does",
    hans: "谁担任什么职务，不是机构做的事",
    examples: ["由市政府负责人任总指挥，有关单位负责人任成员"],
    counterExamples: ["由办公室主任组织实施", "由局长办公会决定"],
  },
  {
    id: "part-of-an-account",
    points: -8,
    when: words(
      /^(?!.*(?:负责|编制|审核|管理|填报)).*(?:(?:收入|支出|收支|预算|决算|经费|绩效|资产|采购)[^，。]{0,14}(?:情况说明|情况表|总表|明细表|决算表|预算表)|名词解释)$/u,
    ),
    why: "tables and parts of an account of the year are what the page has, not what the body does",
    hans: "决算、预算中的表和各部分是页面的内容，不是机构做的事",
    examples: ["瑞河市水务局2020年度部门预算情况说明", "名词解释", "财政拨款收入支出决算总表"],
    counterExamples: ["编制预算执行情况说明", "县级预算执行情况", "部门预算的审核", "名词术语的审定"],
  },
  {
    id: "heading-words",
    points: -8,
    when: ({ text }) => namesTopic(text),
    why: "words that head a part of a page say nothing of their own",
    hans: "作页面各部分标题的用词，自己没有说什么",
    examples: ["秘书室之掌理事项", "机构职能", "办公室工作职责"],
    counterExamples: ["承办市政府交办的其他任务", "掌理文书事项"],
  },
  {
    id: "says-where",
    points: -8,
    when: words(/载于|详见|(?:改名|更名|改称|改名称)为/u),
    why: "where something is printed, or what it was renamed, is not done by a body",
    hans: "什么登在哪里、改成什么名称，不是机构做的事",
    examples: ["本署的架构图载于本章末段", "计划部正式改名为净化部"],
    counterExamples: ["承办企业改名的登记"],
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
];
