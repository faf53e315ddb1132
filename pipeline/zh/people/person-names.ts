import { headingVerbs, nominalVerbs } from "../duties/verbs.ts";
import { endsInTitle, titleStart } from "./posts.ts";
import { commonSurnames, isSurname, surnameOf } from "./surnames.ts";
import { isEndingOfWords, pairWords, tripleWords, wordsBorne } from "./words-like-names.ts";

/**
 * How surely a text is the name of a person:
 * `sure`: a surname and a given name that are no word, 王立安;
 * `wordy`: a name that begins like a word, 党建新;
 * `transcribed`: only characters that write the names of other peoples, 扎西顿珠;
 * `word`: a word that people are called by, 阳光;
 * `unknown`: characters that mostly write such names, 伦珠, and no word that we know.
 */
export type Likeness = "sure" | "wordy" | "transcribed" | "word" | "unknown";

/**
 * What stands beside a candidate. `alone`: nothing. `beside`: only a title on the same line. `marked`: a mark between
 * title and name, or a column of names.
 */
export type Setting = "alone" | "beside" | "marked";

const enough: Readonly<Record<Setting, readonly Likeness[]>> = {
  alone: ["sure"],
  beside: ["sure", "wordy", "transcribed"],
  marked: ["sure", "wordy", "transcribed", "word", "unknown"],
};

/** True when `hans` can be taken for a name where it stands. */
export function isNameIn(setting: Setting, hans: string): boolean {
  const likeness = nameLikeness(hans);
  return likeness !== null && enough[setting].includes(likeness);
}

/** True for a surname and one or two characters more, be they a word or not: 计划, 成功. */
export const mayBeName = (hans: string): boolean =>
  /^\p{Script=Han}{2,3}$/u.test(hans) && isSurname(hans.charAt(0)) && !isOther(hans);

/** True when `hans` (Simplified, without blanks) is a person's name by itself. */
export const isPersonName = (hans: string): boolean => nameLikeness(hans) === "sure";

/** How surely `hans` (Simplified, without blanks) is a name; null when it is not: 安全科, 主持工作, 公积金. */
export function nameLikeness(hans: string): Likeness | null {
  if (/[·•．]/u.test(hans)) return withDots(hans);
  if (!/^\p{Script=Han}{2,6}$/u.test(hans) || isOther(hans)) return null;
  if (/^\p{Script=Han}某{1,2}$/u.test(hans)) return isSurname(hans.charAt(0)) ? "sure" : null;
  const surname = surnameOf(hans);
  const given = hans.length - surname.length;
  if (surname.length > 1) return given === 1 || given === 2 ? "sure" : null;
  if (surname === "" || given > 3) return withoutSurname(hans);
  if (given < 3) return withSurname(hans) && joins.has(surname) ? "unknown" : withSurname(hans);
  return isMarried(hans) ? "sure" : withoutSurname(hans);
}

/** 林郑月娥: two surnames, both frequent; not 毕恭毕敬 or 万平方米. */
const isMarried = (hans: string): boolean =>
  commonSurnames.has(hans.charAt(0)) &&
  commonSurnames.has(hans.charAt(1)) &&
  ![0, 1, 2].some((at) => pairWords.has(hans.slice(at, at + 2))) &&
  new Set(hans).size === hans.length &&
  !holdsWord(hans);

/** 帕提古丽·买买提, 迪力·沙: given names of other peoples, in transcription */
const dotted = /^\p{Script=Han}{1,8}(?:[·•．]\p{Script=Han}{1,10}){1,3}$/u;

function withDots(hans: string): Likeness | null {
  const parts = hans.split(/[·•．]/u);
  if (!dotted.test(hans) || parts.some(isOther) || parts.some(holdsWord)) return null;
  return parts.every((part) => Array.from(part).every((char) => transcribing.has(char))) ? "sure" : "wordy";
}

/** Surnames that are verbs and particles as often: 管印章, 任局长, 由市长 */
const ambiguous = new Set("管任由从向有时于和常来能查计修解那单代包相全公空连通都后利原应双成");

/** Surnames of few that join a title to what follows: 副局长有两位, 所长由局聘任. Only a mark makes names of these. */
const joins = new Set("有由从能");

function withSurname(hans: string): Likeness | null {
  const begins = pairWords.has(hans.slice(0, 2));
  if (hans.charAt(1) === "是" || (hans.length === 2 && holdsWord(hans) && !wordsBorne.has(hans))) return null;
  if (hans.length === 2) return begins ? (wordsBorne.has(hans) ? "word" : null) : "sure";
  // 江阴市 is a place, 李若副 the beginning of 李若副局长
  if (tripleWords.has(hans) || /[省市县区镇乡副]$/u.test(hans)) return null;
  const common = commonSurnames.has(hans.charAt(0));
  if (opening.test(hans.slice(1))) return null;
  // 王建设 is a name, 席负责 and 管印章 are not
  if (holdsWord(hans.slice(1))) return ambiguous.has(hans.charAt(0)) ? null : common ? "sure" : "wordy";
  if (!begins) return "sure";
  if (isEndingOfWords(hans.charAt(2))) return null;
  return common ? "sure" : "wordy";
}

