import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { manifestBytes, manifestPath, sumsBytes, sumsPath } from "../pipeline/8-release/files/manifest.ts";
import type { Manifest, Versions } from "../pipeline/model/releases/release.generated.ts";

/**
 * A release of any number of fictional customs houses, each a page with five units and 30 duties. Twenty pages are read and
 * released by the compiled program, and what the site reads of that release is repeated under other ids and names: reading a
 * thousand pages would take 20 GB. Other large files get as long as they would be, and hold nothing that can be read.
 */
const pagesRead = 20;

// the same in both scripts, so that a name can stand for another
const firsts = [..."石安永平青白金西南北大高新古玉天文德仁光"];
const seconds = [..."山江河口川原林沙竹水田城安平海州木井泉石"];
const units = ["办公室", "人事处", "法规处", "财务处", "监管处", "统计处", "稽查处", "缉私局"];
const verbs = ["负责", "组织", "拟订", "承担", "指导", "监督", "审核"];
const objects = [
  ..."公文处理 会务工作 干部考核 预算编制 规范性文件审核 统计分析 档案管理".split(" "),
  ..."税收征管 进出口货物监管 减免税审批 走私案件侦办 行政复议 风险监测 企业信用管理".split(" "),
];
const tails = [
  "，会同海关总署办理有关事项",
  "，配合市公安局开展工作",
  "，按照《中华人民共和国海关法》执行",
  "，协助市税务局做好相关工作",
  "",
  "",
];

const nth = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const idOf = (page: number): string => `page-${String(page).padStart(5, "0")}`;

/** What page number `page` calls its place: two characters, for 2,000 pages each another. */
const placeOf = (page: number): string =>
  `${nth(firsts, page)}${nth(seconds, Math.floor(page / firsts.length) * 7 + page)}${nth([..."东中上下前"], Math.floor(page / 400))}`;

function textOf(page: number): string {
  const place = placeOf(page);
  const parts = Array.from({ length: 5 }, (_, unit) => {
    const duties = Array.from({ length: 6 }, (_, duty) => {
      const at = page + unit + duty;
      return `${nth(verbs, at)}${nth(objects, page + unit * 3 + duty)}${nth(tails, at)}`;
    });
    return `${nth(units, page + unit)}\n${duties.join("；\n")}。\n`;
  });
  return `${place}海关

${place}海关成立于${1950 + page}年${1 + (page % 12)}月，管辖${place}市和${place}县。

内设机构

${parts.join("\n")}
现任领导

关长：李${nth(seconds, page)}
副关长：王${nth(firsts, page + 3)}
`;
}

function writeSource(folder: string, page: number): void {
  const text = textOf(page);
  const name = `${placeOf(page)}海关`;
  const at = join(folder, "sources", idOf(page));
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, "page.txt"), text);
  const description = {
    id: idOf(page),
    title_hant: name.replace("关", "關"),
    title_hans: name,
    title_en: `Customs of ${placeOf(page)}`,
    publisher: null,
    url: null,
    retrieved: "2026-11-01",
    page: "page.txt",
    encoding: "utf-8",
    sha256: createHash("sha256").update(text).digest("hex"),
    rights: "Nobody's: the page is made up.",
    kind: "other",
    note: "Made up.",
  };
  writeFileSync(join(at, "source.json"), JSON.stringify(description));
}

/** The number of the page that a line is of; null: of none, or of all. */
const pageOf = (line: string): number | null => {
  const found = /"id":"[^"]*?page-(\d{5})/.exec(line);
  return found === null ? null : Number(found[1]);
};

/** The words of a page of the twenty as those of another. */
const asPage = (text: string, page: number): string => {
  const from = page % pagesRead;
  return text.replaceAll(idOf(from), idOf(page)).replaceAll(placeOf(from), placeOf(page));
};

/** Lines of records, those of pages for all pages: tables stay in the order of their ids. */
function* repeated(lines: readonly string[], pages: number): Generator<string> {
  const kindOf = (line: string): string =>
    `${pageOf(line) !== null} ${/^\{"(?:table|id)":"([a-z_]+)/.exec(line)?.[1]}`;
  for (let from = 0; from < lines.length; ) {
    const kind = kindOf(lines[from] as string);
    let to = from;
    while (to < lines.length && kindOf(lines[to] as string) === kind) to++;
    const run = lines.slice(from, to);
    from = to;
    if (kind.startsWith("false")) yield* run;
    else
      for (let first = 0; first < pages; first += pagesRead)
        for (const line of run) {
          const page = first + (pageOf(line) ?? 0);
          if (page < pages) yield asPage(line, page);
        }
  }
}

