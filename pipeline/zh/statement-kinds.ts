import { plainPostPattern } from "./posts.ts";
import { type Family, type Rule, rules } from "./rule.ts";

/**
 * What a passage about a body says, when it is no duty. Each rule reads the start of one stretch between
 * commas, in Simplified script with full-width punctuation. The first rule that matches wins.
 */
export type StatementKind =
  | "subordination"
  | "jurisdiction"
  | "legal_status"
  | "governance"
  | "accountability"
  | "structure"
  | "size"
  | "headcount"
  | "honour"
  | "rank"
  | "contact"
  | "post_duty"
  | "development"
  | "founding"
  | "description";

interface StatementRule extends Rule {
  readonly kind: StatementKind;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** 大连海关缉私局, 其, 本局, 现 before the words that decide */
const subject =
  "(?:其|本\\p{Script=Han}|我\\p{Script=Han}|该\\p{Script=Han}|现|\\p{Script=Han}{2,18}(?:局|处|关|中心|署|委|厅|站|所|院|科|室|组|部|股|课|馆|校|队|社|协会|学会|联合会|政府))?(?:现)?";
const title = `(?:常务)?副?(?:${plainPostPattern})`;

const family: Family<StatementRule> = {
  name: "statements",
  id: ({ kind }) => kind,
  holds: ({ kind }, text) => statementKind(text) === kind,
};

export const statementRules = rules(family, [
  {
    kind: "post_duty",
    pattern: new RegExp(
      `^${title}(?:、${title})*(?:\\d+|[一二三四五六七八九十]+)?[人名]?[，]?(?:综理|襄助|主持|协助|分管|辅助|处理|承|办理|权责)|^(?:负责|主持)(?:[\\p{Script=Han}]{0,3})?全面工作|^(?:协助[^，]{2,6})?分管(?=[^，]*(?:[局处科室组办股部中心工作]|、))`,
      "u",
    ),
    examples: [
      "署长综理署务",
      "主持全面工作",
      "分管办公室、人事科",
      "副局长协助局长工作",
      "研究委员办理专案之研究",
    ],
    counterExamples: ["协助局长工作", "署长办公室负责文电"],
  },
  {
    kind: "subordination",
    pattern: new RegExp(
      `^${subject}(?:为)?(?:直接)?(?:(?:受|由|归)[^，]{2,24}(?:领导|管理|主管|管辖)(?:的[^，]*(?:单位|机构|部门|海关|局))?$|隶属于|直属于|直属[^，、]{2,12}$|归口[^，]{2,12}管理$)`,
      "u",
    ),
    examples: ["受海关总署垂直领导", "隶属于大连海关", "直属海关总署", "现为受海关总署直接领导"],
    counterExamples: ["受理企业申诉", "隶属海关工作的指导"],
  },
  {
    kind: "jurisdiction",
    pattern: new RegExp(
      `^(?:${subject}|主要|全?关区|辖区|\\p{Script=Han}{2,8}关区)(?:主要)?(?:业务)?(?:监管|管辖|辐射|执法|服务|职能管辖|缉私管辖)(?:业务)?(?:区域|范围|地区|区(?!域))(?!内|和|及|的|建设)|^(?:${subject}|关区|全区)(?:下?辖|管辖)(?!区|海关工作)[^，]*(?:省|市|县|区|地区|口岸|港)`,
      "u",
    ),
    examples: [
      "其监管区域为辽宁省的大连、营口六市",
      "业务管辖范围是：营口、鞍山",
      "业务辐射范围涵盖整个东北三省",
      "管辖甲市、乙市两市",
    ],
    counterExamples: ["监管区域内的货物", "管辖区内企业的稽查"],
  },
  {
    kind: "governance",
    pattern:
      /^在履行职责过程中|^(?:实行|实施|采取)[^，]*(?:领导|管理体制|管理模式|双重管理|垂直管理|分级管理|负责制)|^接受[^，]*(?:指导|管理|监督|领导)(?:和(?:指导|管理|监督|领导))?$/u,
    examples: [
      "实行大连海关和数据中心双重管理",
      "接受总署教育培训中心业务指导和管理",
      "实行垂直管理体制",
      "在履行职责过程中坚持和加强党的集中统一领导",
    ],
    counterExamples: ["实施统一管理", "接受外部审计事宜"],
  },
  {
    kind: "legal_status",
    pattern:
      /^(?:实行|具有|属于?|系|为|经费(?:为|实行))[^，]*(?:事业编制|法人资格|独立法人|法人|公务员法管理|公益[一二]类|全额拨款|差额拨款|企业化管理)|^执法性质|^单位性质/u,
    examples: ["实行事业编制、企业化管理", "具有企事业法人资格", "属公益一类事业单位"],
    counterExamples: ["实行信用管理", "属地管理原则的落实"],
  },
  {
    kind: "accountability",
    pattern: /^(?:既|又|对|向|并|在)?[^，；]*(?:向|对)[^，]{2,16}负责$/u,
    examples: ["既向大连海关关长负责", "在学会的学术活动方面又向分会常务理事会负责", "对市政府负责"],
    counterExamples: ["负责对企业的稽查", "向社会公布"],
  },
  {
    kind: "rank",
    pattern: new RegExp(
      `^${subject}(?:机构规格)?(?:为|属|系|定为|相当于?)?(?:正|副)?(?:国家?|部|省|厅|司|局|厅局|地|市|县|处|县处|科|乡科|股|师|团)级(?:建制|单位|机构|规格)?$|^机构规格`,
      "u",
    ),
    examples: ["大连海关缉私局为副厅局级建制", "机构规格为正科级", "正处级单位"],
    counterExamples: ["各级单位", "科级干部的考核"],
  },
  {
    kind: "headcount",
    pattern:
      /^(?:其中：?)?(?:核定)?(?:机关|行政|事业|人员|现有|实有|在职|全局|全关|全处|干部职工|执法人数|关员)*(?:行政|事业|人员)?(?:编制|在职|现有|职工|干部|人员|关员|工作人员|在编)[^，；：]{0,12}?\d+[余多]?[名人]|^(?:执法人数|人员编制|核定编制|编制(?:人数|数))[：:]|^(?:局长|关长|处长|主任|书记|科级领导|处级领导|领导职数)[^，]{0,8}\d+[名人]/u,
    examples: ["现有干部职工120名", "核定行政编制35名", "执法人数：19", "编制25人"],
    counterExamples: ["编制海关统计", "人员编制管理工作"],
  },
  {
    kind: "structure",
    pattern: new RegExp(
      `^(?:(?:[\\p{Script=Han}]{2}机构|机构设置|组织架构)[：:])?(?:(?:\\p{Script=Han}{4,20}、)?${subject}|局机关|机关|全局|全关|辖下|属下|其下|学校|医院|[馆所院局校会])(?:目前|共|现有?|得|可|并?在\\p{Script=Han}{2,8})?(?:内设|下设|下辖|分设|设有|设置有|内设有|下设有|另设|设立了?(?=[^，]*(?:[、和]|[\\d一二三四五六七八九十]+个))|分[\\d一二三四五六七八九十]+[科组课股]|设(?=[^立置备计施定法想]))[^，]*|^(?:下属|所属|直属|内设|派出|派驻|隶属|附属|下设|二级|其他|\\p{Script=Han}{2}(?=海关有))?(?:执法|事业|行政|职能|综合|业务)?(?:机构|单位|科室|部门|处室|海关|院校|分局)(?:共|有)?[\\d一二三四五六七八九十]*个?(?:[：:]|有(?!关))(?=.{2})|^(?:其中)?[正副]?[厅局处科股团营]级[\\d一二三四五六七八九十]+[个家所][：:](?=.{2})|^(?:下属|所属|直属)(?:事业|行政|企业)?(?:单位|机构)(?=[\\p{Script=Han}]{2,20}(?:中心|站|所|院|馆|队|校)(?:[、，和及]|$))`,
      "u",
    ),
    examples: [
      "缉私局内设办公室、政治处等9个正处级机构",
      "下设21个职能部门",
      "局机关设办公室、人事科",
      "下属事业单位2个：监测站、执法大队",
      "其中正处级5个：东门海关、西门海关",
      "辖下设有水质科、执法科",
      "博物馆内设办公室、藏品部",
      "派驻机构有：现场业务处",
      "下属事业单位电子政务中心",
      "分四科办事",
      "工作机构：馆内设办公室、藏品部",
      "青岬市委党校、青岬市行政学校内设办公室",
    ],
    counterExamples: ["设立企业的审批", "设备管理"],
  },
  {
    kind: "founding",
    pattern:
      /^(?:(?:始建|成立|组建|创建|设立|始设|建立|建关)于?|[^，]{2,20}(?:始建|成立|组建|创建|始设|设立)于)[^，]*\d{4}年|^\d{4}年[^，]{0,12}(?:成立|组建|设立|挂牌|更名|建关|升格)/u,
    examples: ["成立于1998年", "厦门海关始设于1684年", "2004年3月正式挂牌"],
    counterExamples: ["设立企业", "成立工作专班"],
  },
  {
    kind: "honour",
    pattern:
      /^(?:\d{4}年(?:\d{1,2}月)?)?(?:[\p{Script=Han}]{2,12}(?=先后|曾|多次|连续|荣获|被评为|被授予))?(?:先后|曾|连续[^，]{0,8}|多次)?(?:荣?获得?|被评为|被授予|被命名为|荣膺|荣立|授予)[^，]*(?:称号|单位|奖|先进|文明|荣誉|标兵|集体|功|青年号|示范)/u,
    examples: [
      "获第五届全国文明单位",
      "2017年11月获第五届全国文明单位",
      "先后荣获省级文明单位称号",
      "江陵海关先后荣获全国文明单位",
    ],
    counterExamples: ["获取信息", "授予行政许可"],
  },
  {
    kind: "contact",
    pattern:
      /^(?:联系|咨询|值班室?|办公|举报|监督|投诉|传真|服务)?(?:电话|传真|地址|邮编|邮政编码|网址|邮箱|电子邮箱|电子邮件|办公时间|工作时间|联系人|E-?mail|地\s*址|电\s*话)[：:]/iu,
    examples: ["电话：0411-1234567", "办公地址：人民路1号", "邮编：116001"],
    counterExamples: ["电话网络的维护"],
  },
  {
    kind: "size",
    pattern:
      /(?:是|为)[^，是为]{0,100}(?:最大|最多|最长|最早)[^，]{0,100}$|(?:占|位居|位列|(?<![下传表送转])达)[^，]{0,100}(?:\d|成|％|%|前列|之首)|^(?:总面积|(?:监管|管辖|辖区|关区)?面积|海岸线|辖区面积|总人口|人口)[^，]*\d|^[^，]{0,10}(?:共有|现有|拥有)[^，]*\d+[^，]{0,3}[个处座条家]/u,
    examples: [
      "是东北地区最大的口岸海关",
      "集装箱货运量分别占辽宁省的90%",
      "总面积4.42万平方公里",
      "现有空港口岸2个",
    ],
    counterExamples: ["最大限度地便利企业通关", "占道经营的审批"],
  },
  {
    kind: "development",
    pattern: /^(?:特别是)?[^，]*标志着|^[^，]{0,20}已?经?由[^，]*(?:转变|发展|升格)(?:为|成)/u,
    examples: ["标志着大窑湾海关已经由口岸海关转变成复合型海关"],
    counterExamples: ["由办公室转交"],
  },
  {
    kind: "description",
    pattern: /^(?:也|又|同时|并|现|既)?(?:是|系)(?!否)[^，]*/u,
    examples: ["也是大连海关业务门类最齐全的隶属海关", "是大连海关所隶属海关中业务较为全面的一个"],
    counterExamples: ["负责是否立案的审核"],
  },
]);

/** What the stretch says, or null when no rule knows it. */
export function statementKind(hans: string): StatementKind | null {
  return statementRules.find((rule) => rule.pattern.test(hans))?.kind ?? null;
}

/**
 * The sentence that says what a body is: 是关区稽查工作的职能管理部门, 同时是…管理部门, 大连海关是国家设在大连口岸的…机关.
 * Ends in a noun for a body, so that 是东北地区最大的口岸 is none.
 */
export const roleSentence =
  /^(?:[\p{Script=Han}（）、XＸ]{0,40}?)(?:也|又|同时|并|现|既|均)?(?:是|为|系|作为|做为)(?![^，]*最|了|避免|保证|进一步|加强|规范|促进|全面|其|关领导|企业|.*提供)(?:[^，；。]*)(?:部门|机构|机关|单位|组织|机构之一|部门之一|组成部门|直属海关|隶属海关|部队|部队之一|级海关|法人)$/u;
