import { headingVerbs } from "../duties/verbs.ts";
import { opensWithPlaceName } from "./places.ts";

/**
 * What a name of an administrative body looks like. Suffixes are those of 《国务院行政机构设置和编制管理条例》
 * (State Council Decree 227) and 《地方各级人民政府机构设置和编制管理条例》 (Decree 486), of the offices that the
 * customs law names, and of the Taiwan 中央行政機關組織基準法 (部 會 署 局 處 組 室 科). Simplified script.
 */
interface NameSuffix {
  readonly suffix: string;
  /** similar ends of words that are not bodies: 查处 is a verb, but 稽查处 is a body */
  readonly not: RegExp | null;
}

const suffix = (text: string, ...not: string[]): NameSuffix => ({
  suffix: text,
  not: not.length === 0 ? null : new RegExp(`(?:${not.join("|")})$`, "u"),
});

export const nameSuffixes: readonly NameSuffix[] = [
  suffix("海关"),
  suffix(
    "关",
    "(?<!政协|人大|政府|[市县区省]委)机关",
    "有关",
    "相关",
    "无关",
    "通关",
    "报关",
    "攻关",
    "公关",
    "把关",
    "清关",
    "转关",
    "开关",
    "难关",
    "闭关",
    "过关",
    "结关",
    "闯关",
  ),
  suffix("局", "格局", "布局", "结局", "全局", "当局", "大局", "副局"),
  suffix("署", "部署", "签署", "合署"),
  suffix("厅", "客厅", "餐厅", "服务大厅", "办事大厅"),
  suffix(
    "部",
    "^全部",
    "内部",
    "外部",
    "干部",
    "局部",
    "中部",
    "东部",
    "西部",
    "南部",
    "北部",
    "各部",
    "^[局院校署关]?本部",
    "[局署厅会关院]本部",
  ),
  suffix("委员会"),
  suffix("委", "常委", "政委", "编委", "各委"),
  suffix("政府"),
  suffix(
    "处",
    "(?<![侦稽调检督巡审核抽监])查处",
    "出处",
    "[地身]处",
    "惩处",
    "好处",
    "之处",
    "(?<!利)用处",
    "到处",
    "各处",
    "(?<!协)调处",
    "难处",
    "[两几数多]处",
  ),
  suffix("科", "^本科", "(?<![教科医])学科", "^专科", "各科", "百科", "^理科", "^文科"),
  suffix("课", "授课", "上课", "党课", "备课", "各课", "讲课", "公开课"),
  suffix("股", "控股", "参股", "各股", "(?<!收)入股"),
  suffix("室", "教室", "各室", "科室", "处室", "股室", "会议室", "阅览室"),
  suffix(
    "组",
    "重组",
    "各组",
    "党组",
    "(?<!领导|工作|协调|专项|专责|支援|应变)小组",
    "^(?:工作|专项)小组",
    "分组",
    "下组",
    "之组",
  ),
  suffix(
    "办",
    "承办",
    "经办",
    "主办",
    "督办",
    "协办",
    "催办",
    "查办",
    "举办",
    "开办",
    "交办",
    "(?<!审)批办",
    "代办",
    "创办",
    "筹办",
    "兴办",
  ),
  suffix("队", "部队", "军队", "各队", "(?<!^)车队", "队伍"),
  suffix("站", "网站", "门户站", "车站", "各站", "(?<!机)场站"),
  suffix("所", "场所", "厕所", "之所", "各所", "交易所"),
  suffix("中心", "为中心", "各中心"),
  suffix("党总支", "^党总支"),
  suffix("体育场", "^(?:各|新建)?体育场"),
  suffix("门诊", "^(?:专家|普通|急诊)?门诊"),
  suffix("司", "公司", "各司"),
  suffix("庭", "家庭", "^法庭", "[出开当休]庭"),
  suffix("院", "各院", "法院院", "[入出住]院"),
  suffix("学校", "大学校"),
  suffix("党校"),
  suffix("中学", "[各所]中学", "^(?:普通|高级|初级|完全|重点|职业|民办|公办)?中学"),
  suffix("小学", "[各所中]小学", "^(?:中心|完全|民办|公办|乡村)?小学"),
  suffix("中心校", "[各所]中心校"),
  suffix("高中", "[各所]高中", "^(?:普通|重点|职业|民办|公办)?高中"),
  suffix("幼儿园", "[各所]幼儿园", "^(?:民办|公办)?幼儿园"),
  suffix("管委会", "^管委会"),
  suffix("馆", "各馆", "宾馆", "[入出到进离闭开来在创]馆", "展厅展馆"),
  suffix("基地"),
  suffix("学会"),
  suffix("协会"),
  suffix("分会"),
  suffix("总会"),
  suffix("研究会"),
  suffix("商会"),
  suffix("大学"),
  suffix("系", "[联关体派谱星光母父直旁世根水山]系", "(?<![外英日俄])语系", "^.系", "[各院科]系"),
  suffix("杂志社"),
  suffix("出版社"),
  suffix("报社"),
  suffix("专班"),
  suffix("信号台", "^信号台.+"),
  suffix("工会"),
  suffix("理事会"),
  suffix("联合会"),
  suffix("基金会"),
  suffix("促进会"),
  suffix("协进会"),
  suffix("妇联"),
  suffix("残联"),
  suffix("文联"),
  suffix("侨联"),
  suffix("工商联"),
  suffix("社科联"),
  suffix("科协"),
  suffix("体校", "各体校"),
  suffix("技校", "各技校"),
  suffix("少年宫", "各少年宫"),
  suffix("文化宫", "各文化宫"),
  suffix("植物园", "各植物园"),
  suffix("动物园", "各动物园"),
  suffix("烈士陵园", "各烈士陵园"),
  suffix("歌舞团", "各歌舞团"),
  suffix("艺术团", "各艺术团"),
  suffix("剧团", "各剧团"),
  suffix("储备库", "各储备库"),
  suffix("种畜场", "各种畜场"),
  suffix("良种场", "各良种场"),
  suffix("改良场", "各改良场"),
  suffix("繁殖场", "各繁殖场"),
  suffix("试验场", "各试验场"),
  suffix("苗圃", "^各?苗圃"),
  suffix("水厂", "^各?水厂"),
  suffix("处理厂", "^各?处理厂"),
  suffix("焚化厂", "^各?焚化厂"),
  suffix("焚烧厂", "^各?焚烧厂"),
  suffix("总台", "^总台"),
  suffix("总区", "^各?总区"),
  suffix("法规会"),
  suffix("诉愿会"),
  suffix("法院"),
  suffix("检察院"),
  suffix("合作社", "各合作社"),
  suffix("联合社"),
  suffix("红十字会"),
  suffix("电视台", "^电视台"),
  suffix("气象台"),
  suffix("地震台"),
  suffix("天文台"),
  suffix("广播电台"),
  suffix("支行", "各支行"),
  suffix("分行", "各分行"),
  suffix("监狱", "各监狱"),
  suffix("常委会", "^常委会", "党组常委会"),
  suffix("林场", "各林场", "^林场"),
  suffix("农场", "各农场", "^农场"),
  suffix("军分区"),
  suffix("议会", "^议会"),
  suffix("水利会"),
];

