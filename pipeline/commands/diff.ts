import { compare, markdownAccount, readRelease, terminalReport, told } from "../8-release/index.ts";
import { type Effects, readText } from "../effects.ts";
import type { Cause, Change, Changes } from "../model/release.generated.ts";
import type { Tables } from "../model/table.ts";
import { type ExitCode, type Form, guarded } from "./command.ts";
import { releaseFiles, releaseFolder, withoutReleases } from "./releases.ts";

export type DiffForm = Form | "markdown";

/** What changed between two releases, by record and field; between neighbours also why. */
export const diff = (effects: Effects, from: string, to: string, form: DiffForm = "terminal"): ExitCode =>
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
      const changes = found.changes.map((change) => ({ ...change, causes: causes.get(key(change)) ?? [] }));
      effects.print(printed({ ...found, changes }, next.edition.tables, form, effects.terminal.colours));
      return 0;
    },
    form === "json" ? "json" : "terminal",
  );

function printed(changes: Changes, names: Tables, form: DiffForm, colours: boolean): string {
  if (form === "json") return JSON.stringify(changes, null, 2);
  return form === "markdown"
    ? told(markdownAccount(changes, names))
    : terminalReport(changes, names, colours);
}

const key = ({ table, id }: Pick<Change, "table" | "id">): string => `${table} ${id}`;

/** The causes that a release published; releases up to 1.2.0 knew none. */
function publishedCauses(effects: Effects, version: string): ReadonlyMap<string, Cause[]> {
  const { changes } = JSON.parse(readText(effects, `${releaseFolder(version)}/changes.json`)) as Changes;
  return new Map(changes.map((change) => [key(change), change.causes ?? []]));
}
