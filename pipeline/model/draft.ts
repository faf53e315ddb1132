import type { Records, References, TableName } from "./tables/records.generated.ts";
import type { Span } from "./text/span.ts";

/** Points at another draft by its key, until 5-identify has given it an id. */
export interface Ref {
  readonly ref: string;
}

export type Method = "quoted" | "normalised" | "inferred" | "curated";

type Located = "id" | "source_id" | "start" | "end" | "quote";

/** An id, or ids, that may not yet be known. */
type Referring<Value> = Value extends readonly string[] ? Value | readonly Ref[] : Value | Ref;

/** Values of a record, with references not yet resolved. Located fields are filled by 5-identify from `span`. */
export type DraftValues<T extends TableName> = {
  readonly [K in Exclude<keyof Records[T], Located>]: K extends References[T]
    ? Referring<Records[T][K]>
    : Records[T][K];
};

/** A record found, before it has an id. */
export type Draft = { [T in TableName]: DraftOf<T> }[TableName];

export interface DraftOf<T extends TableName> {
  readonly table: T;
  /** unique among the drafts of one page, e.g. "unit:3"; other drafts refer to it */
  readonly key: string;
  /** in the reading; null for a record that no stretch of text states */
  readonly span: Span | null;
  readonly values: DraftValues<T>;
  readonly evidence: readonly DraftEvidence[];
  /** in the raw text, for records about characters that the reading does not have; else `span` says where */
  readonly raw?: Span;
}

/** Where the value of one field was read, in the reading. Fields without an entry were read from the record's span. */
export interface DraftEvidence {
  readonly field: string;
  readonly span: Span;
  readonly method: Method;
}

export const draft = <T extends TableName>(
  table: T,
  key: string,
  span: Span | null,
  values: DraftValues<T>,
  evidence: readonly DraftEvidence[] = [],
): DraftOf<T> => ({ table, key, span, values, evidence });

/** A record about a stretch of the raw text itself, which the reading may have changed or dropped. */
export const rawDraft = <T extends TableName>(
  table: T,
  key: string,
  raw: Span,
  values: DraftValues<T>,
): DraftOf<T> => ({ table, key, span: null, values, evidence: [], raw });
