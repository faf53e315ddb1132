import { emit } from "../7-emit/index.ts";
import {
  assertNotFrozen,
  type Bump,
  catalogueFiles,
  release as makeRelease,
  terminalReport,
  versionsAfter,
} from "../8-release/index.ts";
import type { Effects } from "../effects.ts";
import { hasErrors, issue, PipelineError } from "../model/issue.ts";
import type { Versions } from "../model/release.generated.ts";
import { tablesOf } from "../model/table.ts";
import { measureQuality } from "../quality/index.ts";
import type { Source } from "../run.ts";
import { annotations } from "./annotations.ts";
import { allSources, buildAll, rawTexts } from "./build.ts";
import { type ExitCode, guarded, progress, tell } from "./command.ts";
import { latestRelease, outputFolder, publishedVersions, releaseFiles, releaseFolder } from "./releases.ts";

export interface ReleaseOptions {
  readonly dryRun: boolean;
  /** raises the version more than the changes demand */
  readonly bump: Exclude<Bump, "none"> | null;
  readonly generatorVersion: string;
}

/** Freezes output/releases/<version>/ when anything changed since the latest release, and says what. */
export const release = (effects: Effects, options: ReleaseOptions): ExitCode =>
  guarded(effects, (report) => {
    const sources = allSources(effects);
    const built = buildAll(effects, sources, report);
    if (hasErrors(report.issues)) return tell(effects, report.issues, built.texts);
    progress(effects, "writing all formats …");
    const made = makeRelease.run(
      {
        dataset: built.dataset,
        previous: latestRelease(effects),
        emit: (version) => emit.run({ dataset: built.dataset, version, texts: rawTexts(built) }, report),
        date: youngestCapture(sources),
        generator: { name: "haiguan-data", version: options.generatorVersion },
        licence: "CC-BY-4.0",
        raise: options.bump,
        quality: measureQuality(built.dataset, built.texts, annotations(effects, sources), report.issues),
      },
      report,
    );
    if (made === null) {
      if (!options.dryRun) list(effects, publishedVersions(effects));
      effects.print("nothing has changed since the latest release");
      return tell(effects, report.issues, built.texts);
    }
    effects.print(terminalReport(made.changes, tablesOf(built.dataset), effects.terminal.colours));
    if (!options.dryRun) publish(effects, made.version, made.files);
    effects.print(
      options.dryRun
        ? `\nwould be released as ${made.version}`
        : `\nreleased ${releaseFolder(made.version)}/`,
    );
    return tell(effects, report.issues, built.texts);
  });

/**
 * The release first, then the list of versions, and the pointer to the latest last: a reader never sees half of it.
 * Who runs the same release again after a failure at any point ends where one without a failure ends.
 */
function publish(effects: Effects, version: string, files: ReadonlyMap<string, Uint8Array>): void {
  if (!effects.createFolder(releaseFolder(version), files))
    assertNotFrozen(version, releaseFiles(effects, version), files);
  list(effects, versionsAfter(publishedVersions(effects), files));
}

/** Brings versions.json and latest.json to what they should be. */
function list(effects: Effects, versions: Versions): void {
  for (const [name, bytes] of catalogueFiles(versions)) {
    const path = `${outputFolder}/${name}`;
    if (!effects.exists(path) || Buffer.compare(effects.readFile(path), bytes) !== 0)
      effects.writeFile(path, bytes);
  }
}

/** Releases know no clock: their date is that of the youngest capture. */
function youngestCapture(sources: readonly Source[]): string {
  const dates = sources.flatMap(({ description }) => description.retrieved ?? []);
  const youngest = dates.sort().at(-1);
  if (youngest === undefined)
    throw new PipelineError(issue("release.no-date", "no source says when it was retrieved"));
  return youngest;
}
