import { type Family, type Rule, rules } from "../rules/rule.ts";

/**
 * Where a page in Traditional script was written. Hong Kong and Macau have words of their own, but they are one region
 * here.
 */
type Region = "mainland" | "elsewhere";

/** What a page names that only one side of the strait has. Reads Simplified. */
interface RegionRule extends Rule {
  readonly region: Region;
  /** one pattern for each kind of sign: several words of one kind say no more than one */
  readonly signs: readonly RegExp[];
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<RegionRule> = {
  name: "signs of a region",
  id: ({ region }) => region,
  holds: ({ signs }, text) => signs.some((sign) => sign.test(text)),
};

export const regionRules = rules(family, [
  {
    region: "mainland",
    signs: [
      // party
      /党(?:委|组)(?![\p{Script=Han}]{0,2}选举)|纪(?:委|检组)|党支部|党工委/u,
      // state council
      /国务院(?!卿)|中共中央|全国人大/u,
      // general administration
      /(?:海关|税务|新闻出版|体育)总署|(?:海关|税务|监管|质检|工商|邮政|气象|地震|移民|体育)总局/u,
      // people's organ
      /人民(?:政府|法院|检察院|代表大会|共和国|武装|警察)/u,
      // level of an office
      /(?:厅局?|地厅|处|科|股|部|县)级(?:机构|单位|部门|干部|领导|海关)|事业编制|参公/u,
      // province
      /(?:辽宁|吉林|黑龙江|河北|河南|山东|山西|陕西|甘肃|青海|四川|云南|贵州|广东|海南|湖北|湖南|江西|江苏|浙江|安徽)省|自治[区州旗]/u,
      // words of the mainland
      /信息|网络|数据|软件|计算机/u,
    ],
    examples: [
      "局长、党委书记",
      "党组成员",
      "派驻纪检组",
      "国务院直属机构",
      "受海关总署垂直领导",
      "国家税务总局",
      "市人民政府",
      "中华人民共和国",
      "2个正处级机构",
      "实行事业编制",
      "辽宁省",
      "内蒙古自治区",
      "信息公开",
      "数据共享",
    ],
    counterExamples: [
      "不得参加政党活动",
      "纪录片",
      "美国国务院卿",
      "行政院所属机关",
      "关务署",
      "警政署",
      "总务局",
      "为民服务",
      "服务人民",
      "各级机关",
      "县级以上",
      "台湾省",
      "各省市",
      "资讯公开",
      "资料",
    ],
  },
  {
    region: "elsewhere",
    signs: [
      // republic
      /中华民国(?!时期|海关)/u,
      // yuan
      /(?:行政|立法|考试|监察|司法)院(?![长系校])/u,
      // year of the republic
      /民国(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[6-9]\d|1\d\d|[六七八九]十)年\d{0,2}月?/u,
      // staff office
      /(?:政风|主计|资讯|人事|会计|秘书)室|主任秘书|(?:简|荐|委)任|职等/u,
      // organic rules
      /组织(?:条例|规程|自治条例|法)|办事细则|掌理/u,
      // city or county
      /(?:台北|新北|桃园|台中|台南|高雄|基隆|新竹|嘉义|宜兰|苗栗|彰化|南投|云林|屏东|花莲|台东|澎湖)[市县]|台湾/u,
      // words of taiwan
      /资讯|电脑|网路|软体|程式/u,
      // special region
      /特别行政区|特区政府|(?:香港|澳门)(?:海关|政府)/u,
    ],
    examples: [
      "中华民国八十九年",
      "行政院核定",
      "送立法院审议",
      "民国102年1月1日",
      "民国七十五年",
      "设人事室",
      "政风室掌理",
      "荐任第九职等",
      "依组织规程",
      "掌理下列事项",
      "新北市",
      "澎湖县",
      "资讯科",
      "电脑",
      "香港特别行政区政府",
      "香港海关",
    ],
    counterExamples: [
      "中华民国时期",
      "中华人民共和国",
      "国务院",
      "司法院系",
      "民国时期",
      "民国初年",
      "办公室",
      "委托任务",
      "组织实施",
      "管理办法",
      "海滨县",
      "信息",
      "软件",
      "经济特区",
    ],
  },
]);

/** Whether a page was written on the mainland: there are more kinds of signs for it than for elsewhere. */
export function isOfMainland(hans: string): boolean {
  const kinds = (region: Region): number =>
    regionRules
      .filter((rule) => rule.region === region)
      .flatMap(({ signs }) => signs)
      .filter((sign) => sign.test(hans)).length;
  return kinds("mainland") > kinds("elsewhere");
}
