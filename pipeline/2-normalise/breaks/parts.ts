import { isUnitName } from "../../zh/bodies/unit-names.ts";
import { hasExplicitLead } from "../../zh/duties/duty-leads.ts";
import { keyValue } from "../../zh/layout/line-kinds.ts";
import { isLeaderLine } from "../../zh/people/leader-lines.ts";
import { titleStart } from "../../zh/people/posts.ts";
import { endsSentence } from "./break.ts";
import type { BreakRule } from "./rule.ts";

/** 人事处：…, 主任：…, 联系电话：…, 某某局副局长（副处级）、党委委员：王立安 */
function opensWithKey(text: string): boolean {
  if (keyValue.pattern.test(text)) return true;
  const key = /^([^，。；、：:]{1,16})[：:]/u.exec(text)?.[1];
  const posts = /^([^。；：:]{2,40}?)(?:[（(][^（()）]{1,12}[）)])?[：:]\s*\p{Script=Han}{2,4}$/u.exec(
    text,
  )?.[1];
  return (
    (key !== undefined && (isUnitName(key) || titleStart(key) >= 0)) ||
    (posts !== undefined && titleStart(posts) >= 0)
  );
}

/** 人事处负责…: a body and what it does */
const opensWithBody = (text: string): boolean => {
  const name =
    /^([^，。；、：:（(]{2,16}?)(?:[（(][^（()）]{1,20}[）)])?[。：:]?(?:主要)?(?:负责|承担|承办|主管|掌理|职责|职能)/u.exec(
      text,
    )?.[1];
  return name !== undefined && isUnitName(name);
};

/** Signs that a line is complete, or that the next one begins something. */
export const parts: readonly BreakRule[] = [
  {
    id: "sentence-ends",
    points: -7,
    when: ({ before }) => endsSentence(before.text),
    why: "the sentence ends with the line",
    examples: ["负责文电工作。⏎负责机要工作。", "主要职责：⏎负责机要工作。", "拟订规划.⏎开展检查."],
    counterExamples: ["负责文电⏎机要工作。", "“e救助2.⏎0”系统"],
  },
  {
    id: "mark-opens",
    points: -10,
    when: ({ after }) =>
      after.mark !== null && !/^[（(][^（()）]{1,3}[）)][^，。；]{0,6}?[项款目]/.test(after.text),
    why: "a mark that numbers begins an item",
    examples: ["包括下列事项，⏎（一）文电", "负责文电、⏎2、机要"],
    counterExamples: ["办理前款第（一）、⏎（三）项规定的事项。", "负责⏎机要"],
  },
  {
    id: "indent-opens",
    points: -4,
    when: ({ before, after }) =>
      after.indent >= 2 && after.indent >= before.indent && before.mark === null && !after.hanging,
    why: "an indented line begins a paragraph",
    examples: ["　　负责文电工作⏎　　负责机要工作。", "办公室⏎　　负责机要工作。"],
    counterExamples: [
      "　　负责文电⏎机要工作。",
      "一、文电及⏎　　机要事项。",
      "一、文电、机要、保密\n　　、档案及会务⏎　　等事项。",
    ],
  },
  {
    id: "heading-before",
    points: -6,
    when: ({ before, head, fit }) =>
      before.heading === "sure" || (before.heading === "maybe" && (fit !== "strong" || head === before)),
    why: "a heading is a line of its own",
    examples: ["办公室⏎负责文电。", "一、主要职责⏎负责文电。"],
    counterExamples: ["负责办公室⏎工作。"],
  },
  {
    id: "heading-behind",
    points: -6,
    when: ({ before, after }) =>
      after.heading === "sure" ||
      (after.heading === "maybe" &&
        after.columns + 4 < before.columns &&
        after.characters + 1 < before.characters),
    why: "a heading is a line of its own",
    examples: ["负责文电⏎人事处", "负责文电⏎内设机构"],
    counterExamples: ["负责文电⏎机要工作。"],
  },
  {
    id: "name-before",
    points: -4,
    when: ({ before }) =>
      before.columns < 24 &&
      !/[，、。；：,;:（()《“]|[的和及与或]$|关于(?:印发|公布|成立|组建|调整|设立|同意)?$/.test(before.text),
    why: "a short line without marks is a name, a heading or an entry",
    examples: ["王立安⏎李若明", "办公室⏎负责文电。"],
    counterExamples: [
      "负责文电、会务⏎机要工作。",
      "办理立项和⏎施工许可。",
      "青岬市政府关于成立⏎海塘普查领导小组的通知",
    ],
  },
  {
    id: "leader-before",
    points: -6,
    when: ({ before }) => before.text.length <= 40 && isLeaderLine(before.text),
    why: "a person and a post are all that such a line says",
    examples: ["韦立新　党组书记、局长⏎主持全面工作，分管办公室。", "副局长：李若明⏎分管人事科。"],
    counterExamples: ["负责文电、会务⏎机要工作。", "某某局副局长、党组成⏎员：王立安"],
  },
  {
    id: "key-behind",
    points: -6,
    when: ({ after }) => opensWithKey(after.text),
    why: "a name with a colon begins an entry",
    examples: [
      "地址：滨海路81号，⏎电话：82798888",
      "办公室：文电工作⏎人事处：考核工作。",
      "局长：王立安⏎副局长：李若明",
    ],
    counterExamples: ["负责文电，主要⏎工作是：机要。"],
  },
  {
    id: "colon-behind",
    points: -2,
    when: ({ after }) => /^[^，。；、：:]{1,10}[：:]./u.test(after.text) && !opensWithKey(after.text),
    why: "a short word with a colon mostly begins an entry",
    examples: ["性质和级别⏎所在城市：某某市"],
    counterExamples: ["负责文电，主要⏎工作是管理机要；包括：归档。"],
  },
  {
    id: "body-behind",
    points: -5,
    when: ({ after }) => opensWithBody(after.text),
    why: "a body with its duties begins an entry",
    examples: [
      "办公室负责文电、机要工作⏎人事处负责考核工作。",
      "承担防疫办公室日常工作⏎机关党委（人事科）。负责机关党群工作。",
    ],
    counterExamples: ["办公室负责文电、⏎机要工作。"],
  },
  {
    id: "lead-behind",
    points: -2,
    when: ({ after }) => hasExplicitLead(after.text),
    why: "负责 and its like begin a duty",
    examples: ["负责文电、会务⏎负责机要工作。"],
    counterExamples: ["负责文电、会务⏎机要工作。"],
  },
  {
    id: "parted",
    points: -3,
    when: ({ soft }) => !soft,
    why: "a blank line or the border of an element parts paragraphs",
    examples: ["负责文电、会务⏎\n机要工作。"],
    counterExamples: ["负责文电、会务⏎机要工作。"],
  },
];
