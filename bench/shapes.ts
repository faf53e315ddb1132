/**
 * npx tsx bench/shapes.ts [SHAPE …]: what the patterns leave out, the code between them. The CPU time of each stage for pages
 * that say one thing again and again, at four lengths; the last column is how much longer the last takes than the one
 * before, of a fourth of its length: 4 is in proportion, 16 is quadratic.
 */
import { read } from "../pipeline/1-read/index.ts";
import { normalise } from "../pipeline/2-normalise/index.ts";
import { segment } from "../pipeline/3-segment/index.ts";
import { extract } from "../pipeline/4-extract/index.ts";
import { identify } from "../pipeline/5-identify/index.ts";
import { unregistered } from "../pipeline/inputs/sources.ts";
import { Report } from "../pipeline/model/findings/issue.ts";
import { formatTable } from "../pipeline/print/table.ts";
import { noHistory } from "../pipeline/run.ts";

const lengths = [250, 1000, 4000, 16_000];

interface Shape {
  readonly fileName: string;
  readonly page: (count: number) => string;
}

const line = (piece: string): Shape => ({
  fileName: "page.txt",
  page: (count) => `某某海关\n办公室\n负责文电，${piece.repeat(count)}。\n`,
});
const lines = (piece: string): Shape => ({
  fileName: "page.txt",
  page: (count) => `某某海关\n${`${piece}\n`.repeat(count)}`,
});
const markup = (fileName: string, piece: string, before = "", after = ""): Shape => ({
  fileName,
  page: (count) => `${before}${piece.repeat(count)}${after}`,
});

const shapes: Readonly<Record<string, Shape>> = {
  blanks: line("文 "),
  "hard blanks": line("文\u00a0"),
  "blanks in a run": line(" "),
  "hard blanks in a run": line("\u00a0"),
  digits: line("1"),
  and: line("文和"),
  "names and blanks": line("王小明 "),
  enumeration: line("文电、"),
  brackets: line("（文）"),
  dates: line("1998年2月30日，"),
  zeros: line("二○○六年，"),
  radicals: line("⽂电、"),
  "not shown": line("文\u200e"),
  "not decoded": lines("~{HKJB4&~}"),
  lines: lines("负责文电工作。"),
  units: lines("办公室\n负责文电工作。"),
  people: lines("局长：王小明"),
  cells: markup(
    "page.html",
    "<tr><td>办公室</td><td>负责文电</td></tr>",
    "<h1>某某海关</h1><table>",
    "</table>",
  ),
  items: markup("page.html", "<li>负责文电工作</li>", "<h1>某某海关</h1><ul>", "</ul>"),
  "items of Markdown": markup("page.md", "- 负责文电工作\n", "# 某某海关\n\n"),
};

const milliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of each stage. */
function once({ fileName, page }: Shape, count: number): number[] {
  const times: number[] = [];
  const timed = <T>(work: () => T): T => {
    const start = milliseconds();
    const result = work();
    times.push(milliseconds() - start);
    return result;
  };
  const report = new Report();
  const { description, input, curation } = unregistered(fileName, new TextEncoder().encode(page(count)));
  const layer = timed(() => read.run(input, report));
  const reading = timed(() => normalise.run({ page: layer, curation }, report));
  const outline = timed(() => segment.run({ reading, curation }, report));
  const drafts = timed(() => extract.run(outline, report));
  timed(() => identify.run({ source: description, reading, drafts, curation, ...noHistory }, report));
  return times;
}

const sum = (times: readonly number[]): number => times.reduce((all, time) => all + time, 0);
const wanted = process.argv.slice(2);
const chosen = Object.entries(shapes).filter(([name]) => wanted.length === 0 || wanted.includes(name));
once(lines("负责文电工作。"), 1000); // warm up
const rows = chosen.flatMap(([name, shape]) => {
  const runs = lengths.map((count) => once(shape, count));
  return runs.map((times, n) => [
    n === 0 ? name : "",
    String(lengths[n]),
    ...times.map((time) => time.toFixed(0)),
    n === runs.length - 1 ? `× ${(sum(times) / sum(runs[n - 1] ?? [])).toFixed(1)}` : "",
  ]);
});
console.log(
  formatTable([
    ["again and again", "times", "read", "normalise", "segment", "extract", "identify", "growth"],
    ...rows,
  ]),
);
