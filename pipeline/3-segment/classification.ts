import type { Classification } from "../model/outline.ts";
import { type Family, type Rule, rules } from "../zh/rule.ts";
import { partOfAgency, placePrefix } from "../zh/unit-names.ts";
import { type Body, hans, type State } from "./state.ts";

/** What is known of a body besides its name. */
export interface Place {
  /** what the page says of it: type note, label of its list, role sentence */
  readonly notes: string;
  /** the part of a body that is itself a part, or a lesser body of its own */
  readonly nested: boolean;
  /** it differs from its siblings by place alone: 基隆查缉队, 台北查缉队 */
  readonly territorial: boolean;
}

interface ClassificationRule extends Rule {
  readonly id: string;
  readonly classification: Classification;
  readonly note?: RegExp;
  readonly name?: RegExp;
  /** only for bodies that differ from their siblings by place alone */
  readonly territorial?: boolean;
  /** only for the part of a whole body (false), or of a part (true) */
  readonly nested?: boolean;
  readonly examples: readonly Example[];
  readonly counterExamples: readonly Example[];
}

/** A name, what the page says of it, and where it stands. */
type Example = readonly [name: string, notes?: string, place?: "nested" | "territorial"];

/** Suffixes of centres that serve from outside the offices of a body. */
const serving =
  /(?:服务|保障|事务|培训|检测|监测|研究|展览|活动|结算|交易|指挥|管理|推广|救助|养护|执法|宣传|教育|数据|归类|政务|登记|储备)中心$/;

const unitFamily: Family<ClassificationRule> = {
  name: "classes of parts",
  holds: (rule, [name, notes = "", place]) =>
    unitRule(name, { notes, nested: place === "nested", territorial: place === "territorial" }) === rule,
};

/** The page's own words first, then the name, then the place. The first rule that matches wins. Simplified script. */
export const unitRules = rules(unitFamily, [
  {
    id: "social-organization",
    classification: "social_organization",
    note: /社会团体|群团组织|社团/,
    name: /(?:学会|协会|联合会|基金会|促进会|研究会|商会|总会|(?:学|协|商)会[\p{Script=Han}]{0,6}分会)$/u,
    examples: [["瑞河书法协会"], ["研究室", "社会团体"]],
    counterExamples: [["工会"]],
  },
  {
    id: "laboratory",
    classification: "laboratory",
    name: /(?:化验中心|实验室|检测中心|化验室|检验检测中心)$/,
    examples: [["水质检测中心"], ["化验室"]],
    counterExamples: [["数据中心"]],
  },
  {
    id: "anti-smuggling-bureau",
    classification: "anti_smuggling_bureau",
    name: /(?:缉私局|走私犯罪侦查(?:分)?局)$/,
    examples: [["缉私局"]],
    counterExamples: [["缉私处"]],
  },
  {
    id: "sub-bureau",
    classification: "sub_bureau",
    name: /(?:分局|支局)$/,
    examples: [["东区分局"]],
    counterExamples: [["水务局"]],
  },
  {
    id: "head-office",
    classification: "government_agency",
    name: /总署$/,
    examples: [["水务总署"]],
    counterExamples: [["水务署"]],
  },
  {
    id: "customs-district",
    classification: "direct_customs",
    note: /直属海关/,
    examples: [["青岬海关", "直属海关"]],
    counterExamples: [["青岬海关"], ["青岬海关", "直属单位"]],
  },
  {
    id: "customs-below-a-district",
    classification: "subordinate_customs",
    note: /隶属(?:海关|单位|机构)/,
    name: /海关$/,
    examples: [["青岬海关"], ["口岸处", "隶属单位"]],
    counterExamples: [["海关学会"]],
  },
  {
    id: "party-and-groups",
    classification: "other",
    name: /(?:党委|党组|党总支|党支部|工会|团委|妇联|纪委|妇工委|机关工委|领导小组|工作小组|编辑部|党工委|委员会)$/,
    examples: [["机关党委"], ["防汛领导小组"]],
    counterExamples: [["党委办公室"]],
  },
  {
    id: "sent-out",
    classification: "dispatched_office",
    note: /派出|派驻/,
    name: /办事处$|^驻.*[处组室]$|特派员办事处$|分署$|分[所站]$/,
    examples: [["驻青岬办事处"], ["监察组", "派驻机构"], ["青岬检测分站"]],
    counterExamples: [["办公室"]],
  },
  {
    id: "institution-by-its-notes",
    classification: "public_institution",
    note: /事业(?:单位|编制)|公益[一二三]类|直属(?:单位|院校|机构)|所属机关|企事业法人|得设/,
    examples: [["档案室", "事业单位"]],
    counterExamples: [["档案室"]],
  },
  {
    id: "institution-by-its-name",
    classification: "public_institution",
    name: /(?:基地|学校|学院|大学|党校|馆|研究院|研究所|医院|杂志社|出版社|报社)$/,
    examples: [["图书馆"], ["培训基地"]],
    counterExamples: [["图书室"]],
  },
  {
    id: "differs-by-place",
    classification: "dispatched_office",
    nested: false,
    territorial: true,
    examples: [["青岬查缉队", "", "territorial"]],
    counterExamples: [["青岬查缉队"], ["青岬查缉队", "", "nested"]],
  },
  {
    id: "part-of-a-part",
    classification: "internal_division",
    nested: true,
    name: /(?:科|股|课|室|处|组|部|队)$/,
    examples: [["综合科", "", "nested"]],
    counterExamples: [["综合科"]],
  },
  // among the offices of a body a 中心 is one of them, unless the page says otherwise
  {
    id: "centre-among-offices",
    classification: "functional_department",
    note: /^(?=.*[科室处组股])(?!.*(?:事业|直属|所属|下属|派)).+$/u,
    examples: [["服务中心", "内设科室"]],
    counterExamples: [["服务中心", "直属事业科室"], ["服务中心"]],
  },
  {
    id: "serves-from-outside",
    classification: "public_institution",
    name: serving,
    examples: [["政务服务中心"]],
    counterExamples: [["结算组"]],
  },
  {
    id: "other-part-of-a-part",
    classification: "internal_division",
    nested: true,
    examples: [["信息", "", "nested"]],
    counterExamples: [["信息"]],
  },
]);

