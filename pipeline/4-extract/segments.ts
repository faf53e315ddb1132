import { countWhile } from "../model/collections/bisect.ts";
import { type Draft, rawDraft } from "../model/draft.ts";
import type { Clause, LineReasons, Outline, OutlineLine } from "../model/outline.ts";
import { readingRuleId } from "../model/tables/reading-rule-id.ts";
import { readingRules } from "../model/tables/reading-rules.generated.ts";
import type { Records, TableName } from "../model/tables/records.generated.ts";
import { rawSpan, readingSpan } from "../model/text/alignment.ts";
import { overlaps, type Span } from "../model/text/span.ts";
import { slice } from "../model/text/text.ts";
import { matchesOf } from "../zh/rules/matches.ts";
import { clausesByLine } from "./clauses-by-line.ts";

type Role = Records["segments"]["role"];

interface Piece extends Span {
  readonly role: Role;
  readonly record: Owner | null;
  readonly reasons: Reasons;
}

/** Why a piece was read as what it is: rules that spoke for its line, or against it, and for its clause. */
interface Reasons {
  readonly line: LineReasons | null;
  /** ids of reading rules */
  readonly clause: readonly string[];
}

const noReasons: Reasons = { line: null, clause: [] };

/** The draft read from a piece of text. */
interface Owner {
  readonly table: TableName;
  readonly key: string;
}

/**
 * Covers the text layer: every character that is not white space lies in exactly one segment. Within a line the
 * marks, the clauses and the text left between them are segments of their own. Segments are cut in the raw text.
 */
export function segments(outline: Outline, drafts: readonly Draft[]): Draft[] {
  const records = new Map(
    drafts
      .filter((d) => d.table === "duties" || d.table === "statements")
      .map((d): [string, Owner] => [`${d.span?.start}:${d.span?.end}`, { table: d.table, key: d.key }]),
  );
  const clauses = clausesByLine(outline);
  const pieces = outline.lines.flatMap((line, index) => piecesOf(line, clauses.get(index) ?? [], records));
  const { raw, edits } = outline.reading;
  const covered = pieces.flatMap((piece) => trim(outline, { ...piece, ...rawSpan(edits, piece) }));
  const complete = withGaps(
    outline,
    covered.sort((a, b) => a.start - b.start),
  );
  const lineOf = lineCounter(raw.units);
  return complete.map((piece, n) =>
    rawDraft(
      "segments",
      `segment:${n}:${slice(raw, piece)}`,
      { start: piece.start, end: piece.end },
      {
        ordinal: n + 1,
        line: lineOf(piece.start),
        role: piece.role,
        record_table: piece.record?.table ?? null,
        record_id: piece.record && { ref: piece.record.key },
        rules: rulesOf(piece.reasons),
        margin: piece.reasons.line?.margin ?? null,
        next_best: piece.reasons.line?.nextBest ?? null,
      },
    ),
  );
}

const points = new Map(readingRules.map((rule) => [rule.id, rule.points]));

/** Those of the line before those of the clause, each with most points first. */
const rulesOf = ({ line, clause }: Reasons): string[] =>
  [line?.rules ?? [], clause].flatMap((ids) =>
    ids.toSorted((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0)),
  );

function piecesOf(
  line: OutlineLine,
  clauses: readonly Clause[],
  records: ReadonlyMap<string, Owner>,
): Piece[] {
  if (clauses.length === 0) {
    const record = line.unit !== null && line.role === "unit_heading" ? unitOf(line.unit) : null;
    const reasons = { line: line.why, clause: [] };
    return [{ start: line.start, end: line.end, role: line.role, record, reasons }];
  }
  return clauses.flatMap((clause): Piece[] => [
    ...(clause.mark
      ? [{ ...clause.mark, role: "enumeration_mark" as const, record: null, reasons: noReasons }]
      : []),
    {
      start: clause.start,
      end: clause.end,
      role: clause.role === "leftover" ? clause.kind : clause.role,
      record:
        records.get(`${clause.start}:${clause.end}`) ??
        (clause.role === "role" && clause.unit !== null ? unitOf(clause.unit) : null),
      reasons: { line: line.why, clause: clause.because.map((id) => readingRuleId("duty", id)) },
    },
  ]);
}

const unitOf = (index: number): Owner => ({ table: "organizations", key: `unit:${index}` });

/** Blank ends belong to no segment. */
function trim(outline: Outline, piece: Piece): Piece[] {
  const { chars } = outline.reading.raw;
  let { start, end } = piece;
  while (start < end && isBlank(chars[start])) start++;
  while (end > start && isBlank(chars[end - 1])) end--;
  return start < end ? [{ ...piece, start, end }] : [];
}

const isBlank = (char: string | undefined): boolean => char === undefined || /\s/u.test(char);

/**
 * Adds the text outside clauses: marks between them, headings on the line of their text, characters that normalising
 * dropped.
 */
function withGaps(outline: Outline, sorted: readonly Piece[]): Piece[] {
  const complete: Piece[] = [];
  let at = 0;
  const fill = (end: number): void => {
    for (const piece of gapPieces(outline, { start: at, end })) complete.push(piece);
  };
  for (const piece of sorted) {
    if (piece.end <= at) continue;
    const start = Math.max(piece.start, at);
    fill(start);
    complete.push({ ...piece, start });
    at = piece.end;
  }
  fill(outline.reading.raw.length);
  return complete.flatMap((piece) => trim(outline, piece));
}

/** Without the blanks at its ends. */
const lineOfGap = /\S(?:.*\S)?/gu;

function gapPieces(outline: Outline, gap: Span): Piece[] {
  const { units } = outline.reading.raw;
  return matchesOf(units.slice(gap.start, gap.end), lineOfGap).map((match) => {
    const start = gap.start + match.index;
    const end = start + match[0].length;
    return { start, end, ...gapIs(outline, match[0], { start, end }), record: null };
  });
}

function gapIs({ reading, units, lines }: Outline, text: string, raw: Span): Pick<Piece, "role" | "reasons"> {
  if (/^[\p{P}\p{S}\s]+$/u.test(text)) return { role: "punctuation", reasons: noReasons };
  const span = readingSpan(reading.edits, raw);
  if (!units.some((u) => overlaps(u.heading, span))) return { role: "connective", reasons: noReasons };
  const line = lines.find((line) => overlaps(line, span));
  return { role: "unit_heading", reasons: { line: line?.why ?? null, clause: [] } };
}

function lineCounter(text: string): (offset: number) => number {
  const breaks = Array.from(text.matchAll(/\n/g), (match) => match.index);
  return (offset) => countWhile(breaks.length, (n) => (breaks[n] ?? 0) < offset) + 1;
}
