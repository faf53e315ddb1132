import { type Family, type Rule, rules } from "../rules/rule.ts";
import { findDates } from "./dates.ts";

/** Words before or behind the date at which a list holds. Simplified script; the date stands as 〔〕. */
interface ListDateRule extends Rule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<ListDateRule> = {
  name: "dates of lists",
  holds: ({ pattern }, text) => pattern.test(text),
};

export const listDateRules = rules(family, [
  {
    id: "up-to",
    pattern: /截[至止](?:到|至|于)?(?:目前)?[（(：:]?〔〕/u,
    examples: ["现任领导（截至〔〕）", "截止〔〕，领导班子如下："],
    counterExamples: ["自〔〕起任局长", "〔〕成立"],
  },
  {
    id: "date-of-the-list",
    pattern: /^[（(]?〔〕(?:数据|资料|信息|名单)?[）)]?$|(?:名单|领导|成员|班子)[（(]〔〕[）)]$/u,
    examples: ["（〔〕）", "现任领导（〔〕）", "〔〕名单"],
    counterExamples: ["〔〕任副局长", "历任领导自〔〕起"],
  },
]);

/**
 * The date, EDTF, at which the list of a heading or a line holds: 现任领导（截至2020年5月）; null when it states none. A span of
 * years is a term of office.
 */
export function listDateIn(
  hans: string,
): { readonly date: string; readonly start: number; readonly end: number } | null {
  const found = findDates(hans).find(
    ({ start, end, edtf }) =>
      !edtf.includes("/") &&
      listDateRules.some(({ pattern }) => pattern.test(`${hans.slice(0, start)}〔〕${hans.slice(end)}`)),
  );
  return found === undefined ? null : { date: found.edtf, start: found.start, end: found.end };
}
