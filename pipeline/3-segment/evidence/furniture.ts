import { furniture, linksHeading } from "../../zh/line-kinds.ts";
import { evidenceFor } from "./evidence.ts";

export const furnitureEvidence = evidenceFor("furniture", [
  {
    id: "words-of-sites",
    points: 7,
    when: ({ text }) => furniture.pattern.test(text),
    why: "what sites print around a text",
    examples: ["当前位置 > 机构概况", "粤ICP备11000000号-3", "今日访问：352 总访问：88213"],
    counterExamples: ["首页栏目的维护", "办公室"],
  },
  {
    id: "heading-of-links",
    points: 7,
    when: ({ text }) => linksHeading.pattern.test(text),
    why: "what follows leads away from the page",
    examples: ["友情链接", "相关链接："],
    counterExamples: ["网站链接的维护"],
  },
  {
    id: "contents",
    points: 9,
    when: ({ contents }) => contents,
    why: "an entry of a table of contents says nothing that its heading below does not",
    examples: [
      "办公室\n人事科\n财务科\n法制科\n办公室\n负责文电。\n人事科\n负责干部。\n财务科\n负责预算。\n法制科\n负责法制。",
    ],
    counterExamples: ["办公室"],
  },
  {
    id: "link",
    points: 5,
    within: ["links"],
    when: ({ sentence, text, mark }) => !sentence && mark === null && text.length <= 30,
    why: "short lines below a heading of links are links",
    examples: ["东岭省商务厅"],
    counterExamples: ["负责文电工作；承办会务。"],
  },
]);
