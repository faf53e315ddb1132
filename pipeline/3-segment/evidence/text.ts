import { evidenceFor } from "./evidence.ts";

/** Running text and the items of lists: lines without another role. */
export const textEvidence = evidenceFor("text", [
  {
    id: "sentence",
    points: 1,
    when: ({ sentence }) => sentence,
    why: "headings have no stops",
    hans: "标题没有句末标点",
    examples: ["负责文电；承办会务。"],
    counterExamples: ["办公室"],
  },
  {
    id: "verb-first",
    points: 1,
    when: ({ lead, verb, heading }) => (lead || verb) && heading === null,
    why: "a line that begins with a verb of administration says what is done",
    hans: "以行政动词开头的一行说明做什么",
    examples: ["负责文电工作", "拟订发展规划"],
    counterExamples: ["办公室", "附则", "接待科负责接待来访单位"],
  },
]);

export const leadInEvidence = evidenceFor("lead_in", [
  {
    id: "lists-units",
    points: 6.5,
    when: ({ unitLeadIn, text }) => unitLeadIn && /[：:。]$/u.test(text),
    why: "names of parts follow",
    hans: "下面是各部分的名称",
    examples: [
      "本署设下列组、室：",
      "本局设下列各科、室，分别掌理下列事项：",
      "本府设左列各局、室，分掌有关事项。",
    ],
    counterExamples: ["本署设三组", "主要职责："],
  },
  {
    id: "lists-duties",
    points: 5,
    when: ({ dutyLeadIn, text }) =>
      dutyLeadIn !== null &&
      (/[：:]$/u.test(text) ||
        (/[下左]列事项。?$/u.test(text) && (dutyLeadIn.owner > 0 || text.includes("，")))),
    why: "duties follow, of the one that the line names",
    hans: "下面是职责，属于这一行所说的机构",
    examples: [
      "综合规划组掌理事项如下：",
      "管委会履行下列职责：",
      "第二组掌理下列事项",
      "课长综理课务，并督率所属办理左列事项。",
    ],
    counterExamples: ["综合规划组", "主要职责", "负责下列事项。"],
  },
]);

export const titleEvidence = evidenceFor("title", [
  {
    id: "first-line",
    points: 3,
    when: ({ begins, mark, text, heading }) =>
      begins &&
      mark === null &&
      (heading === null || heading.rest !== null) &&
      text.length <= 60 &&
      !/[。；：，]/u.test(text),
    why: "a page begins with its title",
    hans: "页面以标题开头",
    examples: [
      "青岛前湾保税港区条例",
      "首页 > 政务公开\n发布时间：2023-05-06 来源：本站\n青岛前湾保税港区条例",
    ],
    counterExamples: ["一、总则", "主要职责：拟订规划"],
  },
  {
    id: "end-of-the-path",
    points: 9,
    when: ({ path }) => path === "end",
    why: "the path above says what the page is about",
    hans: "上面的当前位置说明页面讲的是什么",
    examples: ["首页 > 机构 > 规划司\n规划司\n负责规划。"],
    counterExamples: ["首页 > 机构 > 规划司\n负责规划。"],
  },
]);
