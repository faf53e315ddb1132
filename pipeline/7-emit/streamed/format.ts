import type { Row } from "../../model/tables/table.ts";
import type { TableShape } from "../tables.ts";

/** The formats of a corpus. To add one: its name here, a file, a line in registry.ts. */
export const formatNames = ["ndjson", "parquet", "arrow", "csv"] as const;
export type FormatName = (typeof formatNames)[number];

/** Rows that are written at once: with all of them in memory, and no others. */
export interface RowGroup {
  readonly rows: readonly Row[];
  /** the same as canonical JSON */
  readonly lines: readonly string[];
}

/** Puts bytes behind those of a file; so many rows are in them. */
export type Put = (path: string, bytes: Uint8Array | string, rows: number) => void;

/** A table that is being written, group by group. */
export interface TableStream {
  write(group: RowGroup): Promise<void>;
  end(): Promise<void>;
}

/** A format that needs no more than a group of rows in memory. Same groups, same bytes. */
export interface StreamedFormat {
  /** Files are named after the table and `part`: parquet/duties/part-00000.parquet. */
  open(table: TableShape, part: string, version: string, put: Put): TableStream;
}
