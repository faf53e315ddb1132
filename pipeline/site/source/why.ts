import { groupBy } from "../../model/collections/group.ts";
import type { SegmentsRecord } from "../../model/tables/records.generated.ts";
import { type Html, html, type Part } from "../html.ts";
import { decided, explained, roleName, rulesOf, ruleText } from "../parts/reasons.ts";
import { number, type View } from "../view.ts";

/** Why a line was read so: what stands below it, and by which numbers its stretches name the reasons. */
export interface LineReasons {
  readonly below: Html | null;
  /** numbers of the reasons in the list below, from 0 */
  readonly numbersOf: (segment: SegmentsRecord) => readonly number[];
}

/**
 * A line of the page may hold several that were read by themselves (a heading and its text); those that share their reasons are
 * told together, and of a rule for clauses for how many of them it speaks.
 */
export function lineReasons(view: View, segments: readonly SegmentsRecord[]): LineReasons {
  const told = explained(segments);
  if (told.length === 0) return { below: null, numbersOf: () => [] };
  const items: string[] = [];
  const readings = [...groupBy(told, readingOf).values()].map((group) => readingPart(view, group, items));
  const below = html`<details class="why"><summary>${view.t("why.short")}</summary>${readings}</details>
`;
  return {
    below,
    numbersOf: (segment) => rulesOf(view, segment).map((rule) => items.indexOf(keyOf(segment, rule.id))),
  };
}

/** What the stretches of one reading of a line share. */
const readingOf = ({ margin, next_best, rules }: SegmentsRecord): string =>
  [margin, next_best, ...rules.filter((id) => !isOfClause(id))].join(" ");

const isOfClause = (rule: string): boolean => rule.startsWith("duty.");

const keyOf = (segment: SegmentsRecord, rule: string): string => `${readingOf(segment)} ${rule}`;

/** One reading with its reasons, which go behind those of the readings before it in `items`. */
function readingPart(view: View, group: readonly SegmentsRecord[], items: string[]): Html {
  const [first] = group as [SegmentsRecord];
  const roles = [...new Set(group.map(({ role }) => roleName(view, role)))];
  const duties = group.filter(({ role }) => role === "duty").length;
  const rules = [
    ...new Map(group.flatMap((segment) => rulesOf(view, segment)).map((rule) => [rule.id, rule])).values(),
  ].sort((a, b) => Number(isOfClause(a.id)) - Number(isOfClause(b.id)) || b.points - a.points);
  const shown = rules.map((rule): Part => {
    items.push(keyOf(first, rule.id));
    const of = group.filter((segment) => segment.rules.includes(rule.id)).length;
    return html`<li>${ruleText(view, rule)}${isOfClause(rule.id) && duties > 1 && html` <span class="n">${view.t("why.of", { n: number(of), all: number(duties) })}</span>`}</li>`;
  });
  return html`<p>${roles.map((role) => html`<b class="k">${role}</b> `)}${decided(view, first)}</p><ul class="reasons">${shown}</ul>`;
}
