import { type Span, shift } from "../../model/text/span.ts";
import { matchesOf } from "../../zh/rules/matches.ts";
import { listedUnits } from "../names/lists.ts";
import { resolve } from "../owners.ts";
import { agencyOf, hans, type State } from "../state.ts";
import { addListed } from "../units.ts";

/** 分管文秘科、征集科工作, 分管办公室。 */
export const portfolio = {
  pattern: /(?:分管|协管)(?<list>[^，。；）]+?)(?:的?(?:日常)?工作|业务)?(?=[，。；）]|$)/gu,
  examples: ["分管文秘科、征集科工作", "协管办公室。", "（分管财务科）"],
  counterExamples: ["主持全面工作", "主管办公室"],
};

/** Units that the page names in the portfolio of a leader, and perhaps nowhere else, are parts of the agency. */
export function withMentioned(state: State, at: Span): State {
  let current = state;
  for (const match of matchesOf(hans(state, at), portfolio.pattern)) {
    const base = at.start + match.index + match[0].indexOf(match.groups?.list ?? "");
    const unknown = listedUnits(match.groups?.list ?? "").filter(
      ({ name }) => resolve(current, hans(current, shift(name, base))) === null,
    );
    current = addListed(current, unknown, base, agencyOf(current), "", null, { mentioned: true }).state;
  }
  return current;
}
