import type { FlagshipPage } from "./page.ts";
import type { Records } from "./records.ts";

/** What a variant makes of the page. */
export interface Made {
  /** its extension says how the file is read; page.txt when nothing is said */
  readonly fileName?: string;
  readonly content: string | Uint8Array;
  /** what the records of the original become; the same when nothing is said */
  readonly expected?: (original: Records) => Records;
  /** tables that are not compared, because the form changes what they hold; the variant says why */
  readonly without?: readonly (keyof Records)[];
}

export interface Variant {
  readonly name: string;
  readonly make: (page: FlagshipPage) => Made;
}

export const variant = (name: string, make: Variant["make"]): Variant => ({ name, make });

/** A variant that only dresses the text of the page. */
export const textVariant = (name: string, write: (page: FlagshipPage) => string): Variant =>
  variant(name, (page) => ({ content: write(page) }));
