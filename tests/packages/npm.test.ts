/** The package for npm, as it is published: judged by others, installed into an empty project, and used there. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { latestVersion } from "../../pipeline/commands/releases.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import { npmFiles, npmTarball } from "../../scripts/packages/npm.ts";
import { type Released, released } from "../../scripts/packages/released.ts";
import { wheel } from "../../scripts/packages/wheel.ts";

const version = latestVersion(diskEffects) ?? "";
const app = mkdtempSync(join(tmpdir(), "haiguan-npm-"));
const inPackage = (path: string): string => join(app, "node_modules/haiguan-data", path);
let release: Released;
let tarball: Uint8Array;

beforeAll(async () => {
  release = released(version);
  tarball = npmTarball(await npmFiles(release));
  writeFileSync(join(app, "data.tgz"), tarball);
  writeFileSync(join(app, "package.json"), '{ "name": "app", "private": true }\n');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "./data.tgz"], { cwd: app });
});
afterAll(() => rmSync(app, { recursive: true, force: true }));

test("the same release gives the same bytes", async () => {
  const again = released(version);
  expect(Buffer.compare(npmTarball(await npmFiles(again)), tarball)).toBe(0);
  expect(Buffer.compare(wheel(again), wheel(release))).toBe(0);
});

test("it has the version of the data, no dependencies, and no more than 2 MB", () => {
  const manifest = JSON.parse(readFileSync(inPackage("package.json"), "utf8"));
  expect(manifest).toMatchObject({ name: "haiguan-data", version });
  expect(Object.keys(manifest).filter((key) => /dependencies|scripts/i.test(key))).toEqual([]);
  const sizes = readdirSync(inPackage("."), { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2_000_000);
});

describe("judged by others", () => {
  test("publint has nothing to say", async () => {
    const buffer = new Uint8Array(tarball).buffer;
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg as never, { color: false }))).toEqual([]);
  });

  test("the types are right however they are resolved, but for Node 10, which knows no exports", async () => {
    const { types, problems } = (await checkPackage(
      createPackageFromTarballData(new Uint8Array(tarball)),
    )) as Extract<Awaited<ReturnType<typeof checkPackage>>, { problems: unknown }>;
    expect(types).toMatchObject({ kind: "included" });
    expect(problems.filter((p) => !("resolutionKind" in p && p.resolutionKind === "node10"))).toEqual([]);
  });
});

/** What a program prints that stands in the app. */
function printed(name: string, code: string): string {
  writeFileSync(join(app, name), code);
  return execFileSync("node", [name], { cwd: app, encoding: "utf8", maxBuffer: 1e8 }).trim();
}

const answer = `console.log(JSON.stringify({
  version: data.version, contentHash: data.contentHash, licence: data.licence, rows,
  office: data.byId("organizations", "dalian-customs.bangongshi").name_hans,
  nobody: data.byId("people", "nobody") ?? null, same: data.duties === one.duties && data.tables.duties === one.duties,
}))`;
const rows = `const rows = Object.values(data.tables).reduce((sum, table) => sum + table.length, 0);`;
const expected = () => ({
  version,
  contentHash: release.manifest.content_hash,
  licence: "CC-BY-4.0",
  rows: release.tables.reduce((sum, { rows: { length } }) => sum + length, 0),
  office: "办公室",
  nobody: null,
  same: true,
});

test("an ES module imports it", () => {
  const code = `import * as data from "haiguan-data"; import * as one from "haiguan-data/duties"; ${rows} ${answer}`;
  expect(JSON.parse(printed("app.mjs", code))).toEqual(expected());
});

test("CommonJS requires it", () => {
  const code = `const data = require("haiguan-data"), one = require("haiguan-data/duties"); ${rows} ${answer}`;
  expect(JSON.parse(printed("app.cjs", code))).toEqual(expected());
});

test("every row of every table is that of the release", () => {
  const code = `process.stdout.write(JSON.stringify(require("haiguan-data").tables))`;
  const tables = JSON.parse(printed("all.cjs", code)) as Record<string, unknown>;
  expect(Object.keys(tables)).toEqual(release.tables.map(({ name }) => name));
  for (const { name, rows } of release.tables) expect(tables[name], name).toEqual(rows);
});

test.each([
  ["client.mjs", 'import { get, update } from "haiguan-data/client";'],
  ["client.cjs", 'const { get, update } = require("haiguan-data/client");'],
])("its client has releases and updates them, %s", (name, head) => {
  const code = `${head}
const options = { base: ${JSON.stringify(resolve("output"))}, lock: "${name}.json", folder: "${name}-data", cache: "cache" };
get({ ...options, range: "1.1.0", select: ["json/people.json"] })
  .then(() => update({ ...options, range: "^1" }))
  .then(({ from, to, over }) => console.log(from, to, ...over));`;
  expect(printed(name, code)).toBe("1.1.0 1.3.0 1.2.0");
});

test("a table that is not there is told", () => {
  const code = `try { require("haiguan-data").byId("constructor", "x") } catch (error) { console.log(String(error)) }`;
  expect(printed("none.cjs", code)).toBe("RangeError: there is no table «constructor»");
});

describe.each([
  ["node16", "node16", ["mts", "cts"]],
  ["bundler", "esnext", ["ts"]],
])("TypeScript, moduleResolution %s, module %s", (moduleResolution, module, endings) => {
  const imports = `import { type Updated, ClientFailure, get, update } from "haiguan-data/client";
import { byId, tables, version, type Duty, type TableName } from "haiguan-data";
import { organizations } from "haiguan-data/organizations";\n`;
  const right = `${imports}
const duty: Duty | undefined = tables.duties[0];
const text: string | undefined = byId("duties", "x")?.text_hant;
const names: string[] = organizations.map(({ name_hans }) => name_hans);
const table: TableName = "people";
get({ range: "^2", frozen: true }).catch((error) => error instanceof ClientFailure && error.code === "client.drift");
update({ ids: ["x"] }).then(({ gone }: Updated) => gone[0]?.successors);
export const all = [duty?.actions[0]?.verb_hans, text, names, table, version];\n`;
  const wrong = `${imports}
organizations[0].nmae_hans;
byId("dutys", "x");
const number: number = tables.duties[0].text_hant;
organizations.push();
get({ range: 2 });
update({ frozen: true });\n`;

  test("right use compiles; a column, a table and a type that are not there, and writing to the data, do not", () => {
    const names = endings.flatMap((ending) => [`right.${ending}`, `wrong.${ending}`]);
    for (const name of names) writeFileSync(join(app, name), name.startsWith("right") ? right : wrong);
    const options = ["--noEmit", "--strict", "--target", "es2022", "--types", ""];
    const { stdout } = spawnSync(
      resolve("node_modules/.bin/tsc"),
      ["--ignoreConfig", ...options, "--moduleResolution", moduleResolution, "--module", module, ...names],
      { cwd: app, encoding: "utf8" },
    );
    const errors = [...stdout.matchAll(/^(\w+\.\w+)\(.*error (TS\d+)/gm)].map(([, file, code]) => [
      file,
      code,
    ]);
    const expected = ["TS2551", "TS2345", "TS2322", "TS2339", "TS2322", "TS2353"];
    expect(errors.sort()).toEqual(
      endings.flatMap((ending) => expected.map((code) => [`wrong.${ending}`, code])).sort(),
    );
  });
});
