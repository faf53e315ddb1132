import type { Records } from "../../model/tables/records.generated.ts";
import { derived } from "../../zh/rules/derived.ts";
import { type Html, html } from "../html.ts";
import { list, table } from "../parts/blocks.ts";
import { passage } from "../parts/passage.ts";
import type { Catalogue, PageTable } from "../records.ts";
import type { Quality } from "../release.ts";
import {
  bodyLink,
  kind,
  link,
  number,
  type Page,
  percent,
  recordLink,
  type Site,
  type View,
} from "../view.ts";
import { filesTable } from "./data.ts";
import { listPath } from "./lists.ts";
import { dutyText } from "./record.ts";
import { pairPath, sum, versionsOf } from "./releases.ts";
import { snippets } from "./snippets.ts";

const counts: readonly PageTable[] = [
  "organizations",
  "duties",
  "posts",
  "people",
  "events",
  "documents",
  "areas",
  "external_bodies",
];

const drawings = [
  ["functions/organizations/", "heat.functions", "heat.functions.lead"],
  ["powers/", "heat.powers", "heat.powers.lead"],
  ["network/", "net.title", "net.lead"],
  ["timeline/", "time.title", "time.lead"],
] as const;

/** The first page: what this is, how much of it there is, how sure it is, and how to take it along. */
export function homePage(view: View): Page {
  const { t, release } = view;
  const { manifest, data } = release;
  const [newest] = versionsOf(view);
  const changes = newest && view.input.changesOf(newest.version);
  const shown = manifest.files.filter(({ path }) =>
    /^(?:xlsx|sqlite)\/|^(?:csv|parquet|json)\/(?:organizations|duties)\./.test(path),
  );
  const covered = coverage(release.quality);
  return {
    path: "",
    title: t("site.title"),
    description: t("site.about"),
    body: html`<div class="hero"><h1>${t("home.title")}</h1>
<p class="lead">${t("site.about")}</p>
<p class="actions">${link(view, "organizations/", t("home.browse"), html` class="button"`)} ${link(view, "sources/", t("home.read"), html` class="button plain"`)} ${link(view, "data/", t("home.download"), html` class="button plain"`)}</p></div>
<ul class="counts">${counts.map((name) => html`<li>${link(view, listPath(name), html`<b>${number(data[name].length)}</b> ${t(`table.${name}`)}`)}</li>`)}</ul>
<ul class="cards">${drawings.map(([path, key, about]) => html`<li>${link(view, path, html`<b>${t(key)}</b>`)}<p>${t(about)}</p></li>`)}</ul>
${specimen(view)}<div class="pair"><section><h2 id="quality-h">${t("home.quality")}</h2>
${table({
  caption: t("home.quality.caption"),
  head: [t("how.measure"), t("how.precision"), t("how.recall")],
  numbers: [1, 2],
  rows: (release.quality.scores?.[0]?.measures ?? [])
    .filter(({ measure }) =>
      ["organizations", "duties (text)", "duty verbs", "relations", "powers", "memberships"].includes(
        measure,
      ),
    )
    .map(({ measure, precision, recall }) => [
      html`<span lang="en">${measure}</span>`,
      percent(precision),
      percent(recall),
    ]),
})}<p>${covered && t("home.coverage", { share: percent(covered.records), unclear: percent(covered.unclear) })} ${link(view, "how/", t("home.how"))}</p></section>
<section><h2 id="new-h">${t("home.new", { version: manifest.version })}</h2>
${
  changes && changes.from !== null
    ? html`<p>${sum(view, changes)}</p>
<p>${link(view, pairPath(changes), t("releases.pair", { from: changes.from, to: changes.to }))}</p>`
    : html`<p>${t("releases.first")}</p>`
}
<p>${link(view, "releases/", t("home.all"))}</p></section></div>
<section><h2 id="take-h">${t("home.download")}</h2>
${filesTable(view, t("home.download"), shown)}<p>${link(view, "data/", t("home.files", { n: number(manifest.files.length) }))}</p>
${snippets(view)}</section>`,
  };
}

/** How much of the text of all sources is in records, and how much nobody could read; null: nobody has counted. */
function coverage({ coverage: sources = [] }: Quality): { records: number; unclear: number } | null {
  const total = sources.reduce((sum, { characters }) => sum + characters, 0);
  if (total === 0) return null;
  const of = (share: "records" | "unclear"): number =>
    sources.reduce((sum, { characters, shares }) => sum + shares[share] * characters, 0) / total;
  return { records: of("records"), unclear: of("unclear") };
}

/** One duty with the words it was read from and all that was read of them: what the data are like, on one glance. */
function specimen(view: View): Html | false {
  const { t, records } = view;
  const richest = richestDuty(view.site);
  if (richest === undefined) return false;
  const told = [
    [t("field.of"), recordLink(view, "organizations", richest.organization_id)],
    [t("table.categories"), list(richest.categories.map((id) => recordLink(view, "categories", id)))],
    [
      t("table.powers"),
      list(records.about("powers", richest.id).map((power) => kind(view, "powers", "kind", power.kind))),
    ],
    [
      t("table.relations"),
      list(
        records
          .about("relations", richest.id)
          .map(
            (relation) =>
              html`${kind(view, "relations", "kind", relation.kind)} ${bodyLink(view, relation.target_id)}`,
          ),
      ),
    ],
  ] as const;
  return html`<section class="specimen"><h2 id="specimen-h">${t("home.specimen")}</h2>
<p>${t("home.specimen.text")}</p>
<div class="pair"><div><h3>${t("home.specimen.words")}</h3>${passage(view, richest)}</div>
<div><h3>${t("home.specimen.record")}</h3><p class="duty">${dutyText(view, richest)}</p><dl class="facts">${told.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl><p>${recordLink(view, "duties", richest.id) && link(view, `id/duties/${richest.id}/`, t("home.specimen.see"))}</p></div></div></section>
`;
}

/** The duty of which most is told, of several the one with the shortest words. */
const richestDuty = derived(({ release, records }: Site): Records["duties"] | undefined => {
  const told = release.data.duties.map((duty) => ({
    duty,
    wealth: wealth(records, duty),
    length: Array.from(duty.quote).length,
  }));
  const [best] = told.sort(
    (a, b) => b.wealth - a.wealth || a.length - b.length || (a.duty.id < b.duty.id ? -1 : 1),
  );
  return best?.duty;
});

/** How much is told of a duty, where it is short enough to be taken in. */
function wealth(records: Catalogue, duty: Records["duties"]): number {
  if (duty.end - duty.start > 70) return 0;
  const kinds = [
    records.about("powers", duty.id),
    records.about("relations", duty.id).filter(({ target_id }) => target_id !== null),
    duty.categories,
  ].filter((rows) => rows.length > 0);
  return kinds.length;
}
