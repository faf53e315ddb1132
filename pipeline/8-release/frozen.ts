import { issue, PipelineError } from "../model/issue.ts";
import type { Files } from "./published.ts";

/** Throws release.frozen unless the version is not there yet, or there with the very same bytes. */
export function assertNotFrozen(version: string, existing: Files, files: Files): void {
  if (existing.size === 0) return;
  const paths = [...new Set([...existing.keys(), ...files.keys()])].sort();
  const differs = paths.find((path) => !sameBytes(existing.get(path), files.get(path)));
  if (differs !== undefined)
    throw new PipelineError(issue("release.frozen", `${version} is published with another ${differs}`));
}

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
