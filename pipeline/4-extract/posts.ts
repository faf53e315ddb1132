import { type DraftEvidence, type DraftOf, draft, type Method } from "../model/draft.ts";
import { inBothScripts, type Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { isPartyPost } from "../zh/posts.ts";
import { unitRef } from "./extractor.ts";

/** An office as the page speaks of it: beside the name of its holder, or where it has duties of its own. */
export interface Office {
  /** index into `units`; null when the page has no such unit */
  readonly unit: number | null;
  readonly title: { readonly hant: string; readonly hans: string };
  /** where the title stands */
  readonly span: Span;
  readonly method: Method;
  readonly rank: Span | null;
}

/**
 * One office is one post, wherever the page speaks of it: whoever refers to a post or drafts one names it by this key,
 * and of several drafts under one key the first stays.
 */
export const postKey = ({ unit, title }: Pick<Office, "unit" | "title">): string =>
  `post:${unit}:${title.hans}`;

export function postDraft(reading: Reading, office: Office, key: string = postKey(office)): DraftOf<"posts"> {
  const rank = office.rank === null ? { hant: null, hans: null } : inBothScripts(reading, office.rank);
  const values = {
    organization_id: unitRef(office.unit),
    title_hant: office.title.hant,
    title_hans: office.title.hans,
    rank_hant: rank.hant,
    rank_hans: rank.hans,
    party: isPartyPost(office.title.hans),
    title_en: null,
  };
  return draft("posts", key, office.span, values, evidence(office));
}

const evidence = ({ method, span, rank }: Office): DraftEvidence[] => [
  ...["title_hant", "title_hans"].map((field) => ({ field, span, method })),
  ...(rank === null
    ? []
    : ["rank_hant", "rank_hans"].map((field) => ({ field, span: rank, method: "quoted" as const }))),
];
