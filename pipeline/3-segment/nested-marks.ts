import type { LineFacts } from "./line-facts.ts";

/** What the nesting of marks needs to see of a line. */
type Marked = Pick<LineFacts, "mark" | "depth" | "heading">;

/** So many lists of one kind must begin right below the names of bodies: one may be chance. */
const enough = 2;

/** How much deeper than the name above it an item of such a list stands. */
const step = 0.5;

/** The pair of marks by which an item that is number one stands right below the name of a body; null for any other two lines. */
function pairOf(above: Marked | undefined, line: Marked): string | null {
  if (above?.mark == null || above.heading?.rest !== null || line.mark?.ordinal !== 1) return null;
  const inverted = above.mark.style !== line.mark.style && above.depth > line.depth;
  return inverted ? `${above.mark.style} ${line.mark.style}` : null;
}

/**
 * For each line the depth at which it stands. A page may set 1） below ● 办公室, although 1） is the outer mark elsewhere: where
 * lists that count from one begin so below two bodies or more, their items stand below those.
 *
 *     ● 办公室
 *     1）起草文稿；   deeper than ●
 *     2）承办会议。
 *     ● 人事科
 *     1）考核干部。
 */
export function nestedDepths(lines: readonly Marked[]): number[] {
  const pairs = lines.map((line, n) => pairOf(lines[n - 1], line));
  const times = new Map<string, number>();
  for (const pair of pairs) if (pair !== null) times.set(pair, (times.get(pair) ?? 0) + 1);
  let list: { readonly style: string; readonly next: number; readonly depth: number } | null = null;
  return lines.map((line, n) => {
    const pair = pairs[n] ?? null;
    const { mark, depth } = line;
    if (pair !== null && mark !== null && (times.get(pair) ?? 0) >= enough) {
      list = { style: mark.style, next: 2, depth: (lines[n - 1]?.depth ?? depth) + step };
      return list.depth;
    }
    if (list === null || mark === null) return depth;
    list = mark.style === list.style && mark.ordinal === list.next ? { ...list, next: list.next + 1 } : null;
    return list?.depth ?? depth;
  });
}
