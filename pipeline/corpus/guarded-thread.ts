import { Worker } from "node:worker_threads";
import type { DiagnosticCode } from "../model/issue.ts";

/** What a task may take; null: as much as it needs. */
export interface Limits {
  readonly seconds: number | null;
  readonly megabytes: number;
}

/** Why a task has no answer. */
export class TaskFailure extends Error {
  readonly code: Extract<DiagnosticCode, "corpus.timeout" | "corpus.out-of-memory" | "corpus.failed">;
  constructor(code: TaskFailure["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** A page leaves much behind that is soon needed no more: with room for it a corpus takes 6 % less CPU, and no more memory. */
const youngMegabytes = 48;

/**
 * A thread that answers each message with one. What a task does to it (a loop without end, all memory, a crash) is the end
 * of the thread and of that task, never of the program: the next task gets a new one.
 */
export class GuardedThread {
  readonly #entry: URL;
  readonly #limits: Limits;
  #worker: Promise<Worker> | null = null;

  constructor(entry: URL, limits: Limits) {
    this.#entry = entry;
    this.#limits = limits;
  }

  /** Rejects with a TaskFailure. A page may need as long as the limit says, a part as long as it takes. */
  async run<Answer>(task: unknown, seconds = this.#limits.seconds): Promise<Answer> {
    this.#worker ??= this.#start();
    const worker = await this.#worker;
    try {
      return await answerOf<Answer>(worker, seconds, () => worker.postMessage(task));
    } catch (error) {
      this.#worker = null;
      await worker.terminate();
      throw error instanceof TaskFailure ? error : this.#failureOf(error as Error);
    }
  }

  async close(): Promise<void> {
    const worker = await this.#worker?.catch(() => null);
    await worker?.terminate();
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(this.#entry, {
      resourceLimits: {
        maxOldGenerationSizeMb: this.#limits.megabytes,
        maxYoungGenerationSizeMb: youngMegabytes,
      },
    });
    await answerOf(worker, null, () => {});
    return worker;
  }

  #failureOf(error: Error): TaskFailure {
    return (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY"
      ? new TaskFailure("corpus.out-of-memory", `reading it takes more than ${this.#limits.megabytes} MB`)
      : new TaskFailure("corpus.failed", `the program failed on the page: ${error.message}`);
  }
}

/** The next message of a worker after `begin`. */
function answerOf<Answer>(worker: Worker, seconds: number | null, begin: () => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = (): void =>
      settle(() => reject(new TaskFailure("corpus.timeout", `reading it takes more than ${seconds} s`)));
    const timer = seconds === null ? undefined : setTimeout(late, seconds * 1000);
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      worker.off("message", answered).off("error", failed).off("exit", ended);
      how();
    };
    const answered = (answer: Answer): void => settle(() => resolve(answer));
    const failed = (error: Error): void => settle(() => reject(error));
    const ended = (code: number): void => failed(new Error(`its thread ended with code ${code}`));
    worker.on("message", answered).on("error", failed).on("exit", ended);
    begin();
  });
}
