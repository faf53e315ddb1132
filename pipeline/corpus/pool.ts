import type { GuardedThread } from "./guarded-thread.ts";

/** Threads for whoever asks first. */
export class Pool {
  readonly #threads: readonly GuardedThread[];
  readonly #idle: GuardedThread[];
  readonly #waiting: ((thread: GuardedThread) => void)[] = [];
  #closed = false;

  constructor(threads: readonly GuardedThread[]) {
    this.#threads = threads;
    this.#idle = [...threads];
  }

  /** Does `work` with a thread that nobody else has meanwhile; `first`: before all that waits. */
  async with<T>(work: (thread: GuardedThread) => Promise<T>, first = false): Promise<T> {
    const thread = this.#idle.pop() ?? (await this.#turn(first));
    try {
      if (this.#closed) throw new Error("the pool is closed");
      return await work(thread);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(thread);
      else next(thread);
    }
  }

  /** Ends all threads. What waits for one is refused. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #turn(first: boolean): Promise<GuardedThread> {
    return new Promise((resolve) => {
      if (first) this.#waiting.unshift(resolve);
      else this.#waiting.push(resolve);
    });
  }
}