const rootFamily: Family<ClassificationRule> = {
  name: "classes of bodies",
  holds: (rule, [name, notes = ""]) => rootRule(name, notes) === rule,
};

export const rootRules = rules(rootFamily, [
  {
    id: "institution",
    classification: "public_institution",
    note: /(?:公益[一二三]类|全额拨款|财政补助)?事业单位(?!登记|监督|改革|编制)/,
    examples: [["瑞河市水文站", "公益一类事业单位"]],
    counterExamples: [["瑞河市水务局", "事业单位登记管理"]],
  },
  {
    id: "customs-below-a-district",
    classification: "subordinate_customs",
    note: /隶属于?[^，。]{2,12}海关|[^，。]{2,12}海关(?:的|所)?隶属海关/,
    examples: [["青岬海关", "隶属于大湾海关"]],
    counterExamples: [["青岬海关"]],
  },
  // customs of Hong Kong, Macau and other countries are no district of the General Administration
  {
    id: "customs-elsewhere",
    classification: "government_agency",
    name: /^(?:香港|澳门|(?!中华人民共和国)[\p{Script=Han}]{2,6}国)(?!.*分关).*海关$/u,
    examples: [["香港海关"], ["某某国海关"]],
    counterExamples: [["青岬海关"], ["中华人民共和国海关"]],
  },
  {
    id: "customs-district",
    classification: "direct_customs",
    name: /(?:海关|关务署|[^机]关)$/,
    examples: [["青岬海关"]],
    counterExamples: [["青岬海关学会"]],
  },
  {
    id: "party-and-groups",
    classification: "other",
    name: /(?:领导小组|党委|党组|工会|编制委员会办公室)$/,
    examples: [["瑞河县编制委员会办公室"]],
    counterExamples: [["瑞河县政府办公室"]],
  },
  {
    id: "offices-named-suo",
    classification: "government_agency",
    name: /(?:事务|地政|户政|监理|派出|司法|财政|税务|工商|总)所$/,
    examples: [["瑞河镇财政所"]],
    counterExamples: [["瑞河养护所"]],
  },
  {
    id: "agency",
    classification: "government_agency",
    name: /(?:法院|检察院|局|署|厅|部|委员会|委|政府|办公室|处|司|会)$/,
    examples: [["瑞河市水务局"]],
    counterExamples: [["瑞河市水文站"]],
  },
  {
    id: "institution-by-its-name",
    classification: "public_institution",
    name: /(?:中心|站|所|队|馆|学校|学院|大学|院|基地|社)$/,
    examples: [["瑞河市水文站"]],
    counterExamples: [["瑞河市水文"]],
  },
]);

/** The kind of a body that the page profiles on its own. */
export const classifyRoot = (name: string, notes: string): Classification =>
  rootRule(name, notes)?.classification ?? "other";

const rootRule = (name: string, notes: string): ClassificationRule | undefined =>
  rootRules.find((rule) => rule.note?.test(notes) || rule.name?.test(name));

/** The kind of a body below another. */
export function classifyUnit(name: string, place: Place): Classification {
  const rule = unitRule(name, place);
  if (rule !== undefined) return rule.classification;
  const ownPlace = placePrefix(name) !== "" && !partOfAgency.test(name);
  return ownPlace ? "public_institution" : "functional_department";
}

const unitRule = (name: string, { notes, nested, territorial }: Place): ClassificationRule | undefined =>
  unitRules.find(
    (r) =>
      (r.nested === undefined || r.nested === nested) &&
      (r.territorial === undefined || r.territorial === territorial) &&
      (r.note === undefined && r.name === undefined ? true : r.note?.test(notes) || r.name?.test(name)),
  );

/** The kind of each body, by what the whole page says of it and where it stands. */
export function classified(state: State): Classification[] {
  const { bodies } = state;
  const notesOf = ({ label, typeNote, role, notes }: Body): string =>
    [label, ...[typeNote, role, ...notes].map((span) => (span ? hans(state, span) : ""))].join(" ");
  const kinds = bodies.map((body) => (body.profiled ? classifyRoot(body.text, notesOf(body)) : null));
  // 缉私局办公室; the 处 of a centre that is a department itself
  const isNested = (above: number | null): boolean => {
    const body = above === null ? undefined : bodies[above];
    return body !== undefined && (!body.profiled || isPart(body, kinds[above ?? 0] ?? "other"));
  };
  return bodies.map((body, n) => {
    const { text, territorial, parent } = body;
    const place = { notes: notesOf(body), nested: isNested(parent), territorial };
    return kinds[n] ?? classifyUnit(text, place);
  });
}

/** 办公厅, 信息中心: a name without a place is that of an office of some body that the page does not name. */
const isOffice = (text: string): boolean =>
  text.length <= 5 && /(?:办公[厅室]|中心|处|室|部|司)$/u.test(text);

/** A body profiled on its own may be a part of another. */
const isPart = ({ text }: Body, kind: Classification): boolean =>
  kind === "subordinate_customs" || /缉私(?:分)?局$|[中大支]队$/.test(text) || isOffice(text);
