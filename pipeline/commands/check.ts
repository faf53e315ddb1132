import { compare, markdownReport, terminalReport } from "../8-release/index.ts";
import type { Effects } from "../effects.ts";
import { findAnchor } from "../model/anchor.ts";
import { type Curation, entriesOf } from "../model/curation.ts";
import { hasErrors, type Issue } from "../model/issue.ts";
import { overlaps } from "../model/span.ts";
import { tablesOf } from "../model/table.ts";
import type { Text } from "../model/text.ts";
import { inOrder, placeOf } from "../print/findings.ts";
import { githubCommands } from "../print/github.ts";
import { junit } from "../print/junit.ts";
import type { Located } from "../print/located.ts";
import { sarif } from "../print/sarif.ts";
import { type BuildResult, buildDataset, type Source } from "../run.ts";
import { loadSource, sourceIds, sourcesFolder } from "../sources.ts";
import { type ExitCode, guarded, tell } from "./command.ts";
import { latestHistory, latestRelease } from "./releases.ts";

export interface CheckOptions {
  /** how findings are printed */
  readonly format: "terminal" | "github" | "sarif" | "json" | "junit";
  /** how the effect on the data is printed */
  readonly effect: "terminal" | "markdown" | "json";
}

const printers = {
  github: githubCommands,
  sarif,
  junit,
  json: (found: readonly Located[]): string => JSON.stringify(found, null, 2),
} as const;

/**
 * For CI: reads and validates the sources (all, or those that `paths` lie in), prints what is wrong with them, and
 * what the edit would change in the data against the latest release. Findings for programs go to standard output
 * alone; for people they go to standard error, and the effect to standard output.
 */
export const check = (
  effects: Effects,
  paths: readonly string[],
  { format, effect }: CheckOptions,
): ExitCode =>
  guarded(effects, (report) => {
    const sources = selected(effects, paths).map((id) => loadSource(effects, id));
    const built = buildDataset(sources, latestHistory(effects), report);
    const issues = report.issues.filter((found) => !suppressed(found, sources, built));
    if (format === "terminal") {
      if (paths.length === 0) effects.print(effectOf(effects, built, effect));
      return tell(effects, issues, built.texts);
    }
    effects.print(printers[format](inOrder(issues).map((found) => locate(found, sources, built.texts))));
    return hasErrors(issues) ? 1 : 0;
  });

/** The sources that the paths of an edit lie in; all when none is given. */
function selected(effects: Effects, paths: readonly string[]): string[] {
  const ids = sourceIds(effects);
  if (paths.length === 0) return ids;
  return ids.filter((id) =>
    paths.some((path) => path.replace(/^\.\//, "").startsWith(`${sourcesFolder}/${id}`)),
  );
}

/** What the sources as they are would change in the latest release, which version that makes, and which ids are kept by likeness. */
function effectOf(effects: Effects, built: BuildResult, form: CheckOptions["effect"]): string {
  const latest = latestRelease(effects);
  if (latest === null) return "there is no release yet";
  const { version } = latest.manifest;
  const next = { version, edition: { ...latest.edition, tables: tablesOf(built.dataset) } };
  const changes = compare({ version, edition: latest.edition }, next);
  const matches = built.matches.map(({ table, id, similarity }) => ({
    table,
    id,
    similarity: Math.round(similarity * 100) / 100,
  }));
  if (form === "json") return JSON.stringify({ against: version, ...changes, matches }, null, 2);
  if (changes.changes.length === 0) return `no change against ${version}`;
  const kept = matches.map(
    (m) => `${m.id} is taken for the ${m.table} record of that id: ${m.similarity} alike`,
  );
  return form === "markdown"
    ? [
        `Against ${version} this makes a **${changes.bump}** release.`,
        "",
        markdownReport(changes, next.edition.tables),
        ...kept.map((k) => `- ${k}`),
      ].join("\n")
    : [
        `against ${version}, a ${changes.bump} release:`,
        terminalReport(changes, next.edition.tables, effects.terminal.colours),
        ...kept,
      ].join("\n");
}

/** A finding that people have looked at and accepted, with a reason, in curation.json. */
function suppressed(found: Issue, sources: readonly Source[], built: BuildResult): boolean {
  const curation: Curation | undefined = sources.find((s) => s.description.id === found.source)?.curation;
  const text = found.source === null ? undefined : built.texts.get(found.source);
  if (curation === undefined || text === undefined || found.span === null) return false;
  const { span } = found;
  return entriesOf(curation, "suppress").some((entry) => {
    const at = findAnchor(text, entry);
    return (
      entry.code === found.code &&
      typeof at !== "string" &&
      overlaps(at, { start: span.start, end: Math.max(span.end, span.start + 1) })
    );
  });
}

function locate(found: Issue, sources: readonly Source[], texts: ReadonlyMap<string, Text>): Located {
  const source = sources.find((s) => s.description.id === found.source);
  const text = found.source === null ? undefined : texts.get(found.source);
  const path =
    source === undefined
      ? sourcesFolder
      : `${sourcesFolder}/${source.description.id}/${found.code.startsWith("curation.") ? "curation.json" : source.description.page}`;
  if (text === undefined || found.span === null) return { issue: found, path, place: null, endColumn: null };
  const place = placeOf(text, found.span.start);
  return {
    issue: found,
    path,
    place,
    endColumn: place.column + Math.max(1, Math.min(found.span.end, place.end) - found.span.start),
  };
}
