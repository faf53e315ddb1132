import { groupBy } from "../model/collections/group.ts";
import { comparable, similarity } from "../model/text/similarity.ts";

/** A record that looks for its id. */
export interface Candidate {
  readonly key: string;
  readonly text: string;
  /** what the page prints, where a correction made another text of it */
  readonly printed: string | null;
}

/** A record of the previous release, among those of the same owner. */
export interface Known {
  readonly id: string;
  readonly text: string;
  /** where it stood on the page, so that equal texts keep their order */
  readonly start: number;
  /** what the page printed */
  readonly printed: string | null;
}

/** A record found again: same text, or as alike as `similarity` says. */
export interface Match {
  readonly key: string;
  readonly id: string;
  readonly similarity: number;
}

/**
 * Below this, two duties of one unit are two duties. Of the 1,698 pairs of duties of one unit on the flagship page
 * five are this alike and the closest reaches 0.63; equal texts are paired first, so they keep apart.
 */
const threshold = 0.5;

/**
 * Pairs the records of one owner with those of the previous release: equal texts first, in order, then the most
 * alike, each used once. Ties are broken by the order of ids and keys, so the result does not depend on input order.
 */
export function carryIds(candidates: readonly Candidate[], known: readonly Known[]): Match[] {
  const exact = equalTexts(candidates, known);
  const usedKeys = new Set(exact.map((m) => m.key));
  const usedIds = new Set(exact.map((m) => m.id));
  const pairs = candidates
    .filter((c) => !usedKeys.has(c.key))
    .flatMap((c) =>
      known
        .filter((k) => !usedIds.has(k.id))
        .map((k) => ({ key: c.key, id: k.id, similarity: similarity(c.text, k.text), text: c.text })),
    )
    .filter((pair) => pair.similarity >= threshold)
    .sort((a, b) => b.similarity - a.similarity || compare(a.id, b.id) || compare(a.text, b.text));
  const found: Match[] = [...exact];
  for (const { key, id, similarity: alike } of pairs) {
    if (usedKeys.has(key) || usedIds.has(id)) continue;
    usedKeys.add(key);
    usedIds.add(id);
    found.push({ key, id, similarity: alike });
  }
  return found;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Names that are equal, then those that a correction made of the very words that stood there before. */
export function equalNames(candidates: readonly Candidate[], known: readonly Known[]): Match[] {
  const same = equalTexts(candidates, known);
  const reprinted = equalTexts(
    candidates
      .filter(({ key, printed }) => printed !== null && !same.some((match) => match.key === key))
      .map((candidate) => ({ ...candidate, text: candidate.printed ?? "" })),
    known
      .filter(({ id, printed }) => printed !== null && !same.some((match) => match.id === id))
      .map((record) => ({ ...record, text: record.printed ?? "" })),
  );
  return [...same, ...reprinted];
}

/** Pairs only equal texts, in the order of the page. */
export function equalTexts(candidates: readonly Candidate[], known: readonly Known[]): Match[] {
  const byText = groupBy(
    [...known].sort((a, b) => a.start - b.start || compare(a.id, b.id)),
    (k) => comparable(k.text),
  );
  return candidates.flatMap((c): Match[] => {
    const same = byText.get(comparable(c.text))?.shift();
    return same ? [{ key: c.key, id: same.id, similarity: 1 }] : [];
  });
}
