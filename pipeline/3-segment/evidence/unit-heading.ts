import { hasExplicitLead, opensWithVerb } from "../../zh/duties/duty-leads.ts";
import { endsInVerb } from "../../zh/duties/verbal.ts";
import { isLeaderLine, isNameLine } from "../../zh/people/leader-lines.ts";
import { isUnmarked, type LineFacts } from "../line-facts.ts";
import { isAgencyName } from "../owners.ts";
import { evidenceFor } from "./evidence.ts";

/**
 * What stands where in a line that begins with a name, by `heading`: the name alone; a mark or a blank and then the rest; the
 * rest right behind the name, where a verb begins it.
 *
 *     办公室
 *     ^^^^^^ alone
 *     人事科：负责干部工作
 *           ^^^^^^^^^^^^^^ parted, restOf
 *     人事科负责干部工作
 *           ^^^^^^^^^^^^ restOf; gap is "verb", so the line is not parted
 */
const restOf = ({ heading, text }: LineFacts): string =>
  heading?.rest ? text.slice(heading.rest.start, heading.rest.end) : "";
const alone = ({ heading }: LineFacts): boolean => heading !== null && heading.rest === null;
const running = ({ heading }: LineFacts): boolean => heading !== null && heading.rest !== null;
/** True when a mark or a blank stands between the name and what follows. */
const parted = ({ heading }: LineFacts): boolean => heading?.gap === "strong" || heading?.gap === "blank";
/** 统计处: neither a whole body nor two bodies. */
const isOneOffice = (name: string): boolean => !isAgencyName(name) && !name.includes("、");
/** 组织人事科 behind 办公室 is another name, although 组织 may be a verb. */
const duty = (line: LineFacts): boolean =>
  line.names < 2 && (hasExplicitLead(restOf(line)) || opensWithVerb(restOf(line)));

/** 1994年8月成立, 正科级事业单位 */
export const itsStory = {
  pattern:
    /^(?:\d{4}年(?!\d{1,2}月(?:\d{1,2}日)?\s*$)[^，。；\s]{2,}|[为系]?(?:正|副)?[厅处科股]级(?:[，、。事单机]|$)|系[^，。；]{2,14}机构|(?:公益|参公|差额|全额|事业|财政)[^，。；]{0,10}(?:单位|类))/u,
  examples: [
    ...["1994年8月成立，正科级", "正股级事业单位，编制7名", "公益一类事业单位"],
    ...["正股级", "为正股级，负责文电", "系局内设机构，负责文电"],
  ],
  counterExamples: ["2020年5月1日", "1994年", "二楼"],
};

