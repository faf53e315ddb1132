import { compare, markdownReport, terminalReport } from "../8-release/index.ts";
import type { Effects } from "../effects.ts";
import { findAnchor } from "../model/anchor.ts";
import { type Curation, entriesOf } from "../model/curation.ts";
import { hasErrors, type Issue, Report } from "../model/issue.ts";
import { overlaps } from "../model/span.ts";
import { tablesOf } from "../model/table.ts";
import { inOrder, placeOf } from "../print/findings.ts";
import { githubCommands } from "../print/github.ts";
import { junit } from "../print/junit.ts";
import type { Located } from "../print/located.ts";
import { sarif } from "../print/sarif.ts";
import { type BuildResult, buildDataset, type Source } from "../run.ts";
import { loadSource, sourceIds, sourcesFolder } from "../sources.ts";
import { collected, type ExitCode, pagePath, tell } from "./command.ts";
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
export function check(
  effects: Effects,
  paths: readonly string[],
  { format, effect }: CheckOptions,
): ExitCode {
  const report = new Report();
  const read = collected(report, () => {
    const sources = selected(effects, paths).map((id) => loadSource(effects, id));
    return { sources, built: buildDataset(sources, latestHistory(effects), report) };
  });
  const texts: BuildResult["texts"] = read?.built.texts ?? new Map();
  const issues = report.issues.filter((found) => !suppressed(found, read?.sources ?? [], texts));
  if (format === "terminal") {
    if (read !== null && paths.length === 0) effects.print(effectOf(effects, read.built, effect));
    return tell(effects, issues, texts);
  }
  effects.print(printers[format](inOrder(issues).map((found) => locate(effects, found, texts))));
  return hasErrors(issues) ? 1 : 0;
}

/** The sources that the paths of an edit lie in; all when none is given. */
function selected(effects: Effects, paths: readonly string[]): string[] {
  const ids = sourceIds(effects);
  if (paths.length === 0) return ids;
  return ids.filter((id) =>
    paths.some((path) => `${path.replace(/^\.\//, "")}/`.startsWith(`${sourcesFolder}/${id}/`)),
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
function suppressed(found: Issue, sources: readonly Source[], texts: BuildResult["texts"]): boolean {
  const curation: Curation | undefined = sources.find((s) => s.description.id === found.source)?.curation;
  const text = found.source === null ? undefined : texts.get(found.source);
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

function locate(effects: Effects, found: Issue, texts: BuildResult["texts"]): Located {
  const { source, file, span } = found;
  const text = source === null ? undefined : texts.get(source);
  const path = source === null ? sourcesFolder : pathOf(effects, source, file);
  if (text === undefined || span === null) return { issue: found, path, place: null, endColumn: null };
  const place = placeOf(text, span.start);
  const endColumn = place.column + Math.max(1, Math.min(span.end, place.end) - span.start);
  return { issue: found, path, place, endColumn };
}

const pathOf = (effects: Effects, source: string, file: string | null): string =>
  file === null ? pagePath(effects, source) : `${sourcesFolder}/${source}/${file}`;
