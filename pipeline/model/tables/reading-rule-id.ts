import type { Records } from "./records.generated.ts";

/** The id of a reading rule in releases: unit_heading.name-alone, duty.verb-first. */
export const readingRuleId = (speaksFor: Records["reading_rules"]["speaks_for"], name: string): string =>
  `${speaksFor}.${name}`;
