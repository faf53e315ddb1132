import { catalogueFiles, versionsWithout } from "../8-release/index.ts";
import type { Effects } from "../effects/effects.ts";
import { type ExitCode, guarded } from "./command.ts";
import { latestVersion, outputFolder, publishedVersions, withoutReleases } from "./releases.ts";

/** Withdraws a release: its files stay, versions.json says why, and latest.json points at the newest that is left. */
export const yank = (effects: Effects, version: string, reason: string): ExitCode =>
  guarded(effects, () => {
    const unknown = withoutReleases(effects, "yank", [version]);
    if (unknown !== null) return unknown;
    const versions = versionsWithout(publishedVersions(effects), version, reason);
    for (const [path, bytes] of catalogueFiles(versions)) effects.writeFile(`${outputFolder}/${path}`, bytes);
    effects.print(`${version} is withdrawn; the latest release is ${latestVersion(effects)}`);
    return 0;
  });
