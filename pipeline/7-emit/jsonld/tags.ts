import type { Row } from "../../model/table.ts";

/** The language tags of the texts of a record in both scripts. */
export interface Tags {
  readonly hans: string;
  readonly hant: string;
}

/**
 * The script that a page was not captured in was converted from the other by a machine, and its tag says so (RFC 6497).
 * A page in both scripts has texts of either kind, and what comes from no page was written in both: their tags say nothing.
 */
export const tagsOf = (source: Row | undefined): Tags => ({
  hans: source?.script === "hant" ? "zh-Hans-t-zh-hant" : "zh-Hans",
  hant: source?.script === "hans" ? "zh-Hant-t-zh-hans" : "zh-Hant",
});

/** A text, or several, by language tag. */
export type LanguageMap = { readonly [tag: string]: string | readonly string[] };

/** name → { "zh-Hans": name_hans, "zh-Hant": name_hant, en: name_en }, as far as they are there. */
export const languageMap = (row: Row, stem: string, { hans, hant }: Tags): LanguageMap =>
  Object.fromEntries(
    [
      [hans, row[`${stem}_hans`]],
      [hant, row[`${stem}_hant`]],
      ["en", row[`${stem}_en`]],
    ].filter(([, text]) => typeof text === "string" || Array.isArray(text)),
  );
