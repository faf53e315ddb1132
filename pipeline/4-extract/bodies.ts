import type { Outline } from "../model/outline.ts";
import { type Doubts, doubtsOf } from "./corrections.ts";
import type { Extractor } from "./extractor.ts";
import { findMentions, type Mention, mentionDrafts } from "./mentions/index.ts";
import { relationDrafts } from "./relations.ts";

/** Where the page names other bodies, who they are, and what it says of them. */
export const bodies: Extractor = (outline, _report, mentions) => [
  ...mentionDrafts(outline.reading, mentions),
  ...relationDrafts(outline, mentions, doubtsOf(outline.reading)),
];

/** All mentions of a page, each as far as it is known whom it means. */
export function mentionsOf(outline: Outline): readonly Mention[] {
  const doubts = doubtsOf(outline.reading);
  return findMentions(outline).map((mention) => asFarAsKnown(doubts, mention));
}

/** A name with words that are wrong is the name of no body but one that the page profiles. */
const asFarAsKnown = ({ isFlagged }: Doubts, mention: Mention): Mention =>
  mention.body !== null && "external" in mention.body && isFlagged(mention)
    ? { ...mention, kind: "generic", body: null }
    : mention;
