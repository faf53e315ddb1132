import type { CorpusInput, Shard } from "./shards.ts";

const bytesOf = ({ lines }: Shard): number => lines.reduce((sum, { length }) => sum + length, 0);

/** How far a run is: from what was taken of its files, and what of that is done. */
export class Progress {
  readonly #total: number | null;
  readonly #now: () => number;
  readonly #begun: number;
  /** bytes of files; of lines in shards that were begun; of lines that are done; of those that were done before */
  #taken = 0;
  #cut = 0;
  #done = 0;
  #kept = 0;
  #pages = 0;

  /** `total` bytes of files, null where nobody knows; `now` in milliseconds. */
  constructor(total: number | null, now: () => number) {
    this.#total = total;
    this.#now = now;
    this.#begun = now();
  }

  /** The same input, of which each piece is noticed. */
  counted({ name, pieces }: CorpusInput): CorpusInput {
    const taken = (bytes: number): void => {
      this.#taken += bytes;
    };
    return {
      name,
      pieces: (async function* () {
        for await (const piece of pieces) {
          taken(piece.length);
          yield piece;
        }
      })(),
    };
  }

  begun(shard: Shard): void {
    this.#cut += bytesOf(shard);
  }

  kept(shard: Shard): void {
    this.#kept += bytesOf(shard);
    this.#done += bytesOf(shard);
  }

  page(bytes: number): void {
    this.#pages++;
    this.#done += bytes;
  }

  line(): string {
    const seconds = Math.max(this.#now() - this.#begun, 1) / 1000;
    const fresh = this.#done - this.#kept;
    const said = [
      `${this.#pages} pages`,
      `${(this.#pages / seconds).toFixed(1)} pages/s`,
      `${(fresh / 1e6 / seconds).toFixed(2)} MB/s`,
    ];
    if (this.#total === null || this.#cut === 0 || fresh === 0) return said.join(", ");
    // what the lines that were cut are of the whole, by bytes of files, which may be packed
    const whole = this.#cut / (this.#taken / this.#total);
    const left = ((whole - this.#done) / fresh) * seconds;
    return [...said, `${((100 * this.#done) / whole).toFixed(0)} %`, `${duration(left)} left`].join(", ");
  }
}

const duration = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  return minutes < 120 ? `${minutes} min` : `${(seconds / 3600).toFixed(1)} h`;
};
