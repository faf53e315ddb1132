import { identifyAlone } from "../5-identify/index.ts";
import { assertCells } from "../7-emit/cells.ts";
import type { TableName } from "../model/dataset.ts";
import { canonicalLine } from "../model/tables/canonical.ts";
import { type Row, tablesOf } from "../model/tables/table.ts";
import { type Stages, stages } from "../run.ts";
import { endRow, profilesBody } from "./end-row.ts";
import { locatedIn, reasonsOf } from "./findings.ts";
import type { CorpusPage } from "./page.ts";
import { errRow, type PageRow } from "./page-row.ts";
import { readingOf } from "./reading.ts";
import { corpusTableShape } from "./tables.ts";

/** A page to be read, and which of its tables are wanted. */
export interface PageTask {
  readonly page: CorpusPage;
  /** of the line that it came in */
  readonly sha256: string;
  readonly tables: readonly TableName[];
}

/** Rows as lines of canonical JSON. */
export interface Rows {
  readonly table: TableName;
  readonly count: number;
  readonly lines: string;
}

export interface PageAnswer {
  readonly row: PageRow;
  readonly rows: readonly Rows[];
}

const withoutEvidence: Stages = { ...stages, identify: identifyAlone };

/** Reads one page: what is said of it, and its rows. A page that profiles no body has none. */
export function answerTo({ page, sha256, tables }: PageTask): PageAnswer {
  const line = { given: page.id, text: page.text, sha256 };
  const reading = readingOf(page, tables.includes("evidence") ? stages : withoutEvidence);
  const { dataset } = reading;
  if (dataset === null) return { row: errRow(line, reading.findings), rows: [] };
  try {
    const wanted = profilesBody(dataset) ? tables : [];
    const rows = wanted
      .map((table) => rowsOf(table, tablesOf(dataset)[table] ?? []))
      .filter(({ count }) => count > 0);
    const records = rows.reduce((sum, { count }) => sum + count, 0);
    return { row: endRow(line, reading, dataset, records), rows };
  } catch (error) {
    return { row: errRow(line, locatedIn(page.id, reading.text, reasonsOf(error))), rows: [] };
  }
}

function rowsOf(table: TableName, rows: readonly Row[]): Rows {
  const { columns } = corpusTableShape(table);
  assertCells({ name: table, columns, rows });
  const lines = rows.map((row) => `${canonicalLine(columns, row)}\n`).join("");
  return { table, count: rows.length, lines };
}
