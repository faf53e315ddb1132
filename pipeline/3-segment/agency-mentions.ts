import type { Span } from "../model/text/span.ts";
import { wordOfSentence } from "../zh/bodies/placed-bodies.ts";
import { goesOn, isUnitName, partOfAgency, placePrefix } from "../zh/bodies/unit-names.ts";
import { opensWithVerb } from "../zh/duties/duty-leads.ts";
import { matchesOf } from "../zh/rules/matches.ts";
import { type Family, rules } from "../zh/rules/rule.ts";
import { matching, sumOf, type WeighedRule } from "../zh/rules/weighed.ts";
import { isAgencyName } from "./owners.ts";

/** A name of a whole body in a line, and what stands beside it. Simplified script. */
interface Mention {
  readonly name: string;
  /** the last characters before it in the line, and all behind it */
  readonly before: string;
  readonly after: string;
  /** the line is a title or a heading */
  readonly heading: boolean;
}

/** Evidence for or against a page being about a body that it mentions. In an example ⟨⟩ enclose the name. */
type MentionEvidence = WeighedRule<Mention>;

const family: Family<MentionEvidence> = {
  name: "mentions of the agency",
  holds({ when }, text) {
    const [before = "", name = "", after = ""] = text.split(/[⟨⟩]/u);
    return when({ name, before, after, heading: !/[，。；：]/u.test(text) });
  },
};

/** Headings that ran into the text behind them: 单位简介瑞河市水务局是… */
const glued = "(?:单位|部门|机构)简介|机构设置|历史沿革";
/** How a paper sets up a body: 经研究，成立… and 根据方案（瑞政〔2009〕16号），设立… */
const byPaper = "(?:(?:决定|研究|同意)，?|[号》]）?，)";

/** What stands before a body that a paper sets up. */
export const setUpByPaper = {
  pattern: new RegExp(`${byPaper}(?:成立|组建|设立)$`, "u"),
  examples: ["经市局党组研究，成立", "根据方案（瑞政〔2009〕16号），设立"],
  counterExamples: ["1990年成立", "经研究，设立了"],
};

/** What stands before a body that acts on the one that is spoken of, or stands beside it. */
export const actedOnBy = {
  pattern: new RegExp(
    `(?:受|由|经|报|向|对|与|和|、|原|隶属于?|属于?|(?<!${byPaper})设立|撤销|联合|会同|接受|上级|隔壁的?)$`,
    "u",
  ),
  examples: ["受", "中心隶属于", "1990年设立"],
  counterExamples: ["经研究，设立", "目前"],
};

/** What stands before the first word of a sentence. */
export const sentenceStart = {
  pattern: new RegExp(
    `(?:^(?:${glued})?|[。；！？】]|(?<![|｜])\\s|[一二三四五六七八九十]、|[年月日份]起)$`,
    "u",
  ),
  examples: ["", "。 ", "一、", "自2020年起", "单位简介"],
  counterExamples: ["关于", "前身为", "| "],
};

/** What a title has before the body that the page is about. */
export const topicBefore = {
  pattern: /^(?:(?:机构设置|内设机构|机构职能|机构概况|主要职责|部门职责)\s*[-–—_|｜]\s*|\d{4}年度?)$/u,
  examples: ["机构设置-", "内设机构 | ", "2023年度"],
  counterExamples: ["关于同意设立", "机构设置"],
};

const opens = ({ before }: Mention): boolean => sentenceStart.pattern.test(before);

/** What stands before the name that a body got. */
export const gotName = {
  pattern: /(?:更名|改名|改称|易名)(?:为|成)?$/u,
  examples: ["1984年更名为"],
  counterExamples: ["前身为"],
};

