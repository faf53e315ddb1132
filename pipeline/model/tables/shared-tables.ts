import type { TableName } from "../dataset.ts";

/** The same rows whatever the page. */
export const vocabularyTables = [
  "categories",
  "ranks",
  "reading_rules",
  "verb_classes",
] as const satisfies TableName[];

/** Their rows belong to no page: two pages that name a body have the same row. */
export const sharedTables = ["external_bodies"] as const satisfies TableName[];
