import type { Extractor } from "./extractor.ts";
import { findMentions, mentionDrafts } from "./mentions/index.ts";

/** Where the page names other bodies, and who they are. */
export const bodies: Extractor = (outline) => mentionDrafts(outline.reading, findMentions(outline));
