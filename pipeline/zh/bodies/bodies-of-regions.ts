/**
 * Agencies of Hong Kong and Macau, which their own pages call by names that any city could have (教育局, 规划署). Sources: the
 * organisation charts of the two governments (2024), with bureaux of before. Simplified script.
 */
interface Region {
  /** 香港 in 香港警务处 */
  readonly place: string;
  /** what their names begin with in full */
  readonly whole: string;
  readonly agencies: readonly string[];
  readonly government: string;
  /** how its pages call it for short */
  readonly governmentCalled: readonly string[];
  /** where a page is of this region, and so means its agencies */
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** A page of the mainland names governments and party committees of levels that the two regions do not have. */
const notOfMainland = "(?![^]*[省市县](?:(?:人民)?政府|委(?!员|托)))";

export const hongKong: Region = {
  place: "香港",
  whole: "香港特别行政区政府",
  government: "香港特别行政区政府",
  governmentCalled: ["特区政府", "香港特区政府", "香港政府", "港府"],
  agencies:
    "公务员事务局 政制及内地事务局 文化体育及旅游局 教育局 环境及生态局 环境局 民政及青年事务局 民政事务局 房屋局 劳工及福利局 保安局 运输及物流局 运输及房屋局 商务及经济发展局 发展局 财经事务及库务局 医务卫生局 食物及卫生局 创新科技及工业局 创新及科技局 环境运输及工务局 工务局 政务司司长办公室 财政司司长办公室 律政司 入境事务处 警务处 消防处 惩教署 渔农自然护理署 建筑署 民航处 土木工程拓展署 卫生署 渠务署 机电工程署 环境保护署 食物环境卫生署 路政署 民政事务总署 房屋署 政府新闻处 税务局 劳工处 地政总署 法律援助署 康乐及文化事务署 海事处 规划署 社会福利署 运输署 库务署 水务署 屋宇署 差饷物业估价署 破产管理署 知识产权署 投资推广署 工业贸易署 政府物流服务署 政府产业署 行政会议 立法会 区议会 选举事务处 土地注册处 公司注册处 拓展署 建筑拓展署".split(
      " ",
    ),
  pattern: new RegExp(`^${notOfMainland}[^]*香港`, "u"),
  examples: ["渠务署是香港特别行政区政府部门"],
  counterExamples: ["承办市政府交办的香港事务", "渠务署"],
};

export const macau: Region = {
  place: "澳门",
  whole: "澳门特别行政区",
  government: "澳门特别行政区政府",
  governmentCalled: ["特区政府", "澳门特区政府", "澳门政府"],
  agencies:
    "行政会 立法会 行政公职局 法务局 身份证明局 市政署 民政总署 法律及司法培训中心 经济及科技发展局 财政局 统计暨普查局 劳工事务局 博彩监察协调局 警察总局 治安警察局 司法警察局 惩教管理局 消防局 教育及青年发展局 文化局 旅游局 社会工作局 卫生局 体育局 土地工务局 海事及水务局 港务局 邮电局 房屋局 地图绘制暨地籍局 环境保护局 民航局 交通事务局 地球物理气象局 印务局".split(
      " ",
    ),
  pattern: new RegExp(`^${notOfMainland}[^]*澳门`, "u"),
  examples: ["财政局是澳门特别行政区的公共部门"],
  counterExamples: ["承办市政府交办的澳门事务", "财政局"],
};
