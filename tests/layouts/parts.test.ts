/** Parts of parts, in any marks for both, with the text of each below its name or on its line. */
import { describe, expect, test } from "vitest";
import { type Mark, type MarkName, marks, told } from "./outline.ts";

type Part = readonly [name: string, duty: string];
type Whole = readonly (readonly [name: string, duty: string, parts: readonly Part[]])[];

const wholes: Readonly<Record<string, Whole>> = {
  青岬市公安局: [
    [
      "指挥中心",
      "负责警情处置",
      [
        ["接警科", "受理群众报警"],
        ["调度科", "调度警力资源"],
      ],
    ],
    [
      "刑事侦查支队",
      "侦办刑事案件",
      [
        ["一大队", "侦办命案"],
        ["技术大队", "负责现场勘查"],
      ],
    ],
    [
      "后勤处",
      "保障警务装备",
      [
        ["财务科", "编制部门预算"],
        ["装备科", "采购警用装备"],
      ],
    ],
  ],
  青岬学院: [
    [
      "教务处",
      "制定教学计划",
      [
        ["教学科", "安排课程"],
        ["学籍科", "管理学籍档案"],
      ],
    ],
    [
      "信息工程系",
      "培养计算机人才",
      [
        ["软件教研室", "承担软件课程教学"],
        ["网络教研室", "承担网络课程教学"],
      ],
    ],
  ],
  青岬市政府工务局: [
    [
      "工程科",
      "办理道路工程",
      [
        ["设计股", "办理工程设计"],
        ["施工股", "办理工程施工"],
      ],
    ],
    [
      "秘书室",
      "办理文书事项",
      [
        ["文书股", "掌理公文收发"],
        ["事务股", "掌理采购事项"],
      ],
    ],
  ],
};

/** What stands between the name of a part of a part and its text. */
const gaps = { "on the next line": "\n", "behind a colon": "：", "behind a full stop": "。" } as const;
type Gap = keyof typeof gaps;

/** What stands between the name of a part and its parts. */
const leads = ["its duty", "a list of them", "both"] as const;
type Lead = (typeof leads)[number];

type Layout = readonly [MarkName, MarkName, Gap, Lead];

/** One mark for both, or none, says nothing of what stands within what. */
const isClear = ([outer, inner, gap]: Layout): boolean =>
  outer !== inner && !(inner === "none" && gap === "behind a full stop");

const layouts: readonly Layout[] = (["（一）", "一、", "1、", "none", "###", "1."] as const).flatMap(
  (outer) =>
    (["1.", "（1）", "none", "①", "（一）"] as const).flatMap((inner) =>
      (Object.keys(gaps) as Gap[]).flatMap((gap) => leads.map((lead) => [outer, inner, gap, lead] as const)),
    ),
);

function pageOf(whole: string, [outer, inner, gap, lead]: Layout): string {
  const [name, part]: readonly Mark[] = [marks[outer], marks[inner]];
  const partOf = ([text, duty, parts]: Whole[number], n: number): string =>
    [
      `${name?.(text, n)}\n`,
      lead === "a list of them" ? "" : `${duty}。\n`,
      lead === "its duty" ? "" : `下设${parts.map(([below]) => below).join("、")}。\n`,
      ...parts.map(([below, what], m) => `${part?.(below, m)}${gaps[gap]}${what}。\n`),
    ].join("");
  return `${whole}\n${outer === "###" ? "## " : ""}内设机构\n${wholes[whole]?.map(partOf).join("")}`;
}

const statedOf = (whole: string, lead: Lead): readonly string[] => [
  ` > ${whole}`,
  ...(wholes[whole] ?? []).flatMap(([name, duty, parts]) => [
    `${whole} > ${name}`,
    ...(lead === "a list of them" ? [] : [`${whole}/${name}: ${duty}`]),
    ...parts.flatMap(([below, what]) => [
      `${whole}/${name} > ${below}`,
      `${whole}/${name}/${below}: ${what}`,
    ]),
  ]),
];

describe.each(Object.keys(wholes))("%s: parts of parts are told by any marks", (whole) => {
  test.each(layouts.filter(isClear))("%s, then %s %s, below %s", (...layout) => {
    const [outer, , , lead] = layout;
    const found = told(pageOf(whole, layout), outer === "###" ? "text/markdown" : "text/plain");
    expect([...found].sort()).toEqual([...statedOf(whole, lead)].sort());
  });
});
