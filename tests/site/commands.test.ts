import { expect, test } from "vitest";
import { site } from "../../pipeline/commands/site.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import { filesBelow, readerOf } from "../../pipeline/effects/effects.ts";
import { memoryEffects } from "../../pipeline/effects/memory.ts";
import { lacking } from "../../pipeline/site/index.ts";
import { explained } from "../../pipeline/site/parts/reasons.ts";
import { readRelease } from "../../pipeline/site/release.ts";
import { answerTo } from "../../pipeline/site/serve.ts";
import { filesIn } from "../../pipeline/site/stored/files.ts";
import { siteAssetsFolder } from "../../pipeline/site-assets.ts";
import { releaseOf } from "../fixtures/release.ts";
import { wholeDataset } from "../fixtures/verified.ts";
import { assets } from "./built.ts";

const releaseFolder = "output/releases/1.0.0";

/** A data folder with one release, with some of its files as a damage leaves them. */
async function world(damage: Readonly<Record<string, string>> = {}) {
  const made = releaseOf(wholeDataset());
  const files: Record<string, Uint8Array | string> = {};
  for (const [path, bytes] of made.files) files[`output/releases/${made.version}/${path}`] = bytes;
  for (const [name, bytes] of await assets) files[`${siteAssetsFolder}/${name}`] = bytes;
  files["output/versions.json"] = JSON.stringify([entryOf(made)]);
  return memoryEffects({ ...files, ...damage });
}

const entryOf = ({ version, files }: ReturnType<typeof releaseOf>) => {
  const { createHash } = process.getBuiltinModule("node:crypto");
  const hash = (path: string): string =>
    createHash("sha256")
      .update(files.get(path) ?? "")
      .digest("hex");
  const { content_hash, date } = JSON.parse(new TextDecoder().decode(files.get("manifest.json")));
  return {
    version,
    date,
    path: `releases/${version}/`,
    content_hash,
    manifest_sha256: hash("manifest.json"),
    sums_sha256: hash("SHA256SUMS"),
    yanked: false,
  };
};

test("the latest release becomes a folder of pages, and again over itself", async () => {
  const effects = await world();
  const code = await site(effects, undefined, "public");
  expect(effects.warned).toEqual([]);
  expect(code).toBe(0);
  expect(effects.printed.join()).toMatch(/^public: \d+ pages of 1\.0\.0, \d+ files, /);
  expect(effects.files.has("public/en/index.html")).toBe(true);
  for (const [path, bytes] of effects.files)
    if (path.startsWith(releaseFolder))
      expect(effects.files.get(path.replace("output", "public"))).toEqual(bytes);
  expect(await site(effects, "1.0.0", "public", "json")).toBe(0);
  expect(JSON.parse(effects.printed.at(-1) ?? "")).toMatchObject({
    folder: "public",
    version: "1.0.0",
    findings: [],
  });
});

test("a release that does not verify is refused with the finding, and nothing is written", async () => {
  const effects = await world({ [`${releaseFolder}/json/duties.json`]: "[]" });
  expect(await site(effects, "1.0.0", "public")).toBe(1);
  expect(effects.warned.join("\n")).toMatch(/verify\.\w+.*json\/duties\.json/);
  expect([...effects.files.keys()].some((path) => path.startsWith("public/"))).toBe(false);
});

test("a folder that holds something else is left alone", async () => {
  const effects = await world({ "public/thesis.txt": "ten years of work" });
  expect(await site(effects, "1.0.0", "public")).toBe(2);
  expect(effects.warned.join()).toContain("public holds something else than a site");
  expect(effects.files.has("public/thesis.txt")).toBe(true);
});

test("a version that is none, and no release at all, are wrong usage", async () => {
  expect(await site(await world(), "9.9.9", "public")).toBe(2);
  expect(await site(memoryEffects(), undefined, "public")).toBe(2);
});

test("a release whose tables are others is refused by its own finding", async () => {
  const effects = memoryEffects();
  const old = "output/releases/1.3.0";
  for (const [path, bytes] of filesBelow(diskEffects, old)) effects.files.set(`${old}/${path}`, bytes);
  effects.files.set("output/versions.json", diskEffects.readFile("output/versions.json"));
  expect(await site({ ...effects, ...readerOf(effects.files) }, "1.3.0", "public")).toBe(1);
  expect(effects.warned.join("\n")).toContain("site.old-release");
});

test("a release of before a table came is a site without it", () => {
  const old = filesIn(filesBelow(diskEffects, "output/releases/2.0.0"));
  expect(lacking(old)).toEqual([]);
  const release = readRelease(old);
  expect(release.tables).not.toContain("reading_rules");
  expect([...release.rows("reading_rules")]).toEqual([]);
  expect(explained([...release.stored.segments])).toEqual([]);
});

const bytes = new TextEncoder().encode("x");
const folder = readerOf(
  new Map([
    ["site/index.html", bytes],
    ["site/404.html", bytes],
    ["site/en/index.html", bytes],
    ["site/id/duties/a.b.html", bytes],
    ["site/releases/2.0.0/csv/duties.csv", bytes],
    ["site/.secret", bytes],
    ["secret.txt", bytes],
  ]),
);

test.each([
  ["/", 200, "text/html; charset=utf-8"],
  ["/en/?q=1", 200, "text/html; charset=utf-8"],
  ["/id/duties/a.b", 200, "text/html; charset=utf-8"],
  ["/releases/2.0.0/csv/duties.csv", 200, "text/csv; charset=utf-8"],
  ["/en", 301, "text/plain; charset=utf-8"],
  ["/releases/", 404, "text/html; charset=utf-8"],
  ["/../secret.txt", 400, "text/plain; charset=utf-8"],
  ["/%2e%2e/secret.txt", 400, "text/plain; charset=utf-8"],
  ["/en%2f..%2f..%2fsecret.txt", 400, "text/plain; charset=utf-8"],
  ["/.secret", 400, "text/plain; charset=utf-8"],
  ["/%00", 400, "text/plain; charset=utf-8"],
  ["/%zz", 400, "text/plain; charset=utf-8"],
  ["/nothing", 404, "text/html; charset=utf-8"],
])("serve answers %s with %i", (url, status, type) => {
  const answer = answerTo(folder, "site", "GET", url);
  expect(answer.status).toBe(status);
  expect(answer.headers["content-type"]).toBe(type);
  if (answer.status === 200)
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
});

test("serve gives nothing through a link, and takes no other method", () => {
  const linked = { ...folder, isLink: (path: string) => path === "site/en" };
  expect(answerTo(linked, "site", "GET", "/en/").status).toBe(404);
  expect(answerTo(folder, "site", "POST", "/").status).toBe(405);
});
