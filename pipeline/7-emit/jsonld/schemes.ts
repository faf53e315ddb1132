import { tableSchema } from "../../model/columns.ts";
import { classificationScheme, type Statements } from "./writers.ts";

const scheme = (id: string, label: string): Statements => ({
  id,
  type: "skos:ConceptScheme",
  prefLabel: { en: label },
});

const classes = tableSchema("organizations").properties.classification?.enum ?? [];

/** The concept schemes, and the kinds of organisations: a list in the schema that is no table. */
export const schemes: readonly Statements[] = [
  scheme("schemes/categories", "Functions of administration"),
  scheme("schemes/verb_classes", "Kinds of acts"),
  scheme("schemes/ranks", "Administrative ranks"),
  scheme(classificationScheme, "Kinds of organisations"),
  scheme("schemes/duties", "Duties"),
  ...classes.map((name) => ({
    id: `${classificationScheme}/${name}`,
    type: "skos:Concept",
    inScheme: classificationScheme,
    prefLabel: { en: String(name).replaceAll("_", " ") },
  })),
];
