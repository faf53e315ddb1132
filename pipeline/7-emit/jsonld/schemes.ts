import { conceptIri, roleIri, roleScheme, schemeIri } from "../../model/releases/iri.ts";
import type { Row } from "../../model/tables/table.ts";
import type { Records } from "./records.ts";
import { type LanguageMap, languageMap, tagsOf } from "./tags.ts";
import { vocabularies } from "./vocabularies/index.ts";
import type { Label, Vocabulary } from "./vocabularies/vocabulary.ts";
import type { Statements } from "./writers.ts";

const labelled = ([en, hans, hant]: Label): Statements => ({
  prefLabel: { "zh-Hans": hans, "zh-Hant": hant, en },
});

const scheme = (id: string, title: Label): Statements => ({
  id,
  type: "skos:ConceptScheme",
  ...labelled(title),
});

/** Schemes whose concepts are records, or made of them. */
const ofRecords: readonly Statements[] = [
  scheme("schemes/categories", ["Functions of administration", "行政职能", "行政職能"]),
  scheme("schemes/verb_classes", ["Kinds of acts", "行为类别", "行為類別"]),
  scheme("schemes/ranks", ["Administrative ranks", "行政级别", "行政級別"]),
  scheme(roleScheme, ["Roles that posts have", "职务", "職務"]),
];

const conceptsOf = ([name, { title, values }]: [string, Vocabulary]): Statements[] => {
  const [table = "", column = ""] = name.split(".");
  const inScheme = schemeIri(table, column);
  return [
    scheme(inScheme, title),
    ...Object.entries(values).map(([value, label]) => ({
      id: conceptIri(table, column, value),
      type: "skos:Concept",
      inScheme,
      notation: value,
      ...labelled(label),
    })),
  ];
};

/** The concept schemes, and the concepts that no table holds: those that values of columns stand for. */
export const schemes: readonly Statements[] = [
  ...ofRecords,
  ...Object.entries(vocabularies).flatMap(conceptsOf),
];

/** What posts of one title have in common, whosever they are: one role for each title, under the names it has first. */
export function rolesOf(posts: Iterable<Row>, records: Records): Statements[] {
  const names = new Map<string, LanguageMap>();
  for (const post of posts) {
    const iri = roleIri(String(post.title_hans));
    const own = languageMap(post, "title", tagsOf(records.get("sources", post.source_id)));
    names.set(iri, { ...own, ...names.get(iri) });
  }
  return [...names].map(([id, prefLabel]) => ({
    id,
    type: ["org:Role", "skos:Concept"],
    inScheme: roleScheme,
    prefLabel,
  }));
}
