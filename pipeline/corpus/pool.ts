/** What works on one thing at a time. */
interface Closable {
  close(): Promise<void>;
}

/** Workers for whoever asks first. */
export class Pool<Worker extends Closable> {
  readonly #workers: readonly Worker[];
  readonly #idle: Worker[];
  readonly #waiting: ((worker: Worker) => void)[] = [];
  #closed = false;

  constructor(workers: readonly Worker[]) {
    this.#workers = workers;
    this.#idle = [...workers];
  }

  /** Does `work` with a worker that nobody else has meanwhile. */
  async with<T>(work: (worker: Worker) => Promise<T>): Promise<T> {
    const worker = this.#idle.pop() ?? (await this.#turn());
    try {
      if (this.#closed) throw new Error("the pool is closed");
      return await work(worker);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(worker);
      else next(worker);
    }
  }

  /** Ends all workers. What waits for one is refused. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#workers.map((worker) => worker.close()));
  }

  #turn(): Promise<Worker> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }
}
