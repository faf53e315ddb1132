import { mapped } from "../../model/collections/mapped.ts";
import { type Issue, issue, PipelineError } from "../../model/findings/issue.ts";
import type { Manifest, VersionEntry } from "../../model/releases/release.generated.ts";
import { sha256, sha256OfPieces } from "../../model/releases/sha256.ts";
import { type Files, piecesOf } from "../files/files.ts";
import { manifestPath, sumsBytes, sumsPath } from "../files/manifest.ts";
import { readJson, readText } from "./content.ts";

/** What tells a file from all others. */
export interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

/** Every file that is missing, too many, or not the published one. `seen`: what is known of a file; undefined: it is missing. */
export function integrity(
  files: Files,
  entry: VersionEntry | null,
  seen = (path: string): Fingerprint | undefined => fingerprint(files, path),
): Issue[] {
  try {
    const manifest = readJson(files, manifestPath) as Manifest;
    const sums = readSums(readText(files, sumsPath));
    return [
      ...manifest.files.flatMap((file) => listed(file, seen(file.path), sums)),
      ...[...files.keys()].filter(isUnlisted(manifest)).map(extra),
      ...witnesses(manifest, files, sums, entry),
    ];
  } catch (error) {
    // a manifest of another shape (files is no list) is as unreadable as one that is no JSON
    if (error instanceof TypeError) return [issue("verify.unreadable", `${manifestPath}: ${error.message}`)];
    if (error instanceof PipelineError) return [...error.issues];
    throw error;
  }
}

function fingerprint(files: Files, path: string): Fingerprint | undefined {
  if (!files.has(path)) return undefined;
  let bytes = 0;
  const counted = mapped(piecesOf(files, path), (piece) => {
    bytes += piece.length;
    return piece;
  });
  const hash = sha256OfPieces(counted);
  return { bytes, sha256: hash };
}

const readSums = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, hash = "", path = ""]) => [path, hash]));

/** The manifest cannot list itself, nor what is made of it. */
const unlisted: ReadonlySet<string> = new Set([manifestPath, sumsPath, `${sumsPath}.sig`]);

function isUnlisted(manifest: Manifest): (path: string) => boolean {
  const listed = new Set(manifest.files.map(({ path }) => path));
  return (path) => !listed.has(path) && !unlisted.has(path);
}

const extra = (path: string): Issue => issue("verify.extra-file", `${path} is not in the manifest`);

/** A file is blamed when both witnesses contradict it; when only one does, that one is wrong (see witnesses). */
function listed(
  file: Manifest["files"][number],
  seen: Fingerprint | undefined,
  sums: ReadonlyMap<string, string>,
): Issue[] {
  if (seen === undefined) return [issue("verify.missing-file", `${file.path} is missing`)];
  const { bytes, sha256: hash } = seen;
  if (hash === file.sha256 && bytes !== file.bytes)
    return [issue("verify.checksum", `${file.path} has ${bytes} bytes, the manifest says ${file.bytes}`)];
  if (hash === file.sha256 || hash === sums.get(file.path)) return [];
  return [issue("verify.checksum", `${file.path} has sha256 ${hash}, the manifest says ${file.sha256}`)];
}

/** manifest.json and SHA256SUMS vouch for each other; versions.json, where at hand, says which of them is wrong. */
function witnesses(
  manifest: Manifest,
  files: Files,
  sums: ReadonlyMap<string, string>,
  entry: VersionEntry | null,
): Issue[] {
  const manifestFile = files.get(manifestPath) ?? new Uint8Array();
  const sumsFile = files.get(sumsPath) ?? new Uint8Array();
  const agree = Buffer.compare(sumsBytes(manifest, manifestFile), sumsFile) === 0;
  if (entry !== null) {
    const wrong = [
      ...(sha256(manifestFile) === entry.manifest_sha256 ? [] : [manifestPath]),
      ...(sha256(sumsFile) === entry.sums_sha256 ? [] : [sumsPath]),
    ];
    if (wrong.length > 0 || agree)
      return wrong.map((path) =>
        issue("verify.checksum", `${path} is not the file that versions.json names`),
      );
  }
  if (agree) return [];
  const vouched = sums.get(manifestPath) === sha256(manifestFile);
  const message = vouched
    ? `${sumsPath} does not say what ${manifestPath} says`
    : `${manifestPath} does not match ${sumsPath}: one of the two is damaged`;
  return [issue("verify.checksum", message)];
}
