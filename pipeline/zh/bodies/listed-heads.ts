import { cutOutside, type Stretch } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";

/** 对通关、关税、风险等部门移交的线索: units by the heads of their names, in a list that says so */
const list =
  /(?<=[对与和向由为会同])(?<items>[^\P{Script=Han}和及]{2,4}(?:[、和及][^\P{Script=Han}和及]{2,4})+)等(?:部门|处室|科室|单位|工作)/gu;

/** The items of each such list in `hans` (Simplified). */
export const listedHeads = (hans: string): Stretch[][] =>
  matchesOf(hans, list).map((match) =>
    cutOutside(match.groups?.items ?? "", /[、和及]/).map(({ start, end }) => ({
      start: match.index + start,
      end: match.index + end,
    })),
  );
