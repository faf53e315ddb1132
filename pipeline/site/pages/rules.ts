import { derived } from "../../zh/rules/derived.ts";
import { type Html, html } from "../html.ts";
import { table } from "../parts/blocks.ts";
import { roleName, signed, why } from "../parts/reasons.ts";
import type { Release } from "../release.ts";
import { number, type Page, type View } from "../view.ts";

/** Where the rules stand, each by its id. */
export const rulesPath = "how/rules/";

/** How many stretches of text each rule spoke for or against. */
const uses = derived(({ stored }: Release): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rules } of stored.segments) for (const id of rules) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
});

/** The rules by which lines and duties are read, as the release has them; none before 2.1.0. */
export function* rulesPage(view: View): Generator<Page> {
  const { t, release } = view;
  const rows = release.data.reading_rules;
  if (rows.length === 0) return;
  yield {
    path: rulesPath,
    title: t("how.rules"),
    description: t("how.rules.lead"),
    above: [["how/", t("nav.how")]],
    body: html`<h1>${t("how.rules")} <span class="n">${number(rows.length)}</span></h1>
<p class="lead">${t("how.rules.lead")}</p>
${table({
  caption: t("how.rules"),
  head: [t("field.why"), t("field.speaks_for"), t("field.points"), t("how.rules.here")],
  numbers: [2, 3],
  ids: rows.map(({ id }) => id),
  rows: rows.map((rule) => [
    why(view, rule),
    roleName(view, rule.speaks_for),
    signed(rule.points),
    used(uses(release).get(rule.id) ?? 0),
  ]),
})}`,
  };
}

const used = (count: number): Html | string =>
  count === 0 ? html`<span class="none">–</span>` : number(count);
