import type { Changes } from "../../model/releases/release.generated.ts";
import { countsOf } from "../changes/counts.ts";
import { diff } from "../changes/diff.ts";
import { type Classification, classify, type Edition } from "./classify.ts";

/** An edition under its number; for one that has none yet, the number of the one it is compared with. */
export interface Numbered {
  readonly version: string;
  readonly edition: Edition;
}

/** Everything that differs from one edition to the next, with what it means for the version. */
export function compare(previous: Numbered, next: Numbered): Changes {
  const changes = diff(previous.edition.tables, next.edition.tables);
  const classification = classify(previous.edition, next.edition, changes);
  return changesOf(previous.version, next.version, classification, changes);
}

export const changesOf = (
  from: string | null,
  to: string,
  { bump, reasons }: Classification,
  changes: Changes["changes"],
): Changes => ({ from, to, bump, reasons: [...reasons], tables: countsOf(changes), changes });
