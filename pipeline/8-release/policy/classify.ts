import semver from "semver";
import { groupBy } from "../../model/collections/group.ts";
import type { Change, Reason } from "../../model/releases/release.generated.ts";
import type { Tables } from "../../model/tables/table.ts";
import { diff } from "../changes/diff.ts";
import { contentReasons } from "./content-changes.ts";
import { type Schemas, schemaReasons } from "./schema-changes.ts";

export type Bump = Reason["bump"];

/** What the version policy looks at. */
export interface Edition {
  readonly tables: Tables;
  readonly schemas: Schemas;
  /** SPDX identifier of the licence of the data */
  readonly licence: string;
  /**
   * sha256 by path of what 7-emit wrote, both editions under the same version number where no record differs (else paths alone
   * count); empty: formats not compared
   */
  readonly files: ReadonlyMap<string, string>;
}

export interface Classification {
  readonly bump: Bump;
  /** gravest first */
  readonly reasons: readonly Reason[];
}

const gravity: readonly Bump[] = ["none", "patch", "minor", "major"];
const graver = (a: Bump, b: Bump): number => gravity.indexOf(b) - gravity.indexOf(a);

/**
 * The version policy of the data (docs/versions.md): how much the version number must rise from one edition to the
 * next, and every reason. The order of rows and of fields does not count.
 */
export function classify(
  previous: Edition,
  next: Edition,
  changes: readonly Change[] = diff(previous.tables, next.tables),
): Classification {
  return withFiles(previous, next, classifyRecords(previous, next, changes));
}

/** The same but for the files: what records, schemas and licence demand. */
export const classifyRecords = (
  previous: Edition,
  next: Omit<Edition, "files">,
  changes: readonly Change[],
): Classification =>
  classification([
    ...schemaReasons(previous.schemas, next.schemas),
    ...licence(previous, next),
    ...contentReasons(previous, next, changes),
  ]);

/** What records demand, and what the files demand besides. */
export const withFiles = (previous: Edition, next: Edition, { reasons }: Classification): Classification =>
  classification([...reasons, ...files(previous, next, reasons.length > 0)]);

function classification(reasons: readonly Reason[]): Classification {
  const sorted = [...reasons].sort(
    (a, b) => graver(a.bump, b.bump) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
  return { bump: sorted[0]?.bump ?? "none", reasons: sorted };
}

/** The graver of two. */
export const atLeast = (a: Bump, b: Bump): Bump => (graver(a, b) > 0 ? b : a);

/** The number that follows. While the major version is 0 nothing is promised, and each part stands for the one above. */
export function nextVersion(version: string, bump: Exclude<Bump, "none">): string {
  const part = semver.major(version) > 0 ? bump : bump === "major" ? "minor" : "patch";
  const next = semver.inc(version, part);
  if (next === null) throw new Error(`${version} is no semantic version`);
  return next;
}

/** The same, above the newest number that was ever published: one that was withdrawn is not given again. */
export function followingVersion(
  version: string,
  bump: Exclude<Bump, "none">,
  newest: string = version,
): string {
  const next = nextVersion(version, bump);
  return semver.gt(next, newest) ? next : nextVersion(newest, "patch");
}

const licence = (previous: Edition, next: Omit<Edition, "files">): Reason[] =>
  previous.licence === next.licence
    ? []
    : [{ code: "M2", bump: "major", message: `licence ${previous.licence} became ${next.licence}` }];

/** Text layers come and go with the sources; every other path is part of the contract. Other bytes alone make no release, if nobody asks for one. */
function files(previous: Edition, next: Edition, hasReasons: boolean): Reason[] {
  const contract = (paths: Iterable<string>) => [...paths].filter((path) => !path.startsWith("text/"));
  if (previous.files.size === 0 || next.files.size === 0) return [];
  const gone = contract(previous.files.keys()).filter((path) => !next.files.has(path));
  const come = contract(next.files.keys()).filter((path) => !previous.files.has(path));
  const other = [...next.files].filter(
    ([path, hash]) => previous.files.has(path) && previous.files.get(path) !== hash,
  );
  return [
    ...gone.map((path): Reason => ({ code: "S1", bump: "major", message: `file ${path} removed` })),
    ...[...groupBy(come, folderOf)].map(
      ([folder, paths]): Reason => ({ code: "S4", bump: "minor", message: filesAdded(folder, paths) }),
    ),
    ...(hasReasons ? [] : other).map(
      ([path]): Reason => ({ code: "F1", bump: "none", message: `${path}: same content in other bytes` }),
    ),
  ];
}

const folderOf = (path: string): string => path.slice(0, path.indexOf("/") + 1);

const filesAdded = (folder: string, paths: readonly string[]): string =>
  paths.length === 1 ? `file ${paths[0]} added` : `${folder}: ${paths.length} files added`;
