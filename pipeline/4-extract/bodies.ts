import type { Outline } from "../model/outline.ts";
import { type Doubts, doubtsOf } from "./corrections.ts";
import type { Extractor } from "./extractor.ts";
import { findMentions, type Mention, mentionDrafts } from "./mentions/index.ts";
import { relationDrafts } from "./relations.ts";

/** Drafts for the mentions of bodies, for the outside bodies among them, and for their relations. */
export const bodies: Extractor = (outline, _report, mentions) => [
  ...mentionDrafts(outline.reading, mentions),
  ...relationDrafts(outline, mentions, doubtsOf(outline.reading)),
];

/** All mentions of a page, resolved as far as possible. */
export function mentionsOf(outline: Outline): readonly Mention[] {
  const doubts = doubtsOf(outline.reading);
  return findMentions(outline).map((mention) => asFarAsKnown(doubts, mention));
}

/** A mention with wrong words counts only if it means a body that the page profiles. */
const asFarAsKnown = ({ isFlagged }: Doubts, mention: Mention): Mention =>
  mention.body !== null && "external" in mention.body && isFlagged(mention)
    ? { ...mention, kind: "generic", body: null }
    : mention;