/**
 * Characters that write Tibetan, Uyghur, Kazakh, Mongolian and Yi names. Source: the tables of 《少数民族语地名汉语拼音字母音译
 * 转写法》(1976) and 《维吾尔人名汉字音译转写规则》(新疆, 2002), with common names (扎西, 尼玛, 买买提, 巴特尔, 其其格, 阿地力).
 */
const transcribing = new Set(
  "阿艾爱巴白拜班宝贝边才次仓措达旦单丹德登迪帝丁顿多朵尔额格根嘎古哈海赫呼吉加嘉江姜降杰金喀卡康克库拉朗乐勒力丽利力仁罗洛玛麦曼么米木穆买那娜南囊尼宁努诺帕平普其齐奇琪恰强曲群热日如茹萨赛桑色沙珊苏索塔泰坦提贴吐图土吐吾乌西希夏先肖星熊雅亚央扬依伊益英永尤玉远约云扎泽增则哲珍真芝卓孜尊珠旺孟巍莫牧孜祖再热孜帕夏汗坚赞贡嘎多吉央金拥忠边巴瓦维韦文卫沃夫斯什谢舍沁乃亥肉合胡黑甫迈麻阔别波博伯布不代岱铁托妥素散山宗姆母觉晋美培居卓来莱力比毕里伦隆鲁龙",
);

function withoutSurname(hans: string): Likeness | null {
  if (holdsWord(hans) || pairWords.has(hans.slice(0, 2))) return null;
  const foreign = Array.from(hans).filter((char) => transcribing.has(char)).length;
  if (hans.length > 2 && foreign === hans.length) return "transcribed";
  return foreign > hans.length / 2 && !/[不多比次再]/u.test(hans) ? "unknown" : null;
}

/** Words of public bodies that stand behind titles, and that no name holds. Gathered by kind, not from pages. */
const officialWords = new Set(
  `负责 主持 分管 协管 联系 协助 全面 工作 业务 事务 日常 行政 后勤 财务 人事 党务 政务 文电 印章 公章 保险 保障 档案 机要 保密 会务 会议 接待 值班
  单位 部门 机关 科室 处室 股室 机构 中心 公司 企业 人员 领导 干部 职工 同志 编制 职数 若干 名单 简介 简历 如下 下列 左列 信息 资料 附件 电话 传真 手机 邮箱 信箱 热线
  地址 网址 邮编 时间 办公 窗口 职责 职务 职位 职级 分工 姓名 性别 空缺 暂缺 待定 不详 暂无 详见 同上 以上 以下 有关 相关 其他 全体 安排 包括 常务
  兼任 兼职 代表 主任 主席 书记 党员 汉族 回族 满族 藏族 壮族 苗族 彝族 学历 本科 大专 大学 硕士 博士 学士 少校 中校 上校 大校 警监 警督 现任 曾任
  出生 政策 法规 经费 预算 工资 住房 社保 医保 医疗 养老 失业 工伤 生育 公积 车辆 食堂 物业 安全 生产 消防 信访 维稳 宣传 教育 卫生 文化 体育 科技
  交通 水利 农业 工业 商业 贸易 口岸 货物 旅客 邮件 快件 船舶 集装 风险 统计 稽查 缉私 技术 法律 制度 方案 计划 规划 项目 资金 资产 采购 招标 投诉
  举报 监督 考核 培训 调研 材料 文件 文书 文字 报表 报告 台账 登记 审批 许可 服务 热情 张贴 平台 网络 系统 数据 综合 协调 组织 纪检 监察 工会 妇联 团委`
    .trim()
    .split(/\s+/u),
);

/** True when two characters of `hans` that stand side by side are a word of public bodies. */
const holdsWord = (hans: string): boolean =>
  Array.from({ length: Math.max(0, hans.length - 1) }, (_, n) => hans.slice(n, n + 2)).some(
    (pair) => officialWords.has(pair) || headingVerbs.has(pair) || nominalVerbs.has(pair),
  );

/** Ends that make an office of a name: 安全科, 高新处. 李科 and 王处 may be names. */
const office =
  /.{2}(?:局|处|科|股|室|组|部|厅|署|司|院|所|站|队|馆|会|办|委|课|中心|基地|海关|分局|公司|银行|学校)$/u;

/** Words behind titles that are not names: the work of the person, or a vacancy. */
const opening =
  /^(?:负责|主持|分管|协管|联系|协助|全面|空缺|暂缺|待定|详见|主任|主席|组成|担任|任职|任命|兼任|副|男|女|同志|电话|兼)/u;

/** An office, a title, a surname with a title (王主任), or a word that opens a sentence. */
const isOther = (hans: string): boolean =>
  office.test(hans) || opening.test(hans) || titleStart(hans) === 0 || (hans.length > 2 && endsInTitle(hans));
