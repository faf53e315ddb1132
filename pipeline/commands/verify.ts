import { verify as verifyRelease } from "../8-release/index.ts";
import { type Effects, filesBelow } from "../effects.ts";
import type { Issue } from "../model/issue.ts";
import type { VersionEntry } from "../model/release.generated.ts";
import { type ExitCode, tell } from "./command.ts";
import { publishedVersions } from "./releases.ts";
import { signatureIssues } from "./signature.ts";

/** Checks released folders as a stranger would: from the bytes alone. Names the file of everything that is wrong. */
export async function verify(effects: Effects, folders: readonly string[]): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for (const folder of folders.map((name) => name.replace(/\/+$/, ""))) {
    if (!effects.exists(folder)) {
      effects.warn(`haiguan verify: no such folder: ${folder}`);
      codes.push(2);
      continue;
    }
    const issues = await issuesOf(effects, folder);
    if (issues.length === 0) effects.print(`${folder}: good${withdrawal(entryOf(effects, folder))}`);
    codes.push(issues.length === 0 ? 0 : tell(effects, issues, new Map()));
  }
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}

async function issuesOf(effects: Effects, folder: string): Promise<Issue[]> {
  const published = (other: string) => {
    const beside = `${folder}/../${other}`;
    return effects.exists(beside) ? filesBelow(effects, beside) : null;
  };
  const entry = entryOf(effects, folder);
  const found = await verifyRelease({ files: filesBelow(effects, folder), entry, published });
  return [...found, ...signatureIssues(effects, folder)];
}

function entryOf(effects: Effects, folder: string): VersionEntry | null {
  const version = folder.split("/").at(-1);
  return publishedVersions(effects).find((entry) => entry.version === version) ?? null;
}

const withdrawal = (entry: VersionEntry | null): string =>
  entry?.yanked ? `, but withdrawn: ${entry.yanked_reason ?? "no reason is given"}` : "";
