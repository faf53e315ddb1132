import { boxHeading, linksHeading } from "../zh/layout/line-kinds.ts";
import { type SectionTopic, sectionHeading } from "../zh/layout/section-headings.ts";
import type { LineFacts } from "./line-facts.ts";
import type { Role, Topic } from "./roles.ts";

/** Topics that a page has of the body that it is about. */
export const ofWhole: ReadonlySet<SectionTopic> = new Set(["overview", "history"]);

/** The part of the page after a line, when it had the given role. */
export function topicAfter(topic: Topic, role: Role, line: LineFacts): Topic {
  if (line.box !== null) return inBox(topic, line);
  if (line.mark?.style === "article" && role !== "unit_heading") return inArticle(role, line);
  switch (role) {
    case "topic_heading":
      return line.topic === null || saysItAll(line) ? topic : line.topic.topic;
    case "title":
      return topicOfTitle(line) ?? topic;
    case "lead_in":
      return line.unitLeadIn ? "units" : "duties";
    case "era":
      return "history";
    case "heading":
      if (countsUnits(line.text)) return "units";
      return topic === "history" && line.mark === null ? "history" : "other";
    case "unit_heading":
      return topic === "units" || isLabelled(line) ? topic : "none";
    case "furniture":
      return linksHeading.pattern.test(line.text) ? "links" : topic;
    default:
      return topic;
  }
}

/** A title of a page that says what each leader answers for, and nothing else. */
export const sharesOfLeaders = {
  pattern: /分工(?:情况|安排|表)?$/u,
  examples: ["瑞河县政府办公室领导分工", "主任、副主任工作分工"],
  counterExamples: ["瑞河县税务局科室负责人"],
};

/** What parts the name of a page from that of its site. */
export const partsOfTitle = {
  pattern: /\s*(?:[-—－–_|｜]+|\s{2,})\s*/u,
  examples: ["青岬市水务局-机构职能", "内设机构_青岬市水务局_青岬市人民政府", "机构职能 | 青岬市水务局"],
  counterExamples: ["青岬市水务局机构职能", "青岬市水务局 机构职能"],
};

const topicsOfTitles: ReadonlySet<SectionTopic> = new Set(["duties", "units", "leaders"]);

/** What a page is about whose title has the topic and the body, or the site, in parts of their own. */
const topicApart = (text: string): SectionTopic | null => {
  const parts = text.split(partsOfTitle.pattern);
  if (parts.length < 2) return null;
  const found = parts.map(sectionHeading).find((part) => part?.owner === 0)?.topic;
  return found !== undefined && topicsOfTitles.has(found) ? found : null;
};

/** What the title says that the whole page is about, or null. */
export const topicOfTitle = ({ topic, text }: LineFacts): SectionTopic | null =>
  topic?.topic === "leaders" && sharesOfLeaders.pattern.test(text) ? "leaders" : topicApart(text);

/** Below 主要领导 in an information box stand people; its other lines, and those that follow it, belong to no part of the page. */
function inBox(topic: Topic, { box, text }: LineFacts): Topic {
  if (box === "last") return "none";
  if (!boxHeading.pattern.test(text)) return topic;
  return text.endsWith("领导") || text.endsWith("官员") ? "leaders" : "none";
}

/** 单位名称：白沙湾海事处 among addresses */
const isLabelled = ({ heading, text }: LineFacts): boolean =>
  heading !== null && /[：:]/u.test(text.slice(0, heading.name.start));

const inArticle = (role: Role, line: LineFacts): Topic =>
  role === "lead_in" ? (line.unitLeadIn ? "units" : "duties") : "article";

/** 直属海关：甲、乙, 主要职责是：… and 领导成员。局长… are complete on one line: the lines below do not belong to them. */
export function saysItAll({ topic, text, mark }: LineFacts): boolean {
  if (topic === null || text.slice(topic.rest).trim() === "") return false;
  if (topic.topic === "units" || topic.topic === "contact" || topic.topic === "leaders") return true;
  return topic.topic === "duties" && mark === null;
}

/** How many parts a body has. */
export const countOfUnits = {
  pattern: /设(?:有)?[\d一二三四五六七八九十两]+个/u,
  examples: ["中心内设12个科室", "设有3个处"],
  counterExamples: ["设办公室", "3个科室"],
};

/** What kind of parts stand below, where no fixed words say it. */
export const classOfUnits = {
  pattern: /^\p{Script=Han}{2,8}(?:部门|科室|处室)$/u,
  examples: ["学生事务部门", "检察业务部门"],
  counterExamples: ["局机关", "有关部门的配合"],
};

/** 中心内设12个科室, 学生事务部门: the heading of those units */
export const countsUnits = (text: string): boolean =>
  countOfUnits.pattern.test(text) || classOfUnits.pattern.test(text);
