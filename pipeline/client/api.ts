/**
 * What an app says to the client, and what that answers. Types alone: the package for npm has this file as its declarations.
 */

/** What is not given is as in the lock file; in the first call, `base` has to be given. */
export interface GetOptions {
  /** address or folder with versions.json */
  readonly base?: string | undefined;
  /** `^2`, `~2.1`, `2.1.0`, `>=1.2 <3`; the newest release when it is not given */
  readonly range?: string | undefined;
  /** where the files are put: `haiguan-data` */
  readonly folder?: string | undefined;
  /** files, or folders of files, of a release: `["json"]` */
  readonly select?: readonly string[] | undefined;
  /** file of those who may sign, as OpenSSH keeps them (`allowed_signers`): then a release has to be signed by one of them */
  readonly signers?: string | undefined;
  /** the lock file, to which all paths in it are relative: `haiguan.lock.json` */
  readonly lock?: string | undefined;
  /** where files are kept by their hash */
  readonly cache?: string | undefined;
  /** nothing may differ from the lock file, neither what is asked for nor what is there */
  readonly frozen?: boolean | undefined;
  /** take all from the cache */
  readonly offline?: boolean | undefined;
}

export interface UpdateOptions extends Omit<GetOptions, "frozen"> {
  /** ids that the app uses: only changes of these are reported, and nothing is written when one of them is gone */
  readonly ids?: readonly string[] | undefined;
  /** write nothing */
  readonly dryRun?: boolean | undefined;
}

export interface Got {
  readonly version: string;
  /** where the files are */
  readonly folder: string;
  readonly signedBy: string | null;
  /** what a person should know, although all is right */
  readonly warnings: readonly string[];
}

export interface Updated {
  readonly from: string;
  readonly to: string;
  /** versions between, oldest first */
  readonly over: readonly string[];
  /** their changes together */
  readonly changes: readonly Change[];
  readonly gone: readonly Gone[];
  /** a release beyond the range, which only another range gives */
  readonly beyond: string | null;
  /** whether the files and the lock are those of `to` now */
  readonly written: boolean;
  /** all of it in words */
  readonly report: string;
}

/** An id that the app uses and the new release does not have. */
export interface Gone {
  readonly id: string;
  /** why, and what takes its place: the words of its tombstone; null: no release ever had it */
  readonly reason: string | null;
  readonly successors: readonly string[];
}

/** What happened to a record. */
export interface Change {
  readonly table: string;
  readonly id: string;
  readonly op: "added" | "removed" | "changed";
  readonly kinds: readonly string[];
  readonly label: string | null;
  /** of a record that went: the ids that take its place */
  readonly related: readonly string[];
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** only a place in the text moved */
  readonly offset_only: boolean;
}

export type FailureCode =
  | "client.damaged"
  | "client.drift"
  | "client.no-match"
  | "client.signature"
  | "client.stale-list"
  | "client.unreachable"
  | "client.unreadable"
  | "client.withdrawn";
