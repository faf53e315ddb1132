import type { Curation, CurationEntry } from "./inputs.generated.ts";

export type { Curation, CurationEntry };

export const noCuration: Curation = { entries: [] };

/** The entries of one action, with the type of that action. */
export const entriesOf = <A extends CurationEntry["action"]>(
  curation: Curation,
  action: A,
): Extract<CurationEntry, { action: A }>[] =>
  curation.entries.filter((entry): entry is Extract<CurationEntry, { action: A }> => entry.action === action);
