import type { CorrectionsRecord, SegmentsRecord } from "../../model/tables/records.generated.ts";
import type { Line } from "./lines.ts";

/** Characters of a line that share their segment, their correction and where they begin. */
export interface Piece {
  readonly start: number;
  readonly raw: string;
  readonly segment: SegmentsRecord | null;
  /** a correction that begins here, and covers all of the piece; of length zero: something is put in before it */
  readonly corrections: readonly CorrectionsRecord[];
  /** ends of the passages that begin here */
  readonly anchors: readonly number[];
}

/** What marks the text of a source. */
export interface Marks {
  /** in the order of the page; they do not overlap */
  readonly segments: readonly SegmentsRecord[];
  readonly corrections: readonly CorrectionsRecord[];
  /** ends of passages by where they begin */
  readonly anchors: ReadonlyMap<number, readonly number[]>;
}

/** The characters of a line in pieces, cut wherever something begins or ends. */
export function piecesOf(line: Line, { segments, corrections, anchors }: Marks): Piece[] {
  const end = line.start + line.chars.length;
  const touches = (span: { readonly start: number; readonly end: number }): boolean =>
    span.start <= end && span.end >= line.start;
  const here = { segments: segments.filter(touches), corrections: corrections.filter(touches) };
  const cuts = new Set([line.start, end]);
  for (const { start, end: last } of [...here.segments, ...here.corrections]) cuts.add(start).add(last);
  for (let at = line.start; at <= end; at++) if (anchors.has(at)) cuts.add(at);
  const places = [...cuts].filter((at) => at >= line.start && at <= end).sort((a, b) => a - b);
  return places.map((start, i) => {
    const last = places[i + 1] ?? start;
    return {
      start,
      raw: line.chars.slice(start - line.start, last - line.start).join(""),
      segment: here.segments.find((segment) => segment.start <= start && start < segment.end) ?? null,
      corrections: here.corrections.filter(
        (correction) =>
          (correction.start <= start &&
            last <= correction.end &&
            start < last &&
            correction.start < correction.end) ||
          (correction.start === correction.end && correction.start === start),
      ),
      anchors: anchors.get(start) ?? [],
    };
  });
}

const isApplied = ({ status }: CorrectionsRecord): boolean => status === "applied";

/** What is read in the place of a piece. A correction of several pieces is read in the place of its first. */
export function correctedText({ start, raw, corrections }: Piece): string {
  const applied = corrections.filter(isApplied);
  const put = applied.filter((correction) => correction.start === correction.end);
  const instead = applied.find((correction) => correction.start < correction.end);
  const before = put.map(({ corrected }) => corrected ?? "").join("");
  if (instead === undefined) return `${before}${raw}`;
  return `${before}${instead.start === start ? (instead.corrected ?? "") : ""}`;
}
