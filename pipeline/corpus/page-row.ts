import type { PagesRecord } from "../model/releases/corpus.generated.ts";
import { sha256 } from "../model/releases/sha256.ts";
import type { Located } from "../print/located.ts";

/** What is said of a line, wherever it stands. */
export type PageRow = Omit<PagesRecord, "file" | "line">;

/** What tells a line from others. */
export interface LineIdentity {
  /** as idOfValue gives it */
  readonly given: unknown;
  /** null: it has none */
  readonly text: string | null;
  /** of the whole line */
  readonly sha256: string;
}

export const findingsOf = (found: readonly Located[]): PageRow["findings"] =>
  found.map(({ issue, region }) => ({
    code: issue.code,
    severity: issue.severity,
    message: issue.message,
    line: region?.line ?? null,
  }));

/** A line without records because of an error. */
export function errRow(line: LineIdentity, found: readonly Located[]): PageRow {
  const error = found.find(({ issue }) => issue.severity === "error");
  if (error === undefined) throw new Error("a line without records has no error");
  return {
    id: `line-${line.sha256.slice(0, 16)}`,
    page_id: asText(line.given),
    status: "err",
    sha256: line.text === null ? line.sha256 : sha256(line.text),
    code: error.issue.code,
    message: error.issue.message,
    records: 0,
    characters: null,
    in_records: null,
    unclear: null,
    confidence: null,
    findings: findingsOf(found),
  };
}

/** A cell holds no empty text, no NUL and no half of a character: JSON writes them with others. */
export const asText = (given: unknown): string | null => {
  if (given === null) return null;
  return typeof given === "string" && given !== "" && !/[\p{Surrogate}\0]/u.test(given)
    ? given
    : JSON.stringify(given);
};
