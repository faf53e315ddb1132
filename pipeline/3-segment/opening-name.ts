import { isUnitName, kindAlone, longestNameAt, suffixOf } from "../zh/bodies/unit-names.ts";
import { withoutNotes } from "../zh/layout/brackets.ts";
import { type Family, rules } from "../zh/rules/rule.ts";
import { matching, sumOf, type WeighedRule } from "../zh/rules/weighed.ts";
import type { Decided } from "./decode.ts";
import { bureauWithin, isAgencyName } from "./owners.ts";
import type { Role } from "./roles.ts";

/** A name that a page begins with, and what stands around it; `next` is the line below, and the names of parts are those that head lines. */
interface Opening {
  readonly name: string;
  /** the line is the name, perhaps with a note in brackets, and nothing else */
  readonly alone: boolean;
  readonly next: string;
  readonly nextIsText: boolean;
  readonly parts: readonly string[];
  /** how many lines are equal to the one below */
  readonly again: number;
}

/** An example has the name and the lines below it. */
type OpeningEvidence = WeighedRule<Opening, readonly string[]>;

const family: Family<OpeningEvidence> = {
  name: "opening names",
  holds: ({ when }, [name = "", ...lines]) => {
    const [next = ""] = lines;
    return when({
      name,
      alone: true,
      next,
      nextIsText: /[。；]$/u.test(next),
      parts: lines.filter(isUnitName),
      again: lines.filter((line) => line === next).length,
    });
  },
};

/** Offices that any body may have: a 秘书处 may be a part of 烟草事务处, but not of 人事处, which is such an office itself. */
export const commonOffice = {
  pattern: /^(?:秘书|人事|财务|总务|会计|行政|文书|后勤|保卫)处$/u,
  examples: ["秘书处", "人事处"],
  counterExamples: ["烟草事务处", "组织人事处"],
};
const isCommon = (name: string): boolean => commonOffice.pattern.test(name);

const isOneOfSeveral = ({ name, parts }: Opening): boolean =>
  parts.some(
    (part) =>
      part !== name &&
      !bureauWithin.pattern.test(part) &&
      suffixOf(part) === suffixOf(name) &&
      (!isCommon(part) || isCommon(name)),
  );

/** Evidence for and against a short name at the head of a page being that of the body which the page is about. */
export const openingEvidence = rules(family, [
  {
    id: "one-of-several",
    points: -3.5,
    when: isOneOfSeveral,
    why: "another name of its kind heads a part of the page",
    examples: [["组织部", "负责干部工作。", "宣传部", "负责新闻工作。"]],
    counterExamples: [
      ["盐务署", "组织架构", "秘书处", "规划科"],
      ["关税局", "组织架构", "青岬分局"],
    ],
  },
  {
    id: "duties-right-below",
    points: -3,
    when: ({ alone, nextIsText, parts }) => alone && nextIsText && parts.length > 0,
    why: "so do parts of a body stand, each above its duties",
    examples: [["政治部", "负责干部工作。", "办公室", "负责文电。"]],
    counterExamples: [["政治部", "内设机构", "办公室"]],
  },
  {
    id: "topic-comes-again",
    points: -4,
    when: ({ alone, again }) => alone && again > 1,
    why: "each part has what it has right below it",
    examples: [["组织部", "主要职责", "负责干部工作。", "办公室", "主要职责", "负责文电。"]],
    counterExamples: [["盐务署", "组织架构", "秘书处", "规划科"]],
  },
  {
    id: "kind-of-whole-bodies",
    points: 3,
    when: ({ name }) => name.endsWith("署"),
    why: "no part of a body is called a 署",
    examples: [["盐务署"]],
    counterExamples: [["政治部"], ["关税局"]],
  },
]);

/** What bodies are called that may have a name of three characters, or one that a part might have: 懲教署, 教育部, 入境事務處. */
export const shortWhole = {
  pattern: /(?:署|局|(?<!办公)厅|院|部|(?<!秘书)处|馆|会)$/u,
  examples: ["盐务署", "礼仪部", "烟草事务处"],
  counterExamples: ["办公室", "人事科", "规划组", "办公厅", "秘书处"],
};

/** How long such a name is, with what stands before it in it. */
const shortName = { least: 3, most: 12 };

const isShortWhole = (name: string): boolean =>
  shortWhole.pattern.test(name) &&
  !isAgencyName(name) &&
  !kindAlone.pattern.test(name) &&
  !bureauWithin.pattern.test(name);

/** A name at the head of a page that could be that of its body, with the points for and against. */
export interface OpeningName {
  readonly name: string;
  readonly points: number;
}

/**
 * The name at the head of a page where it is too short to show that it is that of a whole body: 懲教署, 教育部. Null
 * when a part, a list or a name that needs no such evidence comes first.
 */
export function openingName(lines: readonly Decided[]): OpeningName | null {
  for (const [n, { facts, role }] of lines.entries()) {
    if (role === "furniture" || role === "contact") continue;
    const name = longestNameAt(facts.text, shortName);
    const begins = facts.mark === null || role !== "unit_heading";
    if (name === null ? startsPage(role, facts.sentence) : !begins) return null;
    if (name === null) continue;
    if (!isShortWhole(name)) return null;
    return { name, points: sumOf(matching(openingEvidence, openingAt(lines, n, name))) };
  }
  return null;
}

/** True for lines behind which the name of the body does not come: a part, a list of parts, running text. */
const startsPage = (role: Role, sentence: boolean): boolean =>
  role === "name_list" || role === "unit_heading" || (role === "text" && sentence);

function openingAt(lines: readonly Decided[], n: number, name: string): Opening {
  const below = lines[n + 1];
  const next = below?.facts.text ?? "";
  return {
    name,
    alone: withoutNotes(lines[n]?.facts.text ?? "") === name,
    next,
    nextIsText: below?.role === "text",
    parts: lines.slice(n + 1).flatMap(headName),
    again: lines.filter(({ facts }) => facts.text === next).length,
  };
}

const headName = ({ role, facts: { text, heading } }: Decided): string[] =>
  role === "unit_heading" && heading !== null ? [text.slice(heading.name.start, heading.name.end)] : [];
