/**
 * Functions of administration, in the manner of SKOS: labels in three languages, a scope note, a wider function.
 * The first group follows the four tasks of the Customs Law, art. 2 (监管, 征税, 缉私, 统计) and the departments that
 * carry them out; the second the internal work that every public body has. `exactMatch` names a class of COFOG (UN
 * 1999) only where both mean the same. `words` decide; they are Simplified.
 */
export interface AdministrativeFunction {
  readonly id: string;
  readonly en: string;
  readonly hant: string;
  readonly hans: string;
  readonly note: string;
  readonly broader: string | null;
  readonly exactMatch: string | null;
  readonly words: RegExp | null;
}

const group = (id: string, en: string, hant: string, hans: string, note: string): AdministrativeFunction => ({
  id,
  en,
  hant,
  hans,
  note,
  broader: null,
  exactMatch: null,
  words: null,
});

const define =
  (broader: string) =>
  (
    id: string,
    [en, hant, hans]: readonly [string, string, string],
    note: string,
    words: string,
    exactMatch: string | null = null,
  ): AdministrativeFunction => ({
    id,
    en,
    hant,
    hans,
    note,
    broader,
    exactMatch,
    words: new RegExp(words, "gu"),
  });

const customs = define("customs_tasks");
const internal = define("internal_administration");

