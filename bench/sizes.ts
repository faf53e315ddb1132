/**
 * npx tsx bench/sizes.ts [--workers N] [MB …]: corpora of so many megabytes of text (10 and 100), fictional pages of 1 to 40 kB, by the
 * compiled program: memory of the program and of its largest reader, CPU, and whether they grow with the corpus.
 */
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { CorpusManifest } from "../pipeline/corpus/manifest.ts";
import { formatTable } from "../pipeline/print/table.ts";
import { megabytesOf, processesOf } from "./memory.ts";
import { timed } from "./timed.ts";
import { kinds, nth, objects, verbs } from "./words.ts";

const places = ["青岬", "松江口", "白石", "临泽", "安岭", "永丰", "石浦", "云港"];
const agencies = ["市水务局", "市卫生健康局", "海关", "县税务局", "市统计局", "区财政局"];
const heads = ["科", "处", "室", "组", "中心", "站"];
const tails = [
  "",
  "，会同海关总署办理有关事项",
  "的年度检查",
  "，配合市公安局开展工作",
  "，按照《中华人民共和国海关法》执行",
];
const offices = heads.flatMap((head) => kinds.map((kind) => `${kind}${head}`));

/** Page number `n`: from two offices to 72, each with eight duties. */
function pageOf(n: number): string {
  const name = `${nth(places, n)}${nth(agencies, Math.floor(n / places.length))}`;
  const parts = offices.slice(0, 2 + ((n * 29) % (offices.length - 1))).map((office, unit) => {
    const duties = objects.map(
      (object, duty) =>
        `${nth(verbs, n + unit + duty)}${nth(kinds, n + unit * duty)}${object}${nth(tails, n + unit + duty * 3)}`,
    );
    return `${office}\n${duties.join("；")}。`;
  });
  return [name, "内设机构", ...parts].join("\n");
}

interface Corpus {
  readonly pages: number;
  readonly bytes: number;
}

async function writeCorpus(path: string, megabytes: number): Promise<Corpus> {
  const file = createWriteStream(path);
  let [pages, bytes] = [0, 0];
  while (bytes < megabytes * 1e6) {
    const text = pageOf(pages);
    bytes += Buffer.byteLength(text);
    if (!file.write(`${JSON.stringify({ id: `page-${pages++}`, text })}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
  return { pages, bytes };
}

interface Run {
  /** of CPU, of the program and all that it has started */
  readonly cpu: number;
  readonly seconds: number;
  readonly program: number;
  readonly reader: number;
  readonly written: number;
}

async function run(pages: string, out: string, workers: string): Promise<Run> {
  let [program, reader] = [0, 0];
  const watch = (shell: number | undefined): void => {
    const [first, ...readers] = processesOf(shell).slice(1);
    program = Math.max(program, first === undefined ? 0 : megabytesOf(first));
    reader = Math.max(reader, ...readers.map(megabytesOf));
  };
  const args = ["dist/cli.js", "extract", "--corpus", pages, "--out", out, "--workers", workers];
  const { cpu, seconds } = await timed('node "$@" >/dev/null 2>/dev/null', args, { watch });
  const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as CorpusManifest;
  const written = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  return { cpu, seconds, program, reader, written };
}

const { values, positionals } = parseArgs({
  options: { workers: { type: "string", default: "2" } },
  allowPositionals: true,
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [10, 100];
const rows: string[][] = [];
for (const size of sizes) {
  const place = mkdtempSync(join(tmpdir(), "bench-sizes-"));
  try {
    const corpus = await writeCorpus(join(place, "pages.jsonl"), size);
    const { cpu, seconds, program, reader, written } = await run(
      join(place, "pages.jsonl"),
      join(place, "out"),
      values.workers,
    );
    rows.push([
      String(size),
      String(corpus.pages),
      program.toFixed(0),
      reader.toFixed(0),
      cpu.toFixed(0),
      (corpus.bytes / 1e6 / cpu).toFixed(3),
      seconds.toFixed(0),
      (written / corpus.bytes).toFixed(1),
    ]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
console.log(
  formatTable([
    [
      "MB of text",
      "pages",
      "MB, program",
      "MB, largest reader",
      "s of CPU",
      "MB/s of CPU",
      "s",
      "bytes for one",
    ],
    ...rows,
  ]),
);
