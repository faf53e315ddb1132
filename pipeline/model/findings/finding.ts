export type Severity = "error" | "warning" | "note";

/** Where on a page; null where it concerns the page as a whole. */
export interface FindingPlace {
  /** the page, by the name that it was given */
  readonly path: string;
  /** from 1, in the text layer of the page */
  readonly line: number | null;
  /** from 1, in code points */
  readonly column: number | null;
  /** the column after the last character */
  readonly end_column: number | null;
}

/** What is doubtful or wrong about a page, as a value for programs. */
export interface Finding extends FindingPlace {
  /** what kind of finding it is: each has a page in the catalogue, docs/diagnostics */
  readonly code: string;
  /** a page with an error is not read */
  readonly severity: Severity;
  /** one sentence that names the thing */
  readonly message: string;
  /** what to do about it */
  readonly hint: string;
  /** other places that help to understand it */
  readonly related: readonly (FindingPlace & { readonly message: string })[];
}
