/**
 * make bench: how the time of reading the flagship page divides over the stages, and how it grows with the page.
 * Medians of one run; read the ratios, not the milliseconds.
 */
import { readFileSync } from "node:fs";
import { read } from "../pipeline/1-read/index.ts";
import { normalise } from "../pipeline/2-normalise/index.ts";
import { segment } from "../pipeline/3-segment/index.ts";
import { extract } from "../pipeline/4-extract/index.ts";
import { identify } from "../pipeline/5-identify/index.ts";
import { validate } from "../pipeline/6-validate/index.ts";
import { emit } from "../pipeline/7-emit/index.ts";
import { unregistered } from "../pipeline/inputs/sources.ts";
import { Report } from "../pipeline/model/findings/issue.ts";
import { formatTable } from "../pipeline/print/table.ts";
import { noHistory } from "../pipeline/run.ts";
import { median } from "./median.ts";

const rounds = 15;

/** Milliseconds of each stage for one reading of `text`. */
function once(text: string): Map<string, number> {
  const times = new Map<string, number>();
  const timed = <T>(name: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    times.set(name, performance.now() - start);
    return result;
  };
  const report = new Report();
  const { description, input, curation } = unregistered("page.txt", new TextEncoder().encode(text));
  const page = timed("read", () => read.run(input, report));
  const reading = timed("normalise", () => normalise.run({ page, curation }, report));
  const outline = timed("segment", () => segment.run({ reading, curation }, report));
  const drafts = timed("extract", () => extract.run(outline, report));
  const { dataset } = timed("identify", () =>
    identify.run({ source: description, reading, drafts, curation, ...noHistory }, report),
  );
  const texts = new Map([[input.id, reading.raw]]);
  timed("validate", () => validate.run({ dataset, texts }, report));
  timed("emit", () => emit.run({ dataset, version: "1.0.0", texts: new Map([[input.id, text]]) }, report));
  return times;
}

function medians(text: string): Map<string, number> {
  const runs = Array.from({ length: rounds }, () => once(text));
  return new Map(
    [...(runs[0]?.keys() ?? [])].map((stage) => [stage, median(runs.map((run) => run.get(stage) ?? 0))]),
  );
}

const page = readFileSync("sources/dalian-customs/page.txt", "utf8");
once(page); // warm up
const small = medians(page);
const large = medians(`${page}\n`.repeat(4));
const total = [...small.values()].reduce((sum, time) => sum + time, 0);
const rows = [...small].map(([stage, time]) => [
  stage,
  time.toFixed(1),
  `${((100 * time) / total).toFixed(0)} %`,
  `× ${((large.get(stage) ?? 0) / time).toFixed(1)}`,
]);
console.log(formatTable([["stage", "ms", "share", "for 4 × the page"], ...rows]));

console.log("");
await import("./check.ts");
console.log("");
await import("./corpus.ts");
console.log("");
await import("./peers.ts");
