import type { Records } from "../../model/tables/records.generated.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Key } from "../languages.ts";
import { link, number, type View } from "../view.ts";

type Rule = Records["reading_rules"];
type Segment = Records["segments"];

/** What something can be read as, in the language of the page. */
export const roleName = (view: View, role: string): string => view.t(`role.${role}` as Key);

/** The rules by which a stretch was read; releases before 2.1.0 do not say. */
export const rulesOf = (view: View, { rules }: Partial<Pick<Segment, "rules">>): Rule[] =>
  (rules ?? []).map((id) => view.records.find("reading_rules", id)).filter((rule) => rule !== undefined);

/** Points with their sign: those that are against have a minus. */
export const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);

/** Why a rule speaks for a reading. */
export const why = ({ lang }: View, rule: Rule): string =>
  lang === "en" ? rule.why_en : lang === "zh-Hans" ? rule.why_hans : rule.why_hant;

/** A rule in words, with its points before it. */
export const ruleText = (view: View, rule: Rule): Html =>
  html`<b>${signed(rule.points)}</b> ${why(view, rule)}`;

/** What decided the reading of a line: how far ahead it was, or that a person or the lines around it decided. */
export function decided(view: View, { margin, next_best, rules }: Segment): string {
  if (margin === null || next_best === null) return view.t("why.person");
  const ahead = view.t("why.ahead", { points: String(margin), role: roleName(view, next_best) });
  return rules.length > 0 ? ahead : `${view.t("why.neighbours")} (${ahead})`;
}

/** Marks of a page are not read by rules. */
const isMark = ({ role }: Segment): boolean =>
  ["punctuation", "connective", "enumeration_mark"].includes(role);

/** Stretches whose reading the release explains. */
export const explained = (segments: readonly Segment[]): Segment[] =>
  segments.filter((segment) => !isMark(segment) && "rules" in segment);

/** Why the words of a record were read as what they are; nothing where no stretch of a page became it. */
export function reasonsOf(view: View, record: string): Part {
  const found = explained(view.records.where("segments", "record_id", record));
  return (
    found.length > 0 &&
    html`<details class="values"><summary>${view.t("why.title")}</summary>
${found.map(
  (segment) => html`<p><b class="k">${roleName(view, segment.role)}</b> ${decided(view, segment)}</p>
<ul class="reasons">${rulesOf(view, segment).map((rule) => html`<li>${ruleText(view, rule)}</li>`)}</ul>
`,
)}<p>${link(view, "how/rules/", view.t("why.rules", { n: number(view.release.count("reading_rules")) }))}</p></details>
`
  );
}
