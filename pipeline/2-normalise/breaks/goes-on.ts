import { isUnitName } from "../../zh/bodies/unit-names.ts";
import { opensWithVerb } from "../../zh/duties/duty-leads.ts";
import { headingVerbs, nominalVerbs } from "../../zh/duties/verbs.ts";
import { titleStart } from "../../zh/people/posts.ts";
import { type Break, endsSentence } from "./break.ts";
import type { BreakRule } from "./rule.ts";

/** The Han words at the end and the start, without marks. */
const pairAt = ({ before, after }: Break, left: number, right: number): string =>
  before.text.slice(-left) + after.text.slice(0, right);

const knownVerb = (word: string): boolean => headingVerbs.has(word) || nominalVerbs.has(word);

function cutsPost({ before, after }: Break): boolean {
  const left = before.text.slice(-4);
  const right = /^\p{Script=Han}{1,3}?(?=[：:，、。；（(])/u.exec(after.text)?.[0];
  const start = right === undefined ? -1 : titleStart(left + right);
  return start >= 0 && start < left.length;
}

/** 危管防污⏎处、船员证件处 */
function cutsName({ before, after }: Break): boolean {
  const left = /[、：:](?<piece>\p{Script=Han}{1,12})$/u.exec(before.text)?.groups?.piece;
  const right = /^\p{Script=Han}{1,12}(?=[、，。；]|等|$)/u.exec(after.text)?.[0];
  if (left === undefined || right === undefined) return false;
  return !isUnitName(left) && titleStart(left) < 0 && !opensWithVerb(right) && isUnitName(left + right);
}

const titleWord = "(?:规定|方案|办法|规则|规程|条例|通知|意见|决定|批复|公告|通告|细则|章程|准则|函|令)";
const endsTitle = new RegExp(`${titleWord}(?:[（(][^（()）]{1,12}[）)])?》?$`, "u");
const opensTitle = /^《?关于|关于(?:印发|公布|成立|调整|设立|做好)|(?:职能配置|主要职责|机构设置)/;

/** Signs that a sentence runs on. */
export const goesOn: readonly BreakRule[] = [
  {
    id: "mark-behind",
    points: 8,
    when: ({ before }) => /[、，,（(《“「『〈【〔]$/.test(before.text),
    why: "a comma, an enumeration comma and an opening bracket always have something behind them",
    examples: ["负责文电、会务、⏎机要工作。", "组织宣传活动，⏎并检查落实。", "依照《⏎档案法》办理。"],
    counterExamples: ["负责文电、会务⏎机要工作。", "负责文电工作。⏎人事处"],
  },
  {
    id: "mark-before",
    points: 8,
    when: ({ after }) => /^(?!:::)[，、；。：！？）》”’」』】〉〕,;:)!?%％]/.test(after.text),
    why: "no line begins with a mark that closes or divides",
    examples: ["负责文电、会务⏎、机要工作。", "组织宣传活动（含培训⏎）并检查。"],
    counterExamples: ["负责文电⏎（含机要）工作。", "负责文电⏎“双随机”工作。", "跳到主要内容⏎:::"],
  },
  {
    id: "open-bracket",
    points: 6,
    when: ({ open }) => open,
    why: "the next line closes what this one has opened",
    examples: ["贯彻《某某市档案管⏎理办法》，组织培训。", "监督资金（含下达的⏎专项）的使用。"],
    counterExamples: ["负责管理（含档案）⏎工作（含印章）。", "办公室（⏎（一）文电"],
  },
  {
    id: "unfinished",
    points: 4,
    when: ({ before }) => /[的和及与或]$/.test(before.text) && before.heading === "none",
    why: "a conjunction or 的 has something behind it",
    examples: ["负责文电和⏎机要工作。", "承担上级交办的⏎其他事项。"],
    counterExamples: ["负责文电工作⏎和机要。"],
  },
  {
    id: "conjunction-before",
    points: 3,
    when: ({ before, after }) => /^(?:的|和|及|与|或|等|以及)/.test(after.text) && before.heading === "none",
    why: "a line that begins with a conjunction goes on with the one before",
    examples: ["负责文电工作⏎和机要工作。", "承办上级交办⏎的其他事项。"],
    counterExamples: ["办公室⏎和谐社区建设", "负责文电⏎机要工作。"],
  },
  {
    id: "fits-many",
    points: 4,
    when: ({ fit }) => fit === "strong",
    why: "three lines or more break off at one width, and few about them at another",
    examples: [
      "负责城乡低保和临时救助，组织实施救⏎助系统的应用；监督救助资金的分配和\n使用；负责养老机构的指导，组织开展\n评定。",
    ],
    counterExamples: ["负责城乡低保和临时救助工作⏎指导养老机构\n推动基层民主协商和社区治理，培育社区组织"],
  },
  {
    id: "fits-one",
    points: 2,
    when: ({ fit }) => fit === "some",
    why: "two lines break off at one width",
    examples: ["负责城乡低保和临时救助，组织实施救⏎助系统的应用；监督救助资金的分配和\n使用。"],
    counterExamples: ["负责城乡低保和临时救助，组织实施救⏎助系统的应用。"],
  },
  {
    id: "room-left",
    points: -3,
    when: ({ fit }) => fit === "short",
    why: "the next line is wider: the words would have had room on this one",
    examples: ["负责城乡低保和临时救助工作⏎指导养老机构的安全管理，推动基层民主协商，培育社区组织"],
    counterExamples: ["负责城乡低保和临时救助，组织实施救⏎助系统的应用。"],
  },
  {
    id: "running-text",
    points: 1,
    when: ({ before }) => /[，、,。；;]./u.test(before.text),
    why: "a line with marks inside is a sentence, and no name",
    examples: ["负责文电、会务⏎机要工作。"],
    counterExamples: ["办公室⏎人事处", "王立安⏎李若明"],
  },
  {
    id: "sentence-inside",
    points: 1,
    when: ({ before }) => /[。；;]./u.test(before.text) && !endsSentence(before.text),
    why: "a line that ends clauses with 。 or ； and not its last one is cut off",
    examples: ["负责文电工作；承担机要⏎和会务。"],
    counterExamples: ["负责文电、会务⏎机要工作。", "负责文电；承担机要；⏎负责会务。"],
  },
  {
    id: "broken-long",
    points: 1,
    when: ({ before, after }) => before.columns >= 40 && before.columns + 4 >= after.columns,
    why: "a long line followed by a shorter one is how a paragraph ends",
    examples: ["拟订全区林业发展规划并组织实施，指导国有林场和集体林场的⏎工作。"],
    counterExamples: ["负责文电⏎机要工作。"],
  },
  {
    id: "sentence-closes",
    points: 1,
    when: ({ closes }) => closes,
    why: "the sentence comes to an end",
    examples: ["负责文电、会务⏎机要工作。", "负责文电、会务⏎机要保密工作和档案工作\n的检查。"],
    counterExamples: ["负责文电、会务⏎机要工作", "负责文电⏎机要\n\n档案工作。"],
  },
  {
    id: "never-closes",
    points: -3,
    when: ({ closes }) => !closes,
    why: "where no sentence ends with a mark, lines are all that divides",
    examples: ["负责文电、会务⏎机要工作"],
    counterExamples: ["负责文电、会务⏎机要工作。"],
  },
  {
    id: "verb-cut",
    points: 2,
    when: (at) => knownVerb(pairAt(at, 1, 1)) || knownVerb(pairAt(at, 2, 2)),
    why: "the break cuts a verb",
    examples: ["负责文电、会务，组⏎织培训。"],
    counterExamples: ["负责文电、会务⏎组织培训。"],
  },
  {
    id: "number-cut",
    points: 2,
    when: ({ before, after }) =>
      /[\dA-Za-z.]$/.test(before.text) && /^(?:[\dA-Za-z%]|[年月日个名万亿元项条岁家])/.test(after.text),
    why: "the break cuts a number or parts it from what it counts",
    examples: ["截至2024⏎年底。", "下达24⏎00万元。"],
    counterExamples: ["电话12345678⏎传真", "第1章⏎2 总则"],
  },
  {
    id: "post-cut",
    points: 4,
    when: cutsPost,
    why: "the break cuts the title of a post",
    examples: ["某某局副局长、党组成⏎员：王立安"],
    counterExamples: ["某某局副局长⏎局长：王立安", "负责文电⏎工作：机要"],
  },
  {
    id: "name-cut",
    points: 5,
    when: cutsName,
    why: "in a list of bodies the words at the break are a name together, and not before it",
    examples: [
      "本局设办公室、人事处、船舶监⏎督处、船员处等 4 个处室。",
      "派出机构：东湾海事处、客运⏎站海事处。",
    ],
    counterExamples: [
      "负责文电、人事⏎处理来信、来访。",
      "李若明　党组成员、副局长⏎分管人事科。",
      "设办公室、人事处⏎、船员处。",
      "设办公室、人事处、⏎船员处。",
    ],
  },
  {
    id: "pair-seen",
    points: 1,
    when: ({ seen }) => seen,
    why: "the page writes the two characters side by side elsewhere",
    examples: ["机构编制工作\n负责机构编⏎制管理。"],
    counterExamples: ["负责机构编⏎制管理。"],
  },
  {
    id: "below-margin",
    points: 1,
    when: ({ head, after }) => head.indent >= 2 && after.indent <= head.indent - 2,
    why: "first lines are indented here, and this one is not",
    examples: ["　　负责文电、会务⏎机要工作。"],
    counterExamples: ["负责文电、会务⏎机要工作。", "　　负责文电⏎　　负责机要。"],
  },
  {
    id: "full-paragraph",
    points: 7,
    when: ({ before, after, head, fit }) =>
      endsSentence(before.text) &&
      !/[：:]$/.test(before.text) &&
      fit === "strong" &&
      head.indent >= 2 &&
      after.indent <= head.indent - 2,
    why: "a sentence may end where the line does: where first lines are indented, one that is not begins nothing",
    examples: [
      "　　负责城乡低保和临时救助，组织实施救\n助系统的应用，监督救助资金的分配和合理\n使用，负责养老机构的指导，组织开展评比\n评定，指导各区开展城乡低保资金的检查；⏎推动治理。",
    ],
    counterExamples: ["负责文电、会务；⏎机要工作。", "　　负责文电、会务。⏎机要工作。"],
  },
  {
    id: "item-text",
    points: 1,
    when: ({ head, after }) => head.mark !== null && after.mark === null,
    why: "among marked items, a line without a mark belongs to the one above",
    examples: ["1、负责文电、会务⏎机要工作。"],
    counterExamples: ["1、负责文电；⏎2、负责机要。", "负责文电⏎机要。"],
  },
  {
    id: "blank-before-break",
    points: 1,
    when: ({ before }) => before.trailing && !endsSentence(before.text),
    why: "editors that break a sentence leave a blank there",
    examples: ["负责文电、会务 ⏎机要工作。"],
    counterExamples: ["负责文电、会务⏎机要工作。", "负责文电。 ⏎负责机要。"],
  },
  {
    id: "title",
    points: 8,
    when: ({ before, after }) =>
      opensTitle.test(before.text) &&
      endsTitle.test(after.text) &&
      !endsTitle.test(before.text) &&
      !/[。；，：:]/.test(before.text + after.text) &&
      before.text.length + after.text.length <= 80,
    why: "the title of a document of several lines ends with the word that says what it is",
    examples: [
      "关于印发某某海关职能配置、内设机构⏎和人员编制规定的通知",
      "某某局主要职责内设机构和⏎人员编制规定",
    ],
    counterExamples: ["关于印发某某规定的通知⏎某某海关主要职责规定", "办公室⏎起草有关规定"],
  },
];
