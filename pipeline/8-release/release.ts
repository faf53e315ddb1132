import type { Artifact } from "../model/artifact.ts";
import { tableSchema } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import { issue, PipelineError, type Report } from "../model/issue.ts";
import type { Changes, Manifest } from "../model/release.generated.ts";
import { tableNames } from "../model/schemas.generated.ts";
import type { Stage } from "../model/stage.ts";
import { type Tables, tablesOf } from "../model/table.ts";
import { views } from "../model/views/index.ts";
import { remembered } from "../zh/remembered.ts";
import { type Factor, withCauses } from "./causes.ts";
import { changelogAfter } from "./changelog.ts";
import {
  atLeast,
  type Bump,
  type Classification,
  classifyRecords,
  followingVersion,
  withFiles,
} from "./classify.ts";
import { changesOf } from "./compare.ts";
import { contentHash } from "./content-hash.ts";
import { diff } from "./diff.ts";
import { changesFile, feedFile, jsonFile, patchFile, recordsFile, textFile } from "./files.ts";
import { historyAfter } from "./history.ts";
import { hashOf, manifestBytes, manifestFiles, manifestPath, sumsBytes, sumsPath } from "./manifest.ts";
import { describedTable } from "./metadata/description.ts";
import { describers } from "./metadata/registry.ts";
import { patch } from "./patch.ts";
import type { Files, PublishedRelease } from "./published.ts";
import type { Schemas } from "./schema-changes.ts";
import { tombstonesAfter } from "./tombstones.ts";
import { withdrawnStones } from "./withdrawn.ts";

export interface ReleaseInput {
  readonly dataset: Dataset;
  /** the latest release; null: there is none */
  readonly previous: PublishedRelease | null;
  /** what differs between what the previous release and this one are made from; empty: not known */
  readonly factors: readonly Factor[];
  /** releases after it that were withdrawn, oldest first: their ids and numbers are not to be given again */
  readonly withdrawn: readonly PublishedRelease[];
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
  run(given, report) {
    // to write all formats takes longest: under no number twice
    const input = { ...given, emit: remembered(given.emit) };
    const found = changesSince(input);
    if (found === null) return null;
    const changes = { ...found, changes: explained(found.changes, input, report) };
    return { version: changes.to, changes, files: assembled(input, changes) };
  },
};

/** What a release is put together from once its changes are known. */
export type Parts = Omit<ReleaseInput, "factors" | "raise">;

/** Every file of the release that brings these changes. */
export function assembled(parts: Parts, changes: Changes): Files {
  const tables = tablesOf(parts.dataset);
  const content = [...parts.emit(changes.to), ...ownFiles(parts, tables, changes)];
  const facts = factsOf(parts, tables, changes);
  const artifacts = [...content, ...descriptions(parts, facts, content)];
  const manifest: Manifest = { ...facts, files: manifestFiles(artifacts) };
  const bytes = manifestBytes(manifest);
  const files = new Map(artifacts.map((artifact) => [artifact.path, artifact.bytes]));
  return files.set(manifestPath, bytes).set(sumsPath, sumsBytes(manifest, bytes));
}

export const firstVersion = "1.0.0";
const first: Classification = {
  bump: "major",
  reasons: [{ code: "N1", bump: "major", message: "first release" }],
};

/** Of the first release, which changes nothing. */
export const firstChanges: Changes = changesOf(null, firstVersion, first, []);

/** What the release would change, under the number that it would get; null when it would change nothing. */
function changesSince({ previous, withdrawn, raise, ...next }: ReleaseInput): Changes | null {
  if (previous === null) return firstChanges;
  const { version } = previous.manifest;
  const following = (bump: Exclude<Bump, "none">): string =>
    followingVersion(version, raise ?? bump, withdrawn.at(-1)?.manifest.version);
  const edition = { tables: tablesOf(next.dataset), schemas: currentSchemas(), licence: next.licence };
  const changes = diff(previous.edition.tables, edition.tables);
  const ofRecords = classifyRecords(previous.edition, edition, changes);
  // bytes count where no record differs, and only those under one number can be compared; else the names of files count
  const under = ofRecords.bump === "none" ? version : following(ofRecords.bump);
  const files = new Map(next.emit(under).map(({ path, bytes }) => [path, hashOf(bytes)]));
  const { bump: needed, reasons } = withFiles(previous.edition, { ...edition, files }, ofRecords);
  if (needed === "none") return null;
  const bump = raise ?? needed;
  if (atLeast(bump, needed) !== bump)
    throw new PipelineError(
      issue("release.bump-too-low", `${bump} was asked for, ${needed} is needed: ${reasons[0]?.message}`),
    );
  return changesOf(version, following(needed), { bump, reasons }, changes);
}

/** The changes with their causes; those that no experiment explains are told, since readers will ask. */
function explained(
  changes: Changes["changes"],
  { previous, dataset, factors }: ReleaseInput,
  report: Report,
): Changes["changes"] {
  if (previous === null) return changes;
  const next = { tables: tablesOf(dataset), schemas: currentSchemas() };
  const withThem = withCauses(changes, { factors, previous: previous.edition, next });
  const left = withThem.filter(({ causes }) => causes.length === 0);
  if (left.length > 0) report.add(issue("release.cause-unknown", unknownCauses(left)));
  return withThem;
}

const unknownCauses = (left: Changes["changes"]): string =>
  `the cause of ${left.length} changes is not found, such as that of ${left[0]?.table} ${left[0]?.id}`;

const currentSchemas = (): Schemas => Object.fromEntries(tableNames.map((name) => [name, tableSchema(name)]));

function ownFiles(
  { previous, withdrawn, date, quality }: Parts,
  tables: Tables,
  changes: Changes,
): Artifact[] {
  const log = changelogAfter(previous?.changelog ?? null, changes, date, tables);
  const operations = previous === null ? [] : patch(previous.edition.tables, tables);
  const abandoned = withdrawnStones(previous, withdrawn, tables, changes.to);
  const stones = tombstonesAfter(previous?.tombstones ?? [], changes.changes, tables, changes.to, abandoned);
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

/** What a release says of itself by the standards of others. */
function descriptions(
  { dataset }: Parts,
  facts: Omit<Manifest, "files">,
  content: readonly Artifact[],
): Artifact[] {
  const tables = tableNames.map((name) => describedTable(name, tableSchema(name)));
  const sources = tablesOf(dataset).sources ?? [];
  const description = { ...facts, sources, tables, views, files: manifestFiles(content) };
  return describers.map((describe) => describe(description));
}

/** The manifest but for its list of files. */
const factsOf = (input: Parts, tables: Tables, changes: Changes): Omit<Manifest, "files"> => ({
  name: "haiguan-data",
  version: changes.to,
  previous: changes.from,
  date: input.date,
  generator: input.generator,
  licence: input.licence,
  content_hash: contentHash(tables),
  sources: input.dataset.sources.map(({ id, sha256: hash }) => ({ id, sha256: hash })),
});
