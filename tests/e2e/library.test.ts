/** The library as it is packed, in an empty folder: every block of docs/library.md, from JavaScript, TypeScript and a worker. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extractText, PageError, readPage } from "../../pipeline/api.ts";
import { installPacked } from "../fixtures/packed.ts";

const work = realpathSync(mkdtempSync(join(tmpdir(), "haiguan-library-")));
const app = join(work, "app");
const page = `<!doctype html><html><head><meta charset="utf-8"></head><body>
<h1>青岚市水务局</h1><h2>办公室</h2><p>负责文电、会务工作。</p><h2>供水科</h2><p>负责城市供水管理工作。</p></body></html>`;

beforeAll(() => {
  installPacked(work, join(app, "node_modules/@haiguan/cli"));
  writeFileSync(join(app, "package.json"), "{}");
  writeFileSync(join(app, "jigou.html"), page);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const blocks = (language: string): string[] =>
  [...readFileSync("docs/library.md", "utf8").matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code = ""]) => code);

/** What a module of the application prints. */
function printed(name: string, code: string): string {
  writeFileSync(join(app, name), code);
  const { status, stdout, stderr } = spawnSync("node", [name], { cwd: app, encoding: "utf8" });
  expect(stderr.replace(/.*ExperimentalWarning.*\n|.*--trace-warnings.*\n/g, "")).toBe("");
  expect(status).toBe(0);
  return stdout;
}

test("the blocks of docs/library.md print what they should", () => {
  expect(blocks("js").map((code, n) => printed(`block-${n}.mjs`, code))).toEqual([
    "qinglan.gongshuike 负责城市供水管理工作\n负责城市供水管理工作\n",
    "青岚市水务局、办公室、供水科\n",
    "1\n",
  ]);
});

test("a worker reads what the main thread reads", () => {
  const code = `
    import { isMainThread, parentPort, Worker } from "node:worker_threads";
    import { readFileSync } from "node:fs";
    import { isDeepStrictEqual } from "node:util";
    import { readPage } from "@haiguan/cli";
    const records = readPage("jigou.html", readFileSync("jigou.html"));
    if (!isMainThread) parentPort.postMessage(records);
    else new Worker(new URL(import.meta.url)).on("message", (read) => console.log(isDeepStrictEqual(read, records), read.tables.duties.length));
  `;
  expect(printed("worker.mjs", code)).toBe("true 2\n");
});

test("CommonJS can take it, and nothing else than the entry and the schemas", () => {
  const code = `
    const { extractText, ...others } = require("@haiguan/cli");
    console.log(Object.keys(others).join(), extractText("青岚市水务局\\n供水科\\n负责供水。\\n").tables.duties.length);
    console.log(Object.keys(require("@haiguan/cli/schemas/duties.schema.json").properties)[0]);
    try { require("@haiguan/cli/dist/cli.js"); } catch ({ code }) { console.log(code); }
  `;
  expect(printed("old.cjs", code)).toBe("PageError,readPage 1\nid\nERR_PACKAGE_PATH_NOT_EXPORTED\n");
});

test.each([
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
])("its types hold by themselves: --module %s --moduleResolution %s", (module, resolution) => {
  const folder = join(app, resolution);
  mkdirSync(folder);
  for (const [n, code] of blocks("ts").entries()) writeFileSync(join(folder, `block-${n}.mts`), code);
  const wrong = `import { readPage } from "@haiguan/cli";\n// @ts-expect-error no such column\nreadPage("a.txt", new Uint8Array()).tables.duties[0]?.nonsense;\n`;
  writeFileSync(join(folder, "wrong.mts"), wrong);
  const compilerOptions = {
    module,
    moduleResolution: resolution,
    target: "es2023",
    lib: ["es2023", "dom"],
    strict: true,
    types: [],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  execFileSync(resolve("node_modules/.bin/tsc"), ["-p", folder]);
  expect(printed(`${resolution}/block-0.mjs`, readFileSync(join(folder, "block-0.mjs"), "utf8"))).toBe(
    "1 0\n",
  );
});

const thrown = (work: () => unknown): PageError => {
  try {
    work();
  } catch (error) {
    if (error instanceof PageError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
};

test("of bytes and text the same is read, and offsets lead to the quote", () => {
  const [{ tables, text }, other] = [
    readPage("qinglan.html", new TextEncoder().encode(page)),
    extractText(page, { id: "qinglan", type: "text/html" }),
  ];
  expect({ ...other.tables, sources: [] }).toEqual({ ...tables, sources: [] });
  const [duty] = tables.duties;
  expect(Array.from(text).slice(duty?.start, duty?.end).join("")).toBe(duty?.quote);
});

test("two calls share nothing", () => {
  expect(extractText(page, { type: "text/html" })).toEqual(extractText(page, { type: "text/html" }));
});

test.each([
  ["read.empty", () => extractText(" ")],
  ["read.empty", () => readPage("empty.html", new Uint8Array())],
  ["read.binary", () => readPage("page.txt", new Uint8Array(64))],
  ["read.too-large", () => extractText("税".repeat(2_000_000))],
  ["corpus.lone-surrogate", () => extractText("税务局\ud800")],
  ["corpus.invalid-page", () => extractText("税务局", { type: "text/pdf" as never })],
  ["corpus.invalid-page", () => extractText(undefined as never)],
])("%s is a PageError with a finding that says what to do", (code, read) => {
  const [finding] = thrown(read).findings;
  expect(finding).toMatchObject({ code, severity: "error", hint: expect.stringMatching(/\w/) });
});

test("text for bytes is refused by name", () => {
  expect(() => readPage("page.txt", "税务局" as never)).toThrow("extractText takes a text");
});

test("what is doubtful is told with its place", () => {
  const { findings } = extractText("某某海关\n办公室\n人事科\n负责考核。\n", { id: "some" });
  expect(findings[0]).toMatchObject({
    path: "some",
    line: 2,
    column: 1,
    severity: expect.not.stringMatching("error"),
  });
});
