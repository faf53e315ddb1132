import { countWhile } from "../../model/collections/bisect.ts";
import type { Span } from "../../model/text/span.ts";
import type { Mention } from "./find.ts";

/** The mentions of a page that lie in a span, in order. */
export function mentionsWithin(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  const first = countWhile(mentions.length, (n) => (mentions[n]?.start ?? 0) < start);
  const behind = countWhile(mentions.length, (n) => (mentions[n]?.start ?? 0) < end);
  return mentions.slice(first, behind).filter((mention) => mention.end <= end);
}
