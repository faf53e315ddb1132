import { latest } from "../collections/latest.ts";
import { type Text, textOf } from "./text.ts";

/**
 * Text layers of many sources by their ids. Their strings are kept, a fifteenth of what they take as a Text, which is made when it is
 * asked for; that of the last is kept too, as records of a source stand behind each other.
 */
export class Texts implements ReadonlyMap<string, Text> {
  readonly strings: ReadonlyMap<string, string>;
  readonly #textOf = latest((id: string): Text => textOf(this.strings.get(id) ?? ""));

  constructor(strings: ReadonlyMap<string, string>) {
    this.strings = strings;
  }

  get size(): number {
    return this.strings.size;
  }

  has(id: string): boolean {
    return this.strings.has(id);
  }

  get(id: string): Text | undefined {
    return this.has(id) ? this.#textOf(id) : undefined;
  }

  keys(): MapIterator<string> {
    return this.strings.keys();
  }

  *entries(): MapIterator<[string, Text]> {
    for (const [id, value] of this.strings) yield [id, textOf(value)];
  }

  *values(): MapIterator<Text> {
    for (const [, text] of this) yield text;
  }

  [Symbol.iterator](): MapIterator<[string, Text]> {
    return this.entries();
  }

  forEach(callback: (text: Text, id: string, texts: Texts) => void): void {
    for (const [id, text] of this) callback(text, id, this);
  }
}