/** In order of precedence: of two functions with equal words the first is meant. */
export const functions: readonly AdministrativeFunction[] = [
  group(
    "customs_tasks",
    "Customs tasks",
    "海關業務",
    "海关业务",
    "What a customs service does towards trade and travellers.",
  ),
  group(
    "internal_administration",
    "Internal administration",
    "內部行政",
    "内部行政",
    "What any public body does to run itself.",
  ),
  customs(
    "anti_smuggling",
    ["Anti-smuggling", "緝私", "缉私"],
    "Prevention, investigation and prosecution of smuggling; not the offices' own cars or arms.",
    "走私犯罪|打击走私|反走私|缉私(?!装备|警察经费)|查缉|偷运|侦查|拘留|逮捕|预审|扫黄打非|查私(?!办案)",
  ),
  customs(
    "commodity_classification",
    ["Commodity classification", "商品歸類", "商品归类"],
    "Tariff headings of goods; laboratory work is apart.",
    "归类|税则|协调制度",
  ),
  customs(
    "laboratory_testing",
    ["Laboratory testing", "化驗", "化验"],
    "Tests of goods for customs purposes.",
    "化验|检验鉴定|送检|实验室",
  ),
  customs(
    "tax_collection",
    ["Collection of duties and taxes", "徵稅", "征税"],
    "Duties, valuation, origin, relief and refunds; not the accounting of the money.",
    "税收征管|税收计划|征税|徵税|关税|估价|审价|原产地|减免税|退补税|滞纳金|纳税|税款|税源|税费征收|征收关税|ITA",
  ),
  customs(
    "bonded_trade",
    ["Bonded goods and processing trade", "保稅和加工貿易", "保税和加工贸易"],
    "Processing trade, bonded zones and warehouses, unit consumption.",
    "保税|加工贸易|单耗|特殊监管区域|出口加工区|超单耗",
  ),
  customs(
    "customs_statistics",
    ["Customs statistics", "海關統計", "海关统计"],
    "Trade and business statistics, their quality and analysis.",
    "海关统计|贸易统计|业务统计|统计制度|统计数据|统计监督|统计分析|统计资料|统计咨询|监测预警系统|执法评估|编制统计",
  ),
  customs(
    "post_clearance_audit",
    ["Post-clearance audit", "稽查", "稽查"],
    "Examination of firms after release of the goods; market surveys for it.",
    "稽查|稽核|贸易调查|市场调查|保证金转税",
  ),
  customs(
    "risk_management",
    ["Risk management", "風險管理", "风险管理"],
    "Risk information, analysis and targeting.",
    "风险管理|风险信息|风险预警|风险分析|风险防控|风险评估|风险平台|风险测量|风险的验证|布控|风险监控|诚信守法测量",
  ),
  customs(
    "enterprise_management",
    ["Enterprise and broker management", "企業管理", "企业管理"],
    "Registration, credit and classes of declarants and brokers.",
    "报关员(?!资格)|报关单位|企业分类|企业管理|企管|报关协会|企业进出口行为|信用管理|注册登记|报关从业",
  ),
  customs(
    "trade_controls",
    ["Trade controls", "貿易管制", "贸易管制"],
    "Licences, controls and certificates of foreign trade.",
    "贸易管制|出口管制|许可证件|进口证明书|解除监管证明书|领销牌照",
  ),
  customs(
    "intellectual_property",
    ["Intellectual property protection", "知識產權保護", "知识产权保护"],
    "Protection of rights at the border.",
    "知识产权|侵权|智慧财产权",
  ),
  customs(
    "port_development",
    ["Ports and places of supervision", "口岸和監管場所", "口岸和监管场所"],
    "Opening, planning and acceptance of ports and supervised places.",
    "口岸开放|口岸单位|监管场所|口岸规划|口岸的协调|开放验收",
  ),
  customs(
    "clearance_supervision",
    ["Supervision and clearance", "監管通關", "监管通关"],
    "Goods, means of transport, travellers, articles and the papers of their clearance.",
    "通关|审单|接单|报关单|查验|监管(?!场所|仓库|区域)|物流监控|转关|过境|舱单|运输工具|快件|邮递|旅检|旅客|集装箱|展品|通道|进出境|进口货物|出口货物",
  ),

  internal(
    "discipline_supervision",
    ["Discipline and integrity", "紀檢監察", "纪检监察"],
    "Integrity, complaints against officials, discipline of the party.",
    "党风廉政|反腐|廉政|廉洁|纪检|监察(?!分)|腐败|检举|控告|政风|违纪",
  ),
  internal(
    "internal_audit",
    ["Internal audit and inspection", "督察審計", "督察审计"],
    "Audit of accounts and of law enforcement within the body.",
    "审计(?!署)|督察|内部控制|执法监督检查",
  ),
  internal(
    "education_training",
    ["Education and training", "教育培訓", "教育培训"],
    "Training of staff, schools, examinations.",
    "教育培训|培训|院校|学历|招生|教材|教师|教学|学习型|成人教育|学习班|教育经费|任职资格培训|资格全国统一考试",
  ),
  internal(
    "party_building",
    ["Party and corps building", "黨建和隊伍建設", "党建和队伍建设"],
    "Party, unions and youth, ideology, discipline of a uniformed corps.",
    "党组|党委|党的|党建|思想政治|政治工作|精神文明|群团|工会|团委|准军事化|政治部|民主生活会|党务|内务规范|队伍建设|基层建设|先进典型|妇女|计划生育|文化建设|思想动态",
  ),
  internal(
    "human_resources",
    ["Human resources", "人事", "人事"],
    "Posts, appointment, pay, retirement.",
    "人事|公务员|编制(?=、|和|管理)|人员编制|工资|考勤|离退休|任免|职称|出国（境）|政审|干部(?:任免|档案|分类|人事)|竞争上岗|奖励事项|奖惩|机构设置",
    "01.3.1",
  ),
  internal(
    "foreign_affairs",
    ["Foreign liaison", "外事", "外事"],
    "Foreign visits and meetings of the body itself.",
    "外事|出国任务|边境会晤|边境互访|国际合作|对外交往|国际关务|国际组织",
  ),
  internal(
    "legal_affairs",
    ["Legal affairs", "法制", "法制"],
    "Rules, reviews, litigation, legal advice.",
    "法律|行政复议|行政诉讼|行政赔偿|规范性文件|法制|案件审理|应诉|法规(?:案件|疑义)|规章制度的实施|行政案件",
  ),
  internal(
    "finance",
    ["Finance", "財務", "财务"],
    "Budgets, accounts, funds.",
    "财务|预算|决算|会计|经费|核算|资金|预、结算|财经纪律|岁计|出纳|收费管理",
  ),
  internal(
    "assets_procurement",
    ["Assets, building and procurement", "資產、基建和採購", "资产、基建和采购"],
    "Buildings, equipment, purchases, confiscated goods.",
    "资产|装备|采购|基建|工程质量|房产|房改|住房制度|分房|没收|私货|拍卖|设备(?:、项目)?的?(?:申请|配备|购置|计划)|车船|购置|关产|制服|招投标|竣工|不动产|营缮",
  ),
  internal(
    "information_technology",
    ["Information technology", "信息技術", "信息技术"],
    "Systems, networks, data and their security.",
    "科技|技术(?:经费|协作|保障|工作|管理|支持)|计算机|网络|网路|网站|信息化|系统(?:的)?(?:运行|维护|建设|应用)|数据(?:库|资源|平台|安全)|资讯(?!预算)|政务卡|联网企业|读卡器|H2000|EDI",
  ),
  internal(
    "security",
    ["Security and safety", "安全保衛", "安全保卫"],
    "Guarding, fire, public order of the premises.",
    "安全保卫|保卫|治安|消防|安全生产",
  ),
  internal(
    "logistics",
    ["Logistics and reception", "後勤和接待", "后勤和接待"],
    "Canteens, dormitories, cars, guests, upkeep.",
    "后勤|接待|食堂|招待所|宿舍|机动车辆|驾驶员|卫生管理|绿化|通勤|休假团|水、电|维修保养|食宿|住食行|办公场所|服务中心经营|庶务|工友|图书馆",
  ),
  internal(
    "information_publicity",
    ["Information and publicity", "信息和宣傳", "信息和宣传"],
    "Bulletins, news, publications.",
    "政务信息|信息载体|对外宣传|宣传工作|简报|刊物|新闻|书刊|出版|政令宣导|公务行销|政治工作信息|大事记",
  ),
  internal(
    "research",
    ["Research", "研究", "研究"],
    "Policy and academic research, history.",
    "理论研究|政策研究|学术|调研(?=，|$)|课题|论文|关史|关志|对策研究|研究发展",
  ),
  internal(
    "general_office",
    ["General office", "政務文秘", "政务文秘"],
    "Papers, meetings, seals, archives, duty rota.",
    "文电|公文|会务|会议|印信|公章|档案(?!数据|资料库)|保密|信访|值班|核稿|督办|文秘|文书|机要|日常工作|工作计划|工作报告|文稿|文档|部门工作|工作情况",
  ),
  internal(
    "other_assigned",
    ["Other assigned work", "交辦事項", "交办事项"],
    "Whatever a superior hands over.",
    "交办的?[^，；]{0,12}(?:工作|事项|任务)|交给的|其他工作$",
  ),
];

