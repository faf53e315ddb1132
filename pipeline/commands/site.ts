import { integrity } from "../8-release/index.ts";
import { type Effects, type FileCopy, filesBelow, linksBelow, pathsBelow } from "../effects/effects.ts";
import { type Issue, issue } from "../model/findings/issue.ts";
import type { Changes } from "../model/releases/release.generated.ts";
import { sha256OfPieces } from "../model/releases/sha256.ts";
import { type Account, type Input, lacking, type StoredFiles, siteFiles } from "../site/index.ts";
import { siteAssetsFolder } from "../site-assets.ts";
import { type ExitCode, type Form, guarded, misused, printAsJson, printFindings } from "./command.ts";
import { latestVersion, publishedVersions, releaseFolder, withoutReleases } from "./releases.ts";

/** The file by which `site` recognises a folder that it made. */
const marker = "site.json";

/**
 * Writes the web pages of a release, the latest if none is named, into a folder. A release with a byte that was not published is
 * refused.
 */
export function site(
  effects: Effects,
  named: string | undefined,
  out: string,
  form: Form = "terminal",
): ExitCode | Promise<ExitCode> {
  const version = named ?? latestVersion(effects);
  if (version === null) return misused(effects, "site", "there is no release yet: haiguan release");
  const unknown = withoutReleases(effects, "site", [version]);
  if (unknown !== null) return unknown;
  if (effects.exists(out) && effects.list(out).length > 0 && !effects.exists(`${out}/${marker}`))
    return misused(
      effects,
      "site",
      `${out} holds something else than a site, which would be lost: name another folder with --out`,
    );
  const files = filesOf(effects, releaseFolder(version));
  const [lack] = lacking(files);
  const findings =
    lack === undefined
      ? damage(effects, version)
      : [issue("site.old-release", `${releaseFolder(version)} has no ${lack}`)];
  if (findings.length > 0)
    return form === "json" ? printAsJson(effects, {}, findings) : printFindings(effects, findings, new Map());
  return guarded(
    effects,
    () => {
      const account: Account = { pages: 0, files: 0, bytes: 0 };
      // what a power failure takes can be made again
      effects.replaceFolder(out, written(effects, inputOf(effects, version, files), account), false);
      if (form === "json") return printAsJson(effects, { folder: out, version, ...account });
      effects.print(
        `${out}: ${account.pages} pages of ${version}, ${account.files} files, ${(account.bytes / 1e6).toFixed(1)} MB. Look at it: haiguan serve ${out}`,
      );
      return 0;
    },
    form,
  );
}

/**
 * What of a release is not as the list of releases vouches for it: what was judged when it was made. Each file is read by itself;
 * to judge the records again, as `verify` does, all would have to be in memory.
 */
function damage(effects: Effects, version: string): Issue[] {
  const folder = releaseFolder(version);
  const links = linksBelow(effects, folder).map((path) => issue("verify.link", `${path} is a symbolic link`));
  const entry = publishedVersions(effects).find((known) => known.version === version) ?? null;
  if (links.length > 0) return links;
  const files = filesBelow(effects, folder);
  return integrity(files, entry, (path) =>
    files.has(path) ? fingerprint(effects, `${folder}/${path}`) : undefined,
  );
}

function fingerprint(effects: Effects, path: string): { readonly bytes: number; readonly sha256: string } {
  const bytes = effects.size(path);
  return { bytes, sha256: sha256OfPieces(piecesOf(effects, path, bytes)) };
}

const pieceSize = 1024 * 1024;

function* piecesOf(effects: Effects, path: string, bytes: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes; from += pieceSize) yield effects.readRange(path, from, pieceSize);
}

const filesOf = (effects: Effects, folder: string): StoredFiles => ({
  has: (path) => effects.exists(`${folder}/${path}`),
  read: (path) => effects.readFile(`${folder}/${path}`),
  size: (path) => effects.size(`${folder}/${path}`),
  range: (path, from, length) => effects.readRange(`${folder}/${path}`, from, length),
});

function* written(
  effects: Effects,
  input: Input<FileCopy>,
  account: Account,
): Generator<readonly [string, Uint8Array | FileCopy]> {
  yield* siteFiles(input, filesBelow(effects, siteAssetsFolder), account);
  yield [marker, new TextEncoder().encode(`${JSON.stringify({ pages: account.pages })}\n`)];
}

/** A release, and those before it as far as the site shows them. */
function inputOf(effects: Effects, version: string, files: StoredFiles): Input<FileCopy> {
  const versions = publishedVersions(effects);
  const shown = versions.slice(0, versions.findIndex((entry) => entry.version === version) + 1);
  return {
    files,
    versions,
    changesOf: (of) =>
      JSON.parse(new TextDecoder().decode(effects.readFile(`${releaseFolder(of)}/changes.json`))) as Changes,
    *published() {
      for (const { version: of } of shown) yield [of, copiesOf(effects, releaseFolder(of))];
    },
  };
}

function* copiesOf(effects: Effects, folder: string): Generator<readonly [string, FileCopy]> {
  for (const path of pathsBelow(effects, folder)) {
    const copyOf = `${folder}/${path}`;
    yield [path, { copyOf, length: effects.size(copyOf) }];
  }
}
