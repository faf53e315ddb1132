/**
 * npx tsx bench/sources.ts [N …]: memory and CPU of build, release, verify and diff of N sources (20 and 80), fictional pages, by the
 * compiled program, and what one source more takes.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { formatTable } from "../pipeline/print/table.ts";
import { megabytesOfAll } from "./memory.ts";
import { timed } from "./timed.ts";
import { kinds, nth, objects, verbs } from "./words.ts";

interface Run {
  readonly megabytes: number;
  readonly seconds: number;
}

/** The program in `folder`; seconds of CPU. */
async function run(folder: string, args: readonly string[]): Promise<Run> {
  let megabytes = 0;
  const watch = (shell: number | undefined): void => {
    megabytes = Math.max(megabytes, megabytesOfAll(shell));
  };
  const program = [resolve("dist/cli.js"), ...args];
  const { cpu } = await timed('node "$@" >/dev/null 2>/dev/null', program, { cwd: folder, watch });
  return { megabytes, seconds: cpu };
}

/** A fictional bureau with twelve offices of eight duties each, not the same on two pages. */
const pageOf = (n: number): string =>
  [
    `青岬市第${n + 1}水务局`,
    "内设机构",
    ...kinds.flatMap((kind, unit) => [
      `${kind}科`,
      ...objects.map(
        (object, duty) => `${nth(verbs, n + unit + duty)}${nth(kinds, n + unit * duty)}${object}的年度检查。`,
      ),
    ]),
  ].join("\n");

/** A data folder of fictional pages. Returns the bytes of their text. */
function dataFolder(folder: string, count: number): number {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@example.org", ...args], {
      cwd: folder,
    });
  let bytes = 0;
  for (let n = 0; n < count; n++) {
    const text = pageOf(n);
    const [id, sha256] = [`source-${n}`, createHash("sha256").update(text).digest("hex")];
    const titles = { title_hant: `第${n}頁`, title_hans: `第${n}页`, title_en: null };
    const source = {
      id,
      ...titles,
      publisher: null,
      url: null,
      retrieved: "2026-11-01",
      page: "page.txt",
      encoding: "utf-8",
      sha256,
      rights: "invented",
    };
    mkdirSync(join(folder, "sources", id), { recursive: true });
    writeFileSync(join(folder, "sources", id, "page.txt"), text);
    writeFileSync(join(folder, "sources", id, "source.json"), JSON.stringify(source));
    bytes += Buffer.byteLength(text);
  }
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "sources");
  return bytes;
}

const commands = [["build"], ["release"], ["verify", "1.0.0"], ["diff", "1.0.0", "1.0.0"]];
const counts = process.argv.slice(2).map(Number);
const asked = counts.length > 0 ? counts : [20, 80];
const rows: string[][] = [];
const runs = new Map<string, Run[]>();
for (const count of asked) {
  const folder = mkdtempSync(join(tmpdir(), "bench-sources-"));
  try {
    const bytes = dataFolder(folder, count);
    for (const args of commands) {
      const name = args[0] ?? "";
      const { megabytes, seconds } = await run(folder, args);
      const before = runs.get(name)?.at(-1);
      const more =
        before === undefined
          ? ""
          : ((megabytes - before.megabytes) / (count - (asked[asked.indexOf(count) - 1] ?? 0))).toFixed(1);
      runs.set(name, [...(runs.get(name) ?? []), { megabytes, seconds }]);
      rows.push([
        name,
        String(count),
        (bytes / 1e6).toFixed(2),
        megabytes.toFixed(0),
        more,
        seconds.toFixed(1),
        (seconds / count).toFixed(2),
      ]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(
  formatTable([
    ["command", "sources", "MB of text", "MB of memory", "MB for one more", "s of CPU", "s for one"],
    ...rows,
  ]),
);
