import type { Artifact } from "../../model/artifact.ts";
import { jsonArray } from "../../model/json-array.ts";
import type { Changes } from "../../model/release.generated.ts";
import type { Operation } from "../lasting/patch.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** JSON for people to read, as the manifest. */
export const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const lines = (values: readonly unknown[]): string => jsonArray(values.map((value) => JSON.stringify(value)));

export const jsonFile = (path: string, value: unknown): Artifact => ({
  path,
  mediaType: "application/json",
  rows: null,
  bytes: encode(pretty(value)),
});

/** A list of records, one per line. */
export const recordsFile = (path: string, values: readonly unknown[]): Artifact => ({
  path,
  mediaType: "application/json",
  rows: values.length,
  bytes: encode(lines(values)),
});

export const textFile = (path: string, mediaType: string, text: string): Artifact => ({
  path,
  mediaType,
  rows: null,
  bytes: encode(text),
});

/** changes.json: the summary laid out for people, then one change per line. */
export function changesFile({ changes, ...summary }: Changes): Artifact {
  const head = JSON.stringify(summary, null, 2).replace(/\n\}$/, "");
  return textFile(
    "changes.json",
    "application/json",
    `${head},\n  "changes": ${lines(changes).trimEnd()}\n}\n`,
  );
}

/** changes.ndjson: one change per line with the release that it came with, for readers that follow many releases. */
export const feedFile = ({ to, changes }: Changes): Artifact => ({
  path: "changes.ndjson",
  mediaType: "application/x-ndjson",
  rows: changes.length,
  bytes: encode(changes.map((change) => `${JSON.stringify({ release: to, ...change })}\n`).join("")),
});

export const patchFile = (operations: readonly Operation[]): Artifact => ({
  path: "patch.json",
  mediaType: "application/json-patch+json",
  rows: null,
  bytes: encode(lines(operations)),
});
