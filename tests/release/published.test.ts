/** The releases that are committed: each patch makes the next one of the one before. */
import { readFileSync } from "node:fs";
import jsonpatch from "fast-json-patch";
import { applyPatch, type Operation } from "rfc6902";
import { describe, expect, test } from "vitest";
import { contentHash, keyed, readRelease } from "../../pipeline/8-release/index.ts";
import { releaseFiles } from "../../pipeline/commands/releases.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import type { Versions } from "../../pipeline/model/releases/release.generated.ts";

const versions = JSON.parse(readFileSync("output/versions.json", "utf8")) as Versions;
const pairs = versions
  .slice(1)
  .map(({ version }): [string | null, string] => [
    readRelease(releaseFiles(diskEffects, version)).manifest.previous,
    version,
  ]);

describe.each(pairs)("%s and %s", (from, to) => {
  const files = releaseFiles(diskEffects, to);
  const next = readRelease(files);
  const expected = keyed(next.edition.tables);
  const previous = () => keyed(readRelease(releaseFiles(diskEffects, from ?? "")).edition.tables);
  const operations = (): Operation[] => JSON.parse(new TextDecoder().decode(files.get("patch.json")));

  test("the patch gives the release, by fast-json-patch", () =>
    expect(jsonpatch.applyPatch(previous(), operations() as jsonpatch.Operation[], true).newDocument).toEqual(
      expected,
    ));

  test("the patch gives the release, by rfc6902", () => {
    const document = previous();
    expect(applyPatch(document, operations()).filter((error) => error !== null)).toEqual([]);
    expect(document).toEqual(expected);
  });

  test("and with it the content that the manifest pins", () =>
    expect(contentHash(next.edition.tables)).toBe(next.manifest.content_hash));
});

test("there are neighbours to compare", () => expect(pairs.length).toBeGreaterThan(0));
