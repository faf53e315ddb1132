import { countsOf } from "../8-release/counts.ts";
import { classify, diff as compare, readRelease, terminalReport } from "../8-release/index.ts";
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
    const [before, after] = [from, to].map((version) => readRelease(releaseFiles(effects, version)).edition);
    if (before === undefined || after === undefined) return 2;
    const changes = compare(before.tables, after.tables);
    const { bump, reasons } = classify(before, after, changes);
    effects.print(
      terminalReport(
        { from, to, bump, reasons: [...reasons], tables: countsOf(changes), changes },
        after.tables,
        effects.terminal.colours,
      ),
    );
    return 0;
  });
};