export const mentionEvidence = rules(family, [
  {
    id: "heading",
    points: 3,
    when: ({ heading, before }) => heading && (before.length <= 4 || topicBefore.pattern.test(before)),
    why: "a title or heading that begins with it, or is of nothing else",
    examples: ["⟨瑞河市水务局⟩机构简介", "机构设置-⟨瑞河市水务局⟩"],
    counterExamples: ["⟨瑞河市水务局⟩，位于瑞河市。", "关于同意设立⟨瑞河市水务局⟩的批复"],
  },
  {
    id: "caption",
    points: 3,
    when: ({ before, after }) => before === "" && /^\s{2,}[^，。；：\s]{2,8}$/u.test(after),
    why: "a line of its name and one word more is a caption",
    examples: ["⟨瑞河市第二人民医院⟩   三级乙等"],
    counterExamples: ["⟨瑞河市第二人民医院⟩部门专栏", "⟨瑞河市第二人民医院⟩   电话：8279"],
  },
  {
    id: "opens-a-sentence",
    points: 1,
    when: opens,
    why: "what a page is about is the subject of its sentences",
    examples: ["⟨瑞河市水务局⟩，位于瑞河市。", "成立已久。⟨瑞河市水务局⟩设三科。"],
    counterExamples: ["隶属于⟨瑞河市水务局⟩。"],
  },
  {
    id: "told-of",
    points: 2,
    when: ({ before, after }) =>
      /(?:^|[，。；：！？】\s]|里|明确|规定|目前|现任|[年月日份]起)$/u.test(before) &&
      /^(?:（[^（）]{1,60}）)?(?:，)?(?:的)?(?:主要)?(?:由[^，。]{2,16}(?:管理|领导|主管|掌管)|由[^。]{2,60}组成|负责|承担|设有|[现共]设|设立|内设|下设|[设置]下列|位于|坐落|地处|成立|始建|前身|简称|全称|是|为|系|现有|机关|核定|职责|任务|职能|机构(?!$)|领导班子|主要职责|内部架构|架构|(?:局长|主任|关长)(?:为|是|由))/u.test(
        after,
      ),
    why: "the page says what it is, what it does or what it has",
    examples: [
      "⟨瑞河市水务局⟩的前身是水利处。",
      "目前⟨瑞河市水务局⟩设有三科。",
      "8月起⟨青岬园区管委会⟩由瑞河区政府管理，",
    ],
    counterExamples: ["受⟨瑞河市水务局⟩领导。", "⟨瑞河市水务局⟩印发的文件"],
  },
  {
    id: "defined",
    points: 4,
    when: ({ after }) =>
      /^(?:[ \u3000]?（(?:[^（），]{2,24}，)?(?:以下)?(?:统)?(?:简称|称)|，(?:通称|全称|英文))/u.test(after),
    why: "a page gives a short form to what it goes on to tell of",
    examples: [
      "⟨瑞河市水务局⟩（以下简称“市水务局”）已经成立。",
      "⟨瑞河市水务局⟩（水利部瑞河水务局，以下简称“水务局”）",
      "⟨瑞河市水务管理局⟩，通称市水务局，",
    ],
    counterExamples: ["⟨瑞河市水务局⟩（事业单位）"],
  },
  {
    id: "subject-of-its-order",
    points: 4,
    when: ({ before, after }) =>
      /(?:《|：|^)$/u.test(before) &&
      /^(?:主要)?(?:职能配置|主要职责(?=[、，]?内设机构)|(?:处务|组织|办事)(?:规程|条例|细则|规则)|组织法|章程)/u.test(
        after,
      ),
    why: "the order that sets it up bears its name",
    examples: ["根据《⟨瑞河市水务局⟩职能配置、内设机构和人员编制规定》"],
    counterExamples: ["根据《⟨瑞河市水务局⟩公报》"],
  },
  {
    id: "full-name",
    points: 3,
    when: ({ before }) => /(?:全称|全名|定名|名称)(?:为|是|：)?$/u.test(before),
    why: "the page gives its name in full",
    examples: ["全称⟨瑞河市水务局⟩，成立于1950年。"],
    counterExamples: ["又称⟨瑞河市水务局⟩。"],
  },
  {
    id: "renamed",
    points: 4,
    when: ({ before }) => gotName.pattern.test(before),
    why: "the history of a body ends in the name that it has",
    examples: ["1975年更名为⟨瑞河市第三中学⟩。"],
    counterExamples: ["前身为⟨瑞河市万石小学⟩，"],
  },
  {
    id: "set-up",
    points: 4,
    when: ({ before }) => setUpByPaper.pattern.test(before),
    why: "the paper that sets it up is about it",
    examples: [
      "经市局党组研究，成立⟨瑞河市水务局抗旱工作领导小组⟩。",
      "根据方案（瑞政〔2009〕16号），设立⟨瑞河市水务局⟩。",
    ],
    counterExamples: ["1990年成立⟨瑞河市水务局⟩。"],
  },
  {
    id: "sets-up-another",
    points: -4,
    when: ({ heading, after }) =>
      heading &&
      /^关于(?:(?:成立|组建|设立|调整).{4,60}(?:通知|决定|通告)|(?:印发)?.{4,40}(?:机构|职能|职责|编制).{0,20}(?:通知|决定|批复|复函))$/u.test(
        after,
      ),
    why: "a notice about a body or a group is about that, and not about who sends it",
    examples: [
      "⟨瑞河市人民政府⟩关于成立第3届渔会工作领导小组的通知",
      "⟨瑞河市编制委员会⟩关于瑞河市水务局机构编制的批复",
    ],
    counterExamples: ["⟨瑞河市人民政府⟩关于印发工作方案的通知", "⟨瑞河市水务局⟩机构简介"],
  },
  {
    id: "object",
    points: -2,
    when: ({ before, after }) =>
      actedOnBy.pattern.test(before) ||
      /^(?:的)?(?:领导|批准|批复|直属|所属|下属|联合|印发|党委|党组|副?(?:局长|关长)|、|和|与|(?:机构|机关|部门)$)/u.test(
        after,
      ),
    why: "a body that leads it, lends its approval or stands beside it",
    examples: ["受⟨瑞河市水务局⟩领导。", "原⟨瑞河市水利局⟩", "⟨大湾海关⟩直属的机构", "⟨大湾市政府⟩机构"],
    counterExamples: ["⟨瑞河市水务局⟩设三科。"],
  },
]);

