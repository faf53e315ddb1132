import type { CorrectionsRecord, SegmentsRecord } from "../../pipeline/model/records.generated.ts";
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
export declare function piecesOf(line: Line, { segments, corrections, anchors }: Marks): Piece[];
/** What is read in the place of a piece. A correction of several pieces is read in the place of its first. */
export declare function correctedText({ start, raw, corrections }: Piece): string;
