import { hashOf } from "./hash.ts";

/** Where the second half of a path's number begins. */
const secondSeed = 0x9747b28c;

/**
 * Paths of files, of which there may be millions: of each only a number of 64 bits is kept. That two of a million have the same one
 * happens once in 40 million sites.
 */
export class Paths {
  #slots = new Uint32Array(2 * 1024);
  #size = 0;

  has(path: string): boolean {
    return this.#slots[this.#slotOf(...numberOf(path))] !== 0;
  }

  /** False: it was there already. */
  add(path: string): boolean {
    const [first, second] = numberOf(path);
    const slot = this.#slotOf(first, second);
    if (this.#slots[slot] !== 0) return false;
    this.#slots.set([first, second], slot);
    // at half of its slots a search is still short
    if (++this.#size * 4 > this.#slots.length) this.#grow();
    return true;
  }

  /** Where a number is, or would be put. */
  #slotOf(first: number, second: number): number {
    const slots = this.#slots;
    let slot = (first * 2) % slots.length;
    while (slots[slot] !== 0 && (slots[slot] !== first || slots[slot + 1] !== second))
      slot = (slot + 2) % slots.length;
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    for (let i = 0; i < old.length; i += 2) {
      const [first, second] = [old[i] ?? 0, old[i + 1] ?? 0];
      if (first !== 0) this.#slots.set([first, second], this.#slotOf(first, second));
    }
  }
}

/** Two numbers of 32 bits; the first is never 0, which is an empty place. */
const numberOf = (path: string): [number, number] => [hashOf(path) || 1, hashOf(path, secondSeed)];
