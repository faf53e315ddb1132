import { groupBy } from "../../model/group.ts";
import { latest } from "../../model/latest.ts";
import type {
  CorrectionsRecord,
  SegmentsRecord,
  SourcesRecord,
  TableName,
} from "../../model/records.generated.ts";
import { tableNames } from "../../model/schemas.generated.ts";
import type { Row } from "../../model/table.ts";
import { derived } from "../../zh/rules/derived.ts";
import { simplified, traditional } from "../../zh/script/script.ts";
import { type Html, type Part as HtmlPart, html } from "../html.ts";
import type { Key } from "../languages.ts";
import { facts, pagePath, pager } from "../parts/blocks.ts";
import { valuesOf } from "../parts/values.ts";
import { anchorOf, type Catalogue, isPageTable } from "../records.ts";
import { capturedLang, kind, languageTag, link, nameOf, number, type Page, type View } from "../view.ts";
import type { Line, Part } from "./lines.ts";
import { correctedText, type Marks, type Piece, piecesOf } from "./pieces.ts";

/** How the text of a source is shown: as captured, as corrected, in the other script. */
export const readings = ["raw", "corrected", "other"] as const;

export type ReadingName = (typeof readings)[number];

/** What marks each source; that of the latest one is kept, which has many pages. */
const marks = derived(({ records }: View["site"]) =>
  latest((source): Marks => {
    const inOrder = <T extends "segments" | "corrections">(table: T) =>
      [...records.where(table, "source_id", source)].sort((a, b) => a.start - b.start);
    return {
      segments: inOrder("segments"),
      corrections: inOrder("corrections"),
      anchors: anchorsIn(tableNames.flatMap((table) => rowsOf(records, table, source))),
    };
  }),
);

const rowsOf = (records: Catalogue, table: TableName, source: string): readonly Row[] =>
  records.where(table, "source_id" as "id", source) as unknown as readonly Row[];

/** Where passages end, by where they begin. */
function anchorsIn(rows: readonly Row[]): Map<number, number[]> {
  const placed = rows.flatMap(({ start, end }) =>
    typeof start === "number" && typeof end === "number" ? [{ start, end }] : [],
  );
  return new Map(
    [...groupBy(placed, ({ start }) => start)].map(([start, same]) => [
      start,
      [...new Set(same.map(({ end }) => end))].sort((a, b) => a - b),
    ]),
  );
}

const readingPath = (reading: ReadingName): string => (reading === "raw" ? "" : `${reading}/`);

/** The pages on which a source can be read: each reading, part by part. */
export function* sourcePages(view: View, source: SourcesRecord): Generator<Page> {
  for (const reading of readings)
    for (const part of view.records.partsOf(source.id)) yield sourcePage(view, source, reading, part);
}

function sourcePage(view: View, source: SourcesRecord, reading: ReadingName, part: Part): Page {
  const { t, records } = view;
  const name = nameOf(view, source);
  const path = `id/sources/${source.id}/`;
  const own = source.script === "hans" ? "hans" : "hant";
  const marked = marks(view.site)(source.id);
  const parts = records.partsOf(source.id);
  const isFirst = reading === "raw" && part.number === 1;
  const lang = {
    raw: capturedLang(view, source.id),
    corrected: capturedLang(view, source.id),
    other: languageTag(own === "hans" ? "hant" : "hans", own),
  }[reading];
  const body = html`<article class="record source">
<header class="head"><p class="kicker">${t("one.sources")}</p>
<h1${name.lang !== view.lang && html` lang="${name.lang}"`}>${name.text}</h1>
${name.chinese && html`<p class="also"><span lang="${name.chinese.lang}">${name.chinese.text}</span></p>`}</header>
${
  isFirst &&
  html`<details class="values"><summary>${t("source.about")}</summary>${facts([
    [t("field.kind"), kind(view, "sources", "kind", source.kind)],
    [t("source.publisher"), source.publisher ?? t("unknown")],
    [t("source.url"), source.url ?? t("unknown")],
    [t("source.retrieved"), source.retrieved],
    [
      t("source.size"),
      t("source.size.value", { chars: number(source.code_points), lines: number(source.lines) }),
    ],
    [t("source.hash"), html`<code class="id">${source.sha256}</code>`],
    [t("source.note"), source.note && html`<span lang="en">${source.note}</span>`],
  ])}</details>
`
}<nav class="tabs" aria-label="${t("source.readings")}"><ul>${readings.map(
    (other) =>
      html`<li>${link(view, `${path}${readingPath(other)}${pagePath(part.number)}`, t(readingKey(other, own)), other === reading && html` aria-current="page"`)}</li>`,
  )}<li>${link(view, `${path}corrections/`, t("table.corrections"))}</li></ul></nav>
<p class="hint">${t(hintKey(reading, own))}</p>
${legend(view, part, marked.segments)}${pager(view, `${path}${readingPath(reading)}`, parts.length, part.number)}<div class="split"><div class="text" lang="${lang}" data-reading="${reading}">
${part.lines.map((line) => lineOf(view, line, marked, reading, own))}</div>
<aside class="chosen" aria-live="polite" aria-label="${t("source.chosen")}" hidden data-role="${t("source.role")}" data-copy="${t("copy.link")}" data-open="${t("source.open")}" data-place="${t("source.place")}"></aside></div>
${pager(view, `${path}${readingPath(reading)}`, parts.length, part.number)}${isFirst && valuesOf(view, "sources", source)}</article>`;
  const title = parts.length > 1 ? t("source.part", { name: name.text, part: part.number }) : name.text;
  return {
    path: `${path}${readingPath(reading)}${pagePath(part.number)}`,
    title: `${title} (${t(readingKey(reading, own))})`,
    description: t("source.description", { name: name.text }),
    above: [["sources/", t("nav.source")]],
    island: "source",
    body,
  };
}

