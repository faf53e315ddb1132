import type { Stretch } from "./brackets.ts";

/** Signs that pages in plain text set around a heading: ★办公室★, == 办公室 ==, ## 办公室, **办公室**, > 办公室, ——办公室——. */
const before = /^[\s#>＞★☆◎◇◆■□▲△▼▽※*=＝~～—–_|｜+＋-]+/u;
const after = /(?:[\s#<＜★☆◎◇◆■□▲△▼▽※*=＝~～—–_|｜+＋-]|>>|＞＞|»)+$/u;
const brackets: readonly (readonly [string, string])[] = [
  ["〖", "〗"],
  ["〔", "〕"],
  ["『", "』"],
];

/** A heading is short and has no stop in it; in a sentence the same signs are its own. */
const mayBeHeading = (text: string): boolean => text.length <= 44 && !/[。；，：]/u.test(text);

/**
 * Where the words of a decorated heading stand in `hans`; the whole of it when it is not decorated. The span counts from the start of
 * `hans`.
 */
export function undecorated(hans: string): Stretch {
  if (!mayBeHeading(hans)) return { start: 0, end: hans.length };
  let start = before.exec(hans)?.[0].length ?? 0;
  let end = hans.length - (after.exec(hans.slice(start))?.[0].length ?? 0);
  for (const [opener, closer] of brackets) {
    if (hans.charAt(start) === opener && hans.charAt(end - 1) === closer) [start, end] = [start + 1, end - 1];
  }
  return start < end ? { start, end } : { start: 0, end: hans.length };
}
