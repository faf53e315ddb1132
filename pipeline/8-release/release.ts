import type { LargeDataset } from "../model/dataset.ts";
import { issue, PipelineError, type Report } from "../model/findings/issue.ts";
import type { Artifact } from "../model/releases/artifact.ts";
import type { Changes, Manifest } from "../model/releases/release.generated.ts";
import { sha256OfPieces } from "../model/releases/sha256.ts";
import type { Stage } from "../model/stage.ts";
import { tableSchema } from "../model/tables/columns.ts";
import { eachTable } from "../model/tables/each-table.ts";
import { again } from "../model/tables/encoded.ts";
import { tableNames } from "../model/tables/schemas.generated.ts";
import { type Tables, tablesOf } from "../model/tables/table.ts";
import { views } from "../model/views/index.ts";
import { type Factor, withCauses } from "./causes.ts";
import { diff } from "./changes/diff.ts";
import { changesFile, feedFile, jsonFile, patchFile, recordsFile, textFile } from "./files/artifacts.ts";
import { contentHash } from "./files/content-hash.ts";
import type { MadeFiles } from "./files/files.ts";
import { byPath, manifestBytes, manifestFile, manifestPath, sumsBytes, sumsPath } from "./files/manifest.ts";
import type { PublishedRelease } from "./files/published.ts";
import { historyAfter } from "./lasting/history.ts";
import { patch } from "./lasting/patch.ts";
import { tombstonesAfter } from "./lasting/tombstones.ts";
import { withdrawnStones } from "./lasting/withdrawn.ts";
import { describedTable } from "./metadata/description.ts";
import { describers } from "./metadata/registry.ts";
import {
  atLeast,
  type Bump,
  type Classification,
  classifyRecords,
  followingVersion,
  withFiles,
} from "./policy/classify.ts";
import { changesOf } from "./policy/compare.ts";
import type { Schemas } from "./policy/schema-changes.ts";
import { changelogAfter } from "./report/changelog.ts";

export interface ReleaseInput {
  readonly dataset: LargeDataset;
  /** the latest release; null: there is none */
  readonly previous: PublishedRelease | null;
  /** what differs between what the previous release and this one are made from; empty: not known */
  readonly factors: readonly Factor[];
  /** releases after it that were withdrawn, oldest first: their ids and numbers are not to be given again */
  readonly withdrawn: readonly PublishedRelease[];
  /** 7-emit, under a version number that some formats carry inside */
  readonly emit: (dataset: LargeDataset, version: string) => Iterable<Artifact>;
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
  readonly files: MadeFiles;
}

/**
 * Makes the release that follows the previous one: finds what changed, raises the version as the policy demands, and
 * gathers every file. Null when neither content nor bytes differ. Throws release.bump-too-low, release.id-reused.
 */
export const release: Stage<ReleaseInput, Release | null> = {
  name: "release",
  run(input, report) {
    const found = changesSince(input);
    if (found === null) return null;
    const changes = { ...found, changes: explained(found.changes, input, report) };
    const files = { [Symbol.iterator]: () => assembled(input, changes) };
    return { version: changes.to, changes, files };
  },
};

/** What a release is put together from once its changes are known. */
export type Parts = Omit<ReleaseInput, "factors" | "raise">;

/** Every file of the release that brings these changes; the manifest, which knows all others, and SHA256SUMS are the last. */
export function* assembled(
  parts: Parts,
  changes: Changes,
): Generator<readonly [string, Iterable<Uint8Array>]> {
  const tables = tablesOf(parts.dataset);
  const facts = factsOf(parts, tables, changes);
  const listed: Manifest["files"][number][] = [];
  yield* listing(parts.emit(parts.dataset, changes.to), listed);
  yield* listing(ownFiles(parts, tables, changes), listed);
  yield* listing(descriptions(parts, facts, byPath(listed)), listed);
  const manifest: Manifest = { ...facts, files: byPath(listed) };
  const bytes = manifestBytes(manifest);
  yield [manifestPath, [bytes]];
  yield [sumsPath, [sumsBytes(manifest, bytes)]];
}

