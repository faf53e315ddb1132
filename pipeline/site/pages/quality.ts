import { type Html, html } from "../html.ts";
import type { Key } from "../languages.ts";
import { table } from "../parts/blocks.ts";
import { number, percent, type View } from "../view.ts";

/** How right what was read is, source by source. */
export const qualityTables = (view: View): Html =>
  html`${(view.release.quality.scores ?? []).map(({ source, measures }) =>
    table({
      caption: view.t("how.quality.caption", { source }),
      head: [
        view.t("how.measure"),
        view.t("how.gold"),
        view.t("how.found"),
        view.t("how.right"),
        view.t("how.precision"),
        view.t("how.recall"),
      ],
      numbers: [1, 2, 3, 4, 5],
      rows: measures.map((measure) => [
        html`<span lang="en">${measure.measure}</span>`,
        number(measure.gold),
        number(measure.found),
        number(measure.right),
        percent(measure.precision),
        percent(measure.recall),
      ]),
    }),
  )}`;

/** How often records with so much confidence are right; bands that have none are left out. */
export function reliabilityTables(view: View): Html | false {
  const { t, release } = view;
  const { confidence } = release.quality;
  return (
    confidence !== undefined &&
    html`${table({
      caption: t("how.reliability"),
      head: [t("dictionary.table"), t("how.band"), t("how.records"), t("how.right"), t("how.precision")],
      numbers: [1, 2, 3, 4],
      rows: confidence.bands
        .filter(({ records }) => records > 0)
        .map(({ table: name, from, to, records, right }) => [
          t(`table.${name}` as Key),
          `${from}–${to}`,
          number(records),
          number(right),
          percent(right / records),
        ]),
    })}<p class="meta" lang="en">${confidence.measured_on}</p>`
  );
}
