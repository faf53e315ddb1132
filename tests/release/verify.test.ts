import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogueFiles, type Files, verifyCatalogue, versionEntry } from "../../pipeline/8-release/index.ts";
import type { VersionEntry } from "../../pipeline/model/releases/release.generated.ts";
import { edited, fictionalDataset } from "../fixtures/dataset.ts";
import { releaseOf, textOf } from "../fixtures/release.ts";
import { complaints, wholeDataset } from "../fixtures/verified.ts";

const first = releaseOf(wholeDataset(), null);
const changed = edited(fictionalDataset(), "organizations", "qingyu.bangongshi", {
  name_en: "General Office",
});
const second = releaseOf(wholeDataset(changed), first.files);

const messages = (files: Files, entry: VersionEntry | null = null) =>
  complaints(files, { entry, vouched: entry !== null });

const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
};

describe("a release", () => {
  test("as it was made is good, alone and with what versions.json says", async () => {
    expect(await messages(first.files)).toEqual([]);
    expect(await messages(second.files, versionEntry(second.files))).toEqual([]);
  });

  const flip = fc.record({ file: fc.nat(), at: fc.nat(), bit: fc.integer({ min: 0, max: 7 }) });
  test.each([
    ["alone", null],
    ["with versions.json", versionEntry(second.files)],
  ])("with one bit of any file flipped is refused, and the file named: %s", async (_, entry) => {
    await fc.assert(
      fc.asyncProperty(flip, async ({ file, at, bit }) => {
        const [path = "", bytes = new Uint8Array()] = [...second.files][file % second.files.size] ?? [];
        if (bytes.length === 0) return;
        const damaged = new Map(second.files).set(path, flipped(bytes, at % bytes.length, bit));
        const found = await messages(damaged, entry);
        expect(
          found.some((message) => message.includes(path)),
          `${path}: ${found.join()}`,
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each(["manifest.json", "SHA256SUMS"])("%s: every 41st byte counts", async (path) => {
    const bytes = second.files.get(path) ?? new Uint8Array();
    const entry = versionEntry(second.files);
    for (let at = 0; at < bytes.length; at += 41) {
      const damaged = new Map(second.files).set(path, flipped(bytes, at, at % 8));
      expect((await messages(damaged, entry)).join(), `byte ${at}`).toContain(path);
      expect((await messages(damaged)).join(), `byte ${at}`).toContain(path);
    }
  });

  test("that lacks a file or has one too many is refused", async () => {
    const fewer = new Map(second.files);
    fewer.delete("csv/duties.csv");
    expect(await messages(fewer)).toEqual(["verify.missing-file: csv/duties.csv is missing"]);
    const more = new Map(second.files).set("csv/notes.csv", new Uint8Array([1]));
    expect(await messages(more)).toEqual(["verify.extra-file: csv/notes.csv is not in the manifest"]);
    expect((await messages(new Map())).join()).toContain("manifest.json is missing");
  });
});

describe("versions.json and latest.json", () => {
  const versions = [versionEntry(first.files), versionEntry(second.files)];
  const catalogue = catalogueFiles(versions);
  const releases = new Map([first, second].map(({ version, files }) => [version, files]));

  test("are good as they were made, also with a release withdrawn", () => {
    expect(verifyCatalogue(catalogue, releases)).toEqual([]);
    const yanked = catalogueFiles(versions.map((entry, index) => ({ ...entry, yanked: index === 1 })));
    expect(textOf(yanked, "latest.json")).toContain('"1.0.0"');
    expect(verifyCatalogue(yanked, releases)).toEqual([]);
  });

  test.each(["versions.json", "latest.json"])("%s: every byte counts", (path) => {
    const bytes = catalogue.get(path) ?? new Uint8Array();
    for (let at = 0; at < bytes.length; at++) {
      const found = verifyCatalogue(new Map(catalogue).set(path, flipped(bytes, at, at % 8)), releases);
      expect(found.map(({ message }) => message).join(), `byte ${at}`).toContain(path);
    }
  });

  test("must list every release, in order", () => {
    const of = (list: typeof versions, of = releases) =>
      verifyCatalogue(catalogueFiles(list), of).map((i) => i.message);
    expect(of(versions.slice(0, 1))).toEqual(["versions.json: 1.1.0 is not listed"]);
    expect(of([...versions].reverse())).toEqual([
      "versions.json: 1.0.0 does not follow the version before it",
    ]);
    expect(of(versions, new Map([...releases].slice(0, 1)))).toEqual([
      "versions.json: 1.1.0 is not in releases/",
    ]);
  });
});