const readingKey = (reading: ReadingName, own: "hant" | "hans"): Key =>
  reading === "other" ? (own === "hans" ? "source.traditional" : "source.simplified") : `source.${reading}`;

const hintKey = (reading: ReadingName, own: "hant" | "hans"): Key =>
  reading === "other"
    ? own === "hans"
      ? "source.traditional.hint"
      : "source.simplified.hint"
    : `source.${reading}.hint`;

/** Which roles there are on this part, in the colours in which they are shown. */
function legend(view: View, part: Part, segments: readonly SegmentsRecord[]): Html {
  const counts = new Map<string, number>();
  for (const { role, start } of segments)
    if (start >= part.from && start <= part.to) counts.set(role, (counts.get(role) ?? 0) + 1);
  return html`<details class="legend" open><summary>${view.t("source.legend")}</summary><ul>${[...counts].map(
    ([role, count]) =>
      html`<li><span class="s r-${role}">${roleName(view, role)}</span> <span class="n">${number(count)}</span></li>`,
  )}<li><span class="x">${view.t("source.mark.corrected")}</span></li><li><span class="x open">${view.t("source.mark.open")}</span></li></ul></details>
`;
}

const roleName = (view: View, role: string): string => view.t(`role.${role}` as Key);

/** One line of the page: its number, its role where that changes, its characters. */
function lineOf(view: View, line: Line, marks: Marks, reading: ReadingName, own: "hant" | "hans"): Html {
  const pieces = piecesOf(line, marks);
  const texts = readAs(reading, own, pieces);
  const written: Html[] = [];
  let role: string | null = null;
  for (let i = 0; i < pieces.length; ) {
    const { segment } = pieces[i] as Piece;
    let last = i;
    while (last < pieces.length && pieces[last]?.segment === segment) last++;
    const isNew = segment !== null && segment.role !== "punctuation" && segment.role !== role;
    if (segment !== null && isNew) role = segment.role;
    written.push(segmentOf(view, segment, pieces.slice(i, last), texts.slice(i, last), reading, isNew));
    i = last;
  }
  return html`<p id="L${line.number}" data-c="${line.start}"><a class="no" href="#L${line.number}">${line.number}</a>${written}</p>
`;
}

/** The pieces in a reading. Conversion keeps the number of characters, so that the line is converted as a whole. */
function readAs(reading: ReadingName, own: "hant" | "hans", pieces: readonly Piece[]): string[] {
  if (reading === "raw") return pieces.map(({ raw }) => raw);
  const texts = pieces.map(correctedText);
  if (reading === "corrected") return texts;
  const chars = Array.from((own === "hans" ? traditional : simplified)(texts.join("")));
  return texts.map((text) => chars.splice(0, Array.from(text).length).join(""));
}

function segmentOf(
  view: View,
  segment: SegmentsRecord | null,
  pieces: readonly Piece[],
  texts: readonly string[],
  reading: ReadingName,
  isLabelled: boolean,
): Html {
  const anchors = (piece: Piece, i: number): Html[] =>
    piece.anchors
      .filter((end) => !(i === 0 && segment !== null && piece.start === segment.start && end === segment.end))
      .map((end) => html`<i id="${anchorOf(piece.start, end)}"></i>`);
  const inside = pieces.map(
    (piece, i) => html`${anchors(piece, i)}${marked(view, piece, texts[i] ?? "", reading)}`,
  );
  if (segment === null) return html`${inside}`;
  const label = isLabelled && html`<b class="k">${roleName(view, segment.role)}</b>`;
  const attributes = html` class="s r-${segment.role}"${pieces[0]?.start === segment.start && html` id="${anchorOf(segment.start, segment.end)}"`}`;
  const { record_table, record_id } = segment;
  const place =
    record_table !== null && record_id !== null && isPageTable(record_table)
      ? view.records.placeOf(record_table, record_id)
      : null;
  return place === null
    ? html`${label}<span${attributes}>${inside}</span>`
    : html`${label}${link(view, place, inside, attributes)}`;
}

/** The text of a piece, with what was corrected or is in doubt. */
function marked(view: View, piece: Piece, text: string, reading: ReadingName): HtmlPart {
  const [correction] = piece.corrections;
  if (correction === undefined) return text;
  const isOpen = correction.status !== "applied";
  if (text === "") return null;
  const note = noteOf(view, correction, reading);
  const mark = `x${isOpen ? " open" : ""}${correction.kind === "punctuation" ? " p" : ""}`;
  return html`<span class="${mark}" title="${note}">${text}</span>`;
}

function noteOf(
  view: View,
  { raw, corrected, kind: why, status }: CorrectionsRecord,
  reading: ReadingName,
): string {
  const name = kind(view, "corrections", "kind", why) ?? why;
  const values = { raw: raw ?? "∅", corrected: corrected ?? "?", kind: name };
  if (status !== "applied") return view.t("source.note.open", values);
  return view.t(reading === "raw" ? "source.note.raw" : "source.note.corrected", values);
}
