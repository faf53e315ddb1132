/**
 * npx tsx bench/diff.ts [N]: the difference of two corpora of N duties (a million), of which one in a hundred changed, by
 * `haiguan worker diff` and by DuckDB's full outer join of the same rows: CPU and memory. Needs .venv-bench (make bench).
 */
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { formatTable } from "../pipeline/print/table.ts";
import { megabytesOfAll } from "./memory.ts";
import { timed } from "./timed.ts";

const count = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), "bench-diff-"));
const program = resolve("dist/cli.js");
const python = resolve(".venv-bench/bin/python");

/** A record as a release has it, in the order of ids. */
function duty(n: number, side: "before" | "after"): string {
  const id = `agency-${String(Math.floor(n / 30)).padStart(7, "0")}.d-${String(n).padStart(9, "0")}`;
  const text = n % 100 === 0 && side === "after" ? "负责口岸监管和统计工作" : "负责口岸监管工作";
  const record = {
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
  return `duties\t${id}\t${side}\t${JSON.stringify(record)}\n`;
}

function write(side: "before" | "after"): void {
  const together = 20_000;
  for (let from = 0; from < count; from += together) {
    const lines = Array.from({ length: Math.min(together, count - from) }, (_, n) => duty(from + n, side));
    appendFileSync(join(folder, `${side}.tsv`), lines.join(""));
  }
}

const outerJoin = `
import duckdb
rows = lambda side: f"""read_csv('{side}.tsv', delim = '\\t', quote = '', escape = '', header = false, columns = {{'tbl': 'VARCHAR', 'id': 'VARCHAR', 'side': 'VARCHAR', 'json': 'VARCHAR'}})"""
print(duckdb.sql(f"""SELECT count(*) FROM {rows('before')} a FULL OUTER JOIN {rows('after')} b USING (tbl, id) WHERE a.json IS DISTINCT FROM b.json""").fetchall()[0][0])
`;

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  /** records that differ */
  readonly found: string;
}

/** A line of shell, the last word of whose output is what it found. */
async function run(line: string): Promise<Run> {
  let megabytes = 0;
  const watch = (shell: number | undefined): void => {
    megabytes = Math.max(megabytes, megabytesOfAll(shell));
  };
  const { cpu, out } = await timed(line, [], { cwd: folder, watch });
  return { seconds: cpu, megabytes, found: out.trim().split(/\s/).at(-1) ?? "" };
}

try {
  write("before");
  write("after");
  const ours = await run(
    `LC_ALL=C sort -m -t $'\\t' -k 1,2 before.tsv after.tsv | node ${program} worker diff | awk -F '\\t' '$3 != "rows"' | wc -l`,
  );
  const theirs = await run(`${python} -c "$JOIN"`.replace("$JOIN", outerJoin.replaceAll('"', '\\"')));
  const row = (name: string, { seconds, megabytes, found }: Run): string[] => [
    name,
    found,
    seconds.toFixed(1),
    megabytes.toFixed(0),
  ];
  console.log(
    formatTable([
      [`${count} duties`, "records that differ", "s of CPU", "MB of memory"],
      row("haiguan worker diff, rows merged by sort", ours),
      row("DuckDB, full outer join", theirs),
      [
        "ratio",
        "",
        (ours.seconds / theirs.seconds).toFixed(2),
        (ours.megabytes / theirs.megabytes).toFixed(2),
      ],
    ]),
  );
} finally {
  rmSync(folder, { recursive: true });
}
