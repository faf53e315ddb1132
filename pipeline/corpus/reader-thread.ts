/** What a thread of a corpus does: it reads pages and writes parts, one at a time. */
import { parentPort } from "node:worker_threads";
import { diskEffects } from "../effects.disk.ts";
import { type Issue, PipelineError } from "../model/issue.ts";
import { answerTo, type PageTask } from "./answer.ts";
import type { Part, PartTask } from "./part.ts";

export type Task = { readonly page: PageTask } | { readonly part: PartTask };

/** What the disk refused crosses between threads as findings: of an error only the message would arrive. */
export type PartAnswer = Part | { readonly issues: readonly Issue[] };

async function partOf(task: PartTask): Promise<PartAnswer> {
  // no page needs the writers of formats
  const { writePart } = await import("./part.ts");
  try {
    return await writePart(diskEffects, task);
  } catch (error) {
    if (error instanceof PipelineError) return { issues: error.issues };
    throw error;
  }
}

parentPort?.on("message", async (task: Task) => {
  if ("part" in task) {
    parentPort?.postMessage(await partOf(task.part));
    return;
  }
  const answer = answerTo(task.page);
  const buffers = answer.rows.map(({ bytes }) => bytes.buffer as ArrayBuffer);
  parentPort?.postMessage(answer, buffers);
});
parentPort?.postMessage("ready");
