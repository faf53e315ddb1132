import { type ChildProcess, fork } from "node:child_process";
import { execArgv } from "node:process";
import { text } from "node:stream/consumers";
import type { DiagnosticCode } from "../model/findings/issue.ts";

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

/** What a page leaves behind is soon needed no more. Room of 16 MB for it saves 4 % of the CPU of a corpus and takes 16 MB more of memory. */
const youngMegabytes = 8;

interface Running {
  readonly process: ChildProcess;
  /** how it ended, once it has */
  readonly ended: Promise<TaskFailure>;
  /** called when it ends; one place, as a promise would keep whoever has waited, and the answers with them */
  onEnd: (failure: TaskFailure) => void;
}

/**
 * A process that answers each message with one. What a task does to it (a loop without end, all memory, a crash) is the end
 * of the process and of that task, never of the program: the next task gets a new one. A thread would not do: where a page
 * asks for more than 16 MB in one piece at the limit of a thread, V8 ends the whole program.
 */
export class GuardedProcess {
  readonly #entry: URL;
  readonly #limits: Limits;
  #running: Promise<Running> | null = null;

  constructor(entry: URL, limits: Limits) {
    this.#entry = entry;
    this.#limits = limits;
  }

  /** Rejects with a TaskFailure. */
  async run<Answer>(task: object, seconds = this.#limits.seconds): Promise<Answer> {
    this.#running ??= this.#start();
    const running = await this.#running;
    try {
      const answer = answerOf<Answer>(running, seconds);
      running.process.send(task, () => {});
      return await answer;
    } catch (error) {
      running.process.kill("SIGKILL");
      await running.ended;
      throw error;
    }
  }

  async close(): Promise<void> {
    const running = await this.#running?.catch(() => null);
    running?.process.kill("SIGKILL");
    await running?.ended;
  }

  async #start(): Promise<Running> {
    const { megabytes } = this.#limits;
    const process = fork(this.#entry, {
      execArgv: [...execArgv, `--max-old-space-size=${megabytes}`, `--max-semi-space-size=${youngMegabytes}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const running: Running = { process, ended: failureOf(process, megabytes), onEnd: () => {} };
    running.ended.then((failure) => {
      this.#running = null;
      running.onEnd(failure);
    });
    await answerOf(running, null);
    return running;
  }
}

/** How a process ended, once it has. Node says why on standard error. */
async function failureOf(process: ChildProcess, megabytes: number): Promise<TaskFailure> {
  const closed = new Promise<string>((resolve) => {
    process.once("close", (code, signal) => resolve(signal ?? `code ${code}`));
    process.once("error", ({ message }) => resolve(message));
  });
  const said = process.stderr === null ? "" : await text(process.stderr);
  const how = await closed;
  if (said.includes("heap out of memory"))
    return new TaskFailure("corpus.out-of-memory", `reading it takes more than ${megabytes} MB`);
  const why = /^\w*Error.*: .*$/m.exec(said)?.[0] ?? `its process ended with ${how}`;
  return new TaskFailure("corpus.failed", `the program failed on the page: ${why}`);
}

/** The next message of a process. */
function answerOf<Answer>(running: Running, seconds: number | null): Promise<Answer> {
  const { process } = running;
  return new Promise((resolve, reject) => {
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      process.off("message", answered);
      running.onEnd = () => {};
      how();
    };
    const answered = (answer: unknown): void => settle(() => resolve(answer as Answer));
    const late = new TaskFailure("corpus.timeout", `reading it takes more than ${seconds} s`);
    const timer = seconds === null ? undefined : setTimeout(() => settle(() => reject(late)), seconds * 1000);
    process.on("message", answered);
    running.onEnd = (failure) => settle(() => reject(failure));
  });
}
