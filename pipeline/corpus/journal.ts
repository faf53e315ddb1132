import { isDeepStrictEqual } from "node:util";
import type { FormatName } from "../7-emit/streamed/format.ts";
import { type Effects, readText } from "../effects/effects.ts";
import type { TableName } from "../model/dataset.ts";
import { issue, PipelineError } from "../model/findings/issue.ts";
import { fileSha256 } from "./file-hash.ts";
import type { Part } from "./part.ts";
import type { Shard } from "./shards.ts";
import type { Tally } from "./tally.ts";

/** What the bytes of a run depend on, but for its input. */
export interface Settings {
  readonly generator: { readonly name: string; readonly version: string };
  readonly tables: readonly TableName[];
  readonly formats: readonly FormatName[];
  readonly shard_bytes: number;
  readonly page_seconds: number;
  readonly page_megabytes: number;
}

/** A file that is whole, in the folder of the run. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A shard that is done. */
export interface Entry extends Part {
  readonly shard: number;
  readonly input: string;
  /** of its lines, and of which of them are pages */
  readonly sha256: string;
  readonly tally: Tally;
  /** beside its tables: rows that shards share, lines in quarantine */
  readonly others: readonly KeptFile[];
}

/** What is done already, in a folder that a killed run may have left. */
export class Journal {
  readonly #effects: Effects;
  readonly #out: string;
  readonly #entries: ReadonlyMap<number, Entry>;

  /** Throws corpus.other-run. */
  constructor(effects: Effects, out: string, settings: Settings) {
    this.#effects = effects;
    this.#out = out;
    const [first, ...entries] = effects.exists(this.#path) ? linesOf(readText(effects, this.#path)) : [];
    if (first !== undefined && !isDeepStrictEqual(first, settings))
      throw new PipelineError(
        issue("corpus.other-run", `${out} has the work of another run: ${differing(first, settings)}`),
      );
    this.#entries = new Map((entries as Entry[]).map((entry) => [entry.shard, entry]));
    // a line that was cut off goes, so that the next does not stand behind it
    effects.writeFile(
      this.#path,
      [settings, ...this.#entries.values()].map((line) => `${JSON.stringify(line)}\n`).join(""),
    );
  }

  get #path(): string {
    return `${this.#out}/journal.ndjson`;
  }

  /** What was done for a shard, if its lines are the same and each file is still as it was written. */
  async find(shard: Shard): Promise<Entry | null> {
    const entry = this.#entries.get(shard.number);
    if (entry === undefined || entry.sha256 !== shard.sha256 || entry.input !== shard.input) return null;
    for (const file of [...entry.files, ...entry.others]) if (!(await this.#isWhole(file))) return null;
    return entry;
  }

  add(entry: Entry): void {
    this.#effects.append(this.#path, `${JSON.stringify(entry)}\n`);
  }

  async #isWhole({ path, bytes, sha256 }: KeptFile): Promise<boolean> {
    const file = `${this.#out}/${path}`;
    if (!this.#effects.exists(file) || this.#effects.size(file) !== bytes) return false;
    return (await fileSha256(this.#effects, file)) === sha256;
  }
}

/** Values of lines up to the first that is no JSON: there a run was killed while it wrote. */
function linesOf(text: string): unknown[] {
  const values: unknown[] = [];
  for (const line of text.split("\n")) {
    try {
      values.push(JSON.parse(line));
    } catch {
      break;
    }
  }
  return values;
}

const differing = (before: unknown, now: Settings): string => {
  const then = (typeof before === "object" ? before : null) as Partial<Settings> | null;
  return (Object.keys(now) as (keyof Settings)[])
    .filter((key) => !isDeepStrictEqual(then?.[key], now[key]))
    .map((key) => `${key} was ${JSON.stringify(then?.[key] ?? null)}, is ${JSON.stringify(now[key])}`)
    .join("; ");
};
