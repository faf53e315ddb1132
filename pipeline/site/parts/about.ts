import { type Html, html } from "../html.ts";
import { bodyLink, capturedLang, inChinese, kind, recordLink, type View, zh } from "../view.ts";
import { section, table } from "./blocks.ts";
import { correctionsTable } from "./corrections.ts";
import { placeLink } from "./passage.ts";

/** What other tables tell of a record: whom it names, what it empowers to, on what ground, how far. */
export function aboutRecord(view: View, id: string): Html {
  const { records, t } = view;
  const quoted = (row: { quote: string | null; source_id: string }): Html =>
    html`<q lang="${capturedLang(view, row.source_id)}">${row.quote}</q>`;
  const rows = <T extends { readonly id: string }>(
    key: "relations" | "powers" | "norms" | "scopes" | "quantities" | "mentions",
    found: readonly T[],
    head: readonly string[],
    cells: (row: T) => readonly (Html | string | null)[],
  ): Html | false =>
    found.length > 0 &&
    section(
      key,
      t(`table.${key}`),
      table({ caption: t(`table.${key}`), head, rows: found.map(cells), ids: found.map((row) => row.id) }),
      found.length,
    );
  const corrections = records.about("corrections", id);
  return html`${[
    rows(
      "relations",
      records.about("relations", id),
      [t("field.kind"), t("field.who"), t("field.whom"), t("field.words"), t("field.place")],
      (row) => [
        kind(view, "relations", "kind", row.kind),
        bodyLink(view, row.organization_id),
        bodyLink(view, row.target_id) ?? quotedMention(view, row.target_mention_id),
        quoted(row),
        placeLink(view, row),
      ],
    ),
    rows(
      "powers",
      records.about("powers", id),
      [t("field.kind"), t("field.who"), t("field.object"), t("field.words"), t("field.place")],
      (row) => [
        kind(view, "powers", "kind", row.kind),
        bodyLink(view, row.organization_id),
        zh(view, row, "object"),
        quoted(row),
        placeLink(view, row),
      ],
    ),
    rows(
      "norms",
      records.about("norms", id),
      [t("field.kind"), t("field.relation"), t("field.text"), t("field.document"), t("field.place")],
      (row) => [
        kind(view, "norms", "kind", row.kind),
        kind(view, "norms", "relation", row.relation),
        zh(view, row, "text"),
        recordLink(view, "documents", row.document_id),
        placeLink(view, row),
      ],
    ),
    rows(
      "scopes",
      records.about("scopes", id),
      [t("field.kind"), t("field.text"), t("field.place")],
      (row) => [kind(view, "scopes", "kind", row.kind), zh(view, row, "text"), placeLink(view, row)],
    ),
    rows(
      "quantities",
      records.about("quantities", id),
      [t("field.text"), t("field.value"), t("field.kind"), t("field.place")],
      (row) => [
        zh(view, row, "text"),
        row.value === null ? null : String(row.value),
        kind(view, "quantities", "kind", row.kind),
        placeLink(view, row),
      ],
    ),
    rows(
      "mentions",
      records.about("mentions", id),
      [t("field.words"), t("field.kind"), t("field.means"), t("field.place")],
      (row) => [
        quoted(row),
        kind(view, "mentions", "kind", row.kind),
        bodyLink(view, row.body_id),
        placeLink(view, row),
      ],
    ),
    corrections.length > 0 &&
      section("corrections", t("table.corrections"), correctionsTable(view, corrections), corrections.length),
  ]}`;
}

const quotedMention = (view: View, id: string): Html | null => {
  const mention = view.records.find("mentions", id);
  return mention === undefined
    ? null
    : inChinese(view, { text: mention.quote, lang: capturedLang(view, mention.source_id) });
};
