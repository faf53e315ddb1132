/** What the thread of a corpus that writes parts does, one at a time. */
import { parentPort } from "node:worker_threads";
import { diskEffects } from "../effects/disk.ts";
import { type Issue, PipelineError } from "../model/findings/issue.ts";
import { type Part, type PartTask, writePart } from "./part.ts";

/** What the disk refused crosses between threads as findings: of an error only the message would arrive. */
export type PartAnswer = Part | { readonly issues: readonly Issue[] };

async function answerTo(task: PartTask): Promise<PartAnswer> {
  try {
    return await writePart(diskEffects, task);
  } catch (error) {
    if (error instanceof PipelineError) return { issues: error.issues };
    throw error;
  }
}

parentPort?.on("message", async (task: PartTask) => parentPort?.postMessage(await answerTo(task)));