/** Writes a file that has a record a line, and says how many it has. */
function repeatFile(path: string, pages: number): number {
  const lines = readFileSync(path, "utf8").split("\n");
  const isRow = (line: string): boolean => /^\{"(?:table|id)":/.test(line);
  const [first, last] = [lines.findIndex(isRow), lines.findLastIndex(isRow)];
  if (first === -1) return 0;
  const rows = lines.slice(first, last + 1).map((line) => line.replace(/,$/, ""));
  const file = openSync(path, "w");
  let [count, piece] = [
    0,
    lines
      .slice(0, first)
      .map((line) => `${line}\n`)
      .join(""),
  ];
  for (const row of repeated(rows, pages)) {
    piece += count++ === 0 ? row : `,\n${row}`;
    if (piece.length > 1e6) {
      writeSync(file, piece);
      piece = "";
    }
  }
  writeSync(file, `${piece}\n${lines.slice(last + 1).join("\n")}`);
  closeSync(file);
  return count;
}

/** What the site only hands on. */
const isCarried = (path: string): boolean =>
  /^(?:arrow|csv|csv-excel|ndjson|parquet|sqlite|views|xlsx)\/.*\.|^jsonld\/evidence/.test(path);

function lengthen(path: string, pages: number): void {
  const bytes = readFileSync(path);
  if (bytes.length < 50_000) return;
  for (let page = pagesRead; page < pages; page += pagesRead) appendFileSync(path, bytes);
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A data folder with one release, 1.0.0, of so many pages. */
export function releaseOfMany(folder: string, pages: number): void {
  for (let page = 0; page < pagesRead; page++) writeSource(folder, page);
  const program = resolve("dist/cli.js");
  for (const command of ["build", "release"])
    execFileSync(process.execPath, [program, command], { cwd: folder, stdio: "ignore" });
  const release = join(folder, "output/releases/1.0.0");
  const at = (path: string): string => join(release, path);
  const rows = new Map<string, number>();
  for (const name of readdirSync(at("json"))) rows.set(`json/${name}`, repeatFile(at(`json/${name}`), pages));
  for (const path of ["jsonld/haiguan.jsonld", "history.json"]) repeatFile(at(path), pages);
  for (const path of readdirSync(release, { recursive: true, encoding: "utf8" }))
    if (isCarried(path)) lengthen(at(path), pages);
  const texts = Array.from({ length: pages }, (_, page) => `text/${idOf(page)}.txt`);
  for (const [page, path] of texts.entries()) writeFileSync(at(path), textAs(at("text"), page));
  const quality = JSON.parse(readFileSync(at("quality.json"), "utf8")) as { coverage: { source: string }[] };
  const coverage = Array.from({ length: pages }, (_, page) => ({
    ...nth(quality.coverage, page),
    source: idOf(page),
  }));
  writeFileSync(at("quality.json"), JSON.stringify({ ...quality, coverage }));
  sign(folder, release, texts, rows);
}

const textAs = (texts: string, page: number): string =>
  asPage(readFileSync(join(texts, `${idOf(page % pagesRead)}.txt`), "utf8"), page);

/** The manifest, the checksums and the list of releases for the files as they are now. */
function sign(
  folder: string,
  release: string,
  texts: readonly string[],
  rows: ReadonlyMap<string, number>,
): void {
  const stated = JSON.parse(readFileSync(join(release, manifestPath), "utf8")) as Manifest;
  const [first] = stated.files.filter(({ path }) => path.startsWith("text/"));
  if (first === undefined) throw new Error(`${release} has no text`);
  const files = [
    ...stated.files.filter(({ path }) => !path.startsWith("text/")),
    ...texts.map((path) => ({ ...first, path })),
  ].map((file) => {
    const bytes = readFileSync(join(release, file.path));
    return { ...file, rows: rows.get(file.path) ?? file.rows, bytes: bytes.length, sha256: sha256(bytes) };
  });
  const manifest: Manifest = { ...stated, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
  const bytes = manifestBytes(manifest);
  const sums = sumsBytes(manifest, bytes);
  writeFileSync(join(release, manifestPath), bytes);
  writeFileSync(join(release, sumsPath), sums);
  const list = join(folder, "output/versions.json");
  const versions = JSON.parse(readFileSync(list, "utf8")) as Versions;
  const told = versions.map((entry) => ({
    ...entry,
    manifest_sha256: sha256(bytes),
    sums_sha256: sha256(sums),
  }));
  writeFileSync(list, JSON.stringify(told));
}
