import { conceptIri, recordIri } from "../../model/releases/iri.ts";
import { targetOf } from "../../model/tables/columns.ts";
import type { Row, Value } from "../../model/tables/table.ts";
import type { ReleasedTable } from "./content.ts";

/** lists of duties that are an analysis of words */
const analysed = new Set(["actions", "predicates"]);
/** terms that say what kind of thing it is, as its table does */
const ofKind = new Set(["type", "inScheme", "motivatedBy", "topConceptOf"]);

/** The kinds of acts of a duty: all that linked data says of its verbs, from the first release on that has them. */
export const actsOf = ({ actions }: Row): string[] =>
  ((actions ?? []) as readonly { readonly verb_class?: string | null }[]).flatMap(({ verb_class }) =>
    verb_class ? [recordIri("verb_classes", verb_class)] : [],
  );

export const strings = (value: Value | undefined): string[] =>
  [value ?? []].flat().map((item: Value) => String(item));

const place = new Set(["start", "end", "quote"]);
const tags: readonly (readonly [string, string])[] = [
  ["_hans", "zh-Hans"],
  ["_hant", "zh-Hant"],
  ["_en", "en"],
];

/**
 * All that a record says but its references and its place, in the form of saidBy: a value for which the release has a
 * concept is that concept.
 */
export const valuesOf = (
  { name: table, columns }: ReleasedTable,
  row: Row,
  concepts: ReadonlySet<string>,
): string[] =>
  columns
    .filter((column) => targetOf(column) === null && !place.has(column.name))
    .filter(({ name }) => !analysed.has(name))
    .flatMap(({ name }) => {
      const concept = conceptIri(table, name, String(row[name]));
      if (concepts.has(concept)) return [concept];
      return [row[name] ?? []].flat().flatMap((value: Value) => formsOf(name, value));
    });

/** The forms of a value, or of the fields of a thing in a list. */
const formsOf = (name: string, value: Value): string[] =>
  value === null || typeof value !== "object"
    ? forms(name, String(value))
    : Object.entries(value)
        .filter(([field]) => !place.has(field))
        .flatMap(([field, inner]) => formsOf(field, inner as Value));

function forms(column: string, value: string): string[] {
  const tag = tags.find(([suffix]) => column.endsWith(suffix))?.[1];
  if (tag !== undefined) return [tagged(tag, value)];
  return column === "date" ? value.split("/").filter((part) => part !== "..") : [value];
}

const tagged = (tag: string, text: string): string => `${text}@${tag}`;

/** What has no record of its own: a capture of a page, the site of a body. */
export const isPartOf = (iri: string, id: string): boolean => /^[#/]/.test(id.replace(iri, ""));

/**
 * Every value of a subject but its name and kind: literals and IRIs as strings, texts with their language. A subject
 * also holds what it says of others: those whose values count are `included`.
 */
export function saidBy(
  { id, ...terms }: { readonly [term: string]: Value },
  included: (id: string) => boolean,
): string[] {
  return Object.entries(terms).flatMap(([term, value]) => (ofKind.has(term) ? [] : leaves(value, included)));
}

function leaves(value: Value, included: (id: string) => boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, included));
  if (value === null || typeof value !== "object") return [String(value)];
  const fields = value as { readonly [term: string]: Value };
  if (fields.id !== undefined) {
    const id = String(fields.id);
    return included(id) ? [id, ...saidBy(fields, included)] : [id];
  }
  // the tag of a text that a machine converted says so behind -t-
  return Object.entries(fields).flatMap(([tag, texts]) =>
    strings(texts).map((text) => tagged(tag.replace(/-t-.*/, ""), text)),
  );
}
