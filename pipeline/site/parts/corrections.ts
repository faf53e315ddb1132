import type { CorrectionsRecord } from "../../model/tables/records.generated.ts";
import { type Html, html } from "../html.ts";
import { capturedLang, kind, type View } from "../view.ts";
import { table } from "./blocks.ts";
import { placeLink } from "./passage.ts";

/** Corrections with what was printed, what is read instead, and why. */
export function correctionsTable(view: View, corrections: readonly CorrectionsRecord[]): Html {
  const { t } = view;
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
      html`<del lang="${capturedLang(view, row.source_id)}">${row.raw ?? "∅"}</del>`,
      row.corrected !== null && html`<ins lang="${capturedLang(view, row.source_id)}">${row.corrected}</ins>`,
      kind(view, "corrections", "kind", row.kind),
      kind(view, "corrections", "status", row.status),
      html`<span lang="en">${row.reason}</span>${row.rule_id !== null && html` <code>${row.rule_id}</code>`}`,
      placeLink(view, row),
    ]),
  });
}
