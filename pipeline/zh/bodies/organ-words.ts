import type { Rule } from "../rules/rule.ts";

export type MentionKind = "proper" | "short" | "self" | "generic" | "organ";

/** How a text points at a body without its name. */
export interface BodyWord extends Rule {
  readonly id: string;
  readonly kind: MentionKind;
  /** what is named stands in the group `body`, or is the whole match */
  readonly pattern: RegExp;
  /** the noun has words before it that belong to it: 施工单位 */
  readonly widens: boolean;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** Words for organs that are persons or committees, and for mass organisations, which go by short names. */
export const organWords: readonly BodyWord[] = [
  {
    id: "leaders",
    kind: "organ",
    pattern:
      /(?<!受\p{Script=Han}{2,16}(?=.领导(?:[，。；]|$)))(?:[关局署厅委部处院所站市县区]|[省市县区州](?:委|(?:人民)?政府)办?|中心|各级|政治部|上级|分管|主管)领导(?=[交批办处决工审、，；。和及的与或日指要对研组召布等阅授任兼]|以及|协|班子|$)(?!班子|干部|小组|下|职|科学)|(?<=[、，；。])领导(?=交办)|(?:[关局署厅委部处]|(?<![察法医学])院|各级|本级|单位)?领导班子/gu,
    widens: false,
    examples: [
      "协助局领导处理日常工作",
      "承办领导小组和署领导交办的工作",
      "承办县政府办领导交办的工作",
      "各级领导的决策",
    ],
    counterExamples: ["领导干部考核", "领导小组", "在局长领导下工作", "业务上受海关总署领导"],
  },
  {
    id: "party-organ",
    kind: "organ",
    pattern:
      /自治[区州县旗]党委(?!书记|办|[\p{Script=Han}]{2}部|组织)|(?:[关局署厅委部处院校](?!机关))?(?<!自治.|机关|[级联协会门位])(?:党组中心组|党委纪检组|党委中心组|纪检组|党组|党委)(?!织|办|长|书记|成员(?!、)|员会)|(?:[关局署厅委部处院校])?(?:党组|党委)(?=书记|委员|成员|会议)|(?:[省市县区镇乡]委)(?=[^员派托会]|$)/gu,
    widens: false,
    examples: ["传达局党组的决定", "承办县委交办的工作", "关党委委员"],
    counterExamples: ["地方党组织", "市委员会", "党风廉政"],
  },
  {
    id: "centre",
    kind: "organ",
    pattern: /党中央|(?<=[、，；。对彻实行障证])中央(?=[和、与及部]|关于)/gu,
    widens: false,
    examples: ["贯彻党中央的部署", "贯彻中央和省委的决定"],
    counterExamples: ["中央银行", "中央大街"],
  },
  {
    id: "head-of-body",
    kind: "organ",
    pattern:
      /(?<!副|社|科|队|班|家|首|组)[署局厅院关](?:长)(?=综理|襄理|任期|离任|指|负责|处理|交办|之命|命|核定|指定)|(?<=襄助|承|秉承|陈请|报请|协助)[署局厅院关]长|(?<=[承向对受]\p{Script=Han}{0,8})[署局厅院关部市县区乡镇]长(?=之命|之指示|之指[导挥]|的领导|负责|提供|提出|报告|汇报|建议)|(?<=在)[省市县区州乡镇]长(?=[和、]\p{Script=Han}{2,12}领导)|(?<=隶属(?:于)?\p{Script=Han}{0,10})(?:[署局厅院部]长|办公室主任)|主任委员(?=综理|襄理|之命|处理)|(?<=襄助|承|秉承)主任委员/gu,
    widens: true,
    examples: [
      "局长综理局务",
      "副局长襄助局长处理局务",
      "向青山海关关长负责",
      "承市长之命",
      "主任委员综理会务",
    ],
    counterExamples: ["局长办公会议", "副局长指挥"],
  },
  {
    id: "holder-of-an-office",
    kind: "organ",
    pattern:
      /行政长官(?!办公室|制|选举|令|批示|公布|参选)|(?:政务|财政|律政|行政法务|经济财政|保安|社会文化|运输工务)司(?:副司|司)长(?!办公室)|廉政专员(?!公署)|审计长(?!办公室)/gu,
    widens: false,
    examples: ["直接向行政长官负责", "隶属于运输工务司司长"],
    counterExamples: ["行政长官办公室", "廉政专员公署"],
  },
  {
    id: "units-of-mass-organisations",
    kind: "short",
    pattern: /(?:直属)?机关(?:党委|团委|工会|妇委会)/gu,
    widens: false,
    examples: ["拟定机关工会的计划"],
    counterExamples: ["行业工会"],
  },
  {
    id: "council",
    kind: "organ",
    pattern: /(?:[总分]会|学会|协会)?(?:常务)?理事会(?=负责|[交批]办|报告|的)/gu,
    widens: false,
    examples: ["又向分会常务理事会负责", "执行理事会的决议"],
    counterExamples: ["召开理事会"],
  },
  {
    id: "working-committee",
    kind: "short",
    pattern: /(?:[省市县区]{1,2}直(?:机关)?|机关|街道|开发区)(?:党)?工委/gu,
    widens: false,
    examples: ["落实市直工委的要求"],
    counterExamples: ["直属工作委员会"],
  },
  {
    id: "the-party",
    kind: "short",
    pattern:
      /党(?=对[^，。；]{1,16}领导|的(?:建设|政治|路线|方针|政策|领导|组织|纪律|基本|思想|全国|作风|群众))/gu,
    widens: false,
    examples: ["加强党的建设", "坚持和加强党对水务工作的集中统一领导"],
    counterExamples: ["党风廉政建设", "民主党派"],
  },
  {
    id: "mass-organisation",
    kind: "short",
    pattern:
      /(?<=^|[、，；。和与及同向对由受]|联系|指导|配合|会同|协助|支持|领导)(?:工商联|妇联|残联|侨联|文联|科协|社科联|台联|总工会|共青团|红十字会)(?![界员]|\p{Script=Han}*[省市县区])/gu,
    widens: false,
    examples: ["指导工商联工作", "配合共青团、妇联开展活动"],
    counterExamples: ["工商联界委员"],
  },
  {
    id: "office-of-party-committee",
    kind: "short",
    pattern: /党(?:委|工委|组)(?:组织部|宣传部|统战部|办公室|老干部局)(?!长)/gu,
    widens: false,
    examples: ["挂靠党委组织部"],
    counterExamples: ["党委组织部长"],
  },
  {
    id: "youth-league-of-a-place",
    kind: "short",
    pattern: /团[省市县区州旗]委(?!员)/gu,
    widens: false,
    examples: ["联系团县委"],
    counterExamples: ["社团县委员会"],
  },
];
