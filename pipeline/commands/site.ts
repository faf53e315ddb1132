import { type Effects, filesBelow, pathsBelow } from "../effects/effects.ts";
import { issue } from "../model/issue.ts";
import type { Changes } from "../model/release.generated.ts";
import { type Account, type Input, lacking, siteFiles } from "../site/index.ts";
import { siteAssetsFolder } from "../site-assets.ts";
import { type ExitCode, type Form, guarded, misused, tell, tellAsJson } from "./command.ts";
import {
  latestVersion,
  publishedVersions,
  releaseFiles,
  releaseFolder,
  withoutReleases,
} from "./releases.ts";
import { judgedRelease } from "./verify.ts";

/** What tells a folder that `site` made from one that somebody else has filled. */
const marker = "site.json";

/** Writes the web pages of a release, the latest if none is named, into a folder. A release that does not verify is refused. */
export async function site(
  effects: Effects,
  named: string | undefined,
  out: string,
  form: Form = "terminal",
): Promise<ExitCode> {
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
  const files = releaseFiles(effects, version);
  const [lack] = lacking(files);
  const findings =
    lack === undefined
      ? await judgedRelease(effects, releaseFolder(version))
      : [issue("site.old-release", `${releaseFolder(version)} has no ${lack}`)];
  if (findings.length > 0)
    return form === "json" ? tellAsJson(effects, {}, findings) : tell(effects, findings, new Map());
  return guarded(
    effects,
    () => {
      const account: Account = { pages: 0, files: 0, bytes: 0 };
      // what a power failure takes can be made again
      effects.replaceFolder(out, written(effects, inputOf(effects, version, files), account), false);
      if (form === "json") return tellAsJson(effects, { folder: out, version, ...account });
      effects.print(
        `${out}: ${account.pages} pages of ${version}, ${account.files} files, ${(account.bytes / 1e6).toFixed(1)} MB. Look at it: haiguan serve ${out}`,
      );
      return 0;
    },
    form,
  );
}

function* written(
  effects: Effects,
  input: Input,
  account: Account,
): Generator<readonly [string, Uint8Array]> {
  yield* siteFiles(input, filesBelow(effects, siteAssetsFolder), account);
  yield [marker, new TextEncoder().encode(`${JSON.stringify({ pages: account.pages })}\n`)];
}

/** A release, and those before it as far as the site tells of them. */
function inputOf(effects: Effects, version: string, files: Input["files"]): Input {
  const versions = publishedVersions(effects);
  const shown = versions.slice(0, versions.findIndex((entry) => entry.version === version) + 1);
  return {
    files,
    versions,
    changesOf: (of) =>
      JSON.parse(new TextDecoder().decode(effects.readFile(`${releaseFolder(of)}/changes.json`))) as Changes,
    *published() {
      for (const { version: of } of shown) yield [of, bytesOf(effects, releaseFolder(of))];
    },
  };
}

/** The files of a release, one at a time. */
function* bytesOf(effects: Effects, folder: string): Generator<readonly [string, Uint8Array]> {
  for (const path of pathsBelow(effects, folder)) yield [path, effects.readFile(`${folder}/${path}`)];
}