/** 管理科, 监督处, 组织部, 管理及计划厅: short names that begin with a verb of administration */
const verbFirst =
  /^(?:指导|监督|管理(?!委员会$|所$|站$|中心$)|组织|配合|协调|审核|检查|执行)(?:[\p{Script=Han}]?|[及和与][\p{Script=Han}]{2}|检查|管理|指导|协调|考核|评估|审计|监察|监督|调查|服务|检验|人事|宣传|干部|统战|发展|建设|督查|教育|培训|训练|联络)(?:科|处|部|股|室|司|厅|课|组|队)$/u;

/** Starts that make a name of a sentence: 负责…处, 各有关部门 … */
const notAtStart =
  /^(?:负责|承担|承办|协助|分管|协管|主持|指导|监督|管理|组织|配合|会同|协同(?!创新|发展|办公)|参与|办理|制定|拟订|根据|按照|依据|经(?![济营贸销理费管侦建开])|由|向(?!阳)|对(?!外|台)|为(?!民服务)|是|系(?!统)|在(?!线)|与|和(?!谐)|及|或|等(?!级)|其|该|各(?!界)|全(?![国省市县区州民]|面质量)|有关|相关|下列|左列|以下|如下|上述|所有|所属|上级|下级|其他|其它|另|并|(?:重新)?组建|(?:研究)?(?:决定|同意)(?=成立|设立|组建)|此外|同时|目前|其中|爱护|保持|严禁|禁止|凭|共(?![青产同和管享建])|以及|到|立(?=中华|[\p{Script=Han}]{2,6}[省市县区])|驻有|设(?![备计施])|下设|内设|现有|共有|有(?!机)|挂|将(?!军|乐)|成立|改[设称为]|较|增加|取消|一(?=办公室)|[同次翌]年|撤[销并]|第(?![一二三四五六七八九十\d]{1,3}(?:[\p{Script=Han}]{1,8}|[届次][\p{Script=Han}\d]{2,26}(?:领导小组|委员会|指挥部))$)|从(?!业)|当前|请|关于|印发|然后|当[年时]|那时|直属[省市县区州]|一个|多个|若干|几个|数个|例如|比如|诸如|取代|代行|沟通|走进|如(?![东皋意])|本(?:文|规定|办法|细则|条例|规程|章程|通知|职责)|领导(?!小组|干部)|代表(?!处|团|工作|联络|资格)|归口|代管|(?:统一|直接|具体|统筹|共同)(?:管理|领导|指导|协调|监督)(?=[\p{Script=Han}]{3})|(?:本|我)(?:海关|[总分]?关|[总分]?局|[总分]?署|厅|部|委|处|科|室|院|所|[总分]?站|中心|会|组|校|府|[总支大中分]队))/u;