/** The files, each of them put on the list when it has been made: what of it was not read is made then. */
function* listing(
  files: Iterable<Artifact>,
  listed: Manifest["files"][number][],
): Generator<readonly [string, Iterable<Uint8Array>]> {
  for (const file of files) {
    const made = manifestFile(file);
    let step = made.next();
    const pieces = function* (): Generator<Uint8Array> {
      for (; !step.done; step = made.next()) yield step.value;
    };
    yield [file.path, pieces()];
    while (!step.done) step = made.next();
    listed.push(step.value);
  }
}

export const firstVersion = "1.0.0";
const first: Classification = {
  bump: "major",
  reasons: [{ code: "N1", bump: "major", message: "first release" }],
};

/** Of the first release, which changes nothing. */
export const firstChanges: Changes = changesOf(null, firstVersion, first, []);

/** What the release would change, under the number that it would get; null when it would change nothing, or bytes alone and nobody asks for that. */
function changesSince({ previous, withdrawn, raise, ...next }: ReleaseInput): Changes | null {
  if (previous === null) return firstChanges;
  const { version } = previous.manifest;
  const edition = { tables: tablesOf(next.dataset), schemas: currentSchemas(), licence: next.licence };
  const changes = diff(previous.edition.tables, edition.tables);
  const ofRecords = classifyRecords(previous.edition, edition, changes);
  // to write all formats takes longest: their bytes count only where no record differs and a person asks for a release
  const doBytesCount = ofRecords.bump === "none" && raise !== null;
  // under the number before, as some have it inside
  const files = new Map(hashes(next.emit(doBytesCount ? next.dataset : noRecords, version)));
  const { bump: needed, reasons } = withFiles(previous.edition, { ...edition, files }, ofRecords);
  const bump = raise ?? needed;
  if (bump === "none" || reasons.length === 0) return null;
  if (atLeast(bump, needed) !== bump)
    throw new PipelineError(
      issue("release.bump-too-low", `${bump} was asked for, ${needed} is needed: ${reasons[0]?.message}`),
    );
  const to = followingVersion(version, bump, withdrawn.at(-1)?.manifest.version);
  return changesOf(version, to, { bump, reasons }, changes);
}

/** A dataset whose files have the names of those of any other, but for the texts, which are quickly made. */
const noRecords = eachTable(() => []);

function* hashes(files: Iterable<Artifact>): Generator<[string, string]> {
  for (const { path, pieces } of files) yield [path, sha256OfPieces(pieces)];
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
  const operations = previous === null ? [] : again(() => patch(previous.edition.tables, tables));
  const abandoned = withdrawnStones(previous, withdrawn, tables, changes.to);
  const stones = tombstonesAfter(previous?.tombstones ?? [], changes.changes, tables, changes.to, abandoned);
  const history = again(() => historyAfter(previous?.history ?? [], changes.changes, tables, changes.to));
  const records = Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);
  const files = [
    changesFile(changes),
    feedFile(changes),
    patchFile(operations),
    recordsFile("tombstones.json", stones, stones.length),
    recordsFile("history.json", history, records),
    textFile("CHANGELOG.md", "text/markdown; charset=utf-8", log),
  ];
  return quality === null ? files : [...files, jsonFile("quality.json", quality)];
}

/** What a release says of itself by the standards of others. */
function descriptions(
  { dataset }: Parts,
  facts: Omit<Manifest, "files">,
  files: Manifest["files"],
): Artifact[] {
  const tables = tableNames.map((name) => describedTable(name, tableSchema(name)));
  const description = { ...facts, sources: [...(tablesOf(dataset).sources ?? [])], tables, views, files };
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
  sources: Array.from(input.dataset.sources, ({ id, sha256: hash }) => ({ id, sha256: hash })),
});
