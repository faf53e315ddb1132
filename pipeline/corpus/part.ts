import { createHash, type Hash } from "node:crypto";
import { groupsOf } from "../7-emit/groups.ts";
import type { FormatName, Put, RowGroup, TableStream } from "../7-emit/streamed/format.ts";
import { streamedFormats } from "../7-emit/streamed/registry.ts";
import type { LargeFiles } from "../effects/effects.ts";
import type { Row } from "../model/tables/table.ts";
import { hashedLine, type RowsHash, rowsHash } from "./rows-hash.ts";
import { type CorpusTable, corpusTableShape } from "./tables.ts";

/** Rows that lie in pieces in a file of lines: where each begins, and its bytes. */
export interface StagedTable {
  readonly table: CorpusTable;
  readonly path: string;
  readonly blocks: readonly (readonly [from: number, length: number])[];
}

/** Tables to be written in all formats that are asked for. */
export interface PartTask {
  readonly tables: readonly StagedTable[];
  readonly formats: readonly FormatName[];
  /** part-00000 */
  readonly part: string;
  readonly version: string;
  /** where files lie until they are whole, and where then */
  readonly staging: string;
  readonly out: string;
}

export interface WrittenFile {
  readonly path: string;
  readonly table: string;
  readonly format: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface WrittenTable {
  readonly name: CorpusTable;
  readonly rows: number;
  readonly hash: RowsHash;
}

export interface Part {
  readonly files: readonly WrittenFile[];
  readonly tables: readonly WrittenTable[];
}

/** Writes the tables of a shard, one after another, with one group of rows in memory. */
export async function writePart(effects: LargeFiles, task: PartTask): Promise<Part> {
  const files = new GrowingFiles(effects, task.staging);
  const tables: WrittenTable[] = [];
  for (const staged of task.tables) tables.push(await writeTable(effects, task, staged, files));
  return { files: files.publish(task.out), tables };
}

async function writeTable(
  effects: LargeFiles,
  { formats, part, version }: PartTask,
  staged: StagedTable,
  files: GrowingFiles,
): Promise<WrittenTable> {
  const shape = corpusTableShape(staged.table);
  const hash = rowsHash();
  let rows = 0;
  let streams: readonly TableStream[] | null = null;
  for (const group of rowGroups(effects, staged)) {
    streams ??= formats.map((format) =>
      streamedFormats[format].open(shape, part, version, files.put(format)),
    );
    for (const stream of streams) await stream.write(group);
    // only lines of pages are not what is hashed of them
    const hashed = staged.table === "pages" ? group.rows.map((row) => hashedLine("pages", row)) : group.lines;
    for (const line of hashed) hash.add(line);
    rows += group.rows.length;
  }
  for (const stream of streams ?? []) await stream.end();
  return { name: staged.table, rows, hash: hash.value() };
}

/** Rows in groups, each sorted: ids are ASCII and come first, so the order of lines is that of ids. */
function* rowGroups(effects: LargeFiles, staged: StagedTable): Generator<RowGroup> {
  for (const lines of groupsOf(linesOf(effects, staged))) yield rowGroup(lines);
}

function* linesOf(effects: LargeFiles, { path, blocks }: StagedTable): Generator<string> {
  for (const [from, length] of blocks) {
    const text = new TextDecoder().decode(effects.readRange(path, from, length));
    yield* text.slice(0, -1).split("\n");
  }
}

const rowGroup = (unsorted: readonly string[]): RowGroup => {
  const lines = [...unsorted].sort();
  return { lines, rows: lines.map((line) => JSON.parse(line) as Row) };
};

/** Files that grow below one folder and are put below another when they are whole. */
class GrowingFiles {
  readonly #effects: LargeFiles;
  readonly #folder: string;
  readonly #files = new Map<string, { format: string; rows: number; bytes: number; hash: Hash }>();

  constructor(effects: LargeFiles, folder: string) {
    this.#effects = effects;
    this.#folder = folder;
  }

  put =
    (format: string): Put =>
    (path, content, rows) => {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      const file = this.#files.get(path) ?? { format, rows: 0, bytes: 0, hash: createHash("sha256") };
      this.#files.set(path, file);
      this.#effects.append(`${this.#folder}/${path}`, bytes);
      file.hash.update(bytes);
      file.rows += rows;
      file.bytes += bytes.length;
    };

  publish(out: string): readonly WrittenFile[] {
    return [...this.#files].map(([path, { hash, format, rows, bytes }]) => {
      this.#effects.move(`${this.#folder}/${path}`, `${out}/${path}`);
      const table = path.split("/")[1] ?? path;
      return { path, table, format, rows, bytes, sha256: hash.digest("hex") };
    });
  }
}
