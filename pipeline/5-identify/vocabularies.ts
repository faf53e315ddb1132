import type { TableName } from "../model/dataset.ts";
import { readingRules } from "../model/tables/reading-rules.generated.ts";
import { verbClasses } from "../zh/duties/verb-classes.ts";
import { functions } from "../zh/functions/functions.ts";
import { rankScale } from "../zh/people/rank-scale.ts";
import { traditional } from "../zh/script/script.ts";

type Row = Record<string, unknown>;

/** The functions that duties are sorted into. */
const categories: readonly Row[] = functions.map((f) => ({
  id: f.id,
  label_en: f.label.en,
  label_hant: f.label.hant,
  label_hans: f.label.hans,
  note: f.note,
  broader_id: f.broader,
  exact_match: f.exactMatch,
}));

/** The ranks of offices and bodies. */
const ranks: readonly Row[] = rankScale.map(({ id, en, hans, series, ordinal, note }) => ({
  id,
  label_en: en,
  label_hant: traditional(hans),
  label_hans: hans,
  series,
  ordinal,
  note,
}));

/** The kinds of acts that verbs stand for. */
const verb_classes: readonly Row[] = verbClasses.map((c) => ({
  id: c.id,
  label_en: c.en,
  label_hant: traditional(c.hans),
  label_hans: c.hans,
  note: c.note,
  verbs_hant: [...c.verbs].map(traditional),
  verbs_hans: [...c.verbs],
}));

/**
 * The tables that are the same for every source. Made once: to convert the verbs takes a thirtieth of the time in which a
 * page is read.
 */
export const vocabularies = {
  categories,
  verb_classes,
  ranks,
  reading_rules: readingRules as unknown as readonly Row[],
} satisfies Partial<Record<TableName, readonly Row[]>>;
