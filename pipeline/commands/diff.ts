import { compare, readRelease, terminalReport } from "../8-release/index.ts";
import type { Effects } from "../effects.ts";
import { type ExitCode, guarded } from "./command.ts";
import { publishedVersions, releaseFiles } from "./releases.ts";

/** What changed between two releases, by record and field. */
export const diff = (effects: Effects, from: string, to: string): ExitCode => {
  const known = publishedVersions(effects).map((entry) => entry.version);
  const unknown = [from, to].filter((version) => !known.includes(version));
  if (unknown.length > 0) {
    effects.warn(`haiguan diff: no release ${unknown.join(", ")}; there are ${known.join(", ") || "none"}`);
    return 2;
  }
  return guarded(effects, () => {
    const edition = (version: string) => ({
      version,
      edition: readRelease(releaseFiles(effects, version)).edition,
    });
    const next = edition(to);
    effects.print(
      terminalReport(compare(edition(from), next), next.edition.tables, effects.terminal.colours),
    );
    return 0;
  });
};
