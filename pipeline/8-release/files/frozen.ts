import { issue, PipelineError } from "../../model/findings/issue.ts";
import { type Files, isMadeOf, type MadeFiles } from "./files.ts";

/** Throws release.frozen unless the version is not there yet, or there with the very same bytes. */
export function assertNotFrozen(version: string, existing: Files, files: MadeFiles): void {
  if (existing.size === 0) return;
  const left = new Set(existing.keys());
  const differs: string[] = [];
  for (const [path, pieces] of files) {
    left.delete(path);
    if (!isMadeOf(existing, path, pieces)) differs.push(path);
  }
  const [first] = [...differs, ...left].sort();
  if (first !== undefined)
    throw new PipelineError(issue("release.frozen", `${version} is published with another ${first}`));
}
