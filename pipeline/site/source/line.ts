import type { CorrectionsRecord, SegmentsRecord } from "../../model/tables/records.generated.ts";
import { simplified, traditional } from "../../zh/script/script.ts";
import { type Html, type Part as HtmlPart, html } from "../html.ts";
import { languages } from "../languages.ts";
import { roleName } from "../parts/reasons.ts";
import { anchorOf, isPageTable } from "../records.ts";
import { kind, link, type Site, type View, viewOf } from "../view.ts";
import { type Line, linesOf } from "./lines.ts";
import { marksOf } from "./marks.ts";
import { correctedText, type Marks, type Piece, piecesOf } from "./pieces.ts";
import { type LineReasons, lineReasons } from "./why.ts";

/** How the text of a source is shown: as captured, as corrected, in the other script. */
export const readings = ["raw", "corrected", "other"] as const;

export type ReadingName = (typeof readings)[number];

/** Bytes that each line of a source takes on a page: how much of it one page can hold is known when it is written. */
export function weightsOf(site: Site, source: string): number[] {
  const marks = marksOf(site)(source);
  const views = languages.map((lang) => viewOf(site, lang));
  const bytes = (view: View, line: Line): number =>
    Buffer.byteLength(lineOf(view, line, marks, "raw", "hant").text);
  return linesOf(site.release.textOf(source)).map((line) =>
    Math.max(...views.map((view) => bytes(view, line))),
  );
}

/** One line of the page: its number, its role where that changes, its characters. */
export function lineOf(
  view: View,
  line: Line,
  marks: Marks,
  reading: ReadingName,
  own: "hant" | "hans",
): Html {
  const pieces = piecesOf(line, marks);
  const reasons = lineReasons(view, [
    ...new Set(pieces.map(({ segment }) => segment).filter((segment) => segment !== null)),
  ]);
  const texts = readAs(reading, own, pieces);
  const written: Html[] = [];
  let role: string | null = null;
  for (let i = 0; i < pieces.length; ) {
    const { segment } = pieces[i] as Piece;
    let last = i;
    while (last < pieces.length && pieces[last]?.segment === segment) last++;
    const isNew = segment !== null && segment.role !== "punctuation" && segment.role !== role;
    if (segment !== null && isNew) role = segment.role;
    const inside = pieces
      .slice(i, last)
      .map((piece, n) => insideOf(view, segment, piece, texts[i + n] ?? "", n, reading));
    written.push(
      segment === null ? html`${inside}` : segmentOf(view, segment, pieces[i]?.start, inside, isNew, reasons),
    );
    i = last;
  }
  return html`<p id="L${line.number}" data-c="${line.start}"><a class="no" href="#L${line.number}">${line.number}</a>${written}</p>
${reasons.below}`;
}

/** The pieces in a reading. Conversion keeps the number of characters, so that the line is converted as a whole. */
function readAs(reading: ReadingName, own: "hant" | "hans", pieces: readonly Piece[]): string[] {
  if (reading === "raw") return pieces.map(({ raw }) => raw);
  const texts = pieces.map(correctedText);
  if (reading === "corrected") return texts;
  const chars = Array.from((own === "hans" ? traditional : simplified)(texts.join("")));
  return texts.map((text) => chars.splice(0, Array.from(text).length).join(""));
}

/** A piece of a stretch, with the passages that begin in it. */
function insideOf(
  view: View,
  segment: SegmentsRecord | null,
  piece: Piece,
  text: string,
  n: number,
  reading: ReadingName,
): Html {
  const isOwn = (end: number): boolean =>
    n === 0 && segment !== null && piece.start === segment.start && end === segment.end;
  const anchors = piece.anchors
    .filter((end) => !isOwn(end))
    .map((end) => html`<i id="${anchorOf(piece.start, end)}"></i>`);
  return html`${anchors}${marked(view, piece, text, reading)}`;
}

/** A stretch, coloured, with its label where the role is another than before it, as a link to what was read from it. */
function segmentOf(
  view: View,
  segment: SegmentsRecord,
  start: number | undefined,
  inside: readonly Html[],
  isLabelled: boolean,
  reasons: LineReasons,
): Html {
  const { record_table, record_id, role } = segment;
  const label = isLabelled && html`<b class="k">${roleName(view, role)}</b>`;
  const why = reasons.numbersOf(segment);
  const id = start === segment.start && html` id="${anchorOf(segment.start, segment.end)}"`;
  const attributes = html` class="s r-${role}"${id}${why.length > 0 && html` data-why="${why.join(" ")}"`}`;
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
