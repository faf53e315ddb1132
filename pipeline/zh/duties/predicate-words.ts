import { type Family, type Rule, rules } from "../rules/rule.ts";

/**
 * Words that open a predicate, stand between its parts or close it, Simplified script. Their place decides what
 * they are: most of these patterns are matched only at the head of a stretch between commas.
 */
interface WordRule extends Rule {
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

interface SignRule extends WordRule {
  readonly id: string;
}

const family: Family<SignRule> = {
  name: "signs between words",
  holds: ({ pattern }, text) => pattern.test(text),
};

/** Signs that stand between the words of a clause, wherever they stand. An id is a kind of token. */
export const signs = rules(family, [
  {
    id: "stop",
    pattern: /[，；。]/u,
    examples: ["巡查，救助"],
    counterExamples: ["巡查、救助"],
  },
  {
    id: "de",
    pattern: /(?<!(?<![项科栏题节数账条纲书])目)的(?!确)|之(?![间内外中上下前后一际余类])/u,
    examples: ["渔船的检查", "渔业之管理", "项目的验收"],
    counterExamples: ["邻市之间", "目的", "之外"],
  },
  {
    id: "link",
    pattern:
      /、|以及|或者|(?<![参给赋授])与(?!会)|(?<![共平调缓])和(?![谐平解])|(?<![普涉顾波])及(?!时|格)|或/u,
    examples: ["巡查和救助", "渔船、渔港", "渔船及渔港", "渔船与渔港", "渔船或渔港"],
    counterExamples: ["参与救助", "共和国", "普及", "及时"],
  },
  {
    id: "and",
    pattern: /(?<![合兼吞])并(?![重举轨行入网案])/u,
    examples: ["制定并实施", "并且"],
    counterExamples: ["合并机构", "并重", "并案处理"],
  },
  {
    id: "etc",
    pattern: /(?<![平高中初同对优相特])等(?![级次值额候待距同于效])/u,
    examples: ["渔船等", "渔船等工作"],
    counterExamples: ["平等", "等级", "高等院校"],
  },
  {
    id: "towards",
    pattern: /(?<![应核校比面反针绝相派成])对(?![外象口接比照策账方应话立内称手]|等[的地性])/u,
    examples: ["对渔船进行检查", "对等外渔船的检查"],
    counterExamples: ["对外宣传", "针对渔船", "对象", "核对"],
  },
  {
    id: "closing",
    pattern: /实际操作|情事|工作|事宜|任务|事项|职责|事务|业务|手续|活动|作业/u,
    examples: ["巡查工作", "巡查事宜", "救助业务", "巡查等实际操作"],
    counterExamples: ["操作规程", "货物"],
  },
]);

/** 同时, 以及, 关于: what joins a stretch to the one before it, or to its topic */
export const connective: WordRule = {
  pattern: /^(?:同时|以及|并且|还(?!贷|款|原)|又|及(?!时|格)|现(?!有|为|场|金|行|代|任|状)|其中|关于)/u,
  examples: ["同时监管仓库", "以及灯塔的维护", "还承担培训", "及其他事项", "现负责巡查", "关于渔船之检查"],
  counterExamples: ["及时处理", "现场查验", "还贷管理", "现有职工"],
};

/** 主要负责, 承办, 其主要任务是: ways of being responsible */
export const responsibility: WordRule = {
  pattern:
    /^(?:其?(?:主要|基本|工作)?(?:任务|职责|职能)(?:是|为)[：:]?|(?:主要|重要|具体|全面|直接|统一|分别|归口|专门|主管)?负责(?!人(?![事员才力口防民类])|任|制(?![定订作]))(?:承办|组织承担|承担)?|主要履行|(?:主要|具体)?(?:承担(?!者)|承办(?![人单银])|担负|肩负)|专司|掌理?(?![握管声上权])|职掌|主管(?=[^部门机领单人的]))/u,
  examples: [
    "主要负责渔政",
    "其主要任务是护渔",
    "具体承办年审",
    "承担灯塔维护",
    "专司救助",
    "掌理人事",
    "主管盐务",
    "负责人事管理",
    "负责制定规划",
  ],
  counterExamples: ["负责人", "主管部门", "监管货物", "承办单位", "负责制"],
};

/** 渔政处负责…, 管委会应当…: the body that acts, when the text names it before its verb */
export const subject: WordRule = {
  pattern:
    /^(?:[^，、的之：]{2,16}?(?:[处局科组室司厅部署关所站队院会委办馆库]|中心|部门|机构|单位)(?=(?:主要|具体|全面)?(?:负责(?!人(?![事员才力口防民]))|掌(?![握声上权])|职掌|承担|承办))|[^，、的之：]{2,16}?(?:应当|可以|必须))/u,
  examples: ["渔政处负责检查", "管委会应当公布", "检测中心承担检测"],
  counterExamples: ["渔政处", "灯塔的管理处负责", "负责检查", "中心负责人"],
};

/** 根据, 在: what opens a phrase that says on what ground, in what way or where; such a phrase has an end of its own */
export const groundPreposition: WordRule = {
  pattern:
    /^(?:根据|依据|按照|依照|按|遵照|受(?!理)|结合|围绕|针对|以(?![及上下内外])|在(?![岗职编校册建])|应(?![用急诉届]))/u,
  examples: ["根据规定", "按规程办理", "在港区内", "受总台委托", "以书面形式"],
  counterExamples: ["受理申请", "应用系统", "应急值守", "在职培训", "为渔民提供"],
};

/** 为, 会同: what opens a phrase that ends where the verb comes */
export const preposition: WordRule = {
  pattern: /^(?:就(?![业医读地])|通过|为(?!民)了?|向|从(?![业事])|由|会同|经(?![费营济贸办])|于|随同)/u,
  examples: ["为渔民提供", "由总台指派", "会同邻市", "向渔民收取"],
  counterExamples: ["就业指导", "经费使用", "为民服务", "从业资格"],
};

/** 规定, 要求, 范围内: what ends a phrase that says on what ground or in what way */
export const ground: WordRule = {
  pattern:
    /(?:规定|要求|结果|政策|程序|权限|许可权|形式|实际|方针|办法|精神|邀请|情况|需要|名义|指示|部署|范围内?|趋势|动向|标准|原则|计划|规划|制度|基础上|法规|条例|协议|授权|委托|职责|分工|方式|安排|指导下|领导下|中|下|内|上)$/u,
  examples: ["根据渔业法的规定", "按照总台的要求", "在授权范围内", "以书面形式", "在港区内"],
  counterExamples: ["根据渔船", "按照仓库"],
};

/** 等工作, 等各项业务: what stands for the rest of a list, from 等 to the end of the phrase */
export const restOfList: WordRule = {
  pattern:
    /^等(?:各项|具体|日常|实际|方面的?|相关|有关|技术|管理|通关|业务|综合|行政|其他|其它)*(?:实际操作|情事|工作任务|工作|事宜|任务|事项|职责|事务|业务|手续|活动|作业|服务)*等?$/u,
  examples: ["等", "等工作", "等各项具体事宜", "等技术管理工作", "等服务"],
  counterExamples: ["等货物的管理", "等渔船查验", "等船只"],
};

/** 监管的, 监管中, 监管工作的: behind these a verb was the name of something */
export const afterName: WordRule = {
  pattern:
    /^(?:[的之等]|中(?![央国共小介心层长期转])|后(?![勤续方])|前(?!期|沿|置)|时(?![限效间期政])|及其|(?:工作|任务|事宜)(?:$|[的之，]))/u,
  examples: ["的货物", "中的船只", "后的处理", "时的检查", "工作的总结", "工作"],
  counterExamples: ["后勤", "中央政策", "时限", "工作计划", "货物", "前期"],
};

/** 监管部门, 监管人员: nouns before which a verb is their attribute */
export const headNoun: WordRule = {
  pattern:
    /^(?:[的等]|部门|单位|委员会|(?:机构|人员|系统)(?!编制|设置|改革|建设))|^(?:工作|[站所室队员证费器])(?:$|[、，和及的等])/u,
  examples: ["部门", "的船只", "人员", "工作", "站", "费、保证金"],
  counterExamples: ["工作计划", "船只", "部署", "站台秩序", "机构编制"],
};

/** 辖区内, 监管中: a place or a time and no thing */
export const place: WordRule = {
  pattern: /(?:[内外中间下]|期间|范围|过程)$/u,
  examples: ["辖区内", "港区外", "施工期间", "查验过程中"],
  counterExamples: ["辖区", "货物", "渔船"],
};

/** 预警式, 综合性: an attribute and no thing */
export const attribute: WordRule = {
  pattern: /[式型性]$/u,
  examples: ["嵌入式", "综合性", "常规型"],
  counterExamples: ["形态", "渔船"],
};

/** 交办的, 联合开展的: words about who acted on what follows, so that the words before them are not an object */
export const assigned: WordRule = {
  pattern: /(?:交办|交付|赋予|指派|下达|授权|委托|布置|开展|进行|举办|主办)$/u,
  examples: ["总台下达", "市政府赋予", "处领导交办", "与渔会联合开展"],
  counterExamples: ["渔船", "总台"],
};
