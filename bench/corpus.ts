/**
 * make bench: a corpus in a folder, by the compiled program: what two readers gain, how much memory it takes, and how
 * many bytes are written for one of text.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CorpusManifest } from "../pipeline/corpus/manifest.ts";
import { formatTable } from "../pipeline/print/table.ts";
import { corpusOf } from "../tests/corpus/pages.ts";
import { megabytesOfAll } from "./memory.ts";

const place = mkdtempSync(join(tmpdir(), "bench-corpus-"));
const flagship = readFileSync("sources/dalian-customs/page.txt", "utf8");
const pages = [
  ...Array.from({ length: 8 }, (_, n) => JSON.stringify({ id: `flagship-${n}`, text: flagship })),
  corpusOf(80).trimEnd(),
].join("\n");
const textBytes = pages
  .split("\n")
  .reduce((sum, line) => sum + Buffer.byteLength((JSON.parse(line) as { text: string }).text), 0);
writeFileSync(join(place, "pages.jsonl"), pages);

interface Run {
  readonly seconds: number;
  /** of memory, at most */
  readonly megabytes: number;
  readonly manifest: CorpusManifest;
}

function run(name: string, ...args: string[]): Promise<Run> {
  const out = join(place, name);
  const command = ["dist/cli.js", "extract", "--corpus", join(place, "pages.jsonl"), "--out", out, ...args];
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [...command, "--shard-size", "0.2"], { stdio: "ignore" });
    let megabytes = 0;
    const timer = setInterval(() => {
      megabytes = Math.max(megabytes, megabytesOfAll(child.pid));
    }, 50);
    child.on("close", (code) => {
      clearInterval(timer);
      if (code !== 0) return reject(new Error(`${command.join(" ")}: ${code}`));
      const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as CorpusManifest;
      resolve({ seconds: (performance.now() - begun) / 1000, megabytes, manifest });
    });
  });
}

const formats = ["parquet", "ndjson", "arrow", "csv"];
const written = (manifest: CorpusManifest, format: string): string =>
  (
    manifest.files.filter((file) => file.format === format).reduce((sum, { bytes }) => sum + bytes, 0) /
    textBytes
  ).toFixed(1);

try {
  const one = await run("one", "--workers", "1");
  const two = await run("two", "--workers", "2");
  const standard = await run("default", "--format", formats.join(","));
  const all = await run("all", "--format", formats.join(","), "--tables", "all");
  console.log(
    `corpus of ${(textBytes / 1e6).toFixed(1)} MB: one reader ${one.seconds.toFixed(1)} s and ${one.megabytes.toFixed(0)} MB, ` +
      `two ${two.seconds.toFixed(1)} s and ${two.megabytes.toFixed(0)} MB: × ${(one.seconds / two.seconds).toFixed(2)}`,
  );
  console.log(
    formatTable([
      ["bytes for one of text", ...formats],
      ["tables by default", ...formats.map((format) => written(standard.manifest, format))],
      ["all tables", ...formats.map((format) => written(all.manifest, format))],
    ]),
  );
} finally {
  rmSync(place, { recursive: true, force: true });
}
