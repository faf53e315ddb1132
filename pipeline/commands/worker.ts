import { tablesNamed } from "../corpus/choice.ts";
import type { Effects } from "../effects/effects.ts";
import type { WorkerStep } from "../worker/steps.ts";
import { type ExitCode, misused } from "./command.ts";

/** As they were written; commander has made them numbers. */
export interface WorkerOptions {
  readonly tables: string;
  /** of a hundred lines */
  readonly maxErrorRate: number;
  readonly pageTimeout: number;
  readonly pageMemory: number;
}

/**
 * One step of a corpus, as an engine of many machines starts it for each part of its rows. What is wrong with a line is a row
 * of the answer, never a reason to end: the engine would do the part again, four times, and then give up.
 */
export async function worker(
  effects: Effects,
  step: WorkerStep,
  files: readonly string[],
  options: WorkerOptions,
): Promise<ExitCode> {
  const [before, after, more] = files;
  if (before !== undefined && (step !== "diff" || after === undefined || more !== undefined))
    return misused(effects, "worker", "only diff takes files, and two of them");
  const chosen = tablesNamed(options.tables);
  if ("wrong" in chosen) return misused(effects, "worker", `--tables: ${chosen.wrong}`);
  const tables = chosen.names;
  const limits = { seconds: options.pageTimeout, megabytes: options.pageMemory };
  // each step loads no more than it needs: a part of few rows is done in the time that starting takes
  const steps: Readonly<Record<WorkerStep, () => Promise<void>>> = {
    plan: async () => (await import("../worker/plan.ts")).plan(effects, tables, limits),
    key: async () => (await import("../worker/key.ts")).keyLines(effects),
    read: async () => (await import("../worker/read.ts")).readLines(effects, tables, limits),
    merge: async () => (await import("../worker/merge.ts")).mergeRows(effects),
    sum: async () => (await import("../worker/sums.ts")).sumRows(effects),
    total: async () => (await import("../worker/sums.ts")).totalOf(effects, options.maxErrorRate),
    diff: async () => {
      const { diffFiles, diffRows } = await import("../worker/diff.ts");
      if (before === undefined || after === undefined) await diffRows(effects);
      else diffFiles(effects, before, after);
    },
  };
  await steps[step]();
  return 0;
}
