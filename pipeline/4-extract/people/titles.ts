import type { Span } from "../../model/span.ts";
import { cutOutside } from "../../zh/brackets.ts";
import { titleStart } from "../../zh/posts.ts";
import { isRank, rankPattern } from "../../zh/ranks.ts";

/** A title as printed, with its rank. Spans count from the start of the line. */
export interface Titled {
  readonly title: Span;
  readonly rank: Span | null;
}

/** 兼, 现任 before a title */
const held = /^(?:现任|兼任|历任|担任|兼|任|代|和|及)(?=.{2})/u;
const rankBracket = new RegExp(`[（(](?<rank>${rankPattern})[）)]$`, "u");
const otherBracket = /[（(][^（()）]*[）)]$/u;

/**
 * The titles in `within`: 大连海关关长（正厅局级）、党委书记 gives two, the rank in brackets belongs to the title before it. A part
 * without a title goes with the next: 办公室、人事科负责人. Empty when what stands there does not end in a title.
 */
export function titlesIn(hans: string, within: Span): Titled[] {
  const found: Titled[] = [];
  let open: number | null = null;
  for (const part of cutOutside(hans, /[、，,兼\s/／]/u, within)) {
    const start: number = open ?? part.start;
    const titled = titleAt(hans, { start, end: part.end });
    open = titled === null ? start : null;
    if (titled !== null) found.push(titled);
  }
  return open === null ? found : [];
}

function titleAt(hans: string, part: Span): Titled | null {
  const text = hans.slice(part.start, part.end);
  const rank = rankBracket.exec(text);
  const end = rank?.index ?? otherBracket.exec(text)?.index ?? text.length;
  const start = held.exec(text)?.[0].length ?? 0;
  const title = text.slice(start, end);
  if (titleStart(title) < 0 || title.length > 40 || /[：:。；]/.test(title)) return null;
  const from = part.start + (rank?.index ?? 0) + 1;
  return {
    title: { start: part.start + start, end: part.start + end },
    rank: rank === null ? null : { start: from, end: part.end - 1 },
  };
}

/** The rank that a note behind a name states: 李四（副处级）. */
export function rankIn(hans: string, note: Span): Span | null {
  const inner = { start: note.start + 1, end: note.end - 1 };
  return isRank(hans.slice(inner.start, inner.end)) ? inner : null;
}
