import { issue, PipelineError } from "../../model/findings/issue.ts";
import type { Rows } from "../../model/tables/rows.ts";
import type { Files } from "./files.ts";
import { linesOf } from "./lines.ts";

/**
 * The records of a file of a release that has one in each line of an array, as json/ has. They are read from the file each time,
 * and none of them is kept. Throws verify.unreadable, or verify.form where it has another form, naming the file.
 */
export class RecordLines<T = unknown> implements Rows<T> {
  readonly #files: Files;
  readonly #path: string;
  #length: number | null = null;

  constructor(files: Files, path: string) {
    this.#files = files;
    this.#path = path;
  }

  get length(): number {
    if (this.#length === null) {
      this.#length = 0;
      for (const line of this.#lines()) if (isRecord(line)) this.#length++;
    }
    return this.#length;
  }

  *[Symbol.iterator](): Generator<T> {
    const lines = this.#lines();
    const first = lines.next().value ?? "";
    if (first !== "[\n" && first !== "[]\n") throw this.#otherForm(first);
    // behind a comma stands a record, and behind a record without one the end
    let [goesOn, hasEnded] = [true, first === "[]\n"];
    for (const line of lines) {
      if (hasEnded || (isRecord(line) ? !goesOn : goesOn || line !== "]\n")) throw this.#otherForm(line);
      if (isRecord(line)) yield this.#attempt(() => JSON.parse(line.replace(/,?\n$/, "")) as T);
      else hasEnded = true;
      goesOn = line.endsWith(",\n");
    }
    if (!hasEnded) throw this.#unreadable("the list has no end");
  }

  *#lines(): Generator<string> {
    const lines = linesOf(this.#files, this.#path);
    for (;;) {
      const { value, done } = this.#attempt(() => lines.next());
      if (done) return;
      yield value;
    }
  }

  #attempt<R>(read: () => R): R {
    try {
      return read();
    } catch (error) {
      throw error instanceof PipelineError ? error : this.#unreadable((error as Error).message);
    }
  }

  #otherForm(line: string): PipelineError {
    return new PipelineError(
      issue("verify.form", `${this.#path}: «${line.slice(0, 40)}» is no line of a record`),
    );
  }

  #unreadable(what: string): PipelineError {
    return new PipelineError(issue("verify.unreadable", `${this.#path}: ${what}`));
  }
}

const isRecord = (line: string): boolean => line.startsWith("{");
