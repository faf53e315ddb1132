import { type Span, shift } from "../../model/span.ts";
import { matchesOf } from "../../zh/matches.ts";
import { postPattern } from "../../zh/posts.ts";
import { listedUnits } from "../names/lists.ts";
import { resolve, solemn } from "../owners.ts";
import { addUnit, agencyOf, hans, nameOf, type State } from "../state.ts";
import { addListed, plainUnit } from "../units.ts";

/** 分管文秘科、征集科工作, 分管办公室。 */
export const portfolio = {
  pattern: /(?:分管|协管)(?<list>[^，。；]+?)(?:的?(?:日常)?工作|业务)?(?=[，。；]|$)/gu,
  examples: ["分管文秘科、征集科工作", "协管办公室。"],
  counterExamples: ["主持全面工作", "主管办公室"],
};

/** Units that the page names in the portfolio of a leader, and perhaps nowhere else, are parts of the agency. */
export function withMentioned(state: State, at: Span): State {
  let current = withHeaded(state, at);
  for (const match of matchesOf(hans(state, at), portfolio.pattern)) {
    const base = at.start + match.index + match[0].indexOf(match.groups?.list ?? "");
    const unknown = listedUnits(match.groups?.list ?? "").filter(
      ({ name }) => resolve(current, hans(current, shift(name, base))) === null,
    );
    current = addListed(current, unknown, base, agencyOf(current), "", null, { mentioned: true }).state;
  }
  return current;
}

/** 政治部主任, 巡查支队支队长, after the name of the agency: the part that the post is the head of. */
export const headedPart = {
  pattern: new RegExp(
    `^(?<part>(?!党|纪|副)[\\p{Script=Han}]{2,8}?(?:部|局|处|室|支队|大队|总队))(?=(?:副|常务副)?(?:${postPattern})(?![\\p{Script=Han}]))`,
    "u",
  ),
  examples: ["政治部主任（副厅局级）", "巡查支队支队长：", "文史处副处长"],
  counterExamples: ["副局长", "党委书记", "局长助理", "政治部门", "政治部"],
};

/** A part whose head the page names by the whole office, 青岬海关政治部主任, is a part of 青岬海关, though nothing else tells of it. */
function withHeaded(state: State, at: Span): State {
  const agency = nameOf(state, agencyOf(state)).replace(solemn.pattern, "");
  const text = hans(state, at);
  const index = agency.length < 3 ? -1 : text.indexOf(agency);
  const part =
    index < 0 ? undefined : headedPart.pattern.exec(text.slice(index + agency.length))?.groups?.part;
  if (part === undefined || resolve(state, part) !== null) return state;
  const start = at.start + index;
  const name = { start, end: start + agency.length + part.length };
  return addUnit(state, plainUnit(name, agencyOf(state), { mentioned: true })).state;
}
