import type { CorrectionKind } from "../model/reading.ts";
import { type Family, type Rule, rules } from "../zh/rules/rule.ts";

/**
 * Repairs of Traditional text that was made from Simplified by a machine. Each rule reads the raw text (flags g and
 * u) and replaces one character. The first eleven were found on one page and checked against 227,503 code points of
 * correct literary Traditional without a hit; negative examples are part of the rule and are tested.
 */
export interface RepairRule extends Rule {
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly pattern: RegExp;
  readonly to: string;
  readonly reason: string;
  readonly confidence: "high" | "medium";
  /** [text before, text after] */
  readonly examples: readonly (readonly [string, string])[];
  readonly counterExamples: readonly string[];
}

const replaced = ({ pattern, to }: RepairRule, text: string): string => text.replace(pattern, to);

const family = (name: string): Family<RepairRule> => ({
  name,
  holds: (rule, example) =>
    typeof example === "string"
      ? replaced(rule, example) !== example
      : replaced(rule, example[0]) === example[1],
});

const conversion = { kind: "s2t_conversion", confidence: "high" } as const;

export const repairRules = rules(family("repairs"), [
  {
    ...conversion,
    id: "hou-after",
    pattern:
      /(?<=(?:束|署|之|以|然|今|先|事|此|稅|最|戰|會|隨|前|背|落|善|殿|日|年|月))后(?!妃|土|宮|冠|羿|稷)/gu,
    to: "後",
    reason: "後 is after, 后 an empress",
    examples: [
      ["戰役結束后,", "戰役結束後,"],
      ["成立以后的工作", "成立以後的工作"],
    ],
    counterExamples: ["皇后", "太后", "后妃", "武后", "后羿"],
  },
  {
    ...conversion,
    id: "zhun-quasi",
    pattern: /准(?=軍事化|軍事|將|決賽|尉|備金|噶爾|則|確|繩|時|時制|備)/gu,
    to: "準",
    reason: "準 is quasi-, standard, exact; 准 is to permit",
    examples: [
      ["關區准軍事化建設", "關區準軍事化建設"],
      ["准確統計", "準確統計"],
    ],
    counterExamples: ["批准", "准予", "核准", "准許"],
  },
  {
    ...conversion,
    id: "zheng-tax",
    pattern: /征(?=管|訂|稅|收|求|詢|文|集(?!結)|聘|信|兆|候|地|用|繳|稽|購|調)/gu,
    to: "徵",
    reason: "徵 is to levy, collect, solicit; 征 is to march",
    examples: [
      ["稅收征管工作", "稅收徵管工作"],
      ["圖書征訂", "圖書徵訂"],
      ["征收關稅", "徵收關稅"],
    ],
    counterExamples: ["長征", "征服", "遠征", "出征", "征戰", "南征北討", "出征集結"],
  },
  {
    ...conversion,
    id: "bianfa-issue",
    pattern: /(?<=編)髮(?=《|簡報|刊物|信息|通報|資料)/gu,
    to: "發",
    reason: "編發 is to compile and issue; 髮 is hair",
    examples: [["編髮《每日動態》", "編發《每日動態》"]],
    counterExamples: ["編髮辮", "頭髮"],
  },
  {
    ...conversion,
    id: "zhidu",
    pattern: /製(?=度(?!假|過))/gu,
    to: "制",
    reason: "制度 is a system; 製 is to manufacture",
    examples: [
      ["實行自由港製度", "實行自由港制度"],
      ["協調製度商品歸類", "協調制度商品歸類"],
    ],
    counterExamples: ["製作", "調製飲品"],
  },
  {
    ...conversion,
    id: "zhiding",
    pattern: /(?<=定)製(?=定)/gu,
    to: "制",
    reason: "制定 is to lay down; the converter cut 定製 | 定",
    examples: [["根據總署規定製定細則", "根據總署規定制定細則"]],
    counterExamples: ["訂製", "定製服裝"],
  },
  {
    ...conversion,
    id: "xitong",
    pattern: /係(?=統)/gu,
    to: "系",
    reason: "系統 is a system; the converter cut 關係 | 統",
    examples: [["通關係統的維護", "通關系統的維護"]],
    counterExamples: ["關係", "係數"],
  },
  {
    ...conversion,
    id: "bianzhi-noun",
    pattern: /(?<=(?:人員|事業|機構|行政|超|定員|職務|在)編)製(?=[,，、。;；]|$|內|外|數)/gmu,
    to: "制",
    reason: "編制 is an establishment of posts; 編製 is to compile",
    examples: [
      ["職能配置、人員編製、人員調整", "職能配置、人員編制、人員調整"],
      ["實行事業編製、企業化管理", "實行事業編制、企業化管理"],
    ],
    counterExamples: ["編製海關統計", "組織編製和匯總"],
  },
  {
    ...conversion,
    id: "kezhi",
    pattern: /(?<=刻)制(?=[各公印章])/gu,
    to: "製",
    reason: "刻製 is to engrave and make",
    examples: [["對刻制各類公章的登記", "對刻製各類公章的登記"]],
    counterExamples: ["克制", "刻制度"],
  },
  {
    ...conversion,
    id: "fuyan",
    pattern: /復(?=驗)/gu,
    to: "複",
    reason: "複驗 is a repeated test, as 複核 and 複議",
    examples: [["化驗鑒定及復驗工作", "化驗鑒定及複驗工作"]],
    counterExamples: ["恢復", "復工"],
  },
  {
    ...conversion,
    id: "zhuanghe",
    pattern: /庄(?=河|重|嚴|園)|(?<=村|山|農|石家|棗|錢|飯)庄/gu,
    to: "莊",
    reason: "庄 is the Simplified form of 莊",
    examples: [
      ["庄河海關", "莊河海關"],
      ["石家庄海關", "石家莊海關"],
    ],
    counterExamples: ["莊河"],
  },
]);

/**
 * The same for words: a converter by phrases took one for another that no region has in that place. Their length changes, so they
 * are for pages and not for text that this pipeline converted.
 */
export const wordRepairRules = rules(family("repairs of words"), [
  {
    kind: "regional_lexicon",
    confidence: "high",
    id: "quanxian",
    pattern:
      /(?<=管理|審批|決策|處分|執法|職責|職權|法定|規定的?|程序[和及、]|範圍[和及、]|[按依]照?)許可權|許可權(?=範圍|劃分|[內外]|下放)/gu,
    to: "權限",
    reason:
      "權限 is the scope of an authority; 許可權 is the computing term for access rights, or a right to permit",
    examples: [
      ["按幹部管理許可權任免", "按幹部管理權限任免"],
      ["按規定程序和許可權辦理", "按規定程序和權限辦理"],
      ["在許可權範圍內", "在權限範圍內"],
    ],
    counterExamples: ["行使行政許可權", "設定檔案的許可權", "授予許可權者"],
  },
]);
