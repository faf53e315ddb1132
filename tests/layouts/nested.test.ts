/** Bodies below a body, each with duties and parts of its own, in any marks for the four levels of headings. */
import { describe, expect, test } from "vitest";
import { type Mark, type MarkName, marks, told } from "./outline.ts";

type Part = readonly [name: string, duty: string];

const whole = "青岬市水务局";
const offices: readonly Part[] = [
  ["办公室", "负责机关日常运转"],
  ["法规科", "起草规范性文件"],
];
const bodies: readonly (readonly [name: string, duties: readonly string[], parts: readonly Part[]])[] = [
  [
    "排水管理处",
    ["承担城市排水管网养护", "组织排水应急抢险"],
    [
      ["综合科", "承担会务工作"],
      ["技术科", "编制养护计划"],
    ],
  ],
  [
    "供水管理中心",
    ["组织城市供水", "承担水质检测"],
    [
      ["办公室", "负责文电工作"],
      ["生产科", "组织供水生产"],
    ],
  ],
  ["水文监测站", ["开展水文监测"], []],
];

/** Of the sections of the whole, its bodies, the sections of those, and their parts. */
type Levels = readonly [MarkName, MarkName, MarkName, MarkName];

/** One mark on two levels says nothing of what stands within what; markup has an order of its own. */
function isClear([sections, names, topics, parts]: Levels): boolean {
  const printed = [names, topics, parts].filter((mark) => mark !== "none");
  return (
    new Set(printed).size === printed.length &&
    !(names === "1." && parts === "1、") &&
    (sections === "##") === (names === "###") &&
    // 内设机构： with a colon behind （一）… and 主要职责：… on one line may be of the whole
    !(sections === "none" && topics === "colon" && (names === "（一）" || names === "1."))
  );
}

const levels: readonly Levels[] = (["一、", "none", "##"] as const).flatMap((a) =>
  (["（一）", "1.", "none", "###", "【】"] as const).flatMap((b) =>
    (["1.", "（1）", "none", "colon", "（一）"] as const).flatMap((c) =>
      (["none", "（1）", "①", "1、", "colon"] as const).map((d) => [a, b, c, d] as const),
    ),
  ),
);

function pageOf([a, b, c, d]: Levels): string {
  const [section, name, topic, part] = [marks[a], marks[b], marks[c], marks[d]] as readonly Mark[];
  const below = (mark: MarkName): string => (mark === "colon" ? "" : "\n");
  const partOf = ([office, duty]: Part, n: number): string => `${part?.(office, n)}${below(d)}${duty}。\n`;
  const bodyOf = ([body, duties, parts]: (typeof bodies)[number], n: number): string =>
    [
      `${name?.(body, n)}\n`,
      `${topic?.("主要职责", 0)}${below(c)}${duties.join("；")}。\n`,
      parts.length === 0 ? "" : `${topic?.("内设机构", 1)}\n${parts.map(partOf).join("")}`,
    ].join("");
  return [
    `${whole}\n`,
    `${section?.("内设机构", 0)}\n${offices.map(([office, duty], n) => `${name?.(office, n)}\n${duty}。\n`).join("")}`,
    `${section?.("直属单位", 1)}\n${bodies.map(bodyOf).join("")}`,
  ].join("");
}

const stated: readonly string[] = [
  ` > ${whole}`,
  ...offices.flatMap(([name, duty]) => [`${whole} > ${name}`, `${whole}/${name}: ${duty}`]),
  ...bodies.flatMap(([body, duties, parts]) => [
    `${whole} > ${body}`,
    ...duties.map((duty) => `${whole}/${body}: ${duty}`),
    ...parts.flatMap(([name, duty]) => [`${whole}/${body} > ${name}`, `${whole}/${body}/${name}: ${duty}`]),
  ]),
];

describe("what belongs to a body below a body is told by any marks", () => {
  test.each(levels.filter(isClear))("%s, then %s, then %s, then %s", (...marked) => {
    const isMarkdown = marked[0] === "##";
    const found = told(pageOf(marked), isMarkdown ? "text/markdown" : "text/plain");
    expect([...found].sort()).toEqual([...stated].sort());
  });
});
