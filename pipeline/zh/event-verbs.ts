/**
 * Verbs of things that happen once, by which a stretch without a date of its own is told from a description: 日本全面接管租借地
 * is an event, 租借地内的货物一律免税 is none. The kinds are those of changes of organisations in the W3C Organization Ontology
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
export const tellsOwnEvent = (hans: string): boolean => ownSubject.test(hans);

/** The same, or what happened next to the one named before: 并更名为甲海关. False for 受市政府领导 and what only describes. */
export const tellsEvent = (hans: string): boolean => ownSubject.test(hans) || sameSubject.test(hans);
