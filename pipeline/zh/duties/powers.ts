import { bracketed, type Stretch } from "../layout/brackets.ts";
import { longestApart } from "../rules/apart.ts";
import { matchesOf } from "../rules/matches.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";

export type PowerKind =
  | "licence"
  | "register"
  | "certify"
  | "inspect"
  | "levy"
  | "seize"
  | "penalise"
  | "investigate"
  | "detain"
  | "adjudicate"
  | "decide_class";

interface PowerRule extends Rule {
  readonly id: string;
  readonly kind: PowerKind;
  /** the verb; what is needed around it stands in lookarounds */
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<PowerRule> = {
  name: "powers",
  holds: ({ id }, text) => findPowers(text).some(({ rule }) => rule.id === id),
};

/** Affairs of the body itself: leave, budgets, its staff, its own papers and houses. */
const internal =
  /内部规定|党员|工会|人事|公务员|干部|职工|会计证|因公|因私|出国|边境互访|经费|预算|决算|公章|印信|文稿|书刊|房产|住房|固定资产|实物资产|基建|工程质量的|采购|车辆的调度|驾驶员的安全教育|违纪|纪检|学历|任职资格|内设机构|机构设置|机构编制|领导职数|用印|着装|制服|公文|合同管理|政审(?!批)|拨款|保密/u;

/** What makes rules, systems or papers of the matter, and no act towards anybody. */
const about =
  /^[^，；。、]{0,8}?(?:制度|办法|规程|规范(?!性)|细则|政策|方针|法律|法规|法令|标准(?!与)|系统|规划|体制|机制|条例|设备|软件|培训|宣传|统计|作业|档案|技术(?!疑难|企业|产品|合同|市场|人员)|理论|权限|程序)/u;

const outward =
  "货物|物品|商品|企业|市场|秩序|行为|质量|安全|卫生|生产|经营|污染|资源|耕地|报关|单位|人员|场所|环境|船舶|车辆|运输|工程|水域|食品|药品|建筑|网吧|价格|服务|行业|现场|从业|保护|活动|对象|港口|消防";

/**
 * Verbs of public power: 《行政许可法》, 《行政处罚法》, 《行政强制法》, 《海关法》 and 三定规定, which name what an office may do to
 * persons, firms and goods. Simplified script.
 */
export const powerRules = rules(family, [
  {
    id: "approve",
    kind: "licence",
    pattern:
      /(?<![报经呈转提]|申报|上报|报请|提请|审核|(?:国家|国务院|省|部|政府|部门|机关)(?=..的))(?:审批|核准|许可|初审)(?!管理|制度|权限|机关|部门|权|程序|改革|专用章|服务项目|证(?!的?核发)|的?基建|的?材料|监督)/gu,
    examples: [
      "承担宗教事务行政审批",
      "负责快件企业的审批及管理",
      "采矿权转让审批",
      "评估机构从业资格的初审",
    ],
    counterExamples: ["报省政府审批的材料", "负责经费的审批", "审批制度改革", "国家审批的项目的检查"],
  },
  {
    id: "permit-beforehand",
    kind: "licence",
    pattern:
      /(?<=用地|项目|资质|许可|环境)预审|核发(?=[^，；。]{0,14}证)|(?<=证[^，；。证]{0,4})核发|发[牌照](?=事[宜项]|工作|$|[，、；。])/gu,
    examples: [
      "建设项目的用地预审",
      "核发道路运输许可证",
      "港区通行证制作、核发",
      "运送危险品车辆的发牌事宜",
    ],
    counterExamples: ["预审案件", "核发经费"],
  },
  {
    id: "register",
    kind: "register",
    pattern:
      /注册登记|(?<=的|船舶|船只|海员|公司|商标|承办商|师)注册(?=事[宜项]|工作|管理|$|[，、；。及和])|备案(?!制|登记|号)|年审(?!换证)|(?<!每)年检(?!计划)|年度检验|(?<=机构的|土地|开采|产权|权属|储量|不动产|船舶|户口|婚姻|收养|社团|社会团体|民办非企业单位|法人|企业|设立|变更|抵押|工商|经营者|机动车|组织|执业|师|(?<=师（佐）)|进行|(?:团体|权|师|交易)[的之]|团体)登记(?!表|证|簿|机关|保管)/gu,
    examples: [
      "负责承办商的注册事宜",
      "兽医师登记",
      "水权之登记",
      "指导执业药师注册工作",
      "负责对代理企业的备案管理",
      "组织土地登记发证",
      "临时进出口单位的注册登记",
    ],
    counterExamples: ["公文登记", "书刊的登记、保管", "公务员奖励事项的备案", "每年检查企业数次"],
  },
  {
    id: "certify",
    kind: "certify",
    pattern:
      /签发(?=[^，；。]{0,20}[证书》])|(?<=[证书》件][的之]?)签发|(?<!安全|资格审核|学历)(?:认定|鉴定|确权|发证|颁证)(?!书|费|机构|人|标准)|(?<=检验|资质|产地|证明[^，；]{0,4})出具/gu,
    examples: [
      "负责《货物证明书》的签发",
      "特定商品的认定工作",
      "认定高新技术企业",
      "组织土地确权",
      "毒品的化验鉴定",
    ],
    counterExamples: ["公文的签发", "签发公文", "学历认定"],
  },
  {
    id: "supervise-goods",
    kind: "inspect",
    pattern:
      /规管(?!条例|机构|制度|当局|理念)|(?<!参与海关|市场监督|通关)监管(?=的?(?:职能管理|工作|职责|任务)|经|进出|过往|[，。；、]|$)(?!、[^，；。]{0,6}(?:设备|系统))/gu,
    examples: ["监管经青山空港进出境的旅客", "负责展品的监管工作", "规管危险品的运载", "执行监管、征税任务"],
    counterExamples: ["监管部门", "监管设备", "海关监管场所", "监管业务"],
  },
  {
    id: "examine-goods",
    kind: "inspect",
    pattern:
      /查验(?!设备|场地|单|技术)|(?<=化验鉴定及|[、和])复验|旅检(?![处科])|(?<=电子|集中)审单(?!作业)|(?<=报关单[\p{Script=Han}]{0,8})复核|(?<=事后|账务|帐务)稽核|(?<=价格[\p{Script=Han}]{0,4}|价格后续)核查/gu,
    examples: ["进出境货物的查验工作", "负责旅检工作", "电子审单和报关单的分类复核"],
    counterExamples: ["查验设备", "审单作业", "数据核查"],
  },
  {
    id: "audit-firms",
    kind: "inspect",
    pattern:
      /稽查(?!业务|企业|商品|[处局司队科]|档案|清单|人员|制度|操作|工作规划|职能)(?<!重点稽查|(?:指导|协调)[^，；]{0,6}稽查)/gu,
    examples: ["对一般贸易货物的税后稽查", "规费征收与稽查", "负责辖区内的稽查、企业管理"],
    counterExamples: ["稽查业务", "指导关区的稽查工作", "稽查处"],
  },
  {
    id: "accept",
    kind: "inspect",
    pattern:
      /(?<=(?:场所|口岸|仓库|区域|开放|出厂|企业)[^，；。]{0,14}(?<!竣工))验收|(?<=环境保护|环保|审批、)验收/gu,
    examples: ["负责监管场所的验收工作", "口岸开放验收", "建设项目竣工环境保护验收", "项目的审批、验收"],
    counterExamples: ["设备验收", "竣工验收"],
  },
  {
    id: "supervise-conduct",
    kind: "inspect",
    pattern: new RegExp(
      `监督管理(?!局|部门|机构|制度|办法|站|所|委)|(?<=(?:${outward})[^，；。]{0,12})监督(?!检查|管理|指导|站|实施|执行|员|机制|局|所|部门|电话)(?=工作|职责|和[行业专]*管理|、|[，。；]|$)|监督(?!检查|管理|实施|执行|指导)(?=[^，；。、]{0,8}(?:市场|秩序|开垦|经营|生产|船舶|车辆))|(?<=路政|执法|机动|的|水上|治安)巡查|(?<=劳动|劳动条件|消防|消防安全|防火|安全生产|职业安全卫生|卫生|现场|设备)检查(?![站员证处所科]|情况|制度)`,
      "gu",
    ),
    examples: [
      "负责报关单位的日常监督管理工作",
      "劳动条件检查",
      "监督船舶进出港口",
      "对气象活动进行指导、监督和行业管理",
      "对企业行为进行监督",
      "监督服务市场运行情况",
      "路政巡查",
      "履行运输安全监督职责",
    ],
    counterExamples: ["监督检查各科室工作", "固定资产的监督管理", "监督规划的实施"],
  },
  {
    id: "levy",
    kind: "levy",
    pattern:
      /(?:征收|代征|协收|征税|征缴|追缴|稽征|退税|补税|退补税|转税|(?<!会)计核)(?!工作的?(?:规划|制度)|系统)|(?<=[金费税款])减免(?!税|政策)|减免税(?=职能|工作|审批|业务|[，；、。]|$)|(?<=[金费税款]的?)收缴|收缴(?!党费|会费)(?=[^，；。]{0,14}[费金税款])|收取(?=[^，；。]{0,4}(?:保证金|规费|滞纳金|税))/gu,
    examples: ["征收关税和其他税费", "滞报金减免", "规费之征收、代征", "收取保证金", "排污费的收缴"],
    counterExamples: ["减免税政策", "收取房租", "征收制度", "收缴党费"],
  },
  {
    id: "seize",
    kind: "seize",
    pattern: /查扣|扣押|扣留|查封|暂扣|没入(?=车|物|品)|收缴(?=[^，；。]{0,8}(?:物|品|证|枪))/gu,
    examples: ["违禁物品的查扣、移送", "扣留走私车辆", "没入车辆之销毁"],
    counterExamples: ["收缴党费"],
  },
  {
    id: "penalise",
    kind: "penalise",
    pattern: /(?:处罚|裁罚)(?!法|条例|决定书|文书|案卷)|罚款(?!收入)|吊销/gu,
    examples: ["从业资格的处罚工作", "依法实施行政处罚", "道路障碍违规裁罚事项"],
    counterExamples: ["处罚决定书"],
  },
  {
    id: "investigate",
    kind: "investigate",
    pattern:
      /(?<![检侦稽调抽督巡审监])查处|侦查(?![处科])|查缉(?!政策|处|组|事项)|查私(?!处|办案)|侦办|(?<=拘留[^，；]{0,8}|侦查[^，；]{0,12})预审|打击(?=[^，；。]{0,6}(?:走私|犯罪|违法|侵权|偷))|调查处理|(?<!参与)调查(?=[^，；。、]{0,14}(?:案件|事故|意外|投诉))|(?<=(?:案件|违法|违章|事故|火灾|灾害)[^，；。]{0,6})调查(?!研究|统计)/gu,
    examples: [
      "查处违法案件",
      "对走私犯罪案件进行侦查",
      "水上交通事故的调查处理",
      "打击走私犯罪",
      "调查海上意外",
      "火灾原因之调查",
    ],
    counterExamples: ["市场调查", "查处违法违纪案件", "土地资源调查"],
  },
  {
    id: "detain",
    kind: "detain",
    pattern: /拘留|逮捕|羁押|强制隔离/gu,
    examples: ["依法进行侦查、拘留"],
    counterExamples: ["留用"],
  },
  {
    id: "adjudicate",
    kind: "adjudicate",
    pattern:
      /(?<!可行性|合同)审理(?!委员会)|复议(?!机关|法|委员会)|(?<!协)调处(?![处科理])|仲裁(?![院处庭]|委员会|机构|员)|裁决|受理(?=[^，；。]{0,10}申诉)/gu,
    examples: ["违规案件的审理", "办理行政复议", "调处土地权属纠纷", "受理企业的申诉"],
    counterExamples: ["案件审理委员会", "人事争议的复议", "仲裁委员会"],
  },
  {
    id: "decide-class",
    kind: "decide_class",
    pattern:
      /(?<=商品|货物|税则)(?:预)?归类(?=的|进行)|归类(?=、(?:估价|审价|原产地))|预归类|预先审核|估价(?=职能|[，；、。]|预先|$)|(?<=原产地)预确定/gu,
    examples: ["负责进出口商品的预归类工作", "实施估价职能管理", "办理原产地预确定"],
    counterExamples: ["归类整理档案", "估价制度"],
  },
]);

export interface FoundPower extends Stretch {
  readonly rule: (typeof powerRules)[number];
}

/** Powers towards the outside in `hans` (Simplified, one duty), in order. */
export function findPowers(hans: string): FoundPower[] {
  const notes = bracketed(hans, "（");
  const found = powerRules.flatMap((rule) =>
    matchesOf(hans, rule.pattern).flatMap((match): FoundPower[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      return isOutward(hans, start, end) && !notes.some((note) => note.start < start && end < note.end)
        ? [{ rule, start, end }]
        : [];
    }),
  );
  return longestApart(found, hans.length);
}

/** Whether an act is directed at others, by the words near it between the commas. */
function isOutward(hans: string, start: number, end: number): boolean {
  const before =
    hans
      .slice(Math.max(0, start - reach), start)
      .split(/[，；。]/u)
      .at(-1) ?? "";
  const after = hans.slice(end, end + reach).split(/[，；。]/u, 1)[0] ?? "";
  return !internal.test(`${before}${hans.slice(start, end)}${after}`) && !about.test(after);
}

/** Duties of the pages that we know have stretches of up to 90 characters. */
const reach = 90;
