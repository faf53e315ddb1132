import { basename } from "node:path";
import type { Effects } from "../effects/effects.ts";
import type { PagesRecord } from "../model/releases/corpus.generated.ts";
import { sha256 } from "../model/releases/sha256.ts";
import { sharedTables } from "../model/tables/shared-tables.ts";
import type { PageAnswer } from "./answer.ts";
import type { GuardedProcess } from "./guarded-process.ts";
import type { Entry, KeptFile, Settings } from "./journal.ts";
import type { CorpusLine } from "./lines.ts";
import { answerIn, taskOf } from "./page-answers.ts";
import type { Part, StagedTable } from "./part.ts";
import type { PartWriter } from "./part-writer.ts";
import type { Pool } from "./pool.ts";
import type { Progress } from "./progress.ts";
import type { Shard } from "./shards.ts";
import { Staging } from "./staging.ts";
import { tablesOfPages } from "./tables.ts";
import { sumOf, tallyOf } from "./tally.ts";

/** What all shards of a run are worked on with. */
export interface Workshop {
  readonly effects: Effects;
  readonly readers: Pool<GuardedProcess>;
  readonly writers: Pool<PartWriter>;
  readonly out: string;
  readonly settings: Settings;
  readonly progress: Progress;
  /** told of each page when it is done */
  readonly told: (page: PagesRecord) => void;
}

/** A line that is not blank. Of a page nothing but the line is kept until it is read. */
export interface CheckedLine {
  readonly line: CorpusLine;
  /** why it is no page */
  readonly refused: PageAnswer | null;
}

/** Where a run keeps what is nobody else's. */
export const workFolder = (out: string): string => `${out}/.work`;

export const partName = (number: number): string => `part-${String(number).padStart(5, "0")}`;

/** Reads the pages of a shard, in whatever order processes are free, and writes its files. */
export async function workOn(
  workshop: Workshop,
  shard: Shard,
  lines: readonly CheckedLine[],
): Promise<Entry> {
  const { effects, readers, out, settings, progress, told } = workshop;
  const wanted = tablesOfPages(settings.tables);
  const part = partName(shard.number);
  const folder = `${workFolder(out)}/${part}`;
  const staging = new Staging(effects, folder);
  const pages = await Promise.all(
    lines.map(async ({ line, refused }) => {
      const answer = refused ?? (await readers.with((reader) => answerIn(reader, taskOf(line, wanted))));
      const page = staging.add({ file: basename(shard.input), line: line.number }, answer);
      progress.page(line.length);
      told(page);
      return page;
    }),
  );
  const tables = staging.tables();
  const own = tables.filter(({ table }) => !isShared(table));
  const written = await partOf(workshop, own, { part, folder });
  const others = [
    ...tables.filter(({ table }) => isShared(table)).map((table) => sharedRows(workshop, table, part)),
    ...quarantine(workshop, lines, pages, part),
  ];
  effects.remove(folder);
  return {
    shard: shard.number,
    input: shard.input,
    sha256: shard.sha256,
    tally: sumOf(pages.map(tallyOf)),
    ...written,
    others,
  };
}

const shared: ReadonlySet<string> = new Set(sharedTables);
const isShared = (table: string): boolean => shared.has(table);

/** Writes tables, below `folder` until they are whole. */
export function partOf(
  { out, writers, settings: { formats, generator } }: Workshop,
  tables: readonly StagedTable[],
  { part, folder }: { readonly part: string; readonly folder: string },
): Promise<Part> {
  const task = {
    tables,
    formats,
    part,
    version: generator.version,
    staging: `${folder}/files`,
    out,
  };
  return writers.with((writer) => writer.write(task));
}

/** Rows that other shards may have as well, once each: they are put together at the end. */
function sharedRows({ effects, out }: Workshop, { table, path }: StagedTable, part: string): KeptFile {
  const lines = new Set(new TextDecoder().decode(effects.readFile(path)).split("\n").filter(Boolean));
  return kept(effects, out, `.work/shared/${table}/${part}.ndjson`, `${[...lines].sort().join("\n")}\n`);
}

/** Lines without records because of an error, as they came: they can be tried again. */
function quarantine(
  { effects, out }: Workshop,
  lines: readonly CheckedLine[],
  pages: readonly PagesRecord[],
  part: string,
): KeptFile[] {
  const failed = lines.filter((_, n) => pages[n]?.status === "err");
  if (failed.length === 0) return [];
  const content = failed.flatMap(({ line }) => (line.bytes === null ? [] : [line.bytes, Buffer.from("\n")]));
  return [kept(effects, out, `quarantine/${part}.jsonl`, Buffer.concat(content))];
}

function kept(effects: Effects, out: string, path: string, content: string | Uint8Array): KeptFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  effects.writeFile(`${out}/${path}`, bytes);
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
}