/** A function with the words that decided for it. */
export interface Assignment {
  readonly id: string;
  readonly words: readonly string[];
  /** the duty's own words, or the name of the unit that has it */
  readonly by: "text" | "unit";
}

/**
 * The functions of a duty, the strongest first: the one whose words cover most of the text; a second when it covers
 * at least half as much. Where the text has none, the unit's name decides.
 */
export function functionsOf(text: string, unit: string): Assignment[] {
  const found = ranked(text);
  if (found.length > 0) return strongest(found).map(({ id, words }) => ({ id, words, by: "text" }));
  return ranked(unit)
    .slice(0, 1)
    .map(({ id, words }) => ({ id, words, by: "unit" }));
}

interface Ranked {
  readonly id: string;
  readonly words: readonly string[];
  readonly weight: number;
}

const ranked = (text: string): Ranked[] =>
  functions
    .map(({ id, words }) => {
      const hits = words === null ? [] : (text.match(words) ?? []);
      return { id, words: [...new Set(hits)], weight: hits.join("").length };
    })
    .filter((f) => f.weight > 0)
    .sort((a, b) => b.weight - a.weight);

const strongest = (found: readonly Ranked[]): Ranked[] =>
  found.filter((f, n) => n === 0 || (n === 1 && f.weight * 2 >= (found[0]?.weight ?? 0)));
