import type { Artifact } from "../model/artifact.ts";
import type { Dataset } from "../model/dataset.ts";
import { issue, PipelineError } from "../model/issue.ts";
import type { Change, Changes, Manifest } from "../model/release.generated.ts";
import type { Stage } from "../model/stage.ts";
import { type Tables, tablesOf } from "../model/table.ts";
import { changelogAfter } from "./changelog.ts";
import { atLeast, type Bump, type Classification, classify, type Edition, nextVersion } from "./classify.ts";
import { contentHash } from "./content-hash.ts";
import { countsOf } from "./counts.ts";
import { diff } from "./diff.ts";
import { changesFile, feedFile, jsonFile, patchFile, recordsFile, textFile } from "./files.ts";
import { sha256 } from "./hash.ts";
import { historyAfter } from "./history.ts";
import { manifestBytes, manifestFiles, manifestPath, sumsBytes, sumsPath } from "./manifest.ts";
import { patch } from "./patch.ts";
import type { Files, PublishedRelease } from "./published.ts";
import { tombstonesAfter } from "./tombstones.ts";

export interface ReleaseInput {
  readonly dataset: Dataset;
  /** the latest release; null: there is none */
  readonly previous: PublishedRelease | null;
  readonly schemas: Edition["schemas"];
  /** 7-emit for this dataset, under a version number that some formats carry inside */
  readonly emit: (version: string) => readonly Artifact[];
  /** YYYY-MM-DD of the youngest capture: releases know no clock */
  readonly date: string;
  readonly generator: Manifest["generator"];
  /** SPDX identifier of the licence of the data */
  readonly licence: string;
  /** a person may raise the version more than the policy demands; null: as the policy says */
  readonly raise: Exclude<Bump, "none"> | null;
  /** measurements to ship as quality.json; null: none */
  readonly quality: unknown;
}

export interface Release {
  readonly version: string;
  readonly changes: Changes;
  /** everything to write into releases/<version>/ */
  readonly files: Files;
}

/**
 * Makes the release that follows the previous one: finds what changed, raises the version as the policy demands, and
 * gathers every file. Null when neither content nor bytes differ. Throws release.bump-too-low, release.id-reused.
 */
export const release: Stage<ReleaseInput, Release | null> = {
  name: "release",
  run(input) {
    const tables = tablesOf(input.dataset);
    const changes = changesSince(input.previous, tables, input);
    if (changes === null) return null;
    const artifacts = [...input.emit(changes.to), ...ownFiles(input, tables, changes)];
    const manifest = manifestOf(input, tables, changes, artifacts);
    const bytes = manifestBytes(manifest);
    const files = new Map(artifacts.map((artifact) => [artifact.path, artifact.bytes]));
    files.set(manifestPath, bytes).set(sumsPath, sumsBytes(manifest, bytes));
    return { version: changes.to, changes, files };
  },
};

const firstVersion = "1.0.0";
const firstReasons: Classification = {
  bump: "major",
  reasons: [{ code: "N1", bump: "major", message: "first release" }],
};

function changesSince(previous: PublishedRelease | null, tables: Tables, input: ReleaseInput): Changes | null {
  if (previous === null) return changesOf(null, firstVersion, firstReasons, []);
  const from = previous.manifest.version;
  const changes = diff(previous.edition.tables, tables);
  const found = classify(previous.edition, editionOf(input, tables, from), changes);
  if (found.bump === "none") return null;
  const bump = input.raise ?? found.bump;
  if (atLeast(bump, found.bump) !== bump)
    throw new PipelineError(
      issue("release.bump-too-low", `${bump} was asked for, ${found.bump} is needed: ${found.reasons[0]?.message}`),
    );
  return changesOf(from, nextVersion(from, bump), { ...found, bump }, changes);
}

/** The next edition with the files that it would have under the number of the previous one, to tell if bytes differ. */
const editionOf = ({ schemas, licence, emit }: ReleaseInput, tables: Tables, version: string): Edition => ({
  tables,
  schemas,
  licence,
  files: new Map(emit(version).map(({ path, bytes }) => [path, sha256(bytes)])),
});

const changesOf = (
  from: string | null,
  to: string,
  { bump, reasons }: Classification,
  changes: Change[],
): Changes => ({ from, to, bump, reasons: [...reasons], tables: countsOf(changes), changes });

function ownFiles({ previous, date, quality }: ReleaseInput, tables: Tables, changes: Changes): Artifact[] {
  const log = changelogAfter(previous?.changelog ?? null, changes, date, tables);
  const operations = previous === null ? [] : patch(previous.edition.tables, tables);
  const stones = tombstonesAfter(previous?.tombstones ?? [], changes.changes, tables, changes.to);
  const history = historyAfter(previous?.history ?? [], changes.changes, tables, changes.to);
  const files = [
    changesFile(changes),
    feedFile(changes),
    patchFile(operations),
    recordsFile("tombstones.json", stones),
    recordsFile("history.json", history),
    textFile("CHANGELOG.md", "text/markdown; charset=utf-8", log),
  ];
  return quality === null ? files : [...files, jsonFile("quality.json", quality)];
}

const manifestOf = (
  input: ReleaseInput,
  tables: Tables,
  changes: Changes,
  artifacts: readonly Artifact[],
): Manifest => ({
  name: "haiguan-data",
  version: changes.to,
  previous: changes.from,
  date: input.date,
  generator: input.generator,
  licence: input.licence,
  content_hash: contentHash(tables),
  sources: input.dataset.sources.map(({ id, sha256: hash }) => ({ id, sha256: hash })),
  files: manifestFiles(artifacts),
});
