import { matchesOf } from "../rules/matches.ts";
import { type Family, rules } from "../rules/rule.ts";
import { type BodyWord, organWords } from "./organ-words.ts";

const family: Family<BodyWord> = {
  name: "words for bodies",
  holds: ({ id }, text) => findBodyWords(text).some((found) => found.rule.id === id),
};

/** A class is meant: 各…, 所属…, 有关… */
const quantified =
  "(?:本[关局署厅委院部]|总[关局署]|[关局署厅委]内|全[国省市县区]|地方|当地|东北|华北)?(?:各级?|全国|所有|有关|相关|下属|所属|(?<!所)隶属|直属|内设|周边|片区|其他|其它|上级|下级|同级|基层|兄弟|地方|当地|[省市县区]属)(?:各级?|有关|相关|业务|职能|主管|隶属|直属|内设){0,3}";

export const bodyWords = rules(family, [
  {
    id: "self",
    kind: "self",
    pattern:
      /(?:本(?:部门|单位|[科处股]室)(?!预算|决算|各|的?概况)|本部(?=[及与各]|业务|主管)|(?:本|我|该)(?:海关|总[局署会队院]|中心|[关局署厅委院所站会校府馆司办处室队])|全[关局署厅校院委])(?![区性面国力体长员议计籍称土心队科])/gu,
    widens: false,
    examples: [
      "负责本局文件的起草",
      "承办全局会议",
      "驻我署的机构",
      "掌理本署人事事项",
      "本中心设下列各组",
      "涉及本科室职责的提案",
      "本部及所属机关",
    ],
    counterExamples: ["负责本关区的统计", "全局性会议", "全国海关", "本市"],
  },
  {
    id: "head-of-many",
    kind: "short",
    pattern:
      /总关(?!长|区)|(?<![\p{Script=Han}])总(?:局|署|会|队|院|校)(?!长|区)|(?<=[、，；。及和与对向由受在为经并草掌责由是又名织至入往或])总(?:局|署|会|队|院|校)(?!长|区)/gu,
    widens: false,
    examples: ["草拟总关年度计划", "负责总队财务"],
    counterExamples: ["税务总局", "总局长"],
  },
  ...organWords,
  {
    id: "government-of-the-place",
    kind: "short",
    pattern:
      /(?<!特|行政|各|各级|各?省区|各省|各[省市县区]、|全|直辖|乡(?=镇))(?:(?:自治)?[省市县区州盟旗镇乡]|省市|市县)(?:人民)?政府(?!部门|采购|性|信息|网|文件|办公|办(?!理)|机关|职能|工作(?!部门)|合署|大楼|大院)/gu,
    widens: false,
    examples: ["承办市政府交办的其他事项", "报省政府审批"],
    counterExamples: ["政府采购", "各级政府", "市政府网站", "全市政府系统", "各市、区政府"],
  },
  {
    id: "the-state",
    kind: "proper",
    pattern: /(?<=代表)国家/gu,
    widens: false,
    examples: ["代表国家依法执行任务"],
    counterExamples: ["贯彻国家政策"],
  },
  {
    id: "offices",
    kind: "generic",
    pattern:
      /(?<!职能管理|综合管理|实施|执行|工作|组成|办事|管理和服务|文明|先进|达标|示范|跨|大|保护|计量|发布|颁布|发文)(?:部门|单位|业务现场)(?!预算|决算|绩效|构成|整体|收支|基本情况|规章|之间的规|利益|编码|犯罪|产品|面积|价格|名称|法人|文化|形象|负责人[：:]|地址|电话)/gu,
    widens: true,
    examples: ["会同有关部门规划市场", "监督所属各单位执行纪律", "对报关单位实行管理"],
    counterExamples: [
      "编制部门预算",
      "部门决算单位构成",
      "单位名称",
      "单位负责人：王某",
      "跨部门协调",
      "申报文物保护单位",
    ],
  },
  {
    id: "agencies",
    kind: "generic",
    pattern:
      /议事协调机构|(?<=[\p{Script=Han}]{2}(?<!组织|内设|调整|负责|办理))机构(?=的?设立)|(?<!分支)机构(?!改革|编制|设置|调整|职能|规格|名称|运行|和人员|人员|、(?:人[员事]|编制|职[责能])|的?设立|数)|(?:[级关政法权检体协立性府察院]|国家|行政|权力|司法|有关|公安|税务|纪检监察|主管)机关(?!事业|党|工会|团委|作风|建设|干部|大院|后勤|服务|事务|效能|文化)/gu,
    widens: true,
    examples: [
      "协助地方海事机构实施查处",
      "指导各级机关的工作",
      "监督中介机构",
      "鉴定机构的设立和变更",
      "指导国家机关的保卫工作",
    ],
    counterExamples: ["负责机构编制和人员编制", "机关后勤服务", "组织机构设置"],
  },
  {
    id: "firms",
    kind: "generic",
    pattern:
      /(?:企业|公司|厂商|业者|工厂|免税店|检测站|驾驶学校|驾校|维修厂|旅行社|经济实体|营业场所|代理人|监管中心)(?!管理(?!部门)|卡|文化|码头|改革|化|名称|标准|家|债|所得税|年金|登记|形象|职工|法$|改制|破产|会计|国有|安全|退休|军转|投资|信息化|及其他业)/gu,
    widens: true,
    examples: ["规范企业进出口行为", "负责快件企业的审批", "厂商守法评估", "免税店的管理"],
    counterExamples: ["企业管理", "公司法", "企业文化"],
  },
  {
    id: "institutions",
    kind: "generic",
    pattern:
      /(?:院校|党组织|团组织|国际组织|社会组织|群众组织|群众性(?:自治)?组织|群团组织|民间组织|人民团体|社会团体|群众团体|武警部队|警察队伍|小分队|地方党政(?!领导|机关)|(?:行业|区域性|地方|各类)[\p{Script=Han}]{0,4}(?:协会|商会|学会)|监察对象|行政监察(?=和|、|部门|机关)|联合会(?=等)|(?:人民调解|村民|居民|业主)委员会|事务所|新闻媒体|科研院所|科研单位)(?!建设|生活|关系|者|领导|体系|机关|登记|管理)/gu,
    widens: true,
    examples: [
      "协调院校招生",
      "联系新闻媒体",
      "加强与地方党组织的联系",
      "参与国际组织活动",
      "联系地方党政的工作",
    ],
    counterExamples: ["党组织建设", "社会团体登记", "党政机关"],
  },
  {
    id: "quantified",
    kind: "generic",
    pattern: new RegExp(
      `${quantified}(?:海关(?!业务|事务|工作)|[处科股组课]室|分局|支队|大队|中队|(?:人民)?政府(?!采购|信息)|党委|党组(?!织)|(?:人民)?(?:法院|检察院)|学校|医院|协会|学会|商会|公司|机关|[残妇]联|科协|供销社|[总]?工会|组织(?!工作|实施|协调)|社团|委办局|办事处|乡镇|乡（镇）|镇（街道?）|[镇乡]街|街[镇乡]|街道|(?:博物|图书|文化|纪念|档案|美术)馆|[关局处科室股所站队组厅委办署院])(?:、[处科室股所站队组])*(?![室会理员系主题方面项门件位国民目法务税键区研技学织])`,
      "gu",
    ),
    widens: false,
    examples: [
      "指挥、监督所属机关及人员",
      "不属其他各组、室事项",
      "各关预先审核案件",
      "组织周边海关的活动",
      "指导各科室的工作",
      "指导各乡（镇）的工作",
      "监督市属博物馆藏品的保护",
    ],
    counterExamples: ["各项工作", "有关方面", "各项目", "相关法规"],
  },
  {
    id: "bodies-of-each-place",
    kind: "generic",
    pattern:
      /各(?:地市|市县|县区|区县|乡镇|[省市县区乡镇]|（[省市县区、]+）){1,3}(?!的)[\p{Script=Han}]{0,6}?(?:局|政府|委员会|部门|办事处|[所站院校])(?!长|有|需|属)/gu,
    widens: false,
    examples: ["指导各县（区）水务局的工作", "会同各乡镇人民政府", "督导各乡镇卫生所"],
    counterExamples: ["各县的局面", "各部门"],
  },
  {
    id: "bodies-of-a-level",
    kind: "generic",
    pattern:
      /(?:各?乡镇|(?<![各\p{Script=Han}])[省市县区乡镇]级|(?<=[由向和与及、对受同])[省市县区乡镇]级)(?:人民)?(?:政府|党委|法院|检察院)|各?基层党委|(?<![\p{Script=Han}])街道办事处|(?:基层|专门|地方各级|(?<=[和与由向、对受]|^)[高中]级)人民(?:法院|检察院|政府|调解委员会)/gu,
    widens: false,
    examples: ["指导乡镇政府的工作", "协同省级党委考察", "领导地方各级人民检察院"],
    counterExamples: ["青山市人民法院", "各级党委"],
  },
  {
    id: "all-of-a-place",
    kind: "generic",
    pattern:
      /全[国省市县区州](?:各级)?(?:(?:人民)?(?:法院|检察院|政府(?!系统|信息|网|采购|工作|办公|机关|性))|公安机关|党委|党组织|检察机关|医疗机构|中小学校?|海关)(?!组织法|总署|工作会)|(?:下|上|上下)级(?:人民)?(?:法院|检察院)|[县市]?区外(?:法院|检察院)|[省县市区]（[市区、旗县]+）(?:级)?(?:人民)?(?:政府|法院)/gu,
    widens: false,
    examples: [
      "监督和指导全县人民法院的审判工作",
      "管理全市法院的执行工作",
      "督促县（市、区）人民政府制定方案",
    ],
    counterExamples: ["青山市人民法院", "全市工作"],
  },
  {
    id: "parties",
    kind: "generic",
    pattern:
      /各?民主党派(?!人士|代表|成员|机关|[、，]人民团体)|在野党派|(?:工商界|海外|港澳台?|有关|专业|文艺)社团/gu,
    widens: false,
    examples: ["负责联系各民主党派", "联系工商界社团"],
    counterExamples: ["民主党派人士"],
  },
  {
    id: "body-above",
    kind: "short",
    pattern:
      /(?<=^|[、，；。和及与由经受向报对按将]|承办|完成|贯彻|执行|落实|接受|配合|协助)(?:省厅|[省市县区]局|省委|部局)(?=[交下批组安部统报、，；。和的备审核处指领]|$)/gu,
    widens: false,
    examples: ["承办省厅交办的工作", "经市局批准", "报县局备案"],
    counterExamples: ["东州市局部", "全省厅级干部"],
  },
  {
    id: "subordinate-houses",
    kind: "generic",
    pattern:
      /(?:(?<!所)隶属(?:各)?|派出|派驻|驻外)(?:海关|机构|机关|单位)(?!关长)|(?<=[、，及和（])(?:办事处|事业单位)(?!分类|法人|登记|改革|岗位|机构编制电)/gu,
    widens: false,
    examples: ["管理隶属海关（办事处）和事业单位的财务", "监督隶属海关"],
    counterExamples: ["事业单位登记", "海关的监管"],
  },
  {
    id: "superiors",
    kind: "generic",
    pattern:
      /上级(?:组织|单位|部门|机关|党组织|主管部门)?(?=[和、]?[^、，]{0,6}(?:交办|交给|部署|指示|安排|下达|布置|指派))(?!领导)/gu,
    widens: false,
    examples: ["承办上级交办的其他工作", "完成上级组织交办的任务"],
    counterExamples: ["上级领导", "上级文件"],
  },
]);

export interface FoundBodyWord {
  readonly rule: (typeof bodyWords)[number];
  readonly start: number;
  readonly end: number;
}

/** All words in `hans` (Simplified) that point at a body without naming it. */
export const findBodyWords = (hans: string): FoundBodyWord[] =>
  bodyWords.flatMap((rule) =>
    matchesOf(hans, rule.pattern).map((match) => ({
      rule,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
