import type { Curation, CurationEntry } from "./inputs.generated.ts";

export type { Curation, CurationEntry };

export const curationFile = "curation.json";

export const noCuration: Curation = { entries: [] };

/** An entry and where it stands in its file. */
export type Placed<E extends CurationEntry> = E & { readonly at: readonly ["entries", number] };

/** The entries of one action, with the type of that action. */
export const entriesOf = <A extends CurationEntry["action"]>(
  curation: Curation,
  action: A,
): Placed<Extract<CurationEntry, { action: A }>>[] =>
  curation.entries
    .map((entry, index) => ({ ...entry, at: ["entries", index] as const }))
    .filter((entry): entry is Placed<Extract<CurationEntry, { action: A }>> => entry.action === action);
