import type { Dataset } from "../model/dataset.ts";
import { issue } from "../model/findings/issue.ts";
import { sha256 } from "../model/releases/sha256.ts";
import { tablesOf } from "../model/tables/table.ts";
import { coverageOf } from "../quality/index.ts";
import { asText, findingsOf, type LineIdentity, type PageRow } from "./page-row.ts";
import type { PageReading } from "./reading.ts";

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
    .filter(([first]) => first !== undefined && "confidence" in first)
    .flatMap((rows) => rows.map((row) => row.confidence))
    .filter((value) => typeof value === "number");
  if (known.length === 0) return null;
  return Math.round((known.reduce((sum, value) => sum + value, 0) / known.length) * 1000) / 1000;
}
