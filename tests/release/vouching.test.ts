/** What outside of the folder of a release speaks for it, and what `verify` says then. */
import { expect, test } from "vitest";
import { catalogueFiles, type Files, versionEntry } from "../../pipeline/8-release/index.ts";
import { verify } from "../../pipeline/commands/verify.ts";
import { type MemoryEffects, memoryEffects } from "../../pipeline/effects/memory.ts";
import { releaseOf, resummed } from "../fixtures/release.ts";
import { wholeDataset } from "../fixtures/verified.ts";

const { files } = releaseOf(wholeDataset());
const forged = resummed(
  new Map(files).set("LICENSE.md", new TextEncoder().encode("# Licences\n\nCC0-1.0\n")),
);
const list = catalogueFiles([versionEntry(files)]).get("versions.json") ?? new Uint8Array();
const forgedList = catalogueFiles([versionEntry(forged)]).get("versions.json") ?? new Uint8Array();
const signers = "release@haiguan-data.example ssh-ed25519 AAAA\n";

const below = (folder: string, of: Files): Record<string, Uint8Array> =>
  Object.fromEntries([...of].map(([path, bytes]) => [`${folder}/${path}`, bytes]));

async function said(effects: MemoryEffects, folder: string): Promise<string> {
  const code = await verify(effects, [folder]);
  const codes = effects.warned.flatMap((text) =>
    [...text.matchAll(/\[(verify\.\w[\w-]*)\]/g)].map(([, name]) => name),
  );
  return code === 0 ? effects.printed.join("\n") : [...new Set(codes)].sort().join(" ");
}

const own = "output/releases/1.0.0";
const away = "mirror/releases/1.0.0";
const nobody = "whole in itself, but nobody vouches for it";

test.each<[string, string, Record<string, Uint8Array | string>, string]>([
  [
    "named by the list of the project",
    own,
    { ...below(own, files), "output/versions.json": list },
    `${own}: good as versions.json names it`,
  ],
  ["named by no list", own, below(own, files), `${own}: ${nobody}`],
  [
    "away from the project, which names it",
    away,
    { ...below(away, files), "output/versions.json": list },
    `${away}: good as versions.json names it`,
  ],
  [
    "named by the list beside it",
    away,
    { ...below(away, files), "mirror/versions.json": list },
    `${away}: good as versions.json names it (mirror/versions.json)`,
  ],
  ["forged, in the project", own, { ...below(own, forged), "output/versions.json": list }, "verify.checksum"],
  [
    "forged, away from the project",
    away,
    { ...below(away, forged), "output/versions.json": list },
    "verify.checksum",
  ],
  [
    "forged with its list, away from the project",
    away,
    { ...below(away, forged), "mirror/versions.json": forgedList, "output/versions.json": list },
    "verify.checksum",
  ],
  ["forged, and nobody knows of it", away, below(away, forged), "verify.made"],
  [
    "under another name",
    "output/releases/1.0.1",
    { ...below("output/releases/1.0.1", files), "output/versions.json": list },
    "verify.renamed",
  ],
  [
    "forged under another name",
    "output/releases/1.0.0x",
    { ...below("output/releases/1.0.0x", forged), "output/versions.json": list },
    "verify.checksum verify.renamed",
  ],
  ["under another name, and nobody knows of it", "here", below("here", files), `here: ${nobody}`],
  [
    "without a signature, though there are signers",
    own,
    { ...below(own, files), allowed_signers: signers },
    "verify.unsigned",
  ],
  [
    "without a signature, but named by the list of the project",
    own,
    { ...below(own, files), allowed_signers: signers, "output/versions.json": list },
    `${own}: good as versions.json names it`,
  ],
  [
    "without a signature, named by the list beside it alone",
    away,
    { ...below(away, files), allowed_signers: signers, "mirror/versions.json": list },
    "verify.unsigned",
  ],
])("a release %s", async (_, folder, world, expected) => {
  expect(await said(memoryEffects(world), folder)).toBe(expected);
});

test("a release with a link in the place of a file", async () => {
  const effects = {
    ...memoryEffects(below(own, files)),
    isLink: (path: string) => path === `${own}/json/posts.json`,
  };
  expect(await said(effects, own)).toBe("verify.link");
});

test("of a release by other code, verify says what it did not judge", async () => {
  const byOthers = resummed(files, (manifest) => ({
    ...manifest,
    generator: { ...manifest.generator, version: "9.9.9" },
  }));
  expect(await said(memoryEffects(below(own, byOthers)), own)).toMatch(
    /nobody vouches for it\n {2}made by other code than this .*not judged beyond their checksums: .*LICENSE\.md/,
  );
});
