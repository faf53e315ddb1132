import { type Family, rules } from "../../zh/rules/rule.ts";
import { type ClassificationRule, firstRule, placeOf } from "./rule.ts";

const family: Family<ClassificationRule> = {
  name: "classes of bodies",
  holds: (rule, example) => firstRule(bodyRules, example[0], placeOf(example)) === rule,
};

/** The kinds of bodies that a page profiles on their own; some of them are parts of others all the same. */
export const bodyRules = rules(family, [
  {
    id: "institution",
    classification: "public_institution",
    note: /(?<!(?:领导|管理|指导|监督|联系)[^，。； 为是系]{0,12})事业单位(?!登记|监督|改革|编制|人事|管理)|公益[一二三]类/,
    examples: [["瑞河市水文站", "公益一类事业单位"]],
    counterExamples: [
      ["瑞河市水务局", "事业单位登记管理"],
      ["瑞河市教育局", "领导局直属事业单位"],
    ],
  },
  // customs of Hong Kong, Macau and other countries are no district of the General Administration
  {
    id: "customs-elsewhere",
    classification: "government_agency",
    name: /^(?:(?:中华人民共和国)?(?:香港|澳门)|(?!中华人民共和国)[\p{Script=Han}]{2,6}国)(?!.*分关).*海关$/u,
    examples: [["香港海关"], ["中华人民共和国澳门特别行政区海关"], ["某某国海关"]],
    counterExamples: [["青岬海关"], ["中华人民共和国海关"]],
  },
  // a district has 处
  {
    id: "customs-of-sections",
    classification: "subordinate_customs",
    pair: /海关</,
    parts: /^(?!.*处、).*科、.*科、/,
    examples: [["青岬海关", "", { parts: "办公室、查验科、旅检科、" }]],
    counterExamples: [["青岬海关"], ["青岬海关", "", { parts: "查验科、旅检科、统计处、" }]],
  },
  {
    id: "customs-district",
    classification: "direct_customs",
    name: /(?:海关|关务署|[^机]关)$/,
    examples: [["青岬海关"]],
    counterExamples: [["青岬海关学会"]],
  },
  {
    id: "anti-smuggling-bureau",
    classification: "anti_smuggling_bureau",
    name: /(?:缉私局|走私犯罪侦查(?:分)?局)$/,
    examples: [["青岬海关缉私局"]],
    counterExamples: [["青岬海关缉私分局"]],
  },
  {
    id: "party-and-groups",
    classification: "other",
    name: /(?:领导小组|党委|党组|纪委|工会|妇联|妇女联合会|团委|编制委员会办公室)$|^(?:中共|中国共产党|共青团|中国共产主义青年团).*(?:委员会|委|部|办公室)$/,
    examples: [["瑞河县编制委员会办公室"], ["中共瑞河县委组织部"], ["瑞河县妇女联合会"]],
    counterExamples: [["瑞河县政府办公室"], ["中共瑞河县委信访室"]],
  },
  {
    id: "social-organization",
    classification: "social_organization",
    name: /(?:学会|协会|联合会|基金会|促进会|研究会|商会|总会|(?:学|协|商)会[\p{Script=Han}]{0,6}分会)$/u,
    examples: [["瑞河书法协会"], ["瑞河大学学生会联合会"]],
    counterExamples: [["瑞河县总工会"], ["瑞河县妇女联合会"]],
  },
  {
    id: "laboratory",
    classification: "laboratory",
    name: /(?:实验室|化验室|化验中心)$/,
    examples: [["青岬海关化验中心"]],
    counterExamples: [["青岬海关数据中心"]],
  },
  {
    id: "sent-out",
    classification: "dispatched_office",
    note: /[是为系][^，。]{2,24}派出(?:机构|机关|单位)/,
    name: /特派员?办事处$|特派办$|驻.*办事处$|派出所$|海关总署.*分署$/,
    examples: [["瑞河市驻青岬办事处"], ["青岬监管局", "青岬监管局是水务总局的派出机构"]],
    counterExamples: [["青湖街道办事处"], ["海巡署青岬分署"]],
  },
  {
    id: "sub-bureau",
    classification: "sub_bureau",
    name: /(?:分局|支局)$/,
    examples: [["瑞河市公安局东区分局"]],
    counterExamples: [["瑞河市公安局"]],
  },
  // 大湾海关统计处, 瑞河大学教务处, 水务部规划司: offices of a body that has a page of their own
  {
    id: "office-of-a-body",
    classification: "functional_department",
    note: /是[^，。]{2,24}的?(?:内设(?:职能|业务|综合)?(?:机构|部门|[处科]室)|(?:大学|学院|学校|医院)[^，。]{0,4}职能(?:部门|[处科]室))/,
    name: /(?<!办公|教研)室$|[科股]$|(?:大学|学院|学校|中学|医院)[\p{Script=Han}]{1,12}(?:处|部|系|办公室)$|(?:海关|(?<!档案)局|厅|法院|检察院)[\p{Script=Han}]{1,12}(?<!管理)处$|海关[\p{Script=Han}]{0,12}(?:管理处|办公室)$|(?:局|厅|法院|检察院)办公室$|公安局[\p{Script=Han}]{2,12}[总支大]队$|(?:部|委员会|总局|总署)[\p{Script=Han}]{2,12}司$/u,
    examples: [
      ["大湾海关统计处"],
      ["瑞河大学教务处"],
      ["水务部规划司"],
      ["瑞河县纪委信访室"],
      ["瑞河市法院政治部", "是瑞河市法院内设职能机构"],
    ],
    counterExamples: [["瑞河市政府秘书处"], ["瑞河市水务局河道管理处"], ["瑞河大学附属医院"]],
  },
  // 办公厅, 信息中心: a name without a place is that of an office of some body that the page does not name
  {
    id: "office-of-a-body-unnamed",
    classification: "functional_department",
    name: /^(?:综合|行政|党政|机关|[局校院厅]|)办公[室厅]$|^(?:市(?=场)|[^省市县区州国府委地]){2,4}(?:处|司)$|^[^省市县区州国府委地]{2,3}中心$|^(?:政治|人事|总务|学工|后勤|医务|护理|宣传|组织)部$/,
    examples: [["办公室"], ["教务处"], ["信息中心"], ["政治部"]],
    counterExamples: [["政府办公室"], ["口岸办公室"], ["财政部"]],
  },
  {
    id: "managing-office",
    classification: "public_institution",
    name: /管理处$/,
    examples: [["青湖水库管理处"]],
    counterExamples: [["瑞河市政府秘书处"]],
  },
  {
    id: "offices-named-suo",
    classification: "government_agency",
    name: /(?:事务|地政|户政|监理|司法|财政|税务|工商|总|看守|拘留|戒毒)所$/,
    examples: [["瑞河镇财政所"]],
    counterExamples: [["瑞河养护所"]],
  },
  {
    id: "agency",
    classification: "government_agency",
    name: /(?:法院|检察院|^(?:行政|立法|司法|考试|监察)院|监狱|边防检查总?站|边检总?站|消防(?:救援)?[总支大]队|局|署|厅|部|委员会|委|政府|公所|办公室|处|司|会)$/,
    examples: [["瑞河市水务局"], ["青岬边检站"], ["青岬市南区公所"], ["考试院"]],
    counterExamples: [["瑞河市水文站"]],
  },
  {
    id: "institution-by-its-name",
    classification: "public_institution",
    name: /(?:中心|站|所|队|馆|学校|党校|学院|大学|中学|小学|幼儿园|院|基地|社|林场)$/,
    examples: [["瑞河市水文站"]],
    counterExamples: [["瑞河市水文"]],
  },
]);
