import type { Extractor } from "./extractor.ts";
import { mentionDrafts } from "./mentions/index.ts";
import { relationDrafts } from "./relations.ts";

/** Where the page names other bodies, who they are, and what it says of them. */
export const bodies: Extractor = (outline, _report, mentions) => [
  ...mentionDrafts(outline.reading, mentions),
  ...relationDrafts(outline, mentions),
];
