import { evidenceFor } from "./evidence.ts";

/** 养护一科、养护二科 */
export const numbered = {
  pattern:
    /^(?<stem>\p{Script=Han}+)[一二三四五六七八九十](?<kind>\p{Script=Han}{1,2})[、，]\k<stem>[一二三四五六七八九十]\k<kind>/u,
  examples: ["养护一科、养护二科"],
  counterExamples: ["养护科、港航科", "养护一科、港航二科"],
};

/** 城东盐务所、城西盐务所 */
export const ofOneKind = {
  pattern:
    /^(?<first>\p{Script=Han}{2,12}?)(?<kind>(?!办公室|公室)\p{Script=Han}{2,12})[、，](?!\k<first>)\p{Script=Han}{2,12}\k<kind>[。；]?$/u,
  examples: ["城东盐务所、城西盐务所", "东港海关、西港海关"],
  counterExamples: [
    ...["党委宣传部、新闻中心", "组织科、人事科", "党委办公室、学院办公室"],
    "城东盐务所、城西盐务所、城南盐务所",
  ],
};

/** 公路养护中心、港航事务中心、交通质量监督站。 */
export const nameListEvidence = evidenceFor("name_list", [
  {
    id: "names-alone",
    points: 3,
    when: ({ names }) => names >= 2,
    why: "a line that holds names of bodies and nothing else lists them",
    hans: "只有机构名称、没有别的内容的一行，是把它们列出来",
    examples: ["公路养护中心、港航事务中心", "法制教育科 安全科 工程科"],
    counterExamples: ["公路养护中心", "公路养护中心负责养护"],
  },
  {
    id: "three-names",
    points: 2,
    when: ({ names }) => names >= 3,
    why: "two names may be one joint office, three are a list",
    hans: "两个名称可能是合署办公，三个就是一串",
    examples: ["公路养护中心、港航事务中心、质量监督站。"],
    counterExamples: ["党委宣传部、新闻中心"],
  },
  {
    id: "numbered-names",
    points: 2,
    when: ({ names, text }) => names >= 2 && numbered.pattern.test(text),
    why: "names that differ by their number are bodies side by side",
    hans: "只差编号的名称是并列的机构",
    examples: ["养护一科、养护二科"],
    counterExamples: ["党委宣传部、新闻中心", "养护一科、收费二科"],
  },
  {
    id: "names-of-one-kind",
    points: 2,
    when: ({ names, text }) => names === 2 && ofOneKind.pattern.test(text),
    why: "two names that differ by their place alone are bodies side by side",
    hans: "只差地名的两个名称是并列的机构",
    examples: ["城东盐务所、城西盐务所"],
    counterExamples: ["党委宣传部、新闻中心", "组织科、人事科"],
  },
  {
    id: "full-stop",
    points: 1,
    when: ({ names, text }) => names >= 2 && /[。；]$/u.test(text),
    why: "a heading has no full stop",
    hans: "标题没有句号",
    examples: ["东岸查缉队、西岸查缉队。"],
    counterExamples: ["党委宣传部、新闻中心"],
  },
  {
    id: "among-units",
    points: 1.5,
    within: ["units"],
    when: ({ names }) => names >= 2,
    why: "below 直属单位 or 内设机构 names are a list",
    hans: "“直属单位”“内设机构”之下的名称是一串",
    examples: ["公路养护中心、港航事务中心"],
    counterExamples: ["办公室"],
  },
]);
