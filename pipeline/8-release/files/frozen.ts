import { issue, PipelineError } from "../../model/issue.ts";
import type { Files, MadeFiles } from "./published.ts";

/** Throws release.frozen unless the version is not there yet, or there with the very same bytes. */
export function assertNotFrozen(version: string, existing: Files, files: MadeFiles): void {
  if (existing.size === 0) return;
  const left = new Set(existing.keys());
  const differs: string[] = [];
  for (const [path, bytes] of files) {
    left.delete(path);
    const there = existing.get(path);
    if (there === undefined || Buffer.compare(there, bytes) !== 0) differs.push(path);
  }
  const [first] = [...differs, ...left].sort();
  if (first !== undefined)
    throw new PipelineError(issue("release.frozen", `${version} is published with another ${first}`));
}
