import type { Artifact } from "../../model/releases/artifact.ts";
import type { Changes } from "../../model/releases/release.generated.ts";
import { again, encoded } from "../../model/tables/encoded.ts";
import { jsonArrayPieces } from "../../model/tables/json-array.ts";
import type { Operation } from "../lasting/patch.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** JSON for people to read, as the manifest. */
export const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const lines = (values: Iterable<unknown>): Iterable<Uint8Array> =>
  encoded(again(() => jsonArrayPieces(written(values))));

function* written(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield JSON.stringify(value);
}

export const jsonFile = (path: string, value: unknown): Artifact => ({
  path,
  mediaType: "application/json",
  rows: null,
  pieces: [encode(pretty(value))],
});

/** A list of records, one per line: `rows` of them. */
export const recordsFile = (path: string, values: Iterable<unknown>, rows: number): Artifact => ({
  path,
  mediaType: "application/json",
  rows,
  pieces: lines(values),
});

export const textFile = (path: string, mediaType: string, text: string): Artifact => ({
  path,
  mediaType,
  rows: null,
  pieces: [encode(text)],
});

/** changes.json: the summary laid out for people, then one change per line. */
export function changesFile({ changes, ...summary }: Changes): Artifact {
  const head = JSON.stringify(summary, null, 2).replace(/\n\}$/, "");
  const pieces = again(function* () {
    yield `${head},\n  "changes": `;
    yield* jsonArrayPieces(written(changes), "\n}\n");
  });
  return { path: "changes.json", mediaType: "application/json", rows: null, pieces: encoded(pieces) };
}

/** changes.ndjson: one change per line with the release that it came with, for readers that follow many releases. */
export const feedFile = ({ to, changes }: Changes): Artifact => ({
  path: "changes.ndjson",
  mediaType: "application/x-ndjson",
  rows: changes.length,
  pieces: encoded(
    again(function* () {
      for (const change of changes) yield `${JSON.stringify({ release: to, ...change })}\n`;
    }),
  ),
});

/** `operations` may be made while they are read. */
export const patchFile = (operations: Iterable<Operation>): Artifact => ({
  path: "patch.json",
  mediaType: "application/json-patch+json",
  rows: null,
  pieces: lines(operations),
});
