import type { TableName } from "../../model/tables/records.generated.ts";
import type { Row, Value } from "../../model/tables/table.ts";
import { type Html, html, joined, type Part } from "../html.ts";
import { kind, link, recordLink, type View } from "../view.ts";
import { table } from "./blocks.ts";

/** All columns of a record as the tables have them, with the characters and the way each was read. */
export function valuesOf(view: View, name: TableName, record: object): Html {
  const row = record as Row;
  const { t } = view;
  const columns = view.release.dictionary.find((entry) => entry.table === name)?.columns ?? [];
  const evidence = new Map(view.records.about("evidence", row.id).map((found) => [found.field, found]));
  const rows = columns.map(({ name: column, references }) => {
    const found = evidence.get(column);
    return [
      html`<code>${column}</code>`,
      shownValue(view, row[column] ?? null, references),
      found && kind(view, "evidence", "method", found.method),
      found &&
        found.start !== null &&
        found.end !== null &&
        link(
          view,
          view.records.spanOf(found.source_id, found.start, found.end),
          `${found.start}–${found.end}`,
        ),
    ];
  });
  return html`<details class="values"><summary>${t("values.title")}</summary>
${table({ caption: t("values.caption", { table: name }), head: [t("values.column"), t("values.value"), t("values.method"), t("values.characters")], rows })}<p>${link(view, `dictionary/#${name}`, t("values.dictionary"))}</p></details>
`;
}

function shownValue(view: View, value: Value, references: string | null): Part {
  if (value === null) return html`<span class="none">null</span>`;
  if (Array.isArray(value)) {
    if (value.length === 0) return html`<span class="none">[]</span>`;
    return joined(
      value.map((item: Value) => shownValue(view, item, references)),
      html`<br>`,
    );
  }
  if (typeof value === "object")
    return joined(
      Object.entries(value).map(
        ([key, item]) =>
          html`<code>${key}</code> ${typeof item === "object" ? JSON.stringify(item) : String(item)}`,
      ),
      "; ",
    );
  const linked =
    references !== null && typeof value === "string"
      ? recordLink(view, references as TableName, value)
      : null;
  return linked === null ? String(value) : html`${linked} <code class="id">${String(value)}</code>`;
}
