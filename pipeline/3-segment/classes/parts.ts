import { type Family, rules } from "../../zh/rules/rule.ts";
import { type ClassificationRule, firstRule, type Place, placeOf } from "./rule.ts";

const family: Family<ClassificationRule> = {
  name: "classes of parts",
  holds: (rule, example) => firstRule(partRules, example[0], placeOf(example)) === rule,
};

const nested: Partial<Place> = { nested: true };
const ofLibrary: Partial<Place> = { ofInstitution: true, above: "瑞河市图书馆" };
const below = (above: string): Partial<Place> => ({ above });

/** The page's own words first, then the name, then the place. */
export const partRules = rules(family, [
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
    id: "sent-out-by-its-notes",
    classification: "dispatched_office",
    note: /(?<!内设[^ ]{0,8})(?:派出(?!）所)|派驻)/,
    pair: /(?<!关)</,
    examples: [
      ["监察组", "派驻机构"],
      ["东区分局", "派出机构"],
    ],
    counterExamples: [
      ["东区分局", "内设机构和派出机构"],
      ["东港海关", "派出机构"],
    ],
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
    id: "customs-below-the-head-office",
    classification: "direct_customs",
    pair: /关<.*(?:海关总署|关务署|关税总局)$/,
    examples: [["青岬关", "", below("财政部关务署")]],
    counterExamples: [["青岬海关", "", below("大湾海关")]],
  },
  {
    id: "customs-below-a-district",
    classification: "subordinate_customs",
    note: /隶属(?:海关|单位|机构)/,
    name: /海关$|[分支]关$/,
    examples: [["青岬海关"], ["口岸处", "隶属单位"], ["沙角分关"]],
    counterExamples: [["海关学会"]],
  },
  {
    id: "party-and-groups",
    classification: "other",
    name: /(?:党委|党组|党总支|党支部|工会|团委|妇联|纪委|妇工委|机关工委|领导小组|工作小组|编辑部|党工委|委员会|理事会|监事会|代表大会)$/,
    examples: [["机关党委"], ["防汛领导小组"], ["常务理事会"]],
    counterExamples: [["党委办公室"]],
  },
  {
    id: "enterprise",
    classification: "other",
    name: /(?:公司|厂|宾馆|饭店|酒店|招待所|养殖场)$/,
    examples: [["瑞河饲料厂"]],
    counterExamples: [["瑞河林场"]],
  },
  {
    id: "sent-out",
    classification: "dispatched_office",
    name: /办事处$|^驻.*[处组室科]$|分署$|分[所站]$|派出所$|分驻所$|检查哨$|边检站$|边防检查站$|人民法庭$/,
    examples: [["驻青岬办事处"], ["青岬检测分站"]],
    counterExamples: [["办公室"]],
  },
  {
    // 东港海事局 below 青岬海事局: of one kind with the body above, and not all of it
    id: "lesser-bureau-of-its-kind",
    classification: "sub_bureau",
    pair: /^[\p{Script=Han}]{2,}(?<field>(?!管理|监督)[\p{Script=Han}]{2})局<.*\k<field>局$/u,
    examples: [["东港海事局", "", below("青岬海事局")]],
    counterExamples: [
      ["水务局", "", below("瑞河市水务局")],
      ["野生动物管理局", "", below("瑞河市公园管理局")],
    ],
  },
  {
    id: "institution-by-its-notes",
    classification: "public_institution",
    note: /(?<!内设[^ ]{0,8}|(?:[科股处]室|部门)[和及与、])(?:事业(?:单位(?!登记|监督|改革|人事|管理)|编制)|(?:直属|所属|下属|局属|挂靠)(?:[一二三]级)?(?:单位|院校|机[构关](?!党委)|站所)|附属机[构关])|公益[一二]类|企事业法人|得设|组织(?:规程|条例)?[^ ]{0,4}另[定以]/,
    examples: [
      ["档案室", "事业单位"],
      ["观测站", "所属二级机关"],
    ],
    counterExamples: [
      ["档案室"],
      ["档案室", "内设机构和直属单位"],
      ["人事股", "2个股室和直属单位"],
      ["巡查厅", "附属单位"],
      ["人事科", "直属机关党委办公室与其合署办公"],
    ],
  },
  {
    id: "office-of-a-committee",
    classification: "functional_department",
    nested: false,
    name: /(?:委员会|领导小组|指挥部)办公室$/,
    examples: [["瑞河县防汛领导小组办公室"]],
    counterExamples: [["瑞河县征收办公室"]],
  },
  {
    // a 中心, a 分馆 of a museum or a school is one of its departments, unless it has a name of its own
    id: "department-of-an-institution",
    classification: "functional_department",
    nested: false,
    ofInstitution: true,
    ownPlace: false,
    name: /(?:中心|研究[所院]|分馆|图书馆|档案馆|校史馆|学院|系|站|队)$/,
    pair: /^(?<own>[\p{Script=Han}]{2}).*<(?!\k<own>)/u,
    examples: [["古籍修复中心", "", ofLibrary]],
    counterExamples: [["古籍修复中心"], ["瑞河民俗研究所", "", ofLibrary]],
  },
  {
    id: "institution-by-its-name",
    classification: "public_institution",
    name: /(?:基地|学校|学院|大学|党校|中学|小学|中心校|高中|幼儿园|馆|研究院|(?:设计|规划|勘测|福利|敬老|养老|疗养)院|医院|杂志社|出版社|报社|林场|苗圃|陵园)$/,
    examples: [["图书馆"], ["培训基地"], ["水利设计院"]],
    counterExamples: [["图书室"]],
  },
  {
    id: "station-of-its-kind",
    classification: "dispatched_office",
    pair: /^[\p{Script=Han}]{2,}(?<field>(?!管理|监督|服务|检[验测])[\p{Script=Han}]{2})所<.*\k<field>局$|^[\p{Script=Han}]{2,}海事处<.*海事局$/u,
    examples: [
      ["城关税务所", "", below("瑞河县税务局")],
      ["东港海事处", "", below("青岬海事局")],
    ],
    counterExamples: [
      ["城关海事处", "", below("瑞河县交通局")],
      ["广告管理所", "", below("瑞河县城市管理局")],
    ],
  },
  {
    id: "differs-by-place",
    classification: "dispatched_office",
    nested: false,
    territorial: true,
    examples: [["青岬查缉队", "", { territorial: true }]],
    counterExamples: [["青岬查缉队"], ["青岬查缉队", "", nested]],
  },
  {
    id: "part-of-a-part",
    classification: "internal_division",
    nested: true,
    name: /(?:科|股|课|室|处|组|部|队)$/,
    examples: [["综合科", "", nested]],
    counterExamples: [["综合科"]],
  },
  // among the offices of a body a 中心 is one of them, unless the page says otherwise
  {
    id: "centre-among-offices",
    classification: "functional_department",
    note: /^(?=.*(?:内设|[科室处组股]))(?!.*(?:事业|直属|所属|下属|派)).+$/u,
    examples: [
      ["服务中心", "内设科室"],
      ["检定所", "内设机构"],
    ],
    counterExamples: [["服务中心", "直属事业科室"], ["服务中心"]],
  },
  {
    id: "serves-from-outside",
    classification: "public_institution",
    // centres that serve from outside the offices of a body
    name: /(?:服务|保障|事务|培训|检测|监测|研究|展览|活动|结算|交易|管理|推广|救助|养护|执法|宣传|教育|数据|归类|政务|登记|储备|保健|技术)分?中心$/,
    examples: [["政务服务中心"]],
    counterExamples: [["结算组"]],
  },
  {
    id: "other-part-of-a-part",
    classification: "internal_division",
    nested: true,
    examples: [["信息", "", nested]],
    counterExamples: [["信息"]],
  },
  {
    id: "works-outside",
    classification: "public_institution",
    name: /站$|(?:防治|检[验定测]|鉴定|监督|管理|推广|研究|测绘)所$|(?:测绘|勘测|勘察|地质)队$/,
    examples: [["植保站"], ["白蚁防治所"], ["地质队"]],
    counterExamples: [["看守所"], ["警备队"], ["植保站", "内设机构"]],
  },
  {
    id: "bureau-of-its-own",
    classification: "government_agency",
    ownPlace: true,
    name: /(?:局|厅|署|政府|法院|检察院)$/,
    examples: [["瑞河市财政局"]],
    counterExamples: [["财政局"]],
  },
  {
    id: "body-of-its-own",
    classification: "public_institution",
    ownPlace: true,
    name: /[^科股课组庭]$/,
    examples: [["瑞河市河道管理处"], ["市信息管理处"]],
    counterExamples: [["社会事务和区划科"]],
  },
]);
