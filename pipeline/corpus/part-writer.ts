import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { writerThread } from "../entry-points.ts";
import { PipelineError } from "../model/findings/issue.ts";
import type { Part, PartTask } from "./part.ts";
import type { PartAnswer } from "./writer-thread.ts";

/** Rows come in groups that are kept until they are written: room for what is gone at once would only be memory. */
const youngMegabytes = 6;

/**
 * Writes parts of tables beside the reading of pages. In a thread, no process: when the program is killed, nothing must go on
 * writing into its folder.
 */
export class PartWriter {
  #thread: Worker | null = null;

  /** One at a time (`Pool`). Throws what the disk refused as a PipelineError. */
  async write(task: PartTask): Promise<Part> {
    this.#thread ??= new Worker(writerThread, {
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    const answered = once(this.#thread, "message");
    this.#thread.postMessage(task);
    const [answer] = (await answered) as [PartAnswer];
    if ("issues" in answer) throw new PipelineError(...answer.issues);
    return answer;
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }
}
