import { corpsRankPattern } from "./ranks.ts";

/** Posts: their titles and what may stand before and beside them. The only list of titles; patterns are built from `postPattern`. */
interface TitleGroup {
  /** heads of titles: what may stand before them is added by `titleStart` */
  readonly titles: string;
  readonly source: string;
}

/** Titles of posts, Simplified script. */
const groups: readonly TitleGroup[] = [
  {
    titles:
      "局长 分局长 关长 署长 厅长 部长 司长 处长 科长 股长 主任 秘书长 省长 市长 县长 区长 州长 旗长 盟长 乡长 镇长 组长 队长 大队长 支队长 中队长 站长 所长 庭长 台长 团长 专员 特派员 主席 委员 成员 常委 督察长 关务长 课长 里长 村长 区委书记 检察长 审判长 舰长 船长 艇长 参谋长 参谋 大使 总领事 领事",
    source: "《公务员法》(2018) art. 18 领导职务; 《海关法》; 机构编制 notices",
  },
  {
    titles:
      "院长 校长 馆长 园长 会长 理事长 理事 常务理事 监事长 监事 行长 社长 总编辑 主编 总经理 经理 董事长 董事 总裁 厂长 场长 党校校长 教育长 教务长 总干事 干事 秘书处长 名誉会长 顾问 法定代表人",
    source: "《事业单位领导人员管理规定》(2022); 《社会团体登记管理条例》",
  },
  {
    titles: "书记 政委 政治委员 教导员 指导员 党组成员 党委委员 党委常委 组织员 巡察专员 支书",
    source: "《中国共产党章程》(2022); 《中国共产党党组工作条例》(2019)",
  },
  {
    titles:
      "巡视员 调研员 主任科员 科员 办事员 主办 主管 专务 总工程师 总会计师 总经济师 总农艺师 总统计师 总规划师 总检验师 总审计师 总兽医师 总畜牧师 总地质师 总药师 总督学 首席工程师 总指挥 总法律顾问 总监 审计长 检察长 关税专员 督察专员 监察专员 督学 信息官",
    source: "《公务员职务与职级并行规定》(2019) art. 7; 专业技术类, 行政执法类公务员 rules (2023)",
  },
  {
    titles: "法官 检察官 审判员 助理审判员 检察员 书记官 书记官长 警长 技正 技士 技佐 课员 组员 佐理员",
    source:
      "《法官法》(2019) art. 2, 26; 《检察官法》(2019) art. 2, 27; 《公务员职务与职级并行规定》(2019) art. 7; 法院組織法, 公務人員任用法 (Taiwan)",
  },
  {
    titles:
      "署长 副署长 次长 主任秘书 参事 技监 专门委员 研究委员 总关务监 关务监 参议 主计主任 消费者保护官 税务员 稽核 视察 秘书 专员 关长 行政长官 司长 专员 监督 助理署长 首席秘书",
    source: "財政部關務署組織法, 各關組織準則; 香港海關, 澳門海關 organisation charts",
  },
  {
    titles:
      "负责人 主要负责人 召集人 联络员 发言人 牵头人 值班长 局长助理 关长助理 部长助理 主任助理 处长助理 署长助理 市长助理 县长助理 区长助理 镇长助理 院长助理 校长助理 总经理助理 行长助理",
    source: "《政府信息公开条例》(2019) art. 20 (负责人姓名)",
  },
];

const heads = Array.from(new Set(groups.flatMap((group) => group.titles.split(" ")))).sort(
  (a, b) => b.length - a.length,
);
const title = new RegExp(
  `(?:[一二三四]级(?:高级|正|副)?|简任|荐任|委任|高级|首席|常务|第一|专职|执行|代理?|名誉|轮值|署理|暂代|助理|总){0,4}副?(?:${heads.join("|")})$`,
  "u",
);

/** 部门 and 单位 heads in sentences, titles that only name whom something concerns (分管领导, 各组成员), and ranks */
const noTitle = new RegExp(
  `^(?:各|有关|相关|其他|其它|所有|全体)|(?<!自)由|担任|交办|(?:名单|职责|分工)$|^${corpsRankPattern}$`,
  "u",
);

/** Alternatives of all titles without what stands before them, the longest first, for use in patterns. */
export const postPattern = heads.join("|");

/** Labels of people that are not posts: a name behind them makes nobody the holder of an office. */
export const otherLabels =
  /(?:联系人|经办人|值班人员|值班领导|分管领导|包联领导|领导|处级干部|科级干部|新闻发言人)$/u;

/** Titles that are verbs and nouns of work as often: 依法监督, 科室主管. Only a mark makes a name of what follows. */
const verbal = ["监督", "视察", "稽核", "主办", "主管", "秘书", "参谋", "顾问", "参议", "督学"];
export const isVerbalTitle = (hans: string): boolean =>
  !hans.endsWith("主任秘书") && verbal.some((head) => hans.endsWith(head));

/** Alternatives of the titles that are nothing else. */
export const plainPostPattern = heads.filter((head) => !verbal.includes(head)).join("|");

/** Ends of other words that look like a title: 掌理事项, 中部长江 */
const cutWord =
  /(?:[掌办受管处审]理事|[东西南北中内外全局]部长|社会长|[市广现工]场长|本科长|[用好]处长|[本该全丛图文证秘]书记)$/u;

/** True for 副局长, 党组副书记: a deputy who runs the body acts for its head. */
export const isDeputy = (title: string): boolean =>
  /副\p{Script=Han}{1,12}$/u.test(title.replace(/\s/gu, ""));

/** The last two characters of all titles: most stretches that are asked for one end in others. */
const ends = new Set(heads.map((head) => head.slice(-2)));
const mayEndInTitle = (hans: string): boolean => ends.has(hans.slice(-2));

/** True for 局长, 党组书记: a body has one, and many 副局长, 党组成员, 助理关长. */
export const headsBody = (title: string): boolean =>
  /(?:长|书记|主席|主任|行政长官)$/u.test(title) && !isDeputy(title) && !/助理|名誉|委员$/u.test(title);

/** Where the title itself begins in 大连海关副关长; -1 when `hans` does not end in a title. */
export const titleStart = (hans: string): number =>
  !mayEndInTitle(hans) || noTitle.test(hans) || cutWord.test(hans) ? -1 : (title.exec(hans)?.index ?? -1);

/** 当代, 近代 before a title are times */
const acting = new RegExp(`(?:(?<![现当近古时年世历朝])代理?|署理)副?(?:${heads.join("|")})$`, "u");

/** Held for the time being: 代局长, 代理主任, 署理署长. */
export const isActing = (hans: string): boolean => mayEndInTitle(hans) && acting.test(hans);

/**
 * A post in the Communist Party: 党委书记, 党组成员, 纪检组组长. 团委书记 is one of the Youth League, 书记员 a clerk.
 */
export const isPartyPost = (hans: string): boolean =>
  /党[组委校总支工]|党支部|机关党委|纪委|纪检|(?<!(?:团委|团总支|团工委|团支部|工会)(?:副|第一)?)书记$/u.test(
    hans,
  );

const anywhere = new RegExp(postPattern, "u");

/** True when a title stands somewhere in `hans`, with blanks in it or without: 主　任. */
export const namesPost = (hans: string): boolean => anywhere.test(hans.replace(/\s/gu, ""));

/** True when the last characters are a title, whatever stands before: 王主任, 由局长. */
export const endsInTitle = (hans: string): boolean => mayEndInTitle(hans) && title.test(hans);
