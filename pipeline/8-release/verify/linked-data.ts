import { isDeepStrictEqual } from "node:util";
import { targetOf } from "../../model/columns.ts";
import { conceptIri, recordIri, roleIri, roleScheme } from "../../model/iri.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Row, Value } from "../../model/table.ts";
import { slice, type Text, textOf } from "../../model/text.ts";
import { attempt, type Content, type ReleasedTable, readJson, readText } from "./content.ts";

interface Node {
  readonly id: string;
  readonly [term: string]: Value;
}

/** A table whose rows are in memory. */
type HeldTable = ReleasedTable & { readonly rows: readonly Row[] };

type Subjects = ReadonlyMap<string, Node>;

/** The texts of captured pages by IRI, which ends in the hash of the page. */
type Captures = ReadonlyMap<string, Text>;

/** a cover of the text: linked data has the passages of the records instead */
const unsaid = "segments";
/** lists of duties that are an analysis of words */
const analysed = new Set(["actions", "predicates"]);
/** terms that say what kind of thing it is, as its table does */
const ofKind = new Set(["type", "inScheme", "motivatedBy", "topConceptOf"]);
const contextLength = 32;

/**
 * Linked data has another shape than the tables, so it is not decoded but held against them: there is a subject for
 * each record and each passage and no other; a subject says all that its record has but the analysis of its words, and nothing
 * else; a passage is what stands at its place in the text. Read as plain JSON, without the mapping of the emitter.
 */
export function linkedData(content: Content): Issue[] {
  const paths = [...content.files.keys()].filter((path) => path.startsWith("jsonld/"));
  if (paths.length === 0) return [];
  const files = paths.map((path) => readJson(content.files, path) as { readonly [key: string]: unknown });
  const contexts = paths.filter((_, i) => !isDeepStrictEqual(files[i]?.["@context"], files[0]?.["@context"]));
  const nodes = files.flatMap((file, i) => attempt(paths[i] ?? "", () => nodesOf(file["@graph"] ?? [])));
  const tables = content.tables
    .filter(({ name }) => name !== unsaid)
    .map((table) => ({ ...table, rows: [...table.rows] }));
  const captures = capturesOf(content);
  const faults = [
    ...contexts.map((path) => `${path}: its context is not that of ${paths[0]}`),
    ...subjects(nodes, tables),
    ...statements(nodes, tables),
    ...nodes.flatMap((node) => passage(node, captures)),
  ];
  return faults.map((fault) => issue("verify.disagreement", `jsonld/: ${fault}`));
}

/** Throws a TypeError when it is no list of subjects. */
function nodesOf(graph: unknown): readonly Node[] {
  const isNode = (node: unknown): node is Node =>
    typeof (node as { readonly id?: unknown } | null)?.id === "string";
  if (Array.isArray(graph) && graph.every(isNode)) return graph;
  throw new TypeError("@graph is no list of subjects with an id");
}

const captureOf = ({ id, sha256 }: Row): string => `${recordIri("sources", id)}/${sha256}`;

const sourcesOf = (tables: readonly HeldTable[]): readonly Row[] =>
  tables.find(({ name }) => name === "sources")?.rows ?? [];

const capturesOf = ({ files, tables }: Content): Captures =>
  new Map(
    Array.from(tables.find(({ name }) => name === "sources")?.rows ?? [], (row) => [
      captureOf(row),
      textOf(readText(files, String(row.text_path))),
    ]),
  );

/** IRI of the passage that a record was read from; null: none states it. */
function passageIri(row: Row, sources: readonly Row[]): string | null {
  const source = sources.find(({ id }) => id === row.source_id);
  return source === undefined || typeof row.start !== "number"
    ? null
    : `${captureOf(source)}#${row.start}-${row.end}`;
}

/** The role of each post and each membership, by IRI; none in a release before there were roles. */
function rolesOf(nodes: readonly Node[], tables: readonly HeldTable[]): ReadonlyMap<string, string> {
  if (!nodes.some(({ id }) => id === roleScheme)) return new Map();
  const rows = (table: string) => tables.find(({ name }) => name === table)?.rows ?? [];
  const roles = new Map(rows("posts").map((row) => [row.id, roleIri(String(row.title_hans))]));
  const role = (table: string, id: string, post: string): [string, string] => [
    recordIri(table, id),
    roles.get(post) ?? "",
  ];
  return new Map([
    ...rows("posts").map(({ id }) => role("posts", id, id)),
    ...rows("memberships").map(({ id, post_id }) => role("memberships", id, String(post_id))),
  ]);
}

