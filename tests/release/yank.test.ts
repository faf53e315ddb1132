/** A release that is withdrawn: what readers find, and what the release after it may do. */
import { expect, test } from "vitest";
import {
  catalogueFiles,
  readRelease,
  verifyCatalogue,
  versionEntry,
} from "../../pipeline/8-release/index.ts";
import { validate } from "../../pipeline/8-release/verify/schemas.ts";
import { diff } from "../../pipeline/commands/diff.ts";
import { latestHistory, latestVersion, withdrawnReleases } from "../../pipeline/commands/releases.ts";
import { verify } from "../../pipeline/commands/verify.ts";
import { yank } from "../../pipeline/commands/yank.ts";
import { type MemoryEffects, memoryEffects } from "../../pipeline/effects/memory.ts";
import type { Tombstones, Versions } from "../../pipeline/model/releases/release.generated.ts";
import { releaseSchemas } from "../../pipeline/model/tables/schemas.generated.ts";
import { edited } from "../fixtures/dataset.ts";
import { releaseOf, textOf } from "../fixtures/release.ts";
import { wholeDataset } from "../fixtures/verified.ts";

const dataset = wholeDataset();
const good = releaseOf(dataset);
const newDuty = { ...dataset.duties[1], ordinal: 3, confidence: 0.9 };
/** 2.0.0 lost a post and who holds it, and has a duty more. */
const bad = releaseOf(
  wholeDataset(
    edited(
      { ...edited(dataset, "posts", "qingyu.guanzhang", null), memberships: [] },
      "duties",
      "qingyu.bangongshi.9",
      newDuty,
    ),
  ),
  good.files,
);
const releases = [good, bad];

const world = (): MemoryEffects => {
  const files = releases.flatMap(({ version, files }) =>
    [...files].map(([path, bytes]) => [`output/releases/${version}/${path}`, bytes] as const),
  );
  const catalogue = catalogueFiles(releases.map(({ files }) => versionEntry(files)));
  return memoryEffects(
    Object.fromEntries([
      ...files,
      ...[...catalogue].map(([path, bytes]) => [`output/${path}`, bytes] as const),
    ]),
  );
};

const versionsIn = (effects: MemoryEffects): Versions =>
  JSON.parse(textOf(effects.files, "output/versions.json")) as Versions;

const withdrawn = (): MemoryEffects => {
  const effects = world();
  expect(yank(effects, "2.0.0", "the director's post is missing")).toBe(0);
  return effects;
};

test("its entry says why, latest.json falls back, and not a byte of a release changes", () => {
  const [before, effects] = [world(), withdrawn()];
  expect(versionsIn(effects)[1]).toMatchObject({
    yanked: true,
    yanked_reason: "the director's post is missing",
  });
  expect(validate(releaseSchemas.versions, [versionsIn(effects)])).toEqual([]);
  expect(textOf(effects.files, "output/latest.json")).toContain('"1.0.0"');
  expect(effects.printed).toEqual(["2.0.0 is withdrawn; the latest release is 1.0.0"]);
  for (const [path, bytes] of before.files)
    if (path.startsWith("output/releases/")) expect(effects.files.get(path), path).toBe(bytes);
  const catalogue = new Map(
    ["versions.json", "latest.json"].map((path) => [
      path,
      effects.files.get(`output/${path}`) ?? new Uint8Array(),
    ]),
  );
  expect(verifyCatalogue(catalogue, new Map(releases.map(({ version, files }) => [version, files])))).toEqual(
    [],
  );
});

test.each([
  ["2.0.0", "again", "release.yank: 2.0.0 is withdrawn already"],
  ["1.0.0", "  ", "release.yank: no reason is given for 1.0.0"],
  ["1.0.0", "bad, too", "release.yank: 1.0.0 is the only release left: publish a better one first"],
])("withdrawing %s (%s) is refused", (version, reason, message) => {
  const effects = withdrawn();
  const before = new Map(effects.files);
  expect(yank(effects, version, reason)).toBe(1);
  const [code = "", words = ""] = message.split(": ", 2);
  expect(effects.warned.join()).toContain(code);
  expect(effects.warned.join()).toContain(words);
  for (const [path, bytes] of effects.files) expect(before.get(path), path).toBe(bytes);
});

test("it can still be verified and compared", async () => {
  const effects = withdrawn();
  expect(await verify(effects, ["output/releases/2.0.0"])).toBe(0);
  expect(effects.printed.at(-1)).toBe(
    "output/releases/2.0.0: good as versions.json names it, but withdrawn: the director's post is missing",
  );
  expect(diff(effects, "1.0.0", "2.0.0")).toBe(0);
});

test("the pages after it are read with the ids of the one that holds, and get none of its own", () => {
  const effects = withdrawn();
  expect(latestVersion(effects)).toBe("1.0.0");
  expect(withdrawnReleases(effects).map(({ manifest }) => manifest.version)).toEqual(["2.0.0"]);
  const { previous, retired } = latestHistory(effects)("qingyu");
  expect(previous?.posts.map(({ id }) => id)).toContain("qingyu.guanzhang");
  expect(previous?.duties.map(({ id }) => id)).not.toContain("qingyu.bangongshi.9");
  expect(retired).toContain("qingyu.bangongshi.9");
});

const mended = edited(dataset, "organizations", "qingyu.bangongshi", { name_en: "General Office" });
const after = (next: typeof dataset) => releaseOf(next, good.files, { withdrawn: [readRelease(bad.files)] });
const stones = ({ files }: ReturnType<typeof after>) =>
  JSON.parse(textOf(files, "tombstones.json")) as Tombstones;

test("the next release follows the one that holds, under a number above both", () => {
  const next = after(mended);
  expect(next.changes).toMatchObject({ from: "1.0.0", to: "2.0.1", bump: "minor" });
  expect(next.changes.changes.map(({ id }) => id)).toEqual(["qingyu.bangongshi"]);
});

test("an id that the withdrawn one retired is back, one that only it had gets a tombstone", () => {
  const found = stones(after(mended)).filter(({ table }) => table === "duties" || table === "posts");
  expect(found).toEqual([
    {
      table: "duties",
      id: "qingyu.bangongshi.9",
      retired_in: "2.0.1",
      kind: "removed",
      successors: [],
      reason: "It stood only in 2.0.0, which was withdrawn",
    },
  ]);
});
