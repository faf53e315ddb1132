import { createHash } from "node:crypto";
import type { Artifact } from "../../model/releases/artifact.ts";
import type { Manifest } from "../../model/releases/release.generated.ts";
import { sha256 } from "../../model/releases/sha256.ts";
import { pretty } from "./artifacts.ts";

export const manifestPath = "manifest.json";
export const sumsPath = "SHA256SUMS";

export const byPath = <T extends { readonly path: string }>(files: readonly T[]): T[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

type ManifestFile = Manifest["files"][number];

/** What the manifest says of a file; its pieces go by meanwhile. */
export function* manifestFile({
  path,
  pieces,
  rows,
  mediaType,
}: Artifact): Generator<Uint8Array, ManifestFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const piece of pieces) {
    hash.update(piece);
    bytes += piece.length;
    yield piece;
  }
  return { path, bytes, rows, sha256: hash.digest("hex"), media_type: mediaType };
}

export const manifestBytes = (manifest: Manifest): Uint8Array => new TextEncoder().encode(pretty(manifest));

/** In the format of sha256sum, the manifest included: `sha256sum -c SHA256SUMS` checks a release without this program. */
export function sumsBytes(manifest: Manifest, bytes: Uint8Array): Uint8Array {
  const entries = byPath([...manifest.files, { path: manifestPath, sha256: sha256(bytes) }]);
  return new TextEncoder().encode(entries.map((file) => `${file.sha256}  ${file.path}\n`).join(""));
}
