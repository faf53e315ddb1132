import { matchesOf } from "../rules/matches.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";

export type EventKind =
  | "founded"
  | "opened"
  | "renamed"
  | "upgraded"
  | "subordinated"
  | "merged"
  | "abolished"
  | "other";

interface KindRule extends Rule {
  readonly kind: EventKind;
  readonly words: string;
  /** texts of one event */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<KindRule> = {
  name: "kinds of events",
  id: ({ kind }) => kind,
  holds: ({ kind }, text) => eventKind(text).kind === kind,
};

/**
 * Words for changes of a body, as 《国务院行政机构设置和编制管理条例》 (设立, 撤销, 合并), 《地方各级人民政府机构设置和编制管理条例》(规格调整, 更名)
 * and the chronicles of offices have them; the kinds are those of org:ChangeEvent. The first kind in order holds: 合并组建 is a
 * merger. Simplified script.
 */
export const eventKindRules = rules(family, [
  {
    kind: "merged",
    words: "合并 并入 归并 整合 合署 合组",
    examples: ["2004年，甲局与乙局合并组建丙局", "2018年，青山检疫所并入青山海关", "与人事科合署办公"],
    counterExamples: ["2004年组建青山局", "2018年，合并报表制度"],
  },
  {
    kind: "renamed",
    words: "更名 改名 改称 易名 定名 命名为 更改名称 改为 改组为 改制为 改设 改建为",
    examples: ["1953年更名为青山海关", "青山分关改称青山海关", "1985年，青山支关改为青山海关"],
    counterExamples: ["1953年，提出更名的建议", "下放改为上收的权力"],
  },
  {
    kind: "upgraded",
    words: "升格 升级为 升为 晋升为 提升为 提格 调整为副厅级 调整为正处级 调整为副处级",
    examples: ["1980年，青山海关升格为厅局级海关", "1996年升为正处级机构"],
    counterExamples: ["1980年，青山海关成立", "升级改造设备"],
  },
  {
    kind: "subordinated",
    words: "直属 隶属 划归 划入 划转 转隶 归属 改隶 划属 归口 移交 下放 上收 领导 管辖 代管",
    examples: [
      "1980年划归海关总署",
      "直属海关总署",
      "受省军区及青山市政府的共同领导",
      "1958年下放青山市",
      "1998年起由省厅垂直管辖",
    ],
    counterExamples: ["1980年，市领导视察青山海关", "领导小组召开会议", "1980年成立"],
  },
  {
    kind: "abolished",
    words: "撤销 撤消 裁撤 裁并 解散 停办 关闭 取消 撤并",
    examples: ["1962年青山分局被撤销", "2001年撤销青山支关", "青山海关关闭"],
    counterExamples: ["2001年，撤销原处分决定的规定", "关闭系统的通知"],
  },
  {
    kind: "opened",
    words: "开关 开馆 开办 开业 开园 启用 投入使用 对外办公 对外开放 正式开放 向社会开放 正式运作 挂牌 揭牌",
    examples: ["1907年，青山海关正式开关", "新大楼启用", "2016年青山分局挂牌", "图书馆开馆"],
    counterExamples: ["挂牌督办的案件", "1907年成立"],
  },
  {
    kind: "founded",
    words:
      "成立 组建 创建 创立 创办 始建 始设 设立 增设 新设 建立 设置 设 恢复 复设 复置 建站 建局 建馆 建关",
    examples: ["1946年，青山海口管理处成立", "2003年增设信息中心", "始建于1951年", "1978年恢复青山海关"],
    counterExamples: [
      "成立大会在青山召开",
      "作出筹建青山博物馆的决策",
      "1946年，青山解放",
      "建设项目竣工",
      "关于设立的规定",
    ],
  },
]);

/** What follows such a word when it is not a change of a body: 成立大会, 撤销处分, 设备, 增设的岗位, 直属单位 */
const notChange =
  "(?!的|地|大会|会议|仪式|典礼|督办|小组|干部|班子|成员|机关|单位|部门|系统|报表|原|处分|备|计|施|有|在|立的|小组|周年|改造|制度|讲话|视察|[^，。；]{0,6}的(?:建议|意见|规定|决定|权力|批复|请示|通知|文件|方案))";
/** What stands before one: 市领导 */
const notBefore = "(?<!建|市|省|县|关|局|委|上级|各级|主要|筹|假|预|附|摆|开|陈|创|常|铺|架)";
/** To be under someone is said with those words only: 受…领导, 由…管辖, 归…领导 */
const under = /(?<=^|[，；年月日起并改又时曾])[受归由属隶][^，。；]{2,30}$/u;
const alone: ReadonlySet<string> = new Set(["领导", "管辖", "代管"]);

const patterns = (): readonly { kind: EventKind; pattern: RegExp }[] =>
  eventKindRules
    .filter(({ words }) => words !== "")
    .map(({ kind, words }) => ({
      kind,
      pattern: new RegExp(
        `(?:${words
          .split(" ")
          .sort((a, b) => b.length - a.length)
          .map((word) => (alone.has(word) ? word : `${word.length === 1 ? notBefore : ""}${word}`))
          .join("|")})${notChange}`,
        "gu",
      ),
    }));

/** What a document is about has not happened by it: 签署关于设置青山海关的协定. */
const enclosed = /《[^《》]*》|“[^“”]*”|关于[^，。；]*的/gu;

/** The change of a body in the text of one event, and where the word for it stands. */
export function eventKind(hans: string): { kind: EventKind; start: number; end: number } {
  const masked = hans.replace(enclosed, (words) => "□".repeat(words.length));
  for (const { kind, pattern } of patterns())
    for (const match of matchesOf(masked, pattern)) {
      const end = match.index + match[0].length;
      const whose = alone.has(match[0]) ? under.exec(masked.slice(0, match.index)) : null;
      if (alone.has(match[0]) && whose === null) continue;
      return { kind, start: whose?.index ?? match.index, end };
    }
  return { kind: "other", start: 0, end: 0 };
}
