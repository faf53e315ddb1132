import type { PagesRecord } from "../model/corpus.generated.ts";
import type { Dataset } from "../model/dataset.ts";
import { issue } from "../model/issue.ts";
import { sha256 } from "../model/sha256.ts";
import { tablesOf } from "../model/table.ts";
import type { Located } from "../print/located.ts";
import { coverageOf } from "../quality/index.ts";
import type { PageReading } from "./reading.ts";

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

const findingsOf = (found: readonly Located[]): PageRow["findings"] =>
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

/** A page that was read; `records`: how many rows of it are kept. */
export function endRow(line: LineIdentity, reading: PageReading, dataset: Dataset, records: number): PageRow {
  const texts = new Map(reading.text === null ? [] : [[reading.source, reading.text]]);
  const [coverage] = coverageOf(dataset, texts);
  const none = profilesBody(dataset)
    ? null
    : issue("corpus.no-body", "it names no organisation of its own, and says no duty of one");
  return {
    id: reading.source,
    page_id: asText(line.given),
    status: "end",
    sha256: line.text === null ? line.sha256 : sha256(line.text),
    code: none?.code ?? null,
    message: none?.message ?? null,
    records,
    characters: coverage?.characters ?? null,
    in_records: coverage?.shares.records ?? null,
    unclear: coverage?.shares.unclear ?? null,
    confidence: none === null ? meanConfidence(dataset) : null,
    findings: findingsOf(reading.findings),
  };
}

/** News and menus have numbers and sentences, too. */
export const profilesBody = ({ organizations, duties }: Dataset): boolean =>
  organizations.length > 0 || duties.length > 0;

function meanConfidence(dataset: Dataset): number | null {
  const known = Object.values(tablesOf(dataset))
    .flat()
    .map((row) => row.confidence)
    .filter((value) => typeof value === "number");
  if (known.length === 0) return null;
  return Math.round((known.reduce((sum, value) => sum + value, 0) / known.length) * 1000) / 1000;
}

/** A cell holds no empty text, no NUL and no half of a character: JSON writes them with others. */
const asText = (given: unknown): string | null => {
  if (given === null) return null;
  return typeof given === "string" && given !== "" && !/[\p{Surrogate}\0]/u.test(given)
    ? given
    : JSON.stringify(given);
};