/** 办公室; （一）办公室; 人事科：负责… */
export const unitHeadingEvidence = evidenceFor("unit_heading", [
  {
    id: "name-alone",
    points: 4.5,
    when: alone,
    why: "a line that is the name of a body and nothing else heads what is said of it",
    hans: "只有机构名称、没有别的内容的一行，统领对它的说明",
    examples: ["办公室", "中国海关学会大连分会（社会团体在连机构）", "（一）人事科", "【办公室】"],
    counterExamples: ["负责文电工作", "办公室负责文电工作"],
  },
  {
    id: "name-then-duty",
    points: 4,
    when: (line) => (parted(line) || line.heading?.gap === "comma") && duty(line),
    why: "a name, a mark or a blank, and then what it does",
    hans: "名称、标点或空格，然后是它做什么",
    examples: ["人事科：负责干部工作", "办公室。拟订工作计划", "财务科 负责预算"],
    counterExamples: ["人事科负责干部工作", "人事科：三名"],
  },
  {
    id: "marked-name-then-text",
    points: 4,
    when: (line) => parted(line) && (line.mark !== null || line.block.strong),
    why: "an item that begins with a name and a mark behind it is about that body",
    hans: "以名称和标点开头的条目，讲的是该机构",
    examples: ["（一）人事科：干部工作", "1. 财务科。预算管理"],
    counterExamples: ["人事科：干部工作"],
  },
  {
    id: "name-then-role",
    points: 4,
    when: (line) =>
      line.heading !== null &&
      (line.heading.gap !== "verb" || isOneOffice(line.text.slice(0, line.heading.name.end))) &&
      /^(?:是|为|作为)[^，。；]{2,80}(?:部门|机构|机关|单位|组织)/u.test(restOf(line)),
    why: "a name, a mark, and then what the body is",
    hans: "名称、标点，然后是它是什么机构",
    examples: ["统计处：是关区统计工作的职能部门。负责编制统计"],
    counterExamples: ["统计处：负责编制统计", "青岚市统计局是市政府的工作部门"],
  },
  {
    id: "name-then-its-story",
    points: 4,
    when: (line) => running(line) && itsStory.pattern.test(restOf(line)),
    why: "a name, and then when it was founded, its rank or what kind of body it is, as gazetteers have it",
    hans: "名称，然后是成立时间、级别或机构性质，如地方志的写法",
    examples: ["招商服务处 2001年4月由项目科改称，负责招商。", "服务中心 正股级事业单位，编制7名"],
    counterExamples: ["瑞河市水务局 2020年5月1日", "招商服务处 二楼"],
  },
  {
    id: "name-then-leader",
    points: 6,
    when: (line) =>
      line.heading?.gap === "blank" && /^\p{Script=Han}/u.test(restOf(line)) && isLeaderLine(restOf(line)),
    why: "a name, a blank, a post and who holds it: what follows is about that body",
    hans: "名称、空格、职务和任职的人：下文讲的是该机构",
    examples: ["党政办公室 主任：孙宏伟 电话：0888-6011111", "水政股　股长　李若明"],
    counterExamples: [
      ...["办公室主任：孙宏伟", "局长 孙宏伟", "办公室 孙宏伟"],
      "某某海关 1907年5月30日 局长：孙宏伟",
    ],
  },
  {
    id: "name-then-parts",
    points: 4,
    when: (line) =>
      (parted(line) || line.heading?.gap === "comma") &&
      !/[为是系]/u.test(line.text.slice(0, line.heading?.name.end)) &&
      /^(?:下设|内设|下辖|分设|设有)/u.test(restOf(line)),
    why: "a name, a mark, and then the parts that the body has",
    hans: "名称、标点，然后是它所设的部门",
    examples: ["计量测试所，下设力学室、电学室。"],
    counterExamples: [
      ...["局机关下设办公室、人事科", "计量测试所，负责计量测试"],
      "瑞川海关为正厅级直属海关，内设17个部门",
    ],
  },
  {
    id: "name-then-person",
    points: 6,
    when: (line) => line.heading?.gap === "strong" && isNameLine(restOf(line).replace(/[（(—–-].*$/u, "")),
    why: "a name, a dash or a colon, and who answers for the body",
    hans: "名称、破折号或冒号，然后是负责人",
    examples: ["办公室——孙宏伟（正股级）", "征收管理股：贺兰英"],
    counterExamples: ["办公室：负责文电", "局长：孙宏伟"],
  },
  {
    id: "others-alike",
    points: 1.5,
    when: (line) => parted(line) && line.alike >= 3,
    why: "a page that heads one unit so heads the others so",
    hans: "页面这样给一个部门作标题，也就这样给其他部门作标题",
    examples: ["办公室：文电工作\n人事科：干部工作\n财务科：预算工作"],
    counterExamples: ["人事科：干部工作"],
  },
  {
    id: "announced",
    points: 2.5,
    when: (line) => line.announced && (alone(line) || parted(line)),
    why: "a line that begins with a part which another line lists is about that part",
    hans: "另一行列出了某部门，以它开头的一行讲的就是它",
    examples: ["局下设秘书科、信息科。\n秘书科：起草文稿。"],
    counterExamples: ["秘书科：起草文稿。", "局下设秘书科、信息科。\n秘书科起草文稿。"],
  },
  {
    id: "name-then-phrase",
    points: 1.5,
    when: (line) =>
      line.heading?.gap === "strong" &&
      (endsInVerb(restOf(line).replace(/[。；]$/u, "")) || /(?:事项|事宜|工作)[。；]?$/u.test(restOf(line))),
    why: "a name, a colon, and a phrase that closes like a duty",
    hans: "名称、冒号，然后是像职责那样收尾的短语",
    examples: ["航务组：船舶进出港之管制等事项。", "总务组：档案管理"],
    counterExamples: ["办公室：三楼"],
  },
  {
    id: "name-with-colon",
    points: 2,
    when: (line) =>
      line.heading?.gap === "strong" ||
      (line.heading?.gap === "blank" && /^(?:是|主要|其|为)/u.test(restOf(line))),
    why: "a name with a colon or a full stop behind it, or a blank and words that go on about it",
    hans: "名称后面有冒号或句号，或空格后接着说它",
    examples: ["总务组：出纳庶务管理", "办公室。文电"],
    counterExamples: ["总务组 出纳", "总务组负责出纳"],
  },
  {
    id: "name-among-units",
    points: 4,
    within: ["units"],
    when: (line) => line.names < 2 && (parted(line) || (running(line) && line.mark !== null)),
    why: "where the parts of a body are listed, a name with text behind it is one of them",
    hans: "在列出机构各部分的地方，后面有文字的名称是其中之一",
    examples: ["总务组：出纳庶务管理", "一、秘书室负责出纳"],
    counterExamples: ["秘书室负责出纳", "城东分局　城西分局"],
  },
  {
    id: "subject-and-lead",
    points: 4,
    when: (line) =>
      line.heading?.gap === "verb" &&
      !/^是/u.test(restOf(line)) &&
      (isUnmarked(line) || line.mark?.style === "article" || (line.heading?.notes.length ?? 0) > 0),
    why: "a line whose subject is a body and whose verb takes charge says what that body does",
    hans: "主语是机构、动词表示主管的一行，说明该机构做什么",
    examples: ["接待科负责接待来访单位", "资料科主要负责观测资料的整理"],
    counterExamples: ["接待科：负责接待", "负责接待来访单位"],
  },
  {
    id: "part-and-its-parts",
    points: 6,
    when: (line) =>
      line.heading?.gap === "verb" &&
      /[。；][^。；]{0,30}[组室课股科队处][^。；]{0,14}[：:]$/u.test(line.text),
    why: "what a part does, and behind it the parts that it has",
    hans: "某部门做什么，后面是它所设的部门",
    examples: ["稽查组掌理船舶结关及行李检查。分设船务、柜务二课，各课职掌如左："],
    counterExamples: ["稽查组掌理下列事项：", "稽查组：掌理结关。设二课："],
  },
  {
    id: "names-behind-name",
    points: -5,
    when: (line) => running(line) && line.names >= 3,
    why: "a name with nothing but names behind it is the first of a list",
    hans: "名称后面只有别的名称，它是一串名称的第一个",
    examples: ["办公室 综合科 核算科 农业科"],
    counterExamples: ["办公室", "核算科 核算成本"],
  },
  {
    id: "number-behind-name",
    points: -5,
    when: (line) => /^\d(?!\d{3}年|[.、．](?!\d))/u.test(restOf(line)),
    why: "a name and a number is a telephone list or a count; with a year its story begins",
    hans: "名称后面是数字，那是电话表或数目；是年份，则是它的经历",
    examples: ["办公室：0000-1234567"],
    counterExamples: ["办公室：负责文电", "水利站 1976年始建", "项目处 1.建立名录；2.组织评审"],
  },
  {
    id: "name-with-text-among-leaders",
    points: -4,
    within: ["leaders", "contact"],
    when: running,
    why: "among leaders and addresses a name with text behind it is no heading",
    hans: "领导和联系方式之中，后面有文字的名称不是标题",
    examples: ["办公室：张三", "财务科 二楼"],
    counterExamples: ["办公室"],
  },
  {
    id: "name-alone-among-addresses",
    points: -4,
    within: ["contact"],
    when: (line) => alone(line) && line.mark === null && line.heading?.name.start === 0,
    why: "among addresses a bare name is whose address follows",
    hans: "联系方式之中，单独的名称说明下面是谁的地址",
    examples: ["办公室"],
    counterExamples: ["（一）办公室", "单位名称：白沙湾海事处"],
  },
  {
    id: "former-name-in-a-history",
    points: -5,
    within: ["history"],
    when: (line) => alone(line) && line.mark !== null,
    why: "numbered names in a history are those that the body had",
    hans: "历史部分中带编号的名称是该机构用过的名称",
    examples: ["（一）瑞河水文站"],
    counterExamples: ["瑞河水文站"],
  },
  {
    id: "name-with-text-in-articles",
    points: -5,
    within: ["article", "history"],
    when: (line) => running(line) && !/^(?:掌(?![握声上权])|职掌)/u.test(restOf(line)),
    why: "in a statute or a story a sentence about a body is no heading; 掌理 is said of the parts of a body alone",
    hans: "法规或叙述中讲到机构的句子不是标题；“掌理”只用于机构的内设部门",
    examples: ["秘书室负责出纳", "人事处：干部工作"],
    counterExamples: ["秘书室", "人事处掌理人事事项", "人事室掌人事事项"],
  },
  {
    id: "list-below",
    points: -4,
    when: (line) => running(line) && /[下左]列事项。?$/u.test(line.text),
    why: "what the body does stands in the items below, and not behind its name",
    hans: "机构做什么写在下面各项里，不在名称之后",
    examples: ["第二组掌理下列事项"],
    counterExamples: ["第二组掌理下列事项：", "第二组掌理督导事项"],
  },
  {
    id: "chapter-of-several",
    points: -6,
    when: (line) => alone(line) && line.mark?.style === "chapter" && line.text.includes("、"),
    why: "a chapter may be about several parts, which do not work as one",
    hans: "一章可以写几个部门，它们并不合署",
    examples: ["第五章 人事室、会计室"],
    counterExamples: ["第四章 书记厅", "（一）宣传部、新闻中心", "第一部分 人事科：负责人事、教育工作。"],
  },
  {
    id: "signs-a-document",
    points: -5,
    when: ({ signs }) => signs,
    why: "the body that signs a document heads nothing",
    hans: "在文件上署名的机构不统领任何内容",
    examples: ["成立一个领导小组。\n瑞河市总工会\n2021年4月2日"],
    counterExamples: ["瑞河市总工会\n2021年4月2日成立"],
  },
  {
    id: "link",
    points: -5,
    within: ["links"],
    when: (line) => line.heading !== null,
    why: "names among links are those of other sites",
    hans: "链接之中的名称是别的网站的",
    examples: ["东岭省商务厅"],
    counterExamples: ["更多"],
  },
]);