/** Subjects that are missing, too many, or there twice. Concept schemes are no records. */
function subjects(nodes: readonly Node[], tables: readonly HeldTable[]): string[] {
  const sources = sourcesOf(tables);
  const expected = new Set([
    ...rolesOf(nodes, tables).values(),
    ...tables.flatMap(({ name, rows }) =>
      rows.flatMap((row) => [recordIri(name, row.id), passageIri(row, sources) ?? []].flat()),
    ),
  ]);
  const found = nodes.map(({ id }) => id).filter((id) => !id.startsWith("schemes/"));
  const distinct = new Set(found);
  return [
    ...[...expected].filter((id) => !distinct.has(id)).map((id) => `${id} is missing`),
    ...[...distinct].filter((id) => !expected.has(id)).map((id) => `${id} is nothing that json/ has`),
    ...(found.length > distinct.size ? ["a subject is there twice"] : []),
  ];
}

/** What a record and its subject do not both say. */
function statements(nodes: readonly Node[], tables: readonly HeldTable[]): string[] {
  const sources = sourcesOf(tables);
  const byIri = new Map(nodes.map((node) => [node.id, node]));
  const references = referencesOf(tables);
  const roles = rolesOf(nodes, tables);
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const iri = recordIri(table.name, row.id);
      const node = byIri.get(iri);
      if (node === undefined) return [];
      const said = new Set(saidBy(node, (id) => isPartOf(iri, id)));
      const told = new Set(saidBy(node, () => true));
      const linked = references.get(iri) ?? [];
      const meant = [
        ...valuesOf(table, row, byIri),
        ...linked,
        roles.get(iri) ?? [],
        passageIri(row, sources) ?? [],
      ].flat();
      // a membership also names the organisation of its post
      const possible = new Set([
        ...meant,
        ...actsOf(row),
        ...linked.flatMap((target) => references.get(target) ?? []),
      ]);
      return [
        ...meant.filter((value) => !said.has(value)).map((value) => `${iri} does not say «${value}»`),
        ...[...told]
          .filter((value) => !possible.has(value) && !isPartOf(iri, value))
          .map((value) => `${iri} says «${value}», json/ does not`),
      ];
    }),
  );
}

/** The kinds of acts of a duty: all that linked data says of its verbs, from the first release on that has them. */
const actsOf = ({ actions }: Row): string[] =>
  ((actions ?? []) as readonly { readonly verb_class?: string | null }[]).flatMap(({ verb_class }) =>
    verb_class ? [recordIri("verb_classes", verb_class)] : [],
  );

/** The IRIs that each record refers to. */
function referencesOf(tables: readonly HeldTable[]): ReadonlyMap<string, readonly string[]> {
  const tableOf = new Map(
    // organizations come before sources, with which they share the id of a root
    tables.flatMap(({ name, rows }) => rows.map(({ id }): [string, string] => [id, name])).reverse(),
  );
  const iri = (target: string, id: string) =>
    recordIri(target === "*" ? (tableOf.get(id) ?? "") : target, id);
  return new Map(
    tables.flatMap(({ name, columns, rows }) => {
      const pointing = columns.flatMap((column) => {
        const target = targetOf(column);
        return target === null ? [] : [{ column: column.name, target }];
      });
      return rows.map((row): [string, string[]] => [
        recordIri(name, row.id),
        pointing.flatMap(({ column, target }) => strings(row[column]).map((id) => iri(target, id))),
      ]);
    }),
  );
}

const strings = (value: Value | undefined): string[] =>
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
const valuesOf = ({ name: table, columns }: ReleasedTable, row: Row, subjects: Subjects): string[] =>
  columns
    .filter((column) => targetOf(column) === null && !place.has(column.name))
    .filter(({ name }) => !analysed.has(name))
    .flatMap(({ name }) => {
      const concept = conceptIri(table, name, String(row[name]));
      if (subjects.has(concept)) return [concept];
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
const isPartOf = (iri: string, id: string): boolean => /^[#/]/.test(id.replace(iri, ""));

/**
 * Every value of a subject but its name and kind: literals and IRIs as strings, texts with their language. A subject
 * also holds what it says of others: those whose values count are `included`.
 */
function saidBy(
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

/** What is wrong with a passage: it must say no more and no less than its place in the text. */
function passage(node: Node, captures: Captures): string[] {
  const [, source = "", from, to] = /^(.*)#(\d+)-(\d+)$/.exec(node.id) ?? [];
  if (from === undefined || to === undefined) return [];
  const text = captures.get(source);
  if (text === undefined) return [`${node.id} is in no text`];
  const [start, end] = [Number(from), Number(to)];
  const exact = slice(text, { start, end });
  const expected = {
    id: node.id,
    type: "oa:SpecificResource",
    source,
    selector: [
      { id: `${node.id}.position`, type: "oa:TextPositionSelector", start, end },
      {
        id: `${node.id}.quote`,
        type: "oa:TextQuoteSelector",
        exact,
        prefix: slice(text, { start: Math.max(0, start - contextLength), end: start }),
        suffix: slice(text, { start: end, end: end + contextLength }),
      },
    ],
  };
  return isDeepStrictEqual(node, expected) ? [] : [`${node.id} does not select «${exact}»`];
}
