import { phraseStart } from "../duties/noun-phrase.ts";
import { matchesOf } from "../rules/matches.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";
import type { BodyKind } from "./known-bodies.ts";
import { levelBodies, opensWithLevel } from "./level-bodies.ts";
import { namedParts } from "./named-parts.ts";
import { placedBodies, wordOfSentence } from "./placed-bodies.ts";
import { opensWithPlaceName } from "./places.ts";
import { goesOn, isUnitName, placePrefix } from "./unit-names.ts";

/** The end of a name that running text may give to a body which no heading of the page has. */
interface NameEnd extends Rule {
  readonly id: string;
  readonly kind: BodyKind;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<NameEnd> = {
  name: "ends of names of bodies",
  holds: ({ id }, text) => findBodyNames(text).some((found) => found.id === id),
};

export const nameEnds = rules(family, [
  {
    id: "group",
    kind: "other",
    pattern:
      /(?:领导|工作|协调)小组(?:办公室)?|指挥部(?!署)(?:办公室)?|(?<!常务)理事会|技术协作区|联席会议(?!制度)/gu,
    examples: ["负责青山海关科技应用领导小组日常工作", "承办防汛指挥部交办的工作"],
    counterExamples: ["成立领导小组", "小组讨论"],
  },
  {
    id: "commission",
    kind: "government_agency",
    pattern: /委员会(?!办|主任|委员|议)(?:办公室)?/gu,
    examples: ["承办东州防汛委员会交办的工作"],
    counterExamples: ["各委员会", "成立委员会"],
  },
  {
    id: "government",
    kind: "government_agency",
    pattern:
      /(?<=[\p{Script=Han}]{2}[省市县区州旗])(?:人民)?政府(?!采购|性|信息|网|办|机关|部门|文件|合署|大楼|大院)/gu,
    examples: ["受青山市政府的领导", "报东州省人民政府审批"],
    counterExamples: ["市政府采购", "各级政府", "迁入青山区政府合署"],
  },
  {
    id: "administration",
    kind: "government_agency",
    pattern: /(?<=[\p{Script=Han}]{2})(?:公署|(?<![部签联连总分各本该我署行专])署)(?!长|名|理|办|期|机)/gu,
    examples: ["向卫生署报告", "与申诉专员公署联系"],
    counterExamples: ["作出工作部署", "由署长签署", "本署"],
  },
  {
    id: "agency",
    kind: "government_agency",
    pattern:
      /(?<=[\p{Script=Han}]{2})(?:政务司(?!司)|管理处|管理局|总署|总局|大藏省|公安局|公安厅|财政局|财政厅|教育局|卫生局|司法局|民政局|人事局|审计局|审计厅|环保局)(?!长|级|部|面|处|罚)/gu,
    examples: ["青山海口管理处成立", "是澳门青岬事务政务司辖下的机关", "会同青山市公安局查处案件"],
    counterExamples: ["各管理局", "会同有关管理局", "违反道路交通管理处罚条例"],
  },
  {
    id: "agency-of-its-kind",
    kind: "government_agency",
    // no part of another body is called so, and its place may stand before it without the word for its class
    pattern:
      /(?<=[\p{Script=Han}]{2})(?:海事局|铁路局|气象局|地震局|检验检疫局|邮政管理局|烟草专卖局|边防检查站|军分区|街道办事处|监狱|[镇乡](?:人民)?政府)(?!长|级|部|面|处)/gu,
    examples: ["配合青山海事局查处案件", "向青山监狱移送"],
    counterExamples: ["各海事局", "海事局长"],
  },
  {
    id: "court",
    kind: "judicial",
    pattern: /(?<=[\p{Script=Han}]{2})(?:人民法院|人民检察院|地方法院|地方检察署)(?!长|组织)/gu,
    examples: ["配合青山人民法院执行判决"],
    counterExamples: ["各级人民法院", "人民法院组织法"],
  },
  {
    id: "school",
    kind: "public_institution",
    pattern:
      /(?<=[\p{Script=Han}]{2})(?:大学|(?:技术|职业|师范|医|工|理工|农|党|行政)学院)(?!生|教育|本科|路|城|学历)/gu,
    examples: ["与青山大学联合培训"],
    counterExamples: ["各大学", "大学生就业"],
  },
  {
    id: "agency-of-the-state",
    kind: "government_agency",
    pattern:
      /(?<=国家)(?![级和的及与有])[\p{Script=Han}]{2,10}?(?:总局|委员会|局|(?<!部)署)(?!长|级|部|面|处|域|势|限|[\p{Script=Han}]{2,6}(?:队|局|站|中心))/gu,
    examples: ["配合国家盐业局开展普查", "执行国家盐业监督管理总局的规定"],
    counterExamples: ["国家级盐业局", "国家和省盐业局", "国家局域网", "国家决策部署"],
  },
  {
    id: "customs",
    kind: "government_agency",
    pattern:
      /(?<=[\p{Script=Han}]{2})海关(?![\p{Script=Han}]{0,2}(?:法|制度|监管|统计|业务|工作|管理|执法|稽查|总署|人员|基层|内|车|制服|特殊|标准|经费))/gu,
    examples: ["协助白塔海关查验货物"],
    counterExamples: ["海关法", "执行海关制度", "周边海关"],
  },
  {
    id: "association",
    kind: "social_organization",
    pattern:
      /(?<=[\p{Script=Han}]{2})(?:学会|协会|商会|红十字会|工商联)(?![\p{Script=Han}]?(?:工作|组织|建设|登记))/gu,
    examples: ["联系中国船东协会"],
    counterExamples: ["行业协会", "各协会"],
  },
  {
    id: "house",
    kind: "enterprise",
    pattern: /(?<=[\p{Script=Han}]{2})(?:出版社|杂志社|报社|电视台)(?!会)/gu,
    examples: ["负责青山出版社书刊的征订"],
    counterExamples: ["各出版社"],
  },
  {
    id: "centre",
    kind: "public_institution",
    pattern:
      /(?<=[\p{Script=Han}]{3})(?:数据中心|教育培训中心|培训基地)|(?<=(?:[管经营、责]|负责)[\p{Script=Han}]{2,4})基地(?=[、的，。；]|[一二三]部)/gu,
    examples: ["是中国口岸数据中心的分支机构", "负责白塔岛基地、白云基地的管理"],
    counterExamples: ["建立基地"],
  },
  {
    id: "army",
    kind: "military",
    pattern: /(?<=[\p{Script=Han}]{2}党)军队/gu,
    examples: ["受到国民党军队的封锁"],
    counterExamples: ["军队建设"],
  },
]);

/** 省盐业局: a name that leaves out of which province it is. */
export const opensWithPlaceClass = (name: string): boolean => "省市县州".includes(name.charAt(0));

/** Classes of bodies, and words that make no name by themselves. */
const noName =
  /^人(?![民大社力口防工])|^大会|^自治[区州县旗]|加挂|挂|称|原[省市县]|欢迎|访问|没有|改称|另组|全称|分为|县设|提供|掌理|列入|接管|各|有关|相关|所属|下属|其他|其它|上级|下级|全国|全[省市县区]|周边|行业|区域性|本地|外国|国外|东北|华北|片区|隶属|如|某|多|之|几|两|成立|设立|建立|召开|组建|[型级个]|关区|范围|指定|直属|隶属|人民海关|口岸海关|第一|开展|研究|^(?:基层|专门|地方|乡镇|辖区|民委|中国特色|实现|\d+委|[本我该]|指国家|直辖市|人民调解|村民|居民|业主)/u;

export interface FoundBodyName {
  readonly id: string;
  readonly kind: BodyKind;
  readonly start: number;
  readonly end: number;
}

/** Names of bodies in `hans` (Simplified), by their shape. */
export function findBodyNames(hans: string): FoundBodyName[] {
  const placed = placedBodies(hans).map((body) => ({ id: "placed", ...body }));
  const levels = levelBodies(hans).map((body) => ({ id: "level", ...body }));
  const parts = namedParts(hans).map((part) => ({ id: "part", kind: "government_agency" as const, ...part }));
  return [...placed, ...levels, ...parts, ...nameEnds.flatMap((rule) => endingsOf(hans, rule))];
}

const endingsOf = (hans: string, rule: NameEnd): FoundBodyName[] =>
  matchesOf(hans, rule.pattern).flatMap((match): FoundBodyName[] => {
    const end = match.index + match[0].length;
    const start = phraseStart(hans, match.index);
    const name = hans.slice(start, end);
    return start <= match.index &&
      name.length > match[0].length + (rule.id === "customs" ? 1 : 0) &&
      (!noName.test(name) || opensWithPlaceName(name)) &&
      !(opensWithLevel(name) && wordOfSentence.pattern.test(name.slice(1))) &&
      (rule.id !== "government" || placePrefix(name) !== "")
      ? [{ id: opensWithLevel(name) ? "level" : rule.id, kind: rule.kind, start, end }]
      : [];
  });

/** 财务装备司 in 总署财务装备司: a part named behind its body */
export function partBehind(hans: string, at: number): number {
  const run =
    /^[\p{Script=Han}]{0,12}?(?:司|厅|部(?!署|门|分)|政治部|分署|中心|委员会(?:[\p{Script=Han}]{1,3}组)?|领导小组|(?<!分)局(?=[局署备的之、，。；与和交指]|$)|缉私局|调查总队|[专派]员办事处|民用航空局|处(?!理|罚|置|于))(?![\p{Script=Han}]{0,1}(?:级|长))/u.exec(
      hans.slice(at, at + 18),
    )?.[0];
  return run !== undefined &&
    run.length > 1 &&
    isUnitName(run) &&
    !goesOn(run, hans.slice(at + run.length)) &&
    !/^(?:机|以|在|对|交|派|要|归|属|列入|又|设在)|[各本该]|掌理|加挂|围绕/u.test(run) &&
    !wordOfSentence.pattern.test(run)
    ? run.length
    : 0;
}
