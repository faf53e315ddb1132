import { emit } from "../7-emit/index.ts";
import {
  askedReport,
  assertNotFrozen,
  type Bump,
  catalogueFiles,
  type MadeFiles,
  release as makeRelease,
  type Release,
  sumsPath,
  versionsAfter,
} from "../8-release/index.ts";
import type { Effects } from "../effects/effects.ts";
import { factorsOf, type Making } from "../factors.ts";
import { dataLicence, generator } from "../generator.ts";
import { hasErrors, issue, PipelineError } from "../model/findings/issue.ts";
import { bytesOf } from "../model/releases/artifact.ts";
import type { Versions } from "../model/releases/release.generated.ts";
import { tablesOf } from "../model/tables/table.ts";
import { measureQuality } from "../quality/index.ts";
import { type Source, stages } from "../run.ts";
import { annotations } from "./annotations.ts";
import { allSources, buildAll } from "./build.ts";
import {
  type ExitCode,
  type Form,
  guarded,
  misused,
  printAsJson,
  printFindings,
  progress,
  withoutSources,
} from "./command.ts";
import { latestRelease } from "./latest-release.ts";
import { makingOf } from "./making.ts";
import {
  latestHistory,
  latestVersion,
  outputFolder,
  publishedVersions,
  releaseFiles,
  releaseFolder,
  withdrawnReleases,
} from "./releases.ts";
import { sign, signaturePath } from "./signature.ts";

export interface ReleaseOptions {
  readonly dryRun: boolean;
  /** raises the version more than the changes demand */
  readonly bump: Exclude<Bump, "none"> | null;
  /** file of the private key to sign with; null: not signed */
  readonly sign: string | null;
  readonly generatorVersion: string;
  readonly form?: Form;
  /** list each record that changed, in the terminal */
  readonly details?: boolean;
}

/** Freezes output/releases/<version>/ when anything changed since the latest release, and prints what. */
export async function release(effects: Effects, options: ReleaseOptions): Promise<ExitCode> {
  const empty = withoutSources(effects, "release");
  if (empty !== null) return empty;
  if (options.sign !== null && !effects.exists(options.sign))
    return misused(effects, "release", `no such key: ${options.sign}`);
  const latest = latestVersion(effects);
  return releaseSince(effects, latest === null ? null : await makingOf(effects, latest), options);
}

/** The same, with what the latest release was made from; null: not known, so changes have no causes. */
export const releaseSince = (effects: Effects, before: Making | null, options: ReleaseOptions): ExitCode =>
  guarded(
    effects,
    (report) => {
      const sources = allSources(effects, report);
      const built = buildAll(effects, sources, report);
      const ended = (answer: object): ExitCode =>
        options.form === "json"
          ? printAsJson(effects, answer, report.issues, built.texts)
          : printFindings(effects, report.issues, built.texts);
      if (hasErrors(report.issues)) return ended(nothing);
      progress(effects, "writing all formats …");
      const made = makeRelease.run(
        {
          dataset: built.dataset,
          previous: latestRelease(effects),
          factors: before === null ? [] : factorsOf(before, { sources, stages }, latestHistory(effects)),
          withdrawn: withdrawnReleases(effects),
          emit: (dataset, version) =>
            emit.run({ dataset, version, texts: built.texts.strings, scratch: effects.scratch }, report),
          date: youngestCapture(sources),
          generator: { ...generator, version: options.generatorVersion },
          licence: dataLicence,
          raise: options.bump,
          quality: measureQuality(built.dataset, built.texts, annotations(effects, sources), report.issues),
        },
        report,
      );
      if (made === null) {
        if (!options.dryRun) list(effects, publishedVersions(effects));
        if (options.form !== "json") effects.print("nothing has changed since the latest release");
        return ended(nothing);
      }
      if (!options.dryRun) publish(effects, made, options.sign);
      const folder = releaseFolder(made.version);
      if (options.form !== "json") {
        const asked = { colours: effects.terminal.colours, details: options.details ?? false };
        effects.print(askedReport(made.changes, tablesOf(built.dataset), asked));
        effects.print(options.dryRun ? `\nwould be released as ${made.version}` : `\nreleased ${folder}/`);
      }
      const released = options.dryRun ? null : folder;
      return ended({ version: made.version, folder: released, changes: made.changes });
    },
    options.form,
  );

/** The JSON answer when there is nothing to release. */
const nothing = { version: null, folder: null, changes: null };

/** The files, and behind SHA256SUMS its signature. */
function* signed(
  effects: Effects,
  key: string | null,
  files: MadeFiles,
): Generator<readonly [string, Iterable<Uint8Array>]> {
  for (const [path, pieces] of files) {
    if (path !== sumsPath || key === null) yield [path, pieces];
    else {
      const sums = bytesOf(pieces);
      yield [path, [sums]];
      yield [signaturePath, [sign(effects, key, sums)]];
    }
  }
}

/**
 * The release first, then the list of versions, and the pointer to the latest last: a reader never sees half of it.
 * Who runs the same release again after a failure at any point ends where one without a failure ends.
 */
function publish(effects: Effects, { version, files }: Release, key: string | null): void {
  // a key that cannot sign is found before anything is written
  if (key !== null) sign(effects, key, new Uint8Array());
  if (!effects.createFolder(releaseFolder(version), signed(effects, key, files)))
    assertNotFrozen(version, releaseFiles(effects, version), signed(effects, key, files));
  list(effects, versionsAfter(publishedVersions(effects), releaseFiles(effects, version)));
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
