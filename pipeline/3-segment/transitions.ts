import type { Reading } from "../model/reading.ts";
import { type Family, type Rule, rules } from "../zh/rules/rule.ts";
import { isWordAlone } from "./evidence/headings.ts";
import { evidence } from "./evidence/index.ts";
import { factsOfPage } from "./facts.ts";
import { layoutOf } from "./layout.ts";
import type { LineFacts } from "./line-facts.ts";
import type { Role } from "./roles.ts";

/** How likely one role follows another. */
export interface Transition extends Rule {
  readonly id: string;
  readonly from: readonly Role[];
  readonly to: readonly Role[];
  readonly points: number;
  readonly when?: (before: LineFacts, line: LineFacts) => boolean;
  readonly why: string;
  /** two lines */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const speaksFor = (roles: readonly Role[], line: LineFacts): boolean =>
  evidence.some(({ role, points, when }) => roles.includes(role) && points > 0 && when(line));

/** （一）…；（二）…; without marks both lines end like items. Of bullets the one may stand within the other. */
const isNextItem = (before: LineFacts, line: LineFacts): boolean =>
  before.mark === null || line.mark === null
    ? before.mark === line.mark && before.text.endsWith("；") && /[；。]$/u.test(line.text)
    : before.mark.style === line.mark.style &&
      before.depth === line.depth &&
      before.mark.ordinal !== null &&
      line.mark.ordinal === before.mark.ordinal + 1;

/** （一）负责规划； */
const tellsDuty = ({ sentence, lead, verb }: LineFacts): boolean => sentence && (lead || verb);
/** 水利站, and also 审查水利站 */
const isNameAlone = ({ heading }: LineFacts): boolean => heading?.rest === null;

const family: Family<Transition, Reading> = {
  name: "transitions",
  holds({ from, to, when }, text, read) {
    const reading = read(text);
    const [before, line] = factsOfPage(reading, layoutOf(reading));
    if (before === undefined || line === undefined) return false;
    return speaksFor(from, before) && speaksFor(to, line) && (when?.(before, line) ?? true);
  },
};

export const transitions = rules(family, [
  {
    id: "below-a-heading",
    from: ["heading"],
    to: ["unit_heading", "topic_heading", "text", "name_list", "leader", "heading"],
    points: 3,
    when: (before, line) => line.depth > before.depth && line.mark !== null,
    why: "一、局机关 and below it （一）: what stands deeper stands below",
    examples: ["一、局机关\n（一）办公室"],
    counterExamples: ["一、局机关\n二、办公室", "一、局机关\n办公室"],
  },
  {
    id: "words-of-a-chapter",
    from: ["heading"],
    to: ["heading"],
    points: 4,
    when: (before, line) => /^第.{1,3}[章编]$/u.test(before.text) && isWordAlone(line) && !isNameAlone(line),
    why: "第一章 alone and below it 一般规定: the words of the heading stand on a line of their own",
    examples: ["第一章\n一般规定"],
    counterExamples: ["第一章\n水质监察厅", "第一章 总则\n一般规定"],
  },
  {
    id: "unit-below-marked-heading",
    from: ["heading"],
    to: ["unit_heading"],
    points: 2,
    when: (before) => before.mark !== null,
    why: "二、检察业务部门 and below it 第一检察部",
    examples: ["二、检察业务部门\n第一检察部"],
    counterExamples: ["检察业务部门\n第一检察部", "二、检察业务部门\n负责文电；承办会务。"],
  },
  {
    id: "items-side-by-side",
    from: ["heading"],
    to: ["text", "heading"],
    points: -2,
    when: (before, line) => before.block.kind !== "heading" && line.depth <= before.depth,
    why: "short items side by side are items, not headings",
    examples: ["（一）申请书\n（二）营业执照"],
    counterExamples: ["一、局机关\n（一）申请书"],
  },
  {
    id: "bullet-behind-bullet",
    from: ["text"],
    to: ["heading"],
    points: -4,
    when: (before, line) => before.mark?.style === "bullet" && line.mark?.style === "bullet",
    why: "bullets do not count: the last of several is an item like those before it",
    examples: ["• 负责财务；\n• 水权登记"],
    counterExamples: ["• 负责财务；\n一、水权登记", "负责财务；\n• 水权登记"],
  },
  {
    id: "short-line-after-items",
    from: ["text"],
    to: ["heading"],
    points: 2,
    when: (before, line) => before.mark !== null && isWordAlone(line) && !isNameAlone(line),
    why: "a short line without a mark, a verb or a stop below numbered items opens another part of the page",
    examples: ["1. 管理码头；\n争议"],
    counterExamples: [
      ...["1. 管理码头；\n管理海堤", "1. 管理码头；\n2. 海堤", "管理码头；\n争议"],
      "1. 管理码头；\n河川科",
    ],
  },
  {
    id: "duties-below-a-name",
    from: ["unit_heading"],
    to: ["text"],
    points: 1,
    when: (before, line) =>
      isNameAlone(before) && line.heading === null && (line.lead || line.verb || line.sentence),
    why: "below a name stands what the body does",
    examples: ["办公室\n负责文电工作。"],
    counterExamples: ["办公室：文电\n负责文电工作。", "办公室\n人事科"],
  },
  {
    id: "item-among-sentences",
    from: ["text"],
    to: ["unit_heading"],
    points: -5,
    when: (before, line) => tellsDuty(before) && isNextItem(before, line) && isNameAlone(line),
    why: "an item behind one that says what a body does says so, too: a body is its object",
    examples: ["（一）负责规划；\n（二）审查水利站；"],
    counterExamples: ["（一）负责规划；\n二、审查水利站；", "（一）负责规划；\n（二）水利站：负责规划。"],
  },
  {
    id: "item-before-sentences",
    from: ["text"],
    to: ["text"],
    points: 5,
    when: (before, line) => before.verb && isNameAlone(before) && isNextItem(before, line) && tellsDuty(line),
    why: "an item that begins with a verb before one that says what a body does says so, too",
    examples: ["（一）审查水利站；\n（二）负责规划；"],
    counterExamples: ["（一）水利站；\n（二）负责规划；", "（一）审查水利站；\n负责规划；"],
  },
  {
    id: "leaders-together",
    from: ["leader"],
    to: ["leader"],
    points: 0.5,
    why: "leaders stand together",
    examples: ["局长：王立安\n副局长：李若"],
    counterExamples: ["局长：王立安\n办公室", "办公室\n局长：王立安"],
  },
]);
