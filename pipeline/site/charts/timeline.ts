import { groupBy } from "../../model/collections/group.ts";
import { type Html, html, type Part } from "../html.ts";
import { list, table } from "../parts/blocks.ts";
import { placeLink } from "../parts/passage.ts";
import { bodyLink, named, nameOf, recordLink, type View } from "../view.ts";
import { fitted } from "./fitted.ts";
import { type Axis, axisOf, byTime, type Span, spanOf } from "./span.ts";

/** A record with a date: an event, a period, or a membership with the day on which it was known. */
interface Dated {
  readonly table: "events" | "periods" | "memberships";
  readonly row: {
    readonly id: string;
    readonly source_id: string;
    readonly start: number;
    readonly end: number;
    readonly post_id?: string;
    readonly person_id?: string;
    readonly organization_id?: string | null;
  };
  readonly date: string;
  readonly span: Span;
}

const dated = (table: Dated["table"], row: Dated["row"], date: string | null): Dated[] =>
  date === null ? [] : [{ table, row, date, span: spanOf(date) }];

const inTime = (rows: readonly Dated[]): Dated[] =>
  [...rows].sort((a, b) => byTime(a.span, b.span) || (a.row.id < b.row.id ? -1 : 1));

/** What is dated in a release, source by source, in the order of time. */
export const datedOf = ({ release: { data } }: View): Dated[] => {
  const rows = inTime([
    ...data.periods.flatMap((row) => dated("periods", row, row.date)),
    ...data.events.flatMap((row) => dated("events", row, row.date)),
    ...data.memberships.flatMap((row) => dated("memberships", row, row.as_of)),
  ]);
  return [...groupBy(rows, ({ row }) => row.source_id).values()].flat();
};

/** What is dated of one body: its events and who held its posts. */
export const datedOfBody = ({ records }: View, id: string): Dated[] =>
  inTime([
    ...records.where("events", "organization_id", id).flatMap((row) => dated("events", row, row.date)),
    ...records
      .where("posts", "organization_id", id)
      .flatMap((post) => records.where("memberships", "post_id", post.id))
      .flatMap((row) => dated("memberships", row, row.as_of)),
  ]);

/** The body that a dated record is of. */
const bodyOf = ({ records }: View, { row }: Dated): string | null =>
  row.organization_id ?? records.find("posts", row.post_id ?? null)?.organization_id ?? null;

const width = 1080;
const [left, right] = [16, width - 24];
const rowHeight = 28;

/** Dated records on one axis, each a line: a bar from its earliest to its latest time. Ids of the drawing begin with `id`. */
export function timelineDrawing(view: View, id: string, rows: readonly Dated[]): Html {
  const { t } = view;
  const axis = axisOf(
    rows.map(({ span }) => span),
    left,
    right,
  );
  const height = 34 + rows.length * rowHeight;
  return html`<div class="scroll drawing time" role="region" aria-label="${t("time.title")}" tabindex="0"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="${id}-t ${id}-d">
<title id="${id}-t">${t("time.title")}</title><desc id="${id}-d">${t("time.note")}</desc>
${axis.ticks.map((year) => html`<path d="M${place(axis.at(year))} 24V${height}"/><text class="axis" x="${place(axis.at(year))}" y="16" text-anchor="middle">${year}</text>`)}
${rows.map((dated, i) => mark(view, axis, dated, 34 + i * rowHeight + rowHeight / 2))}</svg></div>
`;
}

const place = (x: number): number => Math.round(x * 10) / 10;

/** A bar as long as the time, never shorter than can be seen; dashed where it is not sure, an arrow where it is open. */
function mark(view: View, axis: Axis, { table, row, date, span }: Dated, y: number): Html {
  const from = axis.at(span.from ?? axis.from);
  const to = Math.max(from + 6, axis.at(span.to ?? axis.to));
  const [x, end] = [place(from), place(to)];
  const words = wordsOf(view, table, row);
  const atRight = right - to > from - left;
  const isLong = to - from > 260;
  const at = isLong ? x + 10 : atRight ? end + 12 : x - 12;
  const room = isLong ? to - from - 30 : atRight ? right - to : from - left;
  // 1905年，俄國戰敗 says its date itself
  const label = words.text.startsWith(date.slice(0, 4))
    ? words.text
    : `${date.replace("/..", "/")} ${words.text}`;
  return html`<g class="${table}${span.isFuzzy && " fuzzy"}"><rect x="${x}" y="${y - 9}" width="${place(to - from)}" height="18" rx="3"/>${
    span.to === null && html`<path class="open" d="M${end - 7} ${y - 9}l9 9l-9 9"/>`
  }${span.from === null && html`<path class="open" d="M${x + 7} ${y - 9}l-9 9l9 9"/>`}<a href="/${view.lang}/${words.path}"><text x="${at}" y="${y + 5}"${!isLong && !atRight && html` text-anchor="end"`}${words.lang !== view.lang && html` lang="${words.lang}"`}>${fitted(label, room)}</text></a></g>
`;
}

function wordsOf(
  view: View,
  table: Dated["table"],
  row: Dated["row"],
): { readonly text: string; readonly lang: string; readonly path: string } {
  const person = view.records.find("people", row.person_id ?? null);
  const post = view.records.find("posts", row.post_id ?? null);
  if (person !== undefined && post !== undefined) {
    const [who, what] = [nameOf(view, person), nameOf(view, post)];
    return { text: `${who.text} · ${what.text}`, lang: who.lang, path: `id/posts/${post.id}/` };
  }
  return { ...nameOf(view, row), path: `id/${table}/${row.id}/` };
}

/** What the forms of bars mean. */
export const timelineLegend = ({ t }: View): Html => {
  const sample = (kind: string, key: Parameters<typeof t>[0], inner: Part = null): Html =>
    html`<svg class="drawing sample" viewBox="0 0 34 20" width="34" height="20" aria-hidden="true"><g class="${kind}"><rect x="2" y="2" width="28" height="16" rx="3"/>${inner}</g></svg> ${t(key)}`;
  return list(
    [
      sample("periods", "table.periods"),
      sample("events", "table.events"),
      sample("memberships", "time.known"),
      sample("events fuzzy", "time.fuzzy"),
      sample("periods", "time.open", html`<path class="open" d="M23 1l9 9l-9 9"/>`),
    ],
    "key",
  );
};

/** The same in words, by date, each with its passage. */
export const timelineTable = (view: View, rows: readonly Dated[]): Html =>
  table({
    caption: view.t("time.table"),
    head: [view.t("field.date"), view.t("time.what"), view.t("field.of"), view.t("field.place")],
    rows: rows.map((dated) => [
      html`<time>${dated.date}</time>`,
      html`${whatIs(view, dated)} <span class="meta">${view.t(`one.${dated.table === "memberships" ? "posts" : dated.table}`)}</span>`,
      bodyLink(view, bodyOf(view, dated)),
      placeLink(view, dated.row),
    ]),
  });

const whatIs = (view: View, { table, row }: Dated): Part => {
  const person = view.records.find("people", row.person_id ?? null);
  return person === undefined
    ? recordLink(view, table, row.id)
    : html`${recordLink(view, "people", person.id)} · ${recordLink(view, "posts", row.post_id ?? null) ?? named(view, nameOf(view, person))}`;
};
