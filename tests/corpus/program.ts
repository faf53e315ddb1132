import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { CorpusManifest } from "../../pipeline/corpus/manifest.ts";
import type { Row } from "../../pipeline/model/tables/table.ts";

const cli = resolve("dist/cli.js");

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** One folder for all files of tests that a thread runs. */
export const place = mkdtempSync(join(tmpdir(), "corpus-"));
process.on("exit", () => rmSync(place, { recursive: true, force: true }));

/** Takes away what the tests of a file have left there. */
export const emptied = (): void => {
  for (const name of readdirSync(place)) rmSync(join(place, name), { recursive: true });
};

/** The compiled program, as a user calls it. */
export function haiguan(args: readonly string[], input = ""): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: place });
    let [stdout, stderr] = ["", ""];
    // a piece may end within a character
    child.stdout.setEncoding("utf8");
    child.stderr.setEncoding("utf8");
    child.stdout.on("data", (piece) => {
      stdout += piece;
    });
    child.stderr.on("data", (piece) => {
      stderr += piece;
    });
    child.on("close", (code) => done({ code, stdout, stderr }));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** A run that is killed as soon as `enough` holds. */
export function killedRun(args: readonly string[], enough: () => boolean): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: place, stdio: "ignore" });
    const timer = setInterval(() => enough() && child.kill("SIGKILL"), 5);
    child.on("close", () => {
      clearInterval(timer);
      done();
    });
  });
}

/** Files that a user is given, by path, with the hash of their bytes: not what a run keeps for itself. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(join(place, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(join(place, folder).length + 1))
    .filter((path) => !path.startsWith(".work") && path !== "journal.ndjson")
    .sort();
  return Object.fromEntries(
    names.map((name) => [name, createHash("sha256").update(bytesOf(folder, name)).digest("hex")]),
  );
}

/** In memory of their own: small files share a buffer. */
export const bytesOf = (folder: string, path: string): Uint8Array =>
  new Uint8Array(readFileSync(join(place, folder, path)));

export const manifestOf = (folder: string): CorpusManifest =>
  JSON.parse(readFileSync(join(place, folder, "manifest.json"), "utf8"));

export const hasManifest = (folder: string): boolean => existsSync(join(place, folder, "manifest.json"));

export const linesOfJournal = (folder: string): number => {
  const path = join(place, folder, "journal.ndjson");
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").length - 1 : 0;
};

/** Rows of a table, over all parts. */
export const rowsOf = (folder: string, table: string): Row[] =>
  manifestOf(folder)
    .files.filter((file) => file.path.startsWith(`ndjson/${table}/`))
    .flatMap(({ path }) => Buffer.from(bytesOf(folder, path)).toString().trimEnd().split("\n"))
    .map((line) => JSON.parse(line));
