import { hashOf } from "./hash.ts";

/** Where the second half of the number of an id begins. */
const secondSeed = 0x9747b28c;

/**
 * Ids, or paths, of which there may be millions: of each only a number of 64 bits is kept. That two of a million have the same one
 * happens once in 40 million sets.
 */
export class IdSet {
  #slots = new Uint32Array(2 * 64);
  #size = 0;

  has(id: string): boolean {
    return this.#slots[this.#slotOf(...numberOf(id))] !== 0;
  }

  /** False: it was there already. */
  add(id: string): boolean {
    const [first, second] = numberOf(id);
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

/** The ids of rows. */
export function idsOf(rows: Iterable<{ readonly id: string }>): IdSet {
  const ids = new IdSet();
  for (const { id } of rows) ids.add(id);
  return ids;
}

/** Two numbers of 32 bits; the first is never 0, which is an empty place. */
const numberOf = (id: string): [number, number] => [hashOf(id) || 1, hashOf(id, secondSeed)];
