import type { CorrectionsRecord } from "../../model/records.generated.ts";
import { type Html, html } from "../html.ts";
import { kind, type View } from "../view.ts";
import { table } from "./blocks.ts";
import { placeLink } from "./passage.ts";

/** Corrections with what was printed, what is read instead, and why. */
export function correctionsTable(view: View, corrections: readonly CorrectionsRecord[]): Html {
  const { t } = view;
  const lang = (row: CorrectionsRecord): string =>
    view.records.scriptOf(row.source_id) === "hans" ? "zh-Hans" : "zh-Hant";
  return table({
    caption: t("table.corrections"),
    head: [
      t("field.printed"),
      t("field.read"),
      t("field.kind"),
      t("field.status"),
      t("field.why"),
      t("field.place"),
    ],
    ids: corrections.map(({ id }) => id),
    rows: corrections.map((row) => [
      html`<del lang="${lang(row)}">${row.raw ?? "∅"}</del>`,
      row.corrected !== null && html`<ins lang="${lang(row)}">${row.corrected}</ins>`,
      kind(view, "corrections", "kind", row.kind),
      kind(view, "corrections", "status", row.status),
      html`<span lang="en">${row.reason}</span>${row.rule_id !== null && html` <code>${row.rule_id}</code>`}`,
      placeLink(view, row),
    ]),
  });
}
