/**
 * npx tsx bench/site.ts [PAGES …]: the site of releases of so many fictional customs houses (50, 200 and 1,000 if none is named:
 * bench/many.ts), by the compiled program: pages a second of CPU, memory, bytes, and the heaviest of what people load. 1,000 of
 * them take 12 GB of disk and ten minutes.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, opendirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { formatTable } from "../pipeline/print/table.ts";
import { releaseOfMany } from "./many.ts";

/** Said by the program itself when it ends, on its standard error. */
const told = `import { writeSync } from "node:fs";
process.on("exit", () => writeSync(2, JSON.stringify(process.resourceUsage())));`;

interface Built {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

interface Usage {
  /** microseconds */
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
  /** kB, at most */
  readonly maxRSS: number;
}

function siteOf(data: string, out: string): { readonly built: Built; readonly usage: Usage } {
  const hook = `data:text/javascript,${encodeURIComponent(told)}`;
  const command = ["--import", hook, resolve("dist/cli.js"), "site", "--out", out, "--format", "json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: data, encoding: "utf8" });
  if (status !== 0) throw new Error(`haiguan site: ${status}\n${stdout.slice(0, 2000)}${stderr}`);
  return { built: JSON.parse(stdout) as Built, usage: JSON.parse(stderr) as Usage };
}

/** Kinds of files that somebody waits for, each with the bytes of its heaviest. */
function heaviestIn(folder: string): Map<string, number> {
  const heaviest = new Map<string, number>();
  const visit = (path: string): void => {
    const entries = opendirSync(path);
    for (let entry = entries.readSync(); entry !== null; entry = entries.readSync()) {
      const at = join(path, entry.name);
      const kind = kindOf(at.slice(folder.length + 1));
      if (entry.isDirectory()) visit(at);
      else if (kind !== null) heaviest.set(kind, Math.max(heaviest.get(kind) ?? 0, statSync(at).size));
    }
    entries.closeSync();
  };
  visit(folder);
  return heaviest;
}

const kindOf = (path: string): string | null =>
  path.endsWith(".html") ? "page" : path.startsWith("search/") ? "search" : null;

const kilobytes = (bytes: number | undefined): string => `${((bytes ?? 0) / 1000).toFixed(0)} kB`;

const sizes = process.argv.slice(2).map(Number);
const rows: string[][] = [];
for (const pages of sizes.length > 0 ? sizes : [50, 200, 1000]) {
  const place = mkdtempSync(join(tmpdir(), "haiguan-bench-site-"));
  try {
    const data = join(place, "data");
    mkdirSync(data);
    releaseOfMany(data, pages);
    const { built, usage } = siteOf(data, join(place, "site"));
    const seconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
    const heaviest = heaviestIn(join(place, "site"));
    rows.push([
      String(pages),
      String(built.pages),
      String(built.files),
      `${(built.bytes / 1e6).toFixed(0)} MB`,
      seconds.toFixed(0),
      (built.pages / seconds).toFixed(0),
      `${(usage.maxRSS / 1000).toFixed(0)} MB`,
      kilobytes(heaviest.get("page")),
      kilobytes(heaviest.get("search")),
    ]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
console.log(
  formatTable([
    [
      "organisations",
      "pages",
      "files",
      "bytes",
      "s of CPU",
      "pages/s",
      "memory",
      "heaviest page",
      "heaviest of the search",
    ],
    ...rows,
  ]),
);
