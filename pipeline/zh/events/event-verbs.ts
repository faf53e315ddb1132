import { type Family, type Rule, rules } from "../rules/rule.ts";

/**
 * Verbs of things that happen once, which distinguish an event without a date of its own from a description: 日本全面接管租借地
 * is an event, 租借地内的货物一律免税 is not. The kinds are those of changes of organisations in the W3C Organization Ontology
 * (org:ChangeEvent: founding, renaming, merging, splitting, dissolving) and of the chronicles (大事记) of Chinese customs
 * houses. Simplified script.
 */
const verbs: Readonly<Record<string, string>> = {
  founding: "成立 组建 创建 创立 始建 始设 筹建 设立 增设 挂牌 揭牌 开关 开办 开馆 建成 启用 投入使用",
  renaming: "更名 改名 改称 易名 定名 命名",
  change: "升格 升级为 改制 改组 转隶 划归 划入 划转 移交 移驻 迁至 迁址 迁往 改为 改设 扩建 恢复 归属 整合",
  merging: "合并 并入 合署",
  ending: "撤销 裁撤 裁并 解散 停办 关闭 停止 废止 废除 终止",
  power: "爆发 战败 投降 解放 占领 沦陷 接管 接收 收回 起义 开埠 割让 租借",
  decision: "签署 签订 缔结 颁布 发布 公布 通过了 批准 批复 决定 授予 任命 加入",
};

/** Alternatives of all verbs of events, for use in patterns. */
export const eventVerbPattern = Object.values(verbs)
  .flatMap((line) => line.split(" "))
  .sort((a, b) => b.length - a.length)
  .join("|");

/** What makes the verb before it part of a noun: 租借地, 解放战争, 批准文号, 成立的部门 */
const notNoun = "(?!的|地|战争|军|区|权|书|者|所|率|证|文号|情况|工作|部门|机关|单位|大会|仪式)";
const ownSubject = new RegExp(
  `^(?!对|由|受|被|向|在|从|以|为|使|将|把|与|和|经|于|按|依|根据|通过|凡|如|若|由于|因|随着|确保|标志|负责|客观)[\\p{Script=Han}A-Za-z—－·、]{2,24}?(?<!的|[负制规])(?:${eventVerbPattern})${notNoun}`,
  "u",
);
const sameSubject = new RegExp(
  `^(?:并|同时|又|随后|随即|遂|后|后又|再)?(?:正式|重新|再次)?(?:${eventVerbPattern})${notNoun}`,
  "u",
);

/** True when a stretch between commas names someone and what then happened: 日本全面接管大连租借地. */
export const statesOwnEvent = (hans: string): boolean => ownSubject.test(hans);

/** The same, or what happened next to the one named before: 并更名为甲海关. False for 受市政府领导 and what only describes. */
export const statesEvent = (hans: string): boolean => ownSubject.test(hans) || sameSubject.test(hans);

interface SequelRule extends Rule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const sequel: Family<SequelRule> = {
  name: "what follows in a story",
  holds: ({ pattern }, text) => pattern.test(text),
};

/**
 * Stretches without a date and a subject, in a narrative and behind a dated event, about its effect on the same body: whose it was
 * from then on, who took it over, what was laid down. The pattern matches the whole effect; what stands behind it (后) leads on to
 * the next event. Simplified script.
 */
export const sequelRules = rules(sequel, [
  {
    id: "under-whom",
    pattern:
      /^(?:(?:改|并|仍|又|同时)?(?:直属|隶属|归属)(?!单位|机构|部门|海关(?!总署)|关系|企业|学校)于?[\p{Script=Han}]{2,20}?(?=后?$)|(?:并|同时)?(?:受|归|由)[\p{Script=Han}、]{2,24}?(?:的)?(?:共同|双重|直接|垂直|统一)?(?:领导|管辖|代管)$)/u,
    examples: ["受驻军及青山市政府的共同领导", "直属海关总署后", "归省财政厅管辖", "隶属于青山地区行署"],
    counterExamples: ["受领导的委托", "直属单位共五个", "归口管理口岸工作", "受到国民的欢迎", "隶属关系不变"],
  },
  {
    id: "taken-over",
    pattern: /^由[\p{Script=Han}]{2,12}(?:代掌|掌管|接管|把持|控制|代管|接办|主持)[\p{Script=Han}]{0,10}$/u,
    examples: ["由外国人代掌税收事务", "由军事管制委员会接管"],
    counterExamples: ["由局长主持会议的有关规定，另行发布", "由人事科管理", "由于接管"],
  },
  {
    id: "laid-down",
    pattern:
      /^对[\p{Script=Han}]{2,16}(?:实行|施行|推行)[\p{Script=Han}]{0,12}(?:制|制度|政策|体制|管制|封锁)$/u,
    examples: ["对青山实行自由港制度", "对沿海口岸实行封锁"],
    counterExamples: ["对单位实行考核", "对外实行一个窗口服务"],
  },
]);

/** The part of a stretch between commas about the effect of the event before it; null when there is none. */
export function sequelOf(hans: string): string | null {
  for (const { pattern } of sequelRules) {
    const match = pattern.exec(hans);
    if (match !== null) return match[0];
  }
  return null;
}

/**
 * A text with a date that only says when a text was passed, published or edited: the head and foot of a statute, of a press
 * report, of a page that its readers write.
 */
export const isPublishing = (hans: string): boolean =>
  /(?:刊登于《|留言|编辑）?)|^[^，。；]{0,60}(?:会议通过|令第?[〔\d（(][^，。；]{0,14}号(?:发布|公布|修订|修正))|^[\d\s年月日.\-|]*[\p{Script=Han}、]{0,12}(?:批准|通过|公布|发布|修订|修正|印发)$/u.test(
    hans,
  ) || /^[\d\s年月日.\-|｜：:（()）一二三四五六日]*$/u.test(hans);

/** 在共管期内，…冲破封锁: what was achieved in a time that has a name and no date of its own */
const inNamedTime = /^在[\p{Script=Han}]{2,8}(?:期内|期间|时期)，/u;
const achieved = /(?:冲破|打破|突破|粉碎|抢运|支援|抗击|保卫|护厂|复工|重建)/u;

/** True for a sentence about deeds in a named time (在共管期内，…), which is dated by the dates around it. */
export const isDatedByEra = (hans: string): boolean => inNamedTime.test(hans) && achieved.test(hans);
