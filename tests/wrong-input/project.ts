import { build } from "../../pipeline/commands/build.ts";
import { check } from "../../pipeline/commands/check.ts";
import { type ExitCode, printFindings } from "../../pipeline/commands/command.ts";
import type { CorpusFolderOptions } from "../../pipeline/commands/corpus-folder.ts";
import { neededDataFolder } from "../../pipeline/commands/data-folder.ts";
import { extract } from "../../pipeline/commands/extract.ts";
import { initSource } from "../../pipeline/commands/init-source.ts";
import { release } from "../../pipeline/commands/release.ts";
import { verify } from "../../pipeline/commands/verify.ts";
import type { Effects } from "../../pipeline/effects/effects.ts";
import { type MemoryEffects, memoryEffects } from "../../pipeline/effects/memory.ts";
import { PipelineError } from "../../pipeline/model/findings/issue.ts";
import { sha256 } from "../../pipeline/model/releases/sha256.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const page = "某某海关\n办公室\n负责文电、会务工作。\n人事科\n负责考核、任免工作。\n";

export const source = (bytes: string | Uint8Array = page, values: object = {}): string =>
  JSON.stringify({
    id: "mou",
    title_hant: "某某海關",
    title_hans: "某某海关",
    title_en: null,
    publisher: null,
    url: null,
    retrieved: "2026-01-01",
    page: "page.txt",
    encoding: null,
    sha256: sha256(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes),
    rights: "test",
    ...values,
  });

/** A project of one small source, with `changes` made to it. */
export const project = (changes: Files = {}): MemoryEffects =>
  memoryEffects({ "sources/mou/page.txt": page, "sources/mou/source.json": source(), ...changes });

const corpusFolder = (values: Partial<CorpusFolderOptions>): CorpusFolderOptions => ({
  out: "records",
  format: "parquet",
  tables: "default",
  workers: 1,
  maxErrorRate: 0.1,
  pageTimeout: 60,
  pageMemory: 512,
  shardSize: 8,
  ...values,
});

/** Errors that commands do not report themselves, reported as the program does around them. */
async function told(effects: Effects, work: Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PipelineError) return printFindings(effects, error.issues, new Map());
    throw error;
  }
}

const packed = (effects: Effects, path: string): Promise<ExitCode> =>
  told(effects, extract(effects, [path], { curation: true, corpus: true, folder: null }));

const intoFolder = (effects: Effects, values: Partial<CorpusFolderOptions>): Promise<ExitCode> =>
  told(
    effects,
    extract(effects, ["pages.jsonl"], { curation: true, corpus: true, folder: corpusFolder(values) }),
  );

/** Commands as they are called; whether there is a data folder to work on is asked before any of them. */
export const commands: Readonly<Record<string, (effects: Effects) => ExitCode | Promise<ExitCode>>> = {
  "init new given": (effects) => initSource(effects, "new", "given"),
  build: (effects) => build(effects),
  "check, outside of a data folder": (effects) =>
    neededDataFolder(effects, "check", "/home/mou/notes") === null ? 2 : 0,
  check: (effects) => check(effects, [], { format: "terminal", effect: "terminal" }),
  extract: (effects) =>
    extract(effects, ["sources/mou/page.txt"], {
      curation: true,
      corpus: false,
      folder: null,
    }),
  "extract --out records page.txt": (effects) =>
    extract(effects, ["sources/mou/page.txt"], { curation: true, corpus: false, folder: corpusFolder({}) }),
  "extract --corpus": (effects) => extract(effects, [], { curation: true, corpus: true, folder: null }),
  "extract --corpus pages.jsonl": (effects) =>
    extract(effects, ["pages.jsonl"], { curation: true, corpus: true, folder: null }),
  "extract --corpus pages.jsonl.gz": (effects) => packed(effects, "pages.jsonl.gz"),
  "extract --corpus pages.jsonl.zst": (effects) => packed(effects, "pages.jsonl.zst"),
  "extract --corpus pages.jsonl --out records": (effects) => intoFolder(effects, {}),
  "extract --corpus pages.jsonl --out records --tables duty": (effects) =>
    intoFolder(effects, { tables: "duty" }),
  "extract --corpus pages.jsonl --out records --format json,csv": (effects) =>
    intoFolder(effects, { format: "json,csv" }),
  release: (effects) =>
    release(effects, { dryRun: false, bump: null, sign: null, generatorVersion: "0.1.0" }),
  verify: (effects) => verify(effects, ["output/releases/1.0.0"]),
};
