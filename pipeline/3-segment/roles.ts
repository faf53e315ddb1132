import type { SectionKind } from "../model/outline.ts";

/** What a line is, by its form. What its clauses mean is decided clause by clause. */
export const roles = [
  "title",
  "unit_heading",
  "name_list",
  "topic_heading",
  "heading",
  "lead_in",
  "era",
  "milestone",
  "type_note",
  "article",
  "text",
  "leader",
  "contact",
  "cell",
  "furniture",
] as const;
export type Role = (typeof roles)[number];

/** The part of the page in which a line stands, as far as the lines before it say. */
export type Topic = SectionKind | "none" | "article" | "links";
