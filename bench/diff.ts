/**
 * npx tsx bench/diff.ts [N]: the difference of two corpora of N duties (a million), of which one in a hundred changed: CPU and
 * memory, medians of three runs that take turns. All say of each record that differs which it is and what happened to it; ours
 * also in which fields and characters. Needs .venv-bench (make bench).
 *
 * haiguan worker diff with two files reads what DuckDB reads; it needs them in order, DuckDB would take them in any, and has one of
 * them in memory. What engines do is the third: rows of both in one stream, which sort puts together here.
 */
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { formatTable } from "../pipeline/print/table.ts";
import { median } from "./median.ts";
import { megabytesOfAll } from "./memory.ts";
import { timed } from "./timed.ts";

const count = Number(process.argv[2] ?? 1_000_000);
const rounds = 3;
const folder = mkdtempSync(join(tmpdir(), "bench-diff-"));

type Side = "before" | "after";

/** A record as a release has it, in the order of ids. */
function duty(n: number, side: Side) {
  const id = `agency-${String(Math.floor(n / 30)).padStart(7, "0")}.d-${String(n).padStart(9, "0")}`;
  const text = n % 100 === 0 && side === "after" ? "负责口岸监管和统计工作" : "负责口岸监管工作";
  return {
    id,
    source_id: id.slice(0, 14),
    start: (n % 30) * 40,
    end: (n % 30) * 40 + text.length,
    quote: text,
    organization_id: id.slice(0, 14),
    ordinal: n % 30,
    text_hant: text,
    text_hans: text,
    lead_hans: "负责",
    categories: ["fn-port-supervision"],
    confidence: 0.97,
  };
}

/** Rows of one side: by themselves, and with the side in them. */
function write(side: Side): void {
  const together = 20_000;
  for (let from = 0; from < count; from += together) {
    const records = Array.from({ length: Math.min(together, count - from) }, (_, n) => duty(from + n, side));
    const rows = (...between: string[]): string =>
      records.map((one) => `${["duties", one.id, ...between, JSON.stringify(one)].join("\t")}\n`).join("");
    appendFileSync(join(folder, `${side}.rows`), rows());
    appendFileSync(join(folder, `${side}.sided`), rows(side));
  }
}

const outerJoin = `
import duckdb
duckdb.sql("SET enable_progress_bar = false") # it is written among the rows
rows = lambda side: f"""read_csv('{side}.rows', delim = '\\t', quote = '', escape = '', header = false, columns = {{'tbl': 'VARCHAR', 'id': 'VARCHAR', 'json': 'VARCHAR'}})"""
duckdb.sql(f"""COPY (
  SELECT tbl, id, CASE WHEN a.json IS NULL THEN 'added' WHEN b.json IS NULL THEN 'removed' ELSE 'changed' END
  FROM {rows('before')} a FULL OUTER JOIN {rows('after')} b USING (tbl, id) WHERE a.json IS DISTINCT FROM b.json
) TO '/dev/stdout' (FORMAT csv, DELIMITER '\\t', HEADER false)""")
`;

const diff = 'node "$1" worker diff';
const counted = `awk -F '\\t' '$3 != "rows"' | wc -l`;
/** Lines of shell that print how many records differ. */
const ways: Readonly<Record<string, string>> = {
  "haiguan worker diff, two files": `${diff} before.rows after.rows | ${counted}`,
  "DuckDB, full outer join": `"$2" -c "$3" | ${counted}`,
  "haiguan worker diff, a stream by sort -m": `LC_ALL=C sort -m -t $'\\t' -k 1,2 before.sided after.sided | ${diff} | ${counted}`,
};
const args = [resolve("dist/cli.js"), resolve(".venv-bench/bin/python"), outerJoin];

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  /** records that differ */
  readonly found: number;
}

async function run(line: string): Promise<Run> {
  let megabytes = 0;
  const watch = (shell: number | undefined): void => {
    megabytes = Math.max(megabytes, megabytesOfAll(shell));
  };
  const { cpu, out } = await timed(line, args, { cwd: folder, watch });
  return { seconds: cpu, megabytes, found: Number(out) };
}

try {
  write("before");
  write("after");
  const runs = new Map<string, Run[]>(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, line] of Object.entries(ways)) runs.get(name)?.push(await run(line));
  const found = new Set([...runs.values()].flat().map((one) => one.found));
  if (found.size !== 1) throw new Error(`records that differ: ${[...found].join(", ")}`);
  const of = (name: string, what: keyof Run): number =>
    median((runs.get(name) ?? []).map((one) => one[what]));
  const peer = "DuckDB, full outer join";
  console.log(
    formatTable([
      [`${count} duties`, "records that differ", "s of CPU", "MB of memory", "CPU", "memory"],
      ...Object.keys(ways).map((name) => [
        name,
        String(of(name, "found")),
        of(name, "seconds").toFixed(2),
        of(name, "megabytes").toFixed(0),
        `${(of(name, "seconds") / of(peer, "seconds")).toFixed(2)} ×`,
        `${(of(name, "megabytes") / of(peer, "megabytes")).toFixed(2)} ×`,
      ]),
    ]),
  );
} finally {
  rmSync(folder, { recursive: true });
}
