import type { Artifact } from "../model/artifact.ts";
import type { Manifest } from "../model/release.generated.ts";
import { sha256 } from "../model/sha256.ts";
import { derived } from "../zh/derived.ts";
import { pretty } from "./files.ts";

export const manifestPath = "manifest.json";
export const sumsPath = "SHA256SUMS";

const byPath = <T extends { readonly path: string }>(files: readonly T[]): T[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

/** The bytes of a release are asked for their hash when it is compared, described and listed, and nothing changes them. */
export const hashOf = derived((bytes: Uint8Array) => sha256(bytes));

/** The entries of the manifest for these files, by path. */
export const manifestFiles = (files: readonly Artifact[]): Manifest["files"] =>
  byPath(files).map(({ path, bytes, rows, mediaType }) => ({
    path,
    bytes: bytes.length,
    rows,
    sha256: hashOf(bytes),
    media_type: mediaType,
  }));

export const manifestBytes = (manifest: Manifest): Uint8Array => new TextEncoder().encode(pretty(manifest));

/** In the format of sha256sum, the manifest included: `sha256sum -c SHA256SUMS` checks a release without this program. */
export function sumsBytes(manifest: Manifest, bytes: Uint8Array): Uint8Array {
  const entries = byPath([...manifest.files, { path: manifestPath, sha256: sha256(bytes) }]);
  return new TextEncoder().encode(entries.map((file) => `${file.sha256}  ${file.path}\n`).join(""));
}
