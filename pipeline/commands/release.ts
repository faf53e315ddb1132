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
import { tablesOf } from "../model/table.ts";
import { measureQuality } from "../quality/index.ts";
import type { Source } from "../run.ts";
import { annotations } from "./annotations.ts";
import { allSources, buildAll, rawTexts } from "./build.ts";
import { type ExitCode, guarded, progress, tell } from "./command.ts";
import {
  latestRelease,
  outputFolder,
  publishedVersions,
  releaseFiles,
  releaseFolder,
  withdrawnReleases,
} from "./releases.ts";

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
        withdrawn: withdrawnReleases(effects),
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

/** The release first, then the list of versions, and the pointer to the latest last: a reader never sees half of it. */
function publish(effects: Effects, version: string, files: ReadonlyMap<string, Uint8Array>): void {
  const existing = releaseFiles(effects, version);
  assertNotFrozen(version, existing, files);
  const catalogue = catalogueFiles(versionsAfter(publishedVersions(effects), files));
  if (existing.size === 0) effects.writeFolder(releaseFolder(version), files);
  for (const [path, bytes] of catalogue) effects.writeFile(`${outputFolder}/${path}`, bytes);
}

/** Releases know no clock: their date is that of the youngest capture. */
function youngestCapture(sources: readonly Source[]): string {
  const dates = sources.flatMap(({ description }) => description.retrieved ?? []);
  const youngest = dates.sort().at(-1);
  if (youngest === undefined)
    throw new PipelineError(issue("release.no-date", "no source says when it was retrieved"));
  return youngest;
}
