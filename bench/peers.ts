/**
 * npx tsx bench/peers.ts: seconds of CPU for the same pages - the whole reading with all tables and with those of a corpus,
 * what only parsing and writing the same rows costs (the floor), a subset of the work by our code and by Python with the same
 * rules and equal hashes, and what others do. Medians of one run, in which all take turns. bench/RESULTS.md.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { sentenceMarks } from "../pipeline/3-segment/clauses/cut.ts";
import { answerTo, type PageTask } from "../pipeline/corpus/answer.ts";
import { defaultTables, tablesOfPages } from "../pipeline/corpus/tables.ts";
import { tuneEngine } from "../pipeline/engine.ts";
import type { TableName } from "../pipeline/model/dataset.ts";
import { tableNames } from "../pipeline/model/tables/schemas.generated.ts";
import { formatTable } from "../pipeline/print/table.ts";
import { explicitLead } from "../pipeline/zh/duties/duty-leads.ts";
import { closerOf, cutOutside } from "../pipeline/zh/layout/brackets.ts";
import { simplified } from "../pipeline/zh/script/script.ts";
import { corpusOf } from "../tests/corpus/pages.ts";
import { median } from "./median.ts";

// as the program does
tuneEngine();

const rounds = 5;
const python = ".venv-bench/bin/python";

interface Line {
  readonly id: string;
  readonly text: string;
}

const flagship = readFileSync("sources/dalian-customs/page.txt", "utf8");
const lines: readonly Line[] = [
  ...Array.from({ length: 10 }, (_, n) => ({ id: `flagship/${n}`, text: flagship })),
  ...corpusOf(200)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line),
];
const pages = lines.map(({ text }) => text);
const megabytes = pages.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const read = (tables: readonly TableName[]): string[] =>
  lines.flatMap(({ id, text }) => {
    const task: PageTask = { page: { id, text, type: "text/plain" }, sha256: "", tables };
    return answerTo(task).rows.map(({ lines }) => lines);
  });

/** A corpus has its vocabularies once. */
const allTables = tablesOfPages(tableNames);
const objects = read(allTables).map((table) =>
  table
    .trimEnd()
    .split("\n")
    .map((row) => JSON.parse(row) as unknown),
);
const floor = (): number => {
  for (const line of lines) JSON.parse(JSON.stringify(line));
  return objects.reduce<number>(
    (sum, table) =>
      sum + new TextEncoder().encode(table.map((row) => `${JSON.stringify(row)}\n`).join("")).length,
    0,
  );
};

/** Clauses outside brackets, and which of them begin with a lead: what bench/peers.py does, too. */
function clauses(): string {
  const digest = createHash("sha256");
  for (const page of pages) {
    const found = page
      .split("\n")
      .flatMap((line, number) =>
        cutOutside(line, sentenceMarks).map(({ start, end }) => [
          number,
          start,
          end,
          explicitLead.pattern.test(line.slice(start, end)),
        ]),
      );
    digest.update(JSON.stringify(found));
  }
  return digest.digest("hex");
}

interface Done {
  readonly seconds: number;
  readonly result: string;
}

function here(work: () => unknown): Done {
  const before = process.cpuUsage();
  const result = String(work());
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

function there(peer: string): Done {
  const rules = {
    lead: explicitLead.pattern.source,
    closers: closerOf,
    marks: sentenceMarks.source.slice(1, -1),
  };
  const input = JSON.stringify({ pages, peer, ...rules });
  return JSON.parse(
    execFileSync(python, ["bench/peers.py"], { input, encoding: "utf8", maxBuffer: 1e8 }),
  ) as Done;
}

const ours: Readonly<Record<string, () => Done>> = {
  "haiguan, all tables": () => here(() => read(allTables).length),
  "haiguan, tables of a corpus": () => here(() => read(tablesOfPages(defaultTables)).length),
  "the floor: the same lines and rows as JSON": () => here(floor),
  "subset: clauses and leads, by our code": () => here(clauses),
  "conversion alone, by our code": () => here(() => pages.map(simplified).join("").length),
};
const others: Readonly<Record<string, () => Done>> = {
  "subset, Python (regex)": () => there("clauses"),
  "part of the subset, DuckDB (one thread)": () => there("duckdb"),
  "conversion alone, OpenCC": () => there("opencc"),
  "tokens, jieba": () => there("jieba"),
};

if (!existsSync(python))
  console.log(`${python} is not there, so that nobody else is asked: make .venv-bench/installed`);
const asked = { ...ours, ...(existsSync(python) ? others : {}) };
const done = new Map<string, Done[]>();
for (let round = 0; round < rounds; round++) {
  for (const [name, work] of Object.entries(asked)) done.set(name, [...(done.get(name) ?? []), work()]);
}
const secondsOf = (name: string): number => median((done.get(name) ?? []).map(({ seconds }) => seconds));
const all = secondsOf("haiguan, all tables");
console.log(`${pages.length} pages, ${megabytes.toFixed(2)} MB of text; medians of ${rounds}`);
console.log(
  formatTable([
    ["", "s of CPU", "MB/s", "of all tables"],
    ...Object.keys(asked).map((name) => [
      name,
      secondsOf(name).toFixed(3),
      (megabytes / secondsOf(name)).toFixed(2),
      `1/${(all / secondsOf(name)).toFixed(1)}`,
    ]),
  ]),
);
const hashes = ["subset: clauses and leads, by our code", "subset, Python (regex)"].flatMap((name) =>
  (done.get(name) ?? []).map(({ result }) => result),
);
if (new Set(hashes).size > 1) throw new Error("the subset is not the same by our code and by Python");
