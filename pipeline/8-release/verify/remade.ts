import type { LargeDataset } from "../../model/dataset.ts";
import { bytesOf } from "../../model/releases/artifact.ts";
import type { Changes, Manifest } from "../../model/releases/release.generated.ts";
import { sha256 } from "../../model/releases/sha256.ts";
import { Texts } from "../../model/text/texts.ts";
import { recordKey } from "../changes/record-keys.ts";
import type { Files } from "../files/files.ts";
import { manifestBytes, manifestPath, sumsPath } from "../files/manifest.ts";
import { isEmitted, type PublishedRelease, readRelease } from "../files/published.ts";
import { atLeast } from "../policy/classify.ts";
import { compare } from "../policy/compare.ts";
import { assembled, firstChanges } from "../release.ts";
import { type Content, datasetOf, readJson, textsOf } from "./content.ts";
import type { Pipeline } from "./pipeline.ts";

/** The releases that a release follows, as far as they are at hand. */
export interface Ancestors {
  readonly previous: Files | null;
  /** those between the two, which were withdrawn before this one was made */
  readonly withdrawn: readonly Files[];
}

/** What is made of the release before, and so cannot be made when that is not at hand. */
const ofPrevious = ["CHANGELOG.md", "history.json", "patch.json", "tombstones.json"];

export const isOpen = ({ manifest }: Content, { previous }: Ancestors, path: string): boolean =>
  manifest.previous !== null && previous === null && ofPrevious.includes(path);

/** A release is a function of json/, text/ and the release before it: all its files, as this code makes them of these. */
export function* remade(
  content: Content,
  ancestors: Ancestors,
  pipeline: Pipeline,
): Generator<readonly [string, Iterable<Uint8Array>]> {
  const [dataset, texts] = [datasetOf(content), textsOf(content)];
  const previous = ancestors.previous === null ? null : readRelease(ancestors.previous);
  const measured = new Texts(texts);
  const { files, manifest } = content;
  const parts = {
    dataset,
    previous,
    withdrawn: ancestors.withdrawn.map(readRelease),
    emit: (of: LargeDataset, version: string) => pipeline.emit(of, version, texts, content.scratch),
    date: manifest.date,
    generator: pipeline.generator,
    licence: pipeline.licence,
    quality: files.has("quality.json")
      ? pipeline.quality(dataset, measured, readJson(files, "quality.json"))
      : null,
  };
  for (const [path, pieces] of assembled(parts, changesOf(content, previous, pipeline)))
    yield [path, path === manifestPath ? [manifestOf(content, ancestors, bytesOf(pieces))] : pieces];
}

/** What changed, found again but for the causes; as the release tells it, where the one before it is not at hand. */
function changesOf(
  { files, manifest, tables }: Content,
  previous: PublishedRelease | null,
  { licence }: Pipeline,
): Changes {
  const told = readJson(files, "changes.json") as Changes;
  if (previous === null) return manifest.previous === null ? firstChanges : told;
  const { edition } = previous;
  const next = {
    tables: Object.fromEntries(tables.map(({ name, rows }) => [name, rows])),
    schemas: Object.fromEntries(tables.map(({ name, schema }) => [name, schema])),
    licence,
    // that a format has other bytes for the same records (F1) could only be found by writing all of them once more
    files: new Map(
      manifest.files
        .filter(({ path }) => isEmitted(path))
        .map(({ path }) => [path, edition.files.get(path) ?? sha256(path)]),
    ),
  };
  const found = compare(
    { version: previous.manifest.version, edition },
    { version: manifest.version, edition: next },
  );
  const causes = new Map(told.changes.map((change) => [recordKey(change), change.causes]));
  const onlyBytes = found.reasons.length === 0 && told.reasons.every(({ code }) => code === "F1");
  return {
    ...found,
    bump: onlyBytes || atLeast(told.bump, found.bump) === told.bump ? told.bump : found.bump,
    reasons: onlyBytes ? told.reasons : found.reasons,
    changes: found.changes.map((change) => ({
      ...change,
      causes: causes.get(recordKey(change)) ?? [],
    })),
  };
}

/** The manifest with the hashes of the files that are there: it is not to blame for what is wrong with them. */
function manifestOf(content: Content, ancestors: Ancestors, made: Uint8Array): Uint8Array {
  const manifest = JSON.parse(new TextDecoder().decode(made)) as Manifest;
  const stated = new Map(content.manifest.files.map((file) => [file.path, file]));
  return manifestBytes({
    ...manifest,
    files: manifest.files.map((file) => {
      const { bytes, sha256: hash, rows } = stated.get(file.path) ?? file;
      return { ...file, bytes, sha256: hash, rows: isOpen(content, ancestors, file.path) ? rows : file.rows };
    }),
  });
}

export const isMade = (path: string): boolean => path !== sumsPath && path !== `${sumsPath}.sig`;
