import { plainPostPattern } from "../people/posts.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";

/**
 * Headings that name a topic. The words are those of the three-part orders (三定规定: 主要职责, 内设机构, 人员编制)
 * by which Chinese bodies are set up, of the columns that 《政府信息公开条例》 art. 20 makes them publish
 * (机构职能, 机构设置, 办公地址, 办公时间, 联系方式, 负责人姓名), and of Taiwan 處務規程 (職掌). Simplified script.
 */
export type SectionTopic =
  | "duties"
  | "units"
  | "leaders"
  | "history"
  | "staffing"
  | "contact"
  | "overview"
  | "regulation";

interface SectionRule extends Rule {
  readonly topic: SectionTopic;
  /** the topic words; what may stand before them (an owner) and after them is added by `sectionHeading` */
  readonly words: string;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<SectionRule> = {
  name: "section headings",
  id: ({ topic }) => topic,
  holds: ({ topic }, text) => sectionHeading(text)?.topic === topic && sectionHeading(text)?.owner === 0,
};

export const sectionRules = rules(family, [
  {
    topic: "units",
    words:
      "(?:机关)?(?:主要|[正副]?[厅局处科股团营]级)?(?:内设|下设|下属|下辖|所属|直属|派出|派驻|隶属|附属|分支|二级|直辖|职能|综合|办事|工作|组织|行政|业务|内部|参公|局属|关属|委属|处属)(?:执法|事业|行政|基层|职能|业务|[一二三]级)?(?:机构|科室|部门|处室|股室|单位|院校|海关|分局|派出所|法庭)(?:设置|情况|名单|一览表?)?|(?:机构|部门)(?:设置(?:情况)?|列表|组成)|(?:机关)?(?:科室|处室|股室)(?:设置|概况|简介|情况|列表)|(?:科室|处室|部门|单位|科别)介绍|(?<!\\p{Script=Han})组织|组织(?:机构|架构|体系|结构|系统)[图表]?|组织(?:[及与和])?职掌|内部组织|[一二三]级单位|(?:幕僚|辅助|业务|行政)单位|(?:附设|派出|驻外)(?:机构|机关)|任务编组|(?:机构|管理)?架构|(?:各)?(?:科室|处室|部门|股室|单位)(?=(?:主要|工作)?(?:职责|职能))|(?:[局委厅署关镇区县市](?:属|直属|所属|下属)单位|机关(?:各)?(?:科室|处室|部门))(?:主要|工作)?(?:职责|职能)|(?:临床|医技|医辅|辅助|护理|教学|教辅|科研|党政|党群|群团|执法勤务|综合管理|(?:行政)?管理|后勤保障|行政职能)(?:科室|部门|处室|机构|单位|院系|院部|系部)(?:设置|情况|名单|一览表?)?|(?:直属|所属|下属|下辖)(?:协会|学会|团体|学校|医院|企业|场馆|[支大中]队|站所)|事业单位|业务现场|社会团体|(?:相关|挂靠|业务主管|主管)(?:社团|社会团体)|(?:挂靠|代管|直管|另设)(?:机构|单位)|(?:所属|附属|直属)(?:[一二三]级)?机关|(?:基层|下属|直属|所属|乡镇)站所|机关(?:科室|处室)|(?<!(?!院)\\p{Script=Han})人民法庭(?:设置)?|(?:内设|派出|派驻|直属|所属|下属|事业)(?:机构|单位)(?:主要|工作|具体)?(?:职责|职能)|全[省市县区]\\p{Script=Han}{2,6}系统(?:单位|机构)?|各(?:业务|基层|直属)?(?:科室|处室|部门|大队|中队|支队|分局|派出所|站所|庭室|法庭)(?=$|（\\d)|(?:各[县市区旗]+|[县市区旗][（(、][县市区旗](?:、[县市区旗])*[）)]?|[县市区旗]{2,3})(?:级|直)?[\\p{Script=Han}]{0,6}(?:局|[分支]行|法院|检察院|支队|大队|管理站|监测站)(?=$|（\\d)|(?:内设|下设|下辖)(?=[：:]|$)",
    examples: [
      "内设机构",
      "直属单位",
      "组织架构",
      "内设执法科室",
      "机构设置",
      "相关社团",
      "所属二级机关",
      "正处级内设机构",
      "临床科室",
      "所属协会",
      "执法勤务机构",
      "组织",
      "组织职掌",
      "组织架构图",
      "处室介绍",
      "一级单位",
      "派出机关",
      "局属单位职责",
      "机关内设机构",
      "县（区）气象局",
      "工作机构及其职责",
      "各区县分局",
      "派出机构主要职责",
      "全市税务系统",
      "机关科室主要职责",
      "机关科室设置",
    ],
    counterExamples: ["办公室", "机构编制管理", "组织实施", "市委组织"],
  },
  {
    topic: "duties",
    words:
      "(?:主要|工作|基本|部门|法定|机关|机构|单位|岗位|行政|核心|具体|总体|服务)*(?:职责|职能|职权|任务|职掌|职责任务|职能任务|职能职责|工作任务|权责|业务职掌|掌理事项|职能配置|服务内容|业务范围|工作范围|工作内容|管理职能|(?:主要|主管)业务)(?:任务|范围|概述|概况|简介|介绍|说明|事项|和任务|配置)?",
    examples: [
      "主要职责",
      "工作职责",
      "机构职能",
      "机关职能",
      "职能配置",
      "主要任务",
      "业务职掌",
      "主管业务",
    ],
    counterExamples: ["办公室", "责任制"],
  },
  {
    topic: "leaders",
    words: `(?:现任|历任|主要|局|关|部门|单位|机关|委|署|厅|院|校|会|处|室|所|站|馆|中心|市|县|区|党组|党委)*(?:领导|负责人|领导班子|班子成员|领导成员|领导干部|领导集体)(?:班子|成员|信息|简介|介绍|分工|之窗|名单|简历|及分工|及其分工|工作分工|一览表?)*|(?:(?:${plainPostPattern})、)*副?(?:${plainPostPattern})(?:工作)?分工|历任副?(?:${plainPostPattern})(?:名单|名录)?|(?:历任|现任)首长|(?:组成人员|人员组成|成员组成)(?:名单)?|首长(?:介绍|简介)|主管介绍|人员名单|成员名单`,
    examples: [
      "领导班子",
      "现任领导",
      "主任、副主任工作分工",
      "局领导分工",
      "历任关长",
      "历任副署长",
      "组成人员",
      "历任馆长名录",
      "历任首长",
    ],
    counterExamples: ["领导交办的事项"],
  },
  {
    topic: "history",
    words:
      "(?:历史|机构|发展|历史发展)?(?:沿革|历程|回顾|大事记|历史|变迁|发展史|关史)|历史(?:背景|发展|渊源)|发展概况|[\\p{Script=Han}]{2,8}(?:时期|年代)",
    examples: ["历史沿革", "发展历程", "大事记", "民国时期"],
    counterExamples: ["历史最高"],
  },
  {
    topic: "staffing",
    words:
      "(?:机构|人员|干部|行政|机关|事业)?(?:编制|人员构成|领导职数|编制和领导职数|人员编制和领导职数|机构规格|队伍|队伍建设|人员|人员情况|人员概况|人员配置|机构人员)|(?:编制|预算)员额",
    examples: ["人员编制", "领导职数", "机构规格", "编制员额"],
    counterExamples: ["编制海关统计"],
  },
  {
    topic: "contact",
    words:
      "联系(?:方式|我们|电话|地址)|联络(?:资讯|信息|方式|方法|资料)|(?:办公|通信|通讯)(?:地址|时间|电话)|地理位置|交通(?:指南|路线|线路)|通讯录|咨询电话",
    examples: ["联系方式", "办公地址", "联络资讯"],
    counterExamples: ["联系群众"],
  },
  {
    topic: "overview",
    words:
      "(?:单位|机构|部门|基本|关区|辖区|总体|业务|工作)?(?:概况|简介|概述|情况|介绍|特点|概览|综述)|(?:关于|认识)(?:我们|本\\p{Script=Han})|使命(?:[与及和]愿景)?|服务宗旨|基本(?:情况|信息)",
    examples: ["单位概况", "基本情况", "业务特点", "关于本会", "使命与愿景"],
    counterExamples: ["情况通报"],
  },
  {
    topic: "regulation",
    words:
      "(?:职能|职责)转变|(?:职责|职能)(?:的)?调整|(?:组织|相关|有关|主要)(?:法例|法规|法令)|(?:有关)?职责分工|总则|附则|附\\s*则|法律责任|其[他它](?:重要|需要?说明的)?事项(?:的?情况)?(?:的?说明)?|有关事项|施行日期|监督管理|(?:工作|办事|办税|办理|申请|申报|受理|审批|服务)(?:流程|程序|步骤|须知)|争议(?:事件)?|(?:诉讼|信访|参观|入馆|阅览|读者)须知|(?:当事人|参保人|读者|会员|纳税人)的?(?:权利|义务|权利[和与及]义务)|(?:社会)?评价|案例(?:分析)?|引言|前言|总结|结语|结束语",
    examples: [
      "总则",
      "附则",
      "其他事项",
      "其他需说明的事项",
      "职能转变",
      "职责调整",
      "有关职责分工",
      "当事人的权利",
      "办事流程",
      "争议",
      "总结",
      "引言",
    ],
    counterExamples: ["其他海关", "总结工作经验", "流程再造"],
  },
]);

/** A heading taken apart: whose (may be empty, may be 本局) and which topic. */
export interface SectionHeading {
  /** length of the owner's name at the start of the heading; 0 when it is not named */
  readonly owner: number;
  readonly topic: SectionTopic;
}

const tail =
  "(?:(?:和|及|与|及其|、)(?:主要)?(?:职责|职能|机构设置|内设机构|人员编制|职责分工|主要职责|工作职责|职能配置|领导职数))*(?:一览表|一览)?(?:如下|是|为|有|包括|主要有|主要是|主要包括)?[：:]?$";
const compiled = new Map(
  sectionRules.map((rule) => [rule, new RegExp(`^(?:(.{2,30}?)的?)??(?:${rule.words})${tail}`, "u")]),
);

/** Reads a heading without its mark: 主要职责, 办公室工作职责：, 我局主要职责如下：. Null when it names no topic. */
export function sectionHeading(hans: string): SectionHeading | null {
  if (hans.length > 45 || /[。；].|[，].*[，].*[，]/.test(hans)) return null;
  let best: SectionHeading | null = null;
  for (const rule of sectionRules) {
    const match = compiled.get(rule)?.exec(hans);
    if (!match) continue;
    const owner = match[1]?.length ?? 0;
    if (best === null || owner < best.owner) best = { owner, topic: rule.topic };
  }
  return best;
}
