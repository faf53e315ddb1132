import { hashOf } from "./hash.ts";

/** Where the second half of the number of an id begins. */
const secondSeed = 0x9747b28c;

/**
 * Ids, or paths, of which there may be millions: of each only a number of 63 bits is kept, and a bit for a mark. That two of a
 * million have the same one happens once in 20 million sets.
 */
export class IdSet {
  #slots = new Uint32Array(2 * 64);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(id: string): boolean {
    return this.#slots[this.#slotOf(...numberOf(id))] !== 0;
  }

  /** False: it was there already. */
  add(id: string): boolean {
    const [first, second] = numberOf(id);
    const slot = this.#slotOf(first, second);
    if (this.#slots[slot] !== 0) return false;
    this.#slots.set([first, second], slot);
    // at three quarters of its places a search is still short
    if (++this.#size * 8 > this.#slots.length * 3) this.#grow();
    return true;
  }

  /** False: it is not there, or was marked already. */
  mark(id: string): boolean {
    const [first, second] = numberOf(id);
    const slot = this.#slotOf(first, second);
    if (this.#slots[slot] === 0 || this.#isMarked(slot)) return false;
    this.#slots[slot + 1] = second | marked;
    return true;
  }

  isMarked(id: string): boolean {
    return this.#isMarked(this.#slotOf(...numberOf(id)));
  }

  #isMarked(slot: number): boolean {
    return ((this.#slots[slot + 1] ?? 0) & marked) !== 0;
  }

  /** Where a number is, or would be put. */
  #slotOf(first: number, second: number): number {
    const slots = this.#slots;
    let slot = (first * 2) % slots.length;
    while (slots[slot] !== 0 && (slots[slot] !== first || ((slots[slot + 1] ?? 0) & ~marked) !== second))
      slot = (slot + 2) % slots.length;
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    for (let i = 0; i < old.length; i += 2) {
      const [first, second] = [old[i] ?? 0, old[i + 1] ?? 0];
      if (first !== 0) this.#slots.set([first, second], this.#slotOf(first, second & ~marked));
    }
  }
}

/** The bit of the second half of a number that is free for the mark. */
const marked = 1 << 31;

/** A number of 32 bits, which is never 0, an empty place, and one of 31. */
const numberOf = (id: string): [number, number] => [hashOf(id) || 1, hashOf(id, secondSeed) & ~marked];
