import type { Row } from "../../model/tables/table.ts";
import { languageTag } from "../../model/text/language-tag.ts";

/** The language tags of the texts of a record in both scripts. */
export interface Tags {
  readonly hans: string;
  readonly hant: string;
}

/** Those of the texts of a page; undefined: they come from none. */
export function tagsOf(source: Row | undefined): Tags {
  const captured = (source?.script ?? null) as Parameters<typeof languageTag>[1];
  return { hans: languageTag("hans", captured), hant: languageTag("hant", captured) };
}

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