/** What a mention weighs by itself. */
export const anyMention = 0.25;

export const weightOf = (mention: Mention): number => sumOf(matching(mentionEvidence, mention), anyMention);

/** Where a name may begin: at the start, behind a mark, or behind a word that no name begins with. */
export const nameStart = {
  pattern: new RegExp(
    `(?:走进|欢迎(?:访问|光临|来到)|^(?:${glued})?|[，。；：！？、（《“「【】\\s_|｜-]|[的由经受是为在对与和据从原向于给]|目前|现任|规定|里|全称|全名|[定更改易]名|改称|特设(?:立|置)?|简称|[年月日份]起|\\d{4}年度?|${byPaper}(?:成立|组建|设立))(?=\\p{Script=Han}{3})`,
    "gu",
  ),
  examples: [
    "单位简介瑞河市水务局是",
    "受瑞河市水务局领导",
    "目前瑞河市水务局设三科",
    "（瑞河市水务局）",
    "8月起瑞河市水务局设三科",
  ],
  counterExamples: ["abc瑞河局", "海关"],
};

/** A short name whose place is that of another body: 市公安局 on a page about it. */
export const placeLess = {
  pattern: /^(?:[省市县区州]|全国)/u,
  examples: ["市公安局", "县人民政府"],
  counterExamples: ["瑞河市公安局"],
};

/** The longest name of a whole body at the start of `text`, or the one that opens the page; null where that of a part begins. */
function nameAt(text: string, opening: string | null): string | null {
  const run = /^\p{Script=Han}{4,28}/u.exec(text)?.[0] ?? "";
  for (let length = run.length; length >= 4; length--) {
    const name = run.slice(0, length);
    if (wordOfSentence.pattern.test(name) || !isUnitName(name)) continue;
    if (partOfAgency.test(name) || nameOfPart.pattern.test(name)) return null;
    if (isWhole(name) && !goesOn(name, text.slice(length)) && !beginsItself(name, text.slice(length)))
      return name;
  }
  const opens = opening !== null && text.startsWith(opening) && !goesOn(opening, text.slice(opening.length));
  return opens ? opening : null;
}

/** 综合协调局机关日常工作, 起草市妇联文件: a verb, and the 机关 of the body that the page is about or its name for short */
const beginsItself = (name: string, after: string): boolean =>
  opensWithVerb(name) &&
  (placeLess.pattern.test(name.slice(2)) || (after.startsWith("机关") && placePrefix(name) === ""));

const isWhole = (name: string): boolean =>
  isAgencyName(name) &&
  !placeLess.pattern.test(name) &&
  (placePrefix(name) !== "" || name.length > 4 || name.endsWith("海关"));

/** The body whose name heads that of its part: 雁陂市财政局 of 雁陂市财政局预算科; null for any other text. */
export function bodyOfPart(text: string): string | null {
  const { whole = "", part = "" } = nameOfPart.pattern.exec(text)?.groups ?? {};
  return isWhole(whole) && placePrefix(whole) !== "" && isUnitName(part) ? whole : null;
}

/** The name of a part behind that of its body. */
export const nameOfPart = {
  pattern:
    /^(?<whole>\p{Script=Han}{2,24}?(?:海关|局|署|厅|委员会|大学|学院|法院|检察院|研究[所院]|医院|公司|组织部|宣传部))(?<part>\p{Script=Han}{2,12}(?:办公室|[处科股室]))$/u,
  examples: ["瑞河市财政局预算科", "青岬海关办公室", "青岬大学人事处"],
  counterExamples: ["瑞河市财政局", "财政局", "瑞河市人民政府办公室"],
};

/** How many characters before a name its evidence looks at: a line may hold thousands of names. */
const seen = 8;

/** The names of whole bodies in a line and the one that opens the page, if any, with what stands beside them. */
export function* mentionsIn(
  text: string,
  heading: boolean,
  opening: string | null = null,
): Iterable<Mention & Span> {
  for (const match of matchesOf(text, nameStart.pattern)) {
    const from = match.index + match[0].length;
    const name = nameAt(text.slice(from), opening);
    if (name === null) continue;
    const end = from + name.length;
    const before = text.slice(Math.max(0, from - seen), from);
    yield { name, before, after: text.slice(end), heading, start: from, end };
  }
}
