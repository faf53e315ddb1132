import type { Stretch } from "../layout/brackets.ts";
import { mask, slot, slotted, within } from "../layout/slots.ts";
import { matchesOf } from "../rules/matches.ts";
import { type Family, rules } from "../rules/rule.ts";
import type { RelationKind, RelationWords, Target } from "./relation-kind.ts";
import { act, closes, oversee } from "./relation-verbs.ts";
import { standingOf } from "./standing.ts";

export interface FoundRelation {
  readonly rule: (typeof relationWords)[number];
  readonly kind: RelationKind;
  readonly target: number;
  readonly words: Stretch;
}

const family: Family<RelationWords> = {
  name: "words of relations",
  holds({ id }, example) {
    const { text, targets } = marked(example);
    return findRelations(text, targets).some(({ rule }) => rule.id === id);
  },
};

function marked(example: string): { text: string; targets: Target[] } {
  let text = "";
  const targets = example.split("〔").flatMap((piece, n): Target[] => {
    const [name = "", rest = ""] = n === 0 ? ["", piece] : piece.split("〕");
    const start = text.length;
    text += name + rest;
    return n === 0 ? [] : [{ start, end: start + name.length, standing: standingOf(name) }];
  });
  return { text, targets };
}

/** The first rule that fits a body decides. Sources: 《国务院工作规则》, 三定规定 (2008-2023), the Taiwan 處務規程. Simplified script. */
export const relationWords = rules(family, [
  {
    id: "entrusted",
    kind: "tasked_by",
    patterns: slotted(
      `T(?:批办的${within}{0,6}?和|批办、|指[令定]、|等)?(?:所|临时)?(?<words>[交委]办|交付|交给|赋予|下达|布置|委托|授权|指派|部署(?=的)|安排(?=的)|决定(?=的(?:其他)?(?:事项|任务))|规定(?=的${within}{0,16}任务))`,
      `T的(?<words>委托|授权)`,
    ),
    examples: ["承办〔局领导〕交办的其他工作", "完成〔市政府〕规定的征收任务", "在〔总署〕授权范围内检验"],
    counterExamples: ["根据〔总署〕规定制定细则", "部署〔各科室〕的工作"],
  },
  {
    id: "instructed",
    kind: "tasked_by",
    patterns: slotted(`T(?:关于[^，。；]{1,30}?)?的?(?:重要)?(?<words>指示|命令)(?!牌)`),
    unless: { outside: null, self: null },
    examples: ["贯彻〔党中央〕关于思想工作的指示精神", "根据〔上级党组织〕的指示"],
    counterExamples: ["〔企业〕的指示"],
  },
  {
    id: "led-by",
    kind: "accountable_to",
    patterns: slotted(
      `(?<!接)受T(?: ?（[^（）]{2,14}） ?)?[的之]?(?:共同|垂直|直接|双重|统一|业务){0,2}(?<words>指挥[、及]?监督|领导|管理|指导|监督|指挥)`,
      `接受T的?${within}{0,8}?(?<words>指导和管理|领导|指导|管理|监督)`,
      `在T(?:的)?(?:统一|直接|业务)?(?<words>领导|指导)下`,
    ),
    examples: [
      "受〔海关总署〕垂直领导",
      "受〔警政署〕之指挥、监督",
      "接受〔市公安局〕业务指导",
      "在〔县委〕的领导下",
      "在〔主管部门〕的指导下",
    ],
    counterExamples: ["受〔企业〕欢迎", "〔局领导〕班子"],
  },
  {
    id: "answers-to",
    kind: "accountable_to",
    patterns: slotted(`[向对]T(?<words>负责)`),
    examples: ["既向〔局长〕负责，又向〔理事会〕负责"],
    counterExamples: ["负责〔各部门〕的协调"],
  },
  {
    id: "belongs-to",
    kind: "accountable_to",
    patterns: slotted(
      `(?<words>隶属于|(?<=[，；。）为系 \uE001${slot}]|直接|^)隶属|归口)T`,
      `T所(?<words>隶属)`,
      `T[^，。；、]{0,14}的(?<words>隶属)(?:海关|单位|机构)`,
    ),
    examples: ["隶属于〔青山海关〕", "是〔青山海关〕所隶属海关中较大的一个"],
    counterExamples: ["〔隶属海关〕的监督"],
  },
  {
    id: "run-by",
    kind: "accountable_to",
    patterns: slotted(`T(?<words>双重(?:管理|领导))`, `以T(?<words>(?:管理|领导)为主)`),
    examples: ["实行〔市局〕和〔区政府〕双重管理", "以〔市局〕管理为主"],
    counterExamples: ["〔市局〕管理的项目"],
  },
  {
    id: "part-of",
    kind: "part_of",
    patterns: slotted(
      `(?<words>直属(?!机关|单位|海关))T`,
      `[是为系属](?:[^，。；]{1,16}的)?T(?:[^，。；]{0,8}的|主管[^，。；]{1,24}的|[^，。；的]{0,14})?(?<words>分支机构|派出机构|派出机关|派驻机构|工作部门|组成部门|职能部门|直属机构|直属单位|下属单位|职能管理部门|办事机构|议事协调机构)`,
      `[是为系属]T(?:属下|屬下|辖下|轄下|下属|之下)(?:的|之)?[^，。；]{0,8}(?<words>部门|机构|机关|单位)`,
      `T(?<words>派驻|设在(?=[^，。；]{1,10}的)|设立的派出)`,
      `[为是]T(?<words>直属)的[\\p{Script=Han}]{0,4}(?:海关|单位|机构)`,
      `[为是]T的(?<words>内设直属|直属|下属|所属)(?:[\\p{Script=Han}]{0,2}单位|机构)`,
    ),
    unless: { outside: null },
    examples: [
      "为〔县委〕工作部门",
      "是〔中国口岸数据中心〕在青山的分支机构",
      "是〔海关总署〕派驻〔我关〕的机构",
    ],
    counterExamples: ["指导〔直属单位〕的工作", "是〔企业〕的派出机构"],
  },
  {
    id: "submits",
    kind: "reports_to",
    patterns: slotted(
      `向(?:[省市县]、)*T${within}{0,2}(?<words>请示|报告|汇报|上报|申报|呈报|报送|报备|反映)`,
      `(?:及时|立即|书面|逐级|，)(?<words>报告)T`,
      `(?<![汇上])报(?:经|请|送)?T(?<words>审批|批准|备案|备查|审定|核准|审核|同意|核定|核备)`,
      `报请T(?<words>停止|撤销|处理|核定|核准|批准|决定|裁定)`,
    ),
    unless: { outside: null },
    examples: [
      "向〔上级部门〕报告审计情况",
      "报〔省政府〕、〔国务院〕审批",
      "向〔总署〕请示疑难问题",
      "及时报告〔区政府〕",
      "得报请〔行政院〕停止之",
    ],
    counterExamples: ["〔企业〕申报", "审核报批工作"],
  },
  {
    id: "obtains",
    kind: "receives_from",
    patterns: slotted(
      `向T(?<words>领拨|申领|领取|索取)`,
      `T(?:等(?:部门|单位|处室)?)?(?<words>移交|移送|送检|转来|转交|提供)(?:的(?!服务)|(?=线索|案件|材料))`,
    ),
    examples: ["对〔监管〕、〔关税〕等部门移交的线索进行稽查", "办理〔市公安局〕移交案件"],
    counterExamples: ["移交〔审单处〕"],
  },
  {
    id: "hands-over",
    kind: "hands_over_to",
    patterns: slotted(
      `(?<words>移交|移送|提交|交由|转交|转送|抄送)(?:给)?T`,
      `为T[^，。；]{0,6}?(?<words>提供[^，。；]{0,4}线索)`,
      `[向给]T(?<words>移交|移送|提交|提供(?![^，。；]{0,10}(?:服务|援助|支援|支持|协助|辅导|咨询))|通报)`,
    ),
    unless: { outside: null },
    examples: ["提交〔有关部门〕追究责任", "为〔稽查处〕等工作提供线索"],
    counterExamples: ["〔有关部门〕移交的线索"],
  },
  {
    id: "serves",
    kind: "serves",
    patterns: slotted(
      `[为向]T[^，。；]{0,14}?(?<words>提供[^，。；]{0,12}?(?:服务|保障|支持|支撑|依据|援助|支援|协助|辅导|咨询|参考))`,
      `T[^，。；]{0,16}?(?<words>后勤服务|服务保障|后勤保障|接待)(?=工作|和|$|[，。；])`,
    ),
    unless: { peer: "serves" },
    examples: [
      "为〔局领导〕的工作提供行政辅助服务",
      "负责〔总署〕各类会议的接待工作",
      "向〔卫生单位〕提供技术援助",
    ],
    counterExamples: ["〔有关部门〕接待群众"],
  },
  {
    id: "represents",
    kind: "represents",
    patterns: slotted(`(?<words>(?<!人民)代表)T(?!的)`, `(?<words>代行)T`),
    unless: { outside: null },
    examples: ["代表〔国家〕依法执行任务", "代行〔总署〕部分职能", "代行〔省学会〕的会员服务"],
    counterExamples: ["〔国家〕代表", "代表〔国家〕的形象"],
  },
  {
    id: "assists",
    kind: "cooperates_with",
    patterns: slotted(`(?<words>协助|辅助|襄助|襄理)T`),
    unless: { superior: "assists", outside: "serves" },
    examples: ["协助〔局领导〕处理日常工作", "协助〔地方海事机构〕实施查处"],
    counterExamples: ["〔局领导〕协助处理"],
  },
  {
    id: "together-with",
    kind: "cooperates_with",
    patterns: slotted(
      `(?<words>会同|配合|协同|联系|衔接|(?<![工招通外农协洽])商(?!品|业|务)|联合)(?:[\\p{Script=Han}、]{2,20}等)?T`,
      `(?<=^|[，；、]|负责|承担|以及|加强|做好|开展|承办|促进|推动|保持|并|[好就])[与和同](?:[^，。；]{1,24}等|[^，。；]{1,16}[的之])?T${within}{0,14}?(?<words>联合|共同(?!管辖)|协调沟通|沟通联系|工作联系|联系|协调|沟通|合作|配合|协作|交流|联络|衔接|对接)`,
      `(?<=[\uE001${slot}]|[需应可])[与同](?:[^，。；]{1,24}等)?T${within}{0,14}?(?<words>联合|联动|合作|配合|协作)`,
      `(?<words>协调沟通|沟通|联络)[与和同]T`,
      `T${within}{0,14}?之(?<words>(?:协调[、及])?联[系络])(?=事项|工作|$|[，。；、])`,
      `应T的?(?<words>邀请)`,
      `(?<words>参与)T[^，。；]{0,3}的?(?:重点工作|活动)`,
      `T活动之?(?<words>参与)`,
      `T(?<words>联络)`,
    ),
    unless: { self: null },
    examples: [
      "会同〔有关部门〕规划市场",
      "加强与〔地方党组织〕的沟通联系",
      "负责沟通与〔主管部门〕的联系",
      "关于〔立法院〕会议之协调及联系事项",
      "衔接〔武警部队〕参与救援",
      "促进与本地区内外之〔有关部门〕在培训方面之合作",
    ],
    counterExamples: ["〔有关部门〕会同实施", "协调〔各部门〕的工作"],
  },
  {
    id: "coordinates",
    kind: "coordinates",
    patterns: slotted(
      `(?<![、导])(?<words>协调(?:推动)?)(?:处理|解决)?(?:涉及)?(?:关区|全[市县省区])?T`,
      `T[^，。；]{0,10}?(?:之间|的)[^，。；]{0,8}?(?<words>协调)(?:事务|工作|$|[，。；]|及)`,
      `(?<words>组织)T(?=开展|召开|动员|制定|编制|实施|落实|研究|参加|查处)`,
    ),
    unless: { self: null, superior: null },
    examples: [
      "协调〔各部门〕之间的职责分工",
      "办理〔口岸单位〕的协调事务工作",
      "协调处理涉及〔多部门〕的事项",
    ],
    counterExamples: ["与〔有关部门〕的协调沟通", "监督〔各部门〕的工作"],
  },
  {
    id: "oversees",
    kind: "oversees",
    patterns: slotted(
      `(?<words>${oversee}(?:[、和及与或]?(?:${oversee}|协调|组织|帮助|推动|支持))*)(?:建立)?(?:关区|全[市县省区]|辖区|本?系统的?|直辖市、|基层|地方[和及、])?(?:有${within}{1,8}?的)?T`,
      `(?<=^|[，；。]|委托|负责|统一)(?<words>领导)T`,
      `对于T[^。；]{0,16}有(?<words>(?:指示|监督|指挥|指导)(?:、(?:指示|监督|指挥|指导))*)之责`,
    ),
    unless: { outside: "acts_on", superior: null, self: null },
    examples: [
      "监督、检查、指导关区〔各隶属海关〕执行规定",
      "指挥、监督〔所属机关〕",
      "督导直辖市、〔县（市）政府〕拟定计划",
      "管理〔化验中心〕的工作",
      "对于〔县（市）政府〕执行主管事务，有指示、监督之责",
    ],
    counterExamples: ["接受〔总署〕监督", "监督〔本局〕的财务"],
  },
  {
    id: "is-overseen",
    kind: "oversees",
    patterns: slotted(
      `(?<![由受称])T(?!对|[要还也]?(?:负责|承担|主要|行使|履行)|[^，。；]{0,12}(?:经费|资产|公文|文件|参与)|的[^，。；]{0,30}职[责能](?!管理)|专项|包括)${within}{0,26}?(?:职能|规范化|经营|日常|业务|常规|专项|经济责任|总量)*(?<words>(?:督察|审计|监控|经营管理|规范化管理|${oversee})(?:[、和及与]?(?:常规|专项)?(?:督察|审计|监控|${oversee}))*)${closes}`,
    ),
    unless: { outside: "acts_on", superior: null, self: null },
    examples: [
      "对〔各单位〕政治工作的监督、检查",
      "负责〔各级机关〕机构编制总量管理",
      "对〔报关单位〕实行信用管理",
    ],
    counterExamples: ["〔各单位〕经费的管理", "〔内设科室〕包括公路管理、安全监督等科"],
  },
  {
    id: "acts-on",
    kind: "acts_on",
    patterns: slotted(
      `(?<!由)T${within}{0,28}?(?<words>(?:${act})(?:[、和及与]?(?:${act}))*)${closes}`,
      `(?<words>规范|确定|认定|引导|培育|扶持|查处|处罚|稽查|监管|审批|审核|审定)(?:[^，。；${slot}]{0,6})T`,
      `T[^，。；]{0,10}(?<words>初审|许可|测量|分类管理|守法评估)`,
    ),
    unless: { superior: null, self: null, peer: null },
    examples: [
      "负责对〔快件企业〕的审批",
      "规范〔企业〕进出口行为",
      "认定〔高新技术企业〕",
      "负责〔评估机构〕从事评估资格的初审",
    ],
    counterExamples: ["负责〔有关部门〕的审批", "〔企业〕的文化"],
  },
]);

/** All relations that `hans` (Simplified, one clause) states to its targets, one at most for each. */
export function findRelations(hans: string, targets: readonly Target[]): FoundRelation[] {
  const found = new Map<number, FoundRelation>();
  const masked = mask(hans, targets);
  const matches = relationWords.flatMap((rule) =>
    rule.patterns.flatMap((pattern) => matchesOf(masked, pattern).map((match) => ({ rule, match }))),
  );
  for (const { rule, match } of matches) {
    const [start = 0, end = 0] = match.indices?.groups?.targets ?? [];
    const [from = 0, to = 0] = match.indices?.groups?.words ?? [];
    targets.forEach((target, n) => {
      if (found.has(n) || target.start < start || target.end > end) return;
      const { [target.standing]: kind = rule.kind } = rule.unless ?? {};
      if (kind !== null) found.set(n, { rule, kind, target: n, words: { start: from, end: to } });
    });
  }
  return [...found.values()].sort((a, b) => a.target - b.target);
}
