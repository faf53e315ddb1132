import { compare, readRelease, terminalReport } from "../8-release/index.ts";
import { type Effects, readText } from "../effects.ts";
import type { Cause, Change, Changes } from "../model/release.generated.ts";
import { type ExitCode, guarded, misused } from "./command.ts";
import { publishedVersions, releaseFiles, releaseFolder } from "./releases.ts";

/** What changed between two releases, by record and field; between neighbours also why. */
export const diff = (effects: Effects, from: string, to: string): ExitCode => {
  const known = publishedVersions(effects).map((entry) => entry.version);
  const unknown = [from, to].filter((version) => !known.includes(version));
  if (unknown.length > 0) {
    const there = known.join(", ") || "none";
    return misused(effects, "diff", `no release ${unknown.join(", ")}; there are ${there}`);
  }
  return guarded(effects, () => {
    const [previous, next] = [from, to].map((version) => readRelease(releaseFiles(effects, version)));
    if (previous === undefined || next === undefined) throw new Error("two releases are compared");
    const found = compare(
      { version: from, edition: previous.edition },
      { version: to, edition: next.edition },
    );
    const causes = next.manifest.previous === from ? publishedCauses(effects, to) : new Map();
    const changes = found.changes.map((change) => ({ ...change, causes: causes.get(key(change)) ?? [] }));
    const { colours } = effects.terminal;
    effects.print(terminalReport({ ...found, changes }, next.edition.tables, colours));
    return 0;
  });
};

const key = ({ table, id }: Pick<Change, "table" | "id">): string => `${table} ${id}`;

/** The causes that a release published; releases up to 1.2.0 knew none. */
function publishedCauses(effects: Effects, version: string): ReadonlyMap<string, Cause[]> {
  const { changes } = JSON.parse(readText(effects, `${releaseFolder(version)}/changes.json`)) as Changes;
  return new Map(changes.map((change) => [key(change), change.causes ?? []]));
}
