/** Titles of posts, the longest first in matching. Simplified script. Source: 公务员职务与职级并行规定 (2019) and the titles of customs, party and Taiwan offices. */
const titles =
  "书记 局长 关长 署长 厅长 部长 主任 处长 科长 股长 组长 队长 站长 所长 院长 馆长 会长 理事长 秘书长 主席 校长 政委 政治委员 教导员 委员 成员 常委 负责人 联系人 总工程师 总会计师 总经济师 总检验师 总关务监 巡视员 调研员 主任科员 专员 特派员 关务长 行政长官 主任秘书 参事 技监 专门委员 检察长 审计长 行长 总监 司长 庭长 台长 教育长 缉私局长";

const pattern = new RegExp(
  `(?:一级|二级|三级|四级|代理?|常务)?副?(?:${titles
    .split(" ")
    .sort((a, b) => b.length - a.length)
    .join("|")})$`,
  "u",
);

/** Where the title itself begins in 大连海关副关长; -1 when `hans` ends in no title. */
export const titleStart = (hans: string): number => pattern.exec(hans)?.index ?? -1;

/** A post in the Communist Party: 党委书记, 党组成员, 纪检组组长. */
export const isPartyPost = (hans: string): boolean => /党|纪委|纪检|团委|(?<!秘)书记/u.test(hans);
