import type { Classification } from "../../model/outline.ts";
import { partOfAgency, placePrefix } from "../../zh/unit-names.ts";

interface ClassificationRule {
  readonly classification: Classification;
  /** tested against the type note, the label of the list or the role sentence */
  readonly note?: RegExp;
  readonly name?: RegExp;
}

/** The page's own words first, then the name. The first rule that matches wins. Simplified script. */
const rules: readonly ClassificationRule[] = [
  {
    classification: "social_organization",
    note: /社会团体|群团组织|社团/,
    name: /(?:学会|协会|分会|联合会|基金会|促进会)$/,
  },
  { classification: "laboratory", name: /(?:化验中心|实验室|检测中心|化验室|检验检测中心)$/ },
  { classification: "anti_smuggling_bureau", name: /缉私局$/ },
  { classification: "sub_bureau", name: /分局$/ },
  { classification: "government_agency", name: /总署$/ },
  { classification: "subordinate_customs", note: /隶属(?:海关|单位|机构)/ },
  { classification: "direct_customs", note: /直属海关/ },
  { classification: "subordinate_customs", name: /海关$/ },
  { classification: "public_institution", note: /事业单位|直属院校|企事业法人/ },
  {
    classification: "dispatched_office",
    note: /派出|派驻/,
    name: /办事处$|^驻.*[处组室]$|特派员办事处$|分署$/,
  },
  { classification: "public_institution", name: /(?:中心|基地|学校|学院|党校|馆|研究院|研究所|医院)$/ },
];

const rootRules: readonly ClassificationRule[] = [
  { classification: "direct_customs", name: /海关$|关务署$|海关总署$/ },
  { classification: "government_agency", name: /(?:局|署|厅|部|委员会|委|政府|办公室|处|司|海关|院|会)$/ },
  { classification: "public_institution", name: /(?:中心|站|所|队|馆|学校|学院|基地)$/ },
];

/** Kind of a body that stands at the top of its page. */
export const classifyRoot = (name: string): Classification =>
  rootRules.find((rule) => rule.name?.test(name))?.classification ?? "other";

/**
 * Kind of a body below another.
 * @param notes what the page says of it: type note, label of its list, role sentence
 * @param nested its parent is itself part of an agency
 */
export function classifyUnit(name: string, notes: string, nested: boolean): Classification {
  const rule = rules.find((r) => r.note?.test(notes) || r.name?.test(name));
  if (rule) return rule.classification;
  if (placePrefix(name) !== "" && !partOfAgency.test(name)) return "public_institution";
  return nested || /[科股课]$|[中大支]队$/.test(name) ? "internal_division" : "functional_department";
}
