import type { Extractor } from "./extractor.ts";
import { findMentions, mentionDrafts } from "./mentions/index.ts";
import { relationDrafts } from "./relations.ts";

/** Where the page names other bodies, who they are, and what it says of them. */
export const bodies: Extractor = (outline) => {
  const mentions = findMentions(outline);
  return [...mentionDrafts(outline.reading, mentions), ...relationDrafts(outline, mentions)];
};