const nameCharacters = /^[\p{Script=Han}A-Za-z0-9ＸX×○·—-]{2,32}$/u;

/** The last characters of all suffixes: most stretches that are tried for a name end in another. */
const lastCharacters = new Set(nameSuffixes.map((s) => s.suffix.slice(-1)));

/** How many of which kind there are, and no name: 设有三课二室 */
export const counted = {
  pattern:
    /^(?:[一二三四五六七八九十两\d]+个?(?:[处科课股室组部队所站会厅局司]|中心|委员会)){2,}$|^\p{Script=Han}{0,8}\d+个?(?:[处科课股室组部所站厅局司署院]|中心|委员会)$/u,
  examples: ["三课二室", "一室三科", "两个中心一个室", "五厅四处", "15局", "人秘4股"],
  counterExamples: ["三科", "第二课", "一科", "五处", "110指挥中心"],
};

/** True when the whole of `hans` can be the name of a body: 监管通关处; false for 监督查处, 有关部门. */
export function isUnitName(hans: string): boolean {
  if (!lastCharacters.has(hans.slice(-1)) || counted.pattern.test(hans)) return false;
  if (headingVerbs.has(hans.slice(0, 2)) && /^(?:各|本(?![科土地级质]))/u.test(hans.slice(2))) return false;
  if (/^(?:分|总|支|各)[局所处部队站会关署院]$/u.test(hans)) return false;
  if (/^《[^》]{1,16}》(?:杂志社|编辑部|报社)$/u.test(hans)) return true;
  if (
    !nameCharacters.test(hans) ||
    (notAtStart.test(hans) && !verbFirst.test(hans) && !opensWithPlaceName(hans)) ||
    /[的了是]|得(?!荣县)|根据(?!地)|属于|哪[个些里]|[及和与省市县区州]各|^(?:[一二三四五六七八九十\d]+[司局部署委办院厅]){2,}$|.(?:事务处|[关局署厅])和.{1,8}(?:处|[关局署厅])$|^(?<once>.{3,})\k<once>$|(?<![建增附常])设(?![备计施区])|[下所]辖|·[^·]*·|内设|下设|设有|挂靠|兼管|(?:部门|机构|科室)[有及和与]|包括|相当于|划[归入给转]|(?:长|主任)承|(?<![布玛沙])依(?![法托兰安族巴])|[及和与]一(?=\p{Script=Han}{2,4}$)|(?<!直)属[一二三四五六七八九十]|第[一二三四五六七八九十]+[条项款]|负责|(?:机关|本部)设|隶属|直隶|位于|关于|印发|成立于|被评为|荣获|可以|应当|必须|请示|概况|简介|[现新历]任|主要|之命|.(?<![标样资成文版日基根副拓])本(?:院|局|署|会|府|部|处|所|关|厅|校|馆|[总支大]队)$|(?<!自)由(?!于)|(?<!^|应)对(?![外台口接港])|(?:\d{4}|^[〇零一二三四五六七八九]{4})年|^\d{4}[-/.]\d|\d+[个所处名人家座]|\d[股科课组][和及与]/u.test(
      hans,
    )
  )
    return false;
  return nameSuffixes.some((s) => hans.endsWith(s.suffix) && !s.not?.test(hans));
}

