/** One thing that an account of changes tells, in one line or more that stand or fall together. */
export interface Entry {
  readonly text: string;
  /** what it is counted as when it is left out: a table, or the reasons of a version */
  readonly of: string;
  /** how many changes it tells; 0: it only introduces what follows */
  readonly count: number;
}

/** Entries without an empty line between them. */
export type Block = readonly Entry[];

export const introduction = (text: string): Block => [{ text, of: "", count: 0 }];

export const told = (blocks: readonly Block[]): string =>
  blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.map(({ text }) => text).join("\n")}\n`)
    .join("\n");

/**
 * The account in at most `most` UTF-16 units: as many entries from its beginning as there is room for, and then what
 * `note` says of those left out (1,200 duties, 3 posts).
 */
export function toldWithin(blocks: readonly Block[], most: number, note: (left: string) => string): string {
  const whole = told(blocks);
  if (whole.length <= most) return whole;
  const entries = blocks.flat();
  // the note on all of them is the longest that there can be
  const room = most - lengthOf(note(countsOf(entries)));
  const kept = new Set(entries.slice(0, fitting(entries, room)));
  const left = entries.filter((entry) => !kept.has(entry));
  return told([
    ...blocks.map((block) => block.filter((entry) => kept.has(entry))),
    introduction(note(countsOf(left))),
  ]);
}

/** How many entries have room: none that introduces what has not. */
function fitting(entries: readonly Entry[], room: number): number {
  let [length, count] = [0, 0];
  for (const [index, entry] of entries.entries()) {
    length += lengthOf(entry.text);
    if (length > room) break;
    if (entry.count > 0) count = index + 1;
  }
  return count;
}

/** With the end of its line, and the empty line that may follow. */
const lengthOf = (text: string): number => text.length + 2;

function countsOf(entries: readonly Entry[]): string {
  const counts = new Map<string, number>();
  for (const { of, count } of entries) if (count > 0) counts.set(of, (counts.get(of) ?? 0) + count);
  return [...counts].map(([of, count]) => `${count.toLocaleString("en")} ${of}`).join(", ");
}
