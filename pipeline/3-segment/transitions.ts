import type { LineFacts } from "./facts.ts";
import type { Role, Topic } from "./roles.ts";

/** How likely one role follows another. */
export interface Transition {
  readonly from: readonly Role[];
  readonly to: readonly Role[];
  readonly points: number;
  readonly when?: (before: LineFacts, line: LineFacts) => boolean;
  readonly why: string;
}

export const transitions: readonly Transition[] = [
  {
    from: ["heading"],
    to: ["unit_heading", "topic_heading", "text", "name_list", "leader", "heading"],
    points: 3,
    when: (before, line) => line.depth > before.depth && line.mark !== null,
    why: "一、局机关 and below it （一）: what stands deeper stands below",
  },
  {
    from: ["heading"],
    to: ["unit_heading"],
    points: 2,
    when: (before) => before.mark !== null,
    why: "二、检察业务部门 and below it 第一检察部",
  },
  {
    from: ["heading"],
    to: ["text", "heading"],
    points: -2,
    when: (before, line) => before.block.kind !== "heading" && line.depth <= before.depth,
    why: "short items side by side are items, not headings",
  },
  {
    from: ["name_list"],
    to: ["text"],
    points: -1.5,
    when: (_, line) => line.lead || line.verb,
    why: "what a body does stands below its heading, not below a list",
  },
  {
    from: ["unit_heading"],
    to: ["text"],
    points: 1,
    when: (before, line) =>
      before.heading?.rest === null && line.heading === null && (line.lead || line.verb || line.sentence),
    why: "below a name stands what the body does",
  },
  {
    from: ["leader"],
    to: ["leader"],
    points: 0.5,
    why: "leaders stand together",
  },
];

/** The part of the page after a line, when it had the given role. */
export function topicAfter(topic: Topic, role: Role, line: LineFacts): Topic {
  if (line.mark?.style === "article" && role !== "unit_heading") return inArticle(role, line);
  switch (role) {
    case "topic_heading":
      return line.topic === null || saysItAll(line) ? topic : line.topic.topic;
    case "lead_in":
      return line.unitLeadIn ? "units" : "duties";
    case "era":
      return "history";
    case "heading":
      if (/设(?:有)?[\d一二三四五六七八九十两]+个/u.test(line.text)) return "units";
      return topic === "history" && line.mark === null ? "history" : "other";
    case "unit_heading":
      return topic === "units" || isLabelled(line) ? topic : "none";
    case "furniture":
      return line.text.length <= 8 && /链接|导航/u.test(line.text) ? "links" : topic;
    default:
      return topic;
  }
}

/** 单位名称：白沙湾海事处 among addresses */
const isLabelled = ({ heading, text }: LineFacts): boolean =>
  heading !== null && /[：:]/u.test(text.slice(0, heading.name.start));

const inArticle = (role: Role, line: LineFacts): Topic =>
  role === "lead_in" ? (line.unitLeadIn ? "units" : "duties") : "article";

/** 直属海关：甲、乙, 主要职责是：… and 领导成员。局长… on one line say it all and open nothing for the lines below. */
export function saysItAll({ topic, text, mark }: LineFacts): boolean {
  if (topic === null || text.slice(topic.rest).trim() === "") return false;
  if (topic.topic === "units" || topic.topic === "contact" || topic.topic === "leaders") return true;
  return topic.topic === "duties" && mark === null;
}
