import type { Edition } from "../8-release/index.ts";
import type { Effects } from "../effects/effects.ts";
import { treeAt } from "../effects/git.ts";
import { sourcesFolder } from "../inputs/source-folders.ts";
import { PipelineError, Report } from "../model/findings/issue.ts";
import { tablesOf } from "../model/tables/table.ts";
import { buildDataset, type Histories } from "../run.ts";
import { allSources } from "./build.ts";
import { latestRelease } from "./latest-release.ts";
import { latestHistory } from "./releases.ts";

/** What an edit is compared with, and the ids that it is bound to. */
export interface Baseline {
  readonly history: Histories;
  /** null when there is nothing to compare with yet */
  readonly other: { readonly name: string; readonly edition: Edition } | null;
}

/** The latest release or, with `ref`, what the sources of that commit give with the ids of the latest release. */
export function baselineOf(
  effects: Effects,
  ref: string | undefined,
): Baseline | { readonly problem: string } {
  const history = latestHistory(effects);
  const latest = latestRelease(effects);
  if (ref === undefined)
    return { history, other: latest && { name: latest.manifest.version, edition: latest.edition } };
  const at = treeAt(effects, ref, sourcesFolder);
  if ("problem" in at) return at;
  try {
    const report = new Report();
    const { dataset } = buildDataset(allSources(at.tree, report), history, report);
    return {
      history,
      other: { name: ref, edition: { ...(latest?.edition ?? unreleased), tables: tablesOf(dataset) } },
    };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    const why = error.issues.map(({ code, message }) => `${code}: ${message}`);
    return { problem: `the sources of ${ref} cannot be read: ${why.join("; ")}` };
  }
}

/** Only the records count: both sides have the same schemas, licence and formats. */
const unreleased = { schemas: {}, licence: "", files: new Map() } as const;
