/** One file of a release, in memory. */
export interface Artifact {
  /** relative to the release, forward slashes: "csv/duties.csv" */
  readonly path: string;
  readonly mediaType: string;
  /** rows of the table it holds; null for files that are not tables */
  readonly rows: number | null;
  readonly bytes: Uint8Array;
}
