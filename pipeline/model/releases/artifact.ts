/** One file of a release, which need not be in memory. */
export interface Artifact {
  /** relative to the release, forward slashes: "csv/duties.csv" */
  readonly path: string;
  readonly mediaType: string;
  /** rows of the table it holds; null for files that are not tables */
  readonly rows: number | null;
  /** Its bytes, made while they are read. */
  readonly pieces: Iterable<Uint8Array>;
}

/** All bytes of a file. */
export const bytesOf = (pieces: Iterable<Uint8Array>): Uint8Array => {
  const all = [...pieces];
  const [first] = all;
  return all.length === 1 && first !== undefined ? first : new Uint8Array(Buffer.concat(all));
};
