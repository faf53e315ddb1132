import { type Family, type Rule, rules } from "../rules/rule.ts";

/** How a page says whether a body is a legal person. The first rule that matches wins. Simplified script. */
interface LegalPersonRule extends Rule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly value: boolean;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const kind =
  "(?:独立|企业|事业|企事业|事业单位|社会团体|社团|机关|公益|公法|非营利|财团|行政|单位|的){0,3}法人";
/** 法人代表 is a person, 法人治理结构 a way of managing, 法人登记 a register */
const notOther = "(?!代表|治理|登记|授权|身份证|证书|书|营业)";

const family: Family<LegalPersonRule> = {
  name: "legal persons",
  holds: (rule, text) => ruleOf(text)?.id === rule.id,
};

export const legalPersonRules = rules(family, [
  {
    id: "no-legal-person",
    pattern: new RegExp(`(?:不|没有|无|未)(?:具有|具备|具|取得)?${kind}${notOther}|非(?:独立)?法人`, "u"),
    value: false,
    examples: ["不具有独立法人资格", "为非法人分支机构", "无独立法人地位"],
    counterExamples: ["具有独立法人资格", "查处非法经营"],
  },
  {
    id: "has-personality",
    pattern: new RegExp(
      `(?:具有|具备|取得|享有|拥有)[^，。；]{0,6}?${kind}${notOther}(?:资格|地位|人格)?`,
      "u",
    ),
    value: true,
    examples: ["具有独立法人资格", "实行企业化管理，具有企事业法人资格", "具备事业法人地位"],
    counterExamples: ["不具有独立法人资格", "具有法人授权书", "管理具有法人资格的企业"],
  },
  {
    id: "is-legal-person",
    pattern: new RegExp(
      `(?:^|[，、。；])(?:其|现|该\\p{Script=Han})?(?:是|为|系|属于?)[^，。；]{0,12}?${kind}${notOther}(?:单位|机构|组织|团体)?$`,
      "u",
    ),
    value: true,
    examples: ["是独立法人", "为正处级事业法人单位", "属非营利社团法人"],
    counterExamples: ["法定代表人为王一", "是企业法人登记机关", "为机关法人代表"],
  },
]);

/** 管理具有法人资格的企业 is about others */
const ofOthers = /法人(?:资格|地位)?的/u;

const ruleOf = (hans: string): LegalPersonRule | undefined =>
  ofOthers.test(hans) ? undefined : legalPersonRules.find(({ pattern }) => pattern.test(hans));

/** Where a passage about a body says that it is a legal person (true) or that it is not (false); null when it says neither. */
export function legalPersonIn(
  hans: string,
): { readonly value: boolean; readonly start: number; readonly end: number } | null {
  const rule = ruleOf(hans);
  const found = rule?.pattern.exec(hans);
  return rule && found ? { value: rule.value, start: found.index, end: found.index + found[0].length } : null;
}
