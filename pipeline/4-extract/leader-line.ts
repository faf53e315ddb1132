import type { Span } from "../model/span.ts";
import { titleStart } from "../zh/posts.ts";
import { isPersonName } from "../zh/surnames.ts";

/** A person in a post, as one line states. Spans count from the start of the line. */
export interface Holding {
  readonly name: Span;
  readonly title: Span;
  readonly rank: Span | null;
}

interface Titled {
  readonly title: Span;
  readonly rank: Span | null;
}

/**
 * Reads 局长：张三, 副关长（副厅局级）、党委委员：李四, 成员：甲、乙, 张三 党组书记、局长. Lines that name no person, or no post,
 * give nothing.
 */
export function holdings(hans: string): Holding[] {
  const colon = /[：:]/.exec(hans);
  const pairs = colon
    ? { posts: { start: 0, end: colon.index }, names: { start: colon.index + 1, end: hans.length } }
    : nameFirst(hans);
  if (pairs === null) return [];
  const names = namesIn(hans, pairs.names);
  return titlesIn(hans, pairs.posts).flatMap((titled) => names.map((name) => ({ name, ...titled })));
}

/** 张三 党组书记、局长; 张三，男，局长 */
function nameFirst(hans: string): { posts: Span; names: Span } | null {
  const match =
    /^(?<name>[\p{Script=Han}·]{2,12}?|[\p{Script=Han}][\s\u3000][\p{Script=Han}])[\s，,](?:(?:男|女)，)?/u.exec(
      hans,
    );
  const name = match?.groups?.name ?? "";
  if (match === null || !isPersonName(name.replace(/\s/g, ""))) return null;
  const end = /[，。；]/.exec(hans.slice(match[0].length))?.index ?? hans.length - match[0].length;
  return {
    names: { start: 0, end: name.length },
    posts: { start: match[0].length, end: match[0].length + end },
  };
}

function titlesIn(hans: string, within: Span): Titled[] {
  return parts(hans, within, /[、，,兼\s]/u).flatMap((part): Titled[] => {
    const text = hans.slice(part.start, part.end);
    const rank = /[（(](?<rank>[^（()）]{1,12}级)[）)]$/u.exec(text);
    const length = rank ? rank.index : text.replace(/[（(][^（()）]*[）)]$/u, "").length;
    if (titleStart(text.slice(0, length)) < 0) return [];
    const title = { start: part.start, end: part.start + length };
    return [{ title, rank: rank ? { start: part.start + rank.index + 1, end: part.end - 1 } : null }];
  });
}

function namesIn(hans: string, within: Span): Span[] {
  return parts(hans, within, /[、，,；;\s]/u).flatMap((part): Span[] => {
    const text = hans.slice(part.start, part.end);
    const length = text.replace(/[（(].*$/u, "").length;
    return isPersonName(text.slice(0, length)) ? [{ start: part.start, end: part.start + length }] : [];
  });
}

/** Cuts at `marks` outside brackets; a blank inside a two-character name (李 明) does not cut. */
function parts(hans: string, within: Span, marks: RegExp): Span[] {
  const found: Span[] = [];
  let start = within.start;
  let depth = 0;
  for (let i = within.start; i <= within.end; i++) {
    const char = hans.charAt(i);
    if (/[（(]/.test(char)) depth++;
    if (/[）)]/.test(char)) depth = Math.max(0, depth - 1);
    if (i < within.end && (depth > 0 || !marks.test(char))) continue;
    if (i > start) found.push({ start, end: i });
    start = i + 1;
  }
  return found;
}
