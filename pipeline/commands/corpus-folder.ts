import { availableParallelism } from "node:os";
import { formatsNamed, tablesNamed } from "../corpus/choice.ts";
import { GuardedProcess } from "../corpus/guarded-process.ts";
import type { Settings } from "../corpus/journal.ts";
import { type CorpusManifest, finish } from "../corpus/manifest.ts";
import { PartWriter } from "../corpus/part-writer.ts";
import { Pool } from "../corpus/pool.ts";
import { Progress } from "../corpus/progress.ts";
import { runShards } from "../corpus/run.ts";
import type { Workshop } from "../corpus/shard-work.ts";
import type { CorpusInput } from "../corpus/shards.ts";
import { unpacked } from "../corpus/unpacked.ts";
import type { Effects } from "../effects/effects.ts";
import { readerProcess } from "../entry-points.ts";
import { generator } from "../generator.ts";
import type { PagesRecord } from "../model/releases/corpus.generated.ts";
import { visible } from "../model/text/visible.ts";
import { type ExitCode, misused } from "./command.ts";

/** As they were written; commander has made them numbers. */
export interface CorpusFolderOptions {
  readonly out: string;
  readonly format: string;
  readonly tables: string;
  readonly workers: number | undefined;
  /** of a hundred lines */
  readonly maxErrorRate: number;
  readonly pageTimeout: number;
  readonly pageMemory: number;
  /** in MB */
  readonly shardSize: number;
}

/** Records of a corpus as files of tables in a folder, which a killed run can go on with. */
export async function corpusFolder(
  effects: Effects,
  paths: readonly string[],
  options: CorpusFolderOptions,
): Promise<ExitCode> {
  const tables = tablesNamed(options.tables);
  const formats = formatsNamed(options.format);
  if ("wrong" in tables) return misused(effects, "extract", `--tables: ${tables.wrong}`);
  if ("wrong" in formats) return misused(effects, "extract", `--format: ${formats.wrong}`);
  const { out } = options;
  if (!isOurs(effects, out))
    return misused(effects, "extract", `${out} is not empty, and no run of extract --corpus made it`);
  const settings: Settings = {
    generator,
    tables: tables.names,
    formats: formats.names,
    shard_bytes: Math.round(options.shardSize * 1024 * 1024),
    page_seconds: options.pageTimeout,
    page_megabytes: options.pageMemory,
  };
  return run(effects, paths, options, settings);
}

const isOurs = (effects: Effects, out: string): boolean =>
  effects.exists(`${out}/journal.ndjson`) || effects.list(out).length === 0;

async function run(
  effects: Effects,
  paths: readonly string[],
  { out, workers = availableParallelism(), maxErrorRate, pageTimeout, pageMemory }: CorpusFolderOptions,
  settings: Settings,
): Promise<ExitCode> {
  const total = paths.length === 0 ? null : paths.reduce((sum, path) => sum + effects.size(path), 0);
  const progress = new Progress(total, () => performance.now());
  const limits = { seconds: pageTimeout, megabytes: pageMemory };
  const readers = new Pool(Array.from({ length: workers }, () => new GuardedProcess(readerProcess, limits)));
  const writers = new Pool([new PartWriter()]);
  const told = (page: PagesRecord): void => {
    if (page.status === "err") effects.warn(errorLine(page));
  };
  const workshop: Workshop = { effects, readers, writers, out, settings, progress, told };
  const seconds = effects.terminal.interactive ? 2 : 30;
  const timer = setInterval(() => effects.warn(progress.line()), seconds * 1000);
  try {
    const entries = await runShards(workshop, inputsOf(effects, paths, progress), workers);
    const manifest = await finish(workshop, entries, maxErrorRate);
    effects.warn(summaryOf(manifest));
    return 0;
  } finally {
    clearInterval(timer);
    await Promise.all([readers.close(), writers.close()]);
  }
}

const inputsOf = (effects: Effects, paths: readonly string[], progress: Progress): CorpusInput[] =>
  paths.length === 0
    ? [progress.counted({ name: "standard input", pieces: effects.input })]
    : paths.map((path) => {
        const { name, pieces } = progress.counted({ name: path, pieces: effects.pieces(path) });
        return { name, pieces: unpacked(path, pieces) };
      });

const errorLine = ({ file, line, page_id, code, message }: PagesRecord): string =>
  visible(`${file}:${line}: error[${code}]: ${page_id ?? ""}: ${message}`);

const percent = (part: number, whole: number): string =>
  whole === 0 ? "0 %" : `${((100 * part) / whole).toFixed(1)} %`;

function summaryOf({ pages, tables, files }: CorpusManifest): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const rows = tables.filter(({ name }) => name !== "pages").map(({ name, rows }) => `${name} ${rows}`);
  return [
    `lines: ${pages.lines}, read: ${pages.end}, without records because of errors: ${pages.err}, that profile no body: ${pages.without_records}`,
    `coverage: ${percent(pages.characters_in_records, pages.characters)} of ${pages.characters} characters in records, ${percent(pages.characters_unclear, pages.characters)} unclear`,
    `confidence: ${pages.rated === 0 ? "none" : (pages.confidence_thousandths / pages.rated / 1000).toFixed(3)}, mean of pages`,
    `rows: ${rows.join(", ")}`,
    `files: ${files.length}, ${(bytes / 1e6).toFixed(1)} MB`,
  ].join("\n");
}
