import { type Family, type Rule, rules } from "../rules/rule.ts";

/** So many; the how-manieth; of that class; the stage of a work. */
export type NumberKind = "cardinal" | "ordinal" | "class" | "phase";

interface NumberRule extends Rule {
  readonly kind: NumberKind;
  /** the number with its unit, and what stands right before and behind it */
  readonly number: RegExp;
  readonly before: RegExp;
  readonly behind: RegExp;
  /** texts in which the number stands in 〔〕 */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<NumberRule> = {
  name: "kinds of numbers",
  id: ({ kind }) => kind,
  holds({ kind }, text) {
    const [before = "", number = "", behind = ""] = text.split(/[〔〕]/u);
    return numberKind(before, number, behind) === kind;
  },
};

const anything = /(?:)/u;

/**
 * What a number does: 第 makes it an ordinal (《现代汉语八百词》, 第); 类, 级 and 等 right before the noun they divide are classes
 * (二类口岸, 《国务院关于口岸开放的若干规定》, 国发〔1985〕113号); 期 behind a work or a place is one of its phases. All else counts. In order: the
 * first rule that fits holds. Simplified script.
 */
export const numberRules = rules(family, [
  {
    kind: "ordinal",
    number: /^第/u,
    before: anything,
    behind: anything,
    examples: ["获〔第五届〕全国文明单位", "青山地区〔第一个〕海关"],
    counterExamples: ["青山地区的〔一个〕海关", "〔五届〕全国人大代表"],
  },
  {
    kind: "class",
    number: /^[一二三四五六七八九十\dⅠⅡⅢ]{1,2}(?:类|级|等)$/u,
    // 分为三类企业, 共三级机构 are counted
    before: /(?<!分为?|分成|共|共有|设|的|这|上述|以上|下列|以下|各|全部|[上下两])$/u,
    behind:
      /^(?:口岸|疫苗|[Hh]?新?药品?|医疗器械|建筑|文物|单位|标准|公路|航道|机场|甲等|医院|企业|资质|响应|预警|保护|动物|危险|事业|费用|项目|商品|货物|场所|仓库|站|水|用地|以上)/u,
    examples: [
      "长湾等〔二类〕口岸的监管",
      "负责〔一类〕疫苗的接种",
      "〔三级〕医院的评审",
      "实施〔二级〕响应",
    ],
    counterExamples: ["企业分为〔三类〕", "分为〔三类〕企业", "办理〔四类〕事项", "共有〔三级〕机构"],
  },
  {
    kind: "phase",
    number: /^[一二三四五六七八九十\d]{1,2}期$/u,
    before: /[\p{Script=Han}](?<![办出版刊发行了举过为共每第])$/u,
    behind: /^(?:$|[、，。；：（）()和及与至]|工程|项目|建设|码头|改造|厂房|用地|泊位|地块|扩建)/u,
    examples: ["北窑集装箱码头〔一期〕、三期", "清水水库〔二期〕工程", "园区〔三期〕建设"],
    counterExamples: ["举办培训班〔三期〕共百人", "共办〔三期〕", "编印简报〔二期〕以上"],
  },
]);

/** What a number does, from its words and what stands before and behind it in Simplified script. */
export const numberKind = (before: string, number: string, behind: string): NumberKind =>
  numberRules.find((rule) => rule.number.test(number) && rule.before.test(before) && rule.behind.test(behind))
    ?.kind ?? "cardinal";