/** 海岛市政署组|织及运作: the suffix and what follows are one word, so that no name ends there. */
export const goesOn = (name: string, after: string): boolean =>
  /^(?:组织|组成(?!立)|部署|部门|部队|部分|会议|会计|会务|处理|处罚|处置|处务|局务|委员|部务|署务|关长|科[技学研联]|课[题程]|关于|关系|关键|站点|所属|所有|所辖|院校|院所|委托|队伍|科室|处室|股室|室内(?!设)|办理|办法|办公|办事(?!处)|厅级|局级|处级|科级|股[份权]|庭审|司[法机]|委会)/u.test(
    `${name.slice(-1)}${after.slice(0, 2)}`,
  );

/**
 * The longest name at the start of `text` behind which no word goes on and for which `holds`; null when there is none. Lengths
 * are in characters.
 */
export function longestNameAt(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
  holds: (name: string) => boolean = () => true,
): string | null {
  const run = /^\p{Script=Han}+/u.exec(text.slice(0, most))?.[0] ?? "";
  for (let length = run.length; length >= least; length--) {
    const name = run.slice(0, length);
    if (isUnitName(name) && !goesOn(name, text.slice(length)) && holds(name)) return name;
  }
  return null;
}

/** The suffix that makes it a name, the longest that fits: 大连海关 → 海关. Empty when there is none. */
export const suffixOf = (hans: string): string =>
  nameSuffixes
    .map((s) => s.suffix)
    .filter((s) => hans.endsWith(s))
    .sort((a, b) => b.length - a.length)[0] ?? "";

/** Words that stand for the body itself: 本局, 我关, 总署 as the page's own body. */
export const selfReference =
  /^(?:(?:本|我|该)(?:海关|[总分]?关|[总分]?局|[总分]?署|厅|部|委|处|科|室|院|校|馆|所|[总分]?站|[总支大中分]?队|社|府|中心|单位|部门|会|机关|组|办)|学校)$/;

/** A word for a kind of body, which does not say which one: 医院 in 医院概况 */
export const kindAlone = {
  pattern:
    /^(?:医院|学校|学院|大学|[中小]学|幼儿园|党校|(?:图书|博物|档案|文化|体育|美术|科技|纪念|展览)馆|(?:服务|管理)?中心|[总支大中]队|研究[所院]|协会|学会|联合会|法院|检察院|海关|分局|派出所|法庭|管委会|林场|基地)$/u,
  examples: ["医院", "图书馆", "支队", "管理中心"],
  counterExamples: ["中医医院", "柳河大学图书馆", "办公室", "机动大队"],
};

/** 邳州市 in 邳州市港口管理处; empty when the name does not begin with a place. */
export const placePrefix = (hans: string): string =>
  /^(?!城市|都市|上市|超市|门市|股市|市场|社区|园区|辖区|港区|小区|地区|山区|校区|关区|库区|厂区|景区|特区|区域|县域|省级|市级|县级|区级)(?:[\p{Script=Han}XＸ×○]{1,8}?(?:特别行政区|自治区|自治州|自治县|省|市(?!场|容环)|州(?![省市县区])|县|(?<![校院与及]|(?<![仁太])和)区(?!划)|旗|盟(?=[市县旗人])|盟(?=行政公署))|[\p{Script=Han}]{4,16}?族自治[州县旗]){1,3}(?=[\p{Script=Han}]{2,})/u.exec(
    hans,
  )?.[0] ?? "";

/** 东州海关人事处: the name of a body with that of its part behind it */
export const partOfAgency =
  /(?:海关|局|署|厅|委员会(?!办公室$))[\p{Script=Han}]{1,12}(?:办公室|处|科|股|室|(?<!(?:领导|工作)小)组|(?<![总支大]|调查)队)$/u;
