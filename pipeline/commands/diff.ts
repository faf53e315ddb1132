import { askedReport, compare, markdownAccount, readRelease, recordKey, told } from "../8-release/index.ts";
import { type Effects, readText } from "../effects/effects.ts";
import type { Cause, Changes } from "../model/releases/release.generated.ts";
import type { Tables } from "../model/tables/table.ts";
import { type ExitCode, type Form, guarded } from "./command.ts";
import { releaseFiles, releaseFolder, withoutReleases } from "./releases.ts";

export type DiffForm = Form | "markdown";

/** What changed between two releases, with details by record and field; between neighbours also why. */
export const diff = (
  effects: Effects,
  from: string,
  to: string,
  form: DiffForm = "terminal",
  details = false,
): ExitCode =>
  guarded(
    effects,
    () => {
      const unknown = withoutReleases(effects, "diff", [from, to]);
      if (unknown !== null) return unknown;
      const [previous, next] = [from, to].map((version) => readRelease(releaseFiles(effects, version)));
      if (previous === undefined || next === undefined) throw new Error("two releases are compared");
      const found = compare(
        { version: from, edition: previous.edition },
        { version: to, edition: next.edition },
      );
      const causes = next.manifest.previous === from ? publishedCauses(effects, to) : new Map();
      const changes = found.changes.map((change) => ({
        ...change,
        causes: causes.get(recordKey(change)) ?? [],
      }));
      const { colours } = effects.terminal;
      effects.print(printed({ ...found, changes }, next.edition.tables, form, { colours, details }));
      return 0;
    },
    form === "json" ? "json" : "terminal",
  );

function printed(
  changes: Changes,
  names: Tables,
  form: DiffForm,
  { colours, details }: { readonly colours: boolean; readonly details: boolean },
): string {
  if (form === "json") return JSON.stringify(changes, null, 2);
  if (form === "markdown") return told(markdownAccount(changes, names));
  return askedReport(changes, names, { colours, details });
}

/** The causes that a release published; releases up to 1.2.0 knew none. */
function publishedCauses(effects: Effects, version: string): ReadonlyMap<string, Cause[]> {
  const { changes } = JSON.parse(readText(effects, `${releaseFolder(version)}/changes.json`)) as Changes;
  return new Map(changes.map((change) => [recordKey(change), change.causes ?? []]));
}
