import { groupBy } from "../../model/collections/group.ts";
import { datedOf, timelineDrawing, timelineLegend, timelineTable } from "../charts/timeline.ts";
import { html } from "../html.ts";
import { section } from "../parts/blocks.ts";
import { named, nameOf, type Page, type View } from "../view.ts";
import { pages } from "./pages.ts";

/** Each row stands in a drawing and in a table. */
const rowsOnPage = 75;

/** All that is dated: for each source a drawing, and the same as a table. */
export function timelinePages(view: View): Generator<Page> {
  const { t, records } = view;
  return pages(view, datedOf(view), {
    path: "timeline/",
    title: t("time.title"),
    description: t("time.lead"),
    lead: t("time.lead"),
    length: rowsOnPage,
    show: (shown) =>
      html`${timelineLegend(view)}${[...groupBy(shown, ({ row }) => row.source_id)].map(([id, rows]) => {
        const source = records.find("sources", id);
        return html`<section><h2>${source && named(view, nameOf(view, source))}</h2>
${timelineDrawing(view, `time-${id}`, rows)}</section>
${section(`table-${id}`, t("time.table"), timelineTable(view, rows), rows.length)}`;
      })}`,
  });
}
