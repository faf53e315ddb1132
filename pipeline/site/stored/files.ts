/**
 * The files of one release by path, relative to its folder. They are read when they are asked for, also in part, and not kept: the
 * map of files that `verify` reads (FilesBelow) gives each as a whole.
 */
export interface StoredFiles {
  has(path: string): boolean;
  read(path: string): Uint8Array;
  size(path: string): number;
  /** Fewer bytes than asked for where the file ends. */
  range(path: string, from: number, length: number): Uint8Array;
}

/** Files that are in memory already. */
export const filesIn = (files: ReadonlyMap<string, Uint8Array>): StoredFiles => {
  const read = (path: string): Uint8Array => files.get(path) ?? new Uint8Array();
  return {
    has: (path) => files.has(path),
    read,
    size: (path) => read(path).length,
    range: (path, from, length) => read(path).subarray(from, from + length),
  };
};
