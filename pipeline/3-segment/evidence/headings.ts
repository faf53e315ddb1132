import { isUnitName, selfReference } from "../../zh/bodies/unit-names.ts";
import { eraHeading, keyValue, milestone, typeNote } from "../../zh/layout/line-kinds.ts";
import { isTermOfOffice } from "../../zh/people/leader-lines.ts";
import { isUnmarked, type LineFacts } from "../line-facts.ts";
import { unitHeading } from "../names/heading.ts";
import { namesAll } from "../names/topic.ts";
import { evidenceFor } from "./evidence.ts";

/** 主要职责, 办公室工作职责, 各科室职责: the owner of the topic must be a body, or be left out. */
const plausibleOwner = ({ topic }: LineFacts): boolean =>
  topic !== null &&
  (topic.owner === "" ||
    selfReference.test(topic.owner) ||
    namesAll.pattern.test(topic.owner) ||
    unitHeading(topic.owner)?.rest === null ||
    topic.owner.split(/[、，]/u).every((name) => isUnitName(name)));

export const topicHeadingEvidence = evidenceFor("topic_heading", [
  {
    id: "topic-words",
    points: 6.5,
    when: plausibleOwner,
    why: "the words by which Chinese bodies head the parts of a description of themselves",
    hans: "中文机构介绍自己时各部分标题的用词",
    examples: ["主要职责", "办公室工作职责", "内设机构：办公室、人事科", "我局主要职责如下："],
    counterExamples: ["拟订发展规划", "责任制"],
  },
  {
    id: "link",
    points: -4,
    within: ["links"],
    when: ({ topic, block }) => topic !== null && block.kind !== "heading",
    why: "among links the names of topics are those of other pages, unless the markup says that they head something",
    hans: "链接之中的主题名称是别的页面的，除非标记说明它是标题",
    examples: ["领导班子"],
    counterExamples: ["更多", "<h2>领导班子</h2>"],
  },
]);

const short = ({ text }: LineFacts): boolean => text.length <= 20 && !/[，。；：、]/u.test(text);

/** 争议: no mark, no verb and no stop */
export const isWordAlone = ({ mark, text, lead, verb }: LineFacts): boolean =>
  mark === null && /^\p{Script=Han}{2,8}$/u.test(text) && !lead && !verb;

