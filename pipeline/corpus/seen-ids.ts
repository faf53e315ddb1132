/** Ids that were met. A set holds 2²⁴ at most, which a corpus may exceed: so there are several. */
export class SeenIds {
  readonly #sets = new Map<string, Set<string>>();

  /** Whether it is there for the first time. */
  add(id: string): boolean {
    const ending = id.slice(-2);
    const set = this.#sets.get(ending) ?? new Set();
    if (set.has(id)) return false;
    this.#sets.set(ending, set.add(id));
    return true;
  }
}
