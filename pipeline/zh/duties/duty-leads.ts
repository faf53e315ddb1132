import { headingVerbs } from "./verbs.ts";

/**
 * Words that introduce a duty. In the body of a unit any clause is a duty unless it says something else; in
 * running text (an overview, a lead paragraph) only these make one.
 */
interface LeadRule {
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** Ends that make an attribute of what looks like a duty: 负责…工作的正厅级直属海关 */
const attributive =
  /^[^。；]*的[^，。；、]{0,16}(?:海关|机构|部门|单位|机关|局|署|组织|口岸)$|的(?:窗口|柜台|工作人员)[在为是设]/u;

export const explicitLead: LeadRule = {
  pattern:
    /^(?:(?:根据|依据|按照|依照)[^，]{1,40}[，]?)?(?:其|[^，。：]{2,16}的)?(?:同时|并且?|具体|牵头|统一|现|还|又|分别)?(?:(?:主要)?(?:(?:会同|协同|联合)[^，。；的]{2,20}(?=负责|承担))?(?:负责|承担|承办|专司|担负|肩负|履行|行使|主管|掌(?![握声上权])|职掌)|(?:主要|基本|工作)?(?:任务|职责|职能|工作)(?:是|为)|(?:主要|基本|具体)(?:职责|职能|任务)包括|(?:主要)?工作(?<!年的?(?:主要)?工作)包括|主要从事|代表国家|除了?(?:承办|负责|办理|承担)[^，]{2,30}外)/u,
  examples: [
    "主要负责审单",
    "主要协同主管部门和省级党委负责队伍建设工作",
    "牵头负责科研组织架构布局调整",
    "并负责管理化验中心的工作",
    "其主要任务是监管货物",
    "其主要职责包括贯彻方针",
    "具体职责包括",
    "代表国家依法执行监管",
    "专司打击走私犯罪",
    "掌测绘仪器之检定事项",
    "瑞河署的工作包括监察渔业",
    "主要从事农作物调查",
    "承担全市物流监管职责",
    "根据这些任务主要履行通关监管职责",
  ],
  counterExamples: [
    "责任制",
    "掌握市场情况",
    "责任区的划分",
    "监管全国70%的小额贸易",
    "位于市中心",
    "从事渔业的企业",
    "今年的工作包括两项",
  ],
};

/** True when `hans` (a clause or a stretch between commas) introduces a duty by its own words. */
export const hasExplicitLead = (hans: string): boolean =>
  explicitLead.pattern.test(hans) && !attributive.test(hans);

/** 贯彻总会的各项规定要求: a stretch that begins with a verb of administration which is not an attribute. */
export const opensWithVerb = (hans: string): boolean =>
  [4, 3, 2].some((length) => headingVerbs.has(hans.slice(0, length)) && hans.length > length + 1) &&
  !attributive.test(hans);

/** 主要职责为|以下几个方面|：: in how many ways, behind the words that lead in duties */
const inWays =
  "(?:(?:以下|下列|如下)?(?:[几一二三四五六七八九十\\d]{1,2}个?|(?<=以下|下列|如下))(?:大?方面|内容|点|项))?";

/** A clause that ends in a list of duties: 中国海关主要承担4项基本任务：监管…. What stands before the colon introduces. */
export const dutyColon = new RegExp(
  `^(?<intro>[^：；。]*(?:任务|职责|职能|职权|职掌|权责|许可权|职责是|任务是)(?:(?:包括|如下|是|为|有)${inWays})?|[^：；。]*(?:事项|工作|事务|义务|功能)(?:包括|如下|是|为|有)|[^：；。]*(?:主要|承担|下列|以下|掌理)[^：；。]*(?:事项|工作|事务|义务|功能))[：:](?=.)`,
  "u",
);

export interface DutyLeadIn {
  /** length of the owner's name at the start; 0 when it is not named */
  readonly owner: number;
}

const verbs = "(?:有|掌理|职掌|主管|负责|承担|履行|行使|办理|具有?|享有|执行|肩负)";
const topics = "(?:事项|事务|职责|职权|职能|任务|业务|工作|权限|权责|义务|[\\p{Script=Han}]{0,6}权)";
const leadIns: readonly RegExp[] = [
  new RegExp(
    `^(?<owner>[^，。：]{2,30}?)(?:可以|应当|应|须|依法|集中|主要|统一)*${verbs}(?:下列|以下|左列|如下|如左|如次)(?:各项|主要)?[^，。：]{0,8}?${topics}?[：:。]?$`,
    "u",
  ),
  new RegExp(
    `^(?<owner>[^，。：]{2,30}?)(?:之|的)?(?:主要)?(?:掌理|职掌|负责|办理)${topics}(?:如下|如左|如次|为|是|包括)?[：:]$`,
    "u",
  ),
  new RegExp(
    `^(?<owner>[^，。：]{0,30}?)(?:之|的)?(?:主要|工作|业务|基本|法定|具体)*(?:职责|职权|权限|职能|任务|权责|职掌|掌理事项)(?:尤其|主要|具体)?(?:如下|如左|如次|(?:为|是|包括|有)${inWays})[：:]?$`,
    "u",
  ),
  // 引水服务处尤其有权限：, as statutes of Macau say it
  /^(?<owner>[^，。：]{2,30}?)(?:尤其|亦|特别|主要)?(?:具?有|行使)(?:权限|职责|职权)[：:]$/u,
  new RegExp(
    `^(?<owner>)(?:主要)?${verbs}(?:下列|以下|左列|如下)(?:各项|主要)?${topics}(?:如下|如左|如次)?[：:]$`,
    "u",
  ),
  // 监察厅负责：, as a line alone
  /^(?<owner>[^，。：]{1,29}?[处科室组厅局署所站队股课])(?:尤其|主要|具体|特别)?负责[：:]$/u,
  // 掌理工厂、矿场等单位之下列事项：
  /^(?<owner>)(?:掌理|办理|负责)[^，。：]{2,40}[之的](?:下列|左列|以下)(?:各项)?事项[：:]$/u,
];

/** Reads the line that introduces a list of duties: 综合规划组掌理事项如下：, 管委会履行下列职责：. Null when it does not. */
export function dutyLeadIn(hans: string): DutyLeadIn | null {
  if (/不得|禁止|严禁|情形/u.test(hans)) return null;
  const text = hans.replace(/^.*[，,](?=[^，,]*$)/u, "");
  const skipped = hans.length - text.length;
  for (const pattern of leadIns) {
    const match = pattern.exec(text);
    if (match) return { owner: skipped === 0 ? (match.groups?.owner?.length ?? 0) : 0 };
  }
  return null;
}

/** 第一组分两科办事，其职掌如左：the items are the parts into which a part is divided, each with what it does. */
export const dividedIntoParts = {
  pattern:
    /^(?<owner>\p{Script=Han}{2,20}?)(?:除[^。：]{2,40}外，)?[另并]?分设?[一二三四五六七八九十两]{1,3}[科股课组室](?:办事)?[，、](?:[^：。]{2,30}，)?(?:其|各[科股课组室]的?)?(?:职掌|职责|掌理事项)如[左下次]：$/u,
  examples: [
    "第一组分两科办事，其职掌如左：",
    "秘书室除掌理机要外，另分三科办事，其职掌如左：",
    "秘书室分设二科，并办理不属各室事项，各科职掌如下：",
  ],
  counterExamples: ["第一组分两科办事。", "第一组职掌如左：", "设一股办事："],
};

/** 本署设下列组、室：, 本局设下列单位：, 本局设3个派出机构： - what follows are names of bodies. */
export const unitLeadIn =
  /^(?<owner>[^，。：]{0,30}?)(?:内设|下设|分设|设置|设立|设有|设|下属|下辖)(?:[\d一二三四五六七八九十两]+个[^，。：]{1,16}(?:，(?:分别)?(?:是|为))?[：:]|(?:[一二三四五六七八九十]{1,3}个?[组室课股科队处]){1,4}，各[^，。：]{0,12}如[下左次][：:]|(?:下列|以下|左列|如下)(?:各)?[^，。：]{0,20}(?:，[共计][^，。：]{2,10}|，其[^，。：]{2,8}如下)?[：:]?(?:，?(?:分别掌理|分别办理|分掌)[^：。]*[：:。])?|各[^，。：]{1,20}，(?:分别掌理|分别办理|分掌)[^：。]*[：:。])$|^(?<whose>本[局署府所会处])(?:下列[^，。：]{1,12}，(?:分别掌理|分掌)[^：。]*|各[科课组室股处队所、]{1,10}之?(?:掌理|职掌|主管)(?:事项)?如[下左次])[：:]$/u;

/** 协调时，应遵循以下几项原则：, 有下列情形之一的： - what follows are rules and cases, not duties. */
export const listsRules =
  /(?:以下|下列|如下|左列)[^，。：]{0,8}(?:原则|规定|情形(?:之一)?的?|条件|要求|材料|程序|方法|措施|处罚|标准|行为)[：:]$/u;