/** 一、局机关 above （一）办公室, or a markup heading that names neither a body nor a known topic. */
export const headingEvidence = evidenceFor("heading", [
  {
    id: "markup-heading",
    points: 3.5,
    when: (line) => line.block.kind === "heading" && short(line) && !line.lead && !line.verb,
    why: "the markup says that it is a heading",
    hans: "标记说明它是标题",
    examples: ["<h2>局机关</h2>"],
    counterExamples: ["局机关"],
  },
  {
    id: "set-apart",
    points: 4,
    when: ({ apart, topic, block, heading }) =>
      apart && topic === null && !(block.kind === "heading" && heading !== null),
    why: "unless the markup heads a body with it, short lines of one mark with text between them, and a few characters between two paragraphs, are headings",
    hans: "标记没有用来给机构作标题时，序号一致、中间有正文的短行，以及两段之间的几个字，是标题",
    examples: [
      "一、科室设置\n负责文电。\n二、管理体系\n归口管理。\n三、团队建设\n有职工百人。",
      "水务局承担全市水资源的保护、调度和节约用水的管理工作。\n咨询组织\n委员会由各界人士组成，就水质标准和公众教育提供意见。",
    ],
    counterExamples: [
      "一、起草文件\n二、管理档案\n三、编制预算",
      "咨询组织\n委员会由各界人士组成。",
      "水务局承担全市水资源的保护、调度和节约用水的管理工作。\n<h2>水政处</h2>\n负责水行政执法的组织、协调和监督检查，承担案件的办理工作。",
    ],
  },
  {
    id: "names-a-body",
    points: -4,
    when: ({ heading }) => heading !== null && heading.rest === null,
    why: "what names a body heads that body",
    hans: "写出机构名称的，是该机构的标题",
    examples: ["一、办公室", "养护科"],
    counterExamples: ["局机关"],
  },
  {
    id: "marked-and-short",
    points: 1,
    when: (line) => line.mark !== null && short(line) && !line.lead && !line.verb,
    why: "a short line with a mark and without a verb or a stop may head what follows",
    hans: "有序号、没有动词和句末标点的短行，可能统领下文",
    examples: ["一、局机关", "二、检察业务部门"],
    counterExamples: ["一、拟订规划", "局机关", "一、甲，乙"],
  },
  {
    id: "word-alone",
    points: 0.5,
    when: isWordAlone,
    why: "a short line may head what follows: what stands before it tells",
    hans: "短行可能统领下文：要看它前面是什么",
    examples: ["争议"],
    counterExamples: ["管理海堤", "1. 争议"],
  },
  {
    id: "class-of-bodies",
    points: 2,
    when: (line) =>
      short(line) &&
      (line.mark !== null || line.text.length <= 8) &&
      /(?:部门|机构|单位|科室|处室|机关|院系|班子|领导|及其?职责|分工|设置)$/u.test(line.text),
    why: "a class of bodies or people heads those that follow",
    hans: "一类机构或人员的名称统领其下各项",
    examples: ["检察业务部门", "局机关", "院领导"],
    counterExamples: ["负责指导各单位；", "档案馆"],
  },
  {
    id: "known-topic",
    points: -4,
    when: plausibleOwner,
    why: "a heading whose topic is known is no heading of an unknown one",
    hans: "主题已知的标题不是未知主题的标题",
    examples: ["一、主要职责", "领导小组及职责"],
    counterExamples: ["局机关"],
  },
  {
    id: "chapter",
    points: 5,
    when: ({ mark, text }) =>
      (mark?.style === "chapter" && text.length <= 20) ||
      /^第[一二三四五六七八九十]{1,3}[章编节]$/u.test(text),
    why: "第三章 opens a part of a statute",
    hans: "“第三章”开启法规的一部分",
    examples: ["第三章 附则", "第一章 总则", "第一章"],
    counterExamples: ["一、总则"],
  },
  {
    id: "in-articles",
    points: -4,
    within: ["article"],
    when: ({ mark }) => mark?.style !== "chapter",
    why: "within an article short items are items",
    hans: "条文之内的短项是条目",
    examples: ["一、申请书"],
    counterExamples: ["第三章 附则"],
  },
]);

export const eraEvidence = evidenceFor("era", [
  {
    id: "years-in-brackets",
    points: 6,
    when: ({ text }) =>
      eraHeading.pattern.test(text) && !keyValue.pattern.test(text) && !isTermOfOffice(text),
    why: "a title with the years that it covers",
    hans: "带有起止年份的标题",
    examples: ["利权·列强把持（1907年——1949年）"],
    counterExamples: ["1949年新中国成立", "办公室（2013年）", "王立安（1999年—2006年）"],
  },
]);

export const milestoneEvidence = evidenceFor("milestone", [
  {
    id: "year-first",
    points: 5,
    within: ["history"],
    when: ({ text }) => milestone.pattern.test(text),
    why: "in a history a short line that begins with a year is an event",
    hans: "历史部分中以年份开头的短行是一件事",
    examples: ["历史节点：1949年新中国成立"],
    counterExamples: ["办公室"],
  },
]);

export const typeNoteEvidence = evidenceFor("type_note", [
  {
    id: "kind-in-brackets",
    points: 6,
    when: (line) => isUnmarked(line) && typeNote.pattern.test(line.text),
    why: "a line in brackets that says what kind of body stands above",
    hans: "括号中的一行，说明上面是哪一类机构",
    examples: ["（海关事业单位在连机构）"],
    counterExamples: ["（一）办公室", "办公室（事业单位）"],
  },
]);

export const articleEvidence = evidenceFor("article", [
  {
    id: "number-of-an-article",
    points: 7,
    when: ({ mark, text }) => mark?.style === "article" && text.trim() === "",
    why: "第 6 条 on a line of its own",
    hans: "“第 6 条”独占一行",
    examples: ["第 6 条"],
    counterExamples: ["第六条 本局设下列科室", "第六届"],
  },
]);
