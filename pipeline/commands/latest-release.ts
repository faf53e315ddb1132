import { integrity, latestOf, type PublishedRelease, readRelease } from "../8-release/index.ts";
import type { ReleaseReader } from "../effects/effects.ts";
import { issue, PipelineError } from "../model/findings/issue.ts";
import { publishedVersions, releaseFiles, releaseFolder } from "./releases.ts";

/** The latest release, or null before the first. Throws what `verify` finds when its files are not those published. */
export function latestRelease(effects: ReleaseReader): PublishedRelease | null {
  const versions = publishedVersions(effects);
  const version = latestOf(versions)?.version;
  if (version === undefined) return null;
  const files = releaseFiles(effects, version);
  const damaged = integrity(files, versions.find((entry) => entry.version === version) ?? null);
  if (damaged.length === 0) return readRelease(files);
  throw new PipelineError(
    ...damaged.map(({ code, message }) => issue(code, `${releaseFolder(version)}/${message}`)),
  );
}
