import { isDeepStrictEqual } from "node:util";
import { IdSet } from "../../model/collections/id-set.ts";
import { latest } from "../../model/collections/latest.ts";
import { mapped } from "../../model/collections/mapped.ts";
import { type Issue, issue } from "../../model/findings/issue.ts";
import { recordIri, roleIri, roleScheme } from "../../model/releases/iri.ts";
import { targetOf } from "../../model/tables/columns.ts";
import { RecordIds } from "../../model/tables/record-ids.ts";
import { filtered, type Row } from "../../model/tables/table.ts";
import { slice, type Text, textOf } from "../../model/text/text.ts";
import { type Content, type ReleasedTable, readText } from "./content.ts";
import { type Graph, graphOf, type Node, Subjects } from "./graph.ts";
import { actsOf, isPartOf, saidBy, strings, valuesOf } from "./linked-values.ts";

/** The text of a captured page, by its IRI, which ends in the hash of the page. */
type CaptureOf = (iri: string) => Text | undefined;

/** a cover of the text, of which linked data has the passages of the records, and the rules by which it was read */
const unsaid: ReadonlySet<string> = new Set(["segments", "reading_rules"]);
const contextLength = 32;

/**
 * Linked data has another shape than the tables, so it is not decoded but held against them: there is a subject for
 * each record and each passage and no other; a subject says all that its record has but the analysis of its words, and nothing
 * else; a passage is what stands at its place in the text. Read as plain JSON, without the mapping of the emitter, one subject after
 * the other.
 */
export function linkedData(content: Content): Issue[] {
  const paths = [...content.files.keys()].filter((path) => path.startsWith("jsonld/"));
  const graphs = paths.map((path) => graphOf(content.files, path));
  const [first] = graphs;
  if (first === undefined) return [];
  const contexts = graphs.filter(({ context }) => !isDeepStrictEqual(context, first.context));
  const tables = content.tables.filter(({ name }) => !unsaid.has(name));
  const found = looked(graphs, captureIn(content));
  const records = recordsIn(tables, found);
  const faults = [
    ...contexts.map(({ path }) => `${path}: its context is not that of ${first.path}`),
    ...subjects(graphs, found, tables, records),
    ...statements(graphs, found, tables, records),
    ...found.misquoted,
  ];
  return faults.map((fault) => issue("verify.disagreement", `jsonld/: ${fault}`));
}

/** What the graphs have. */
interface Found {
  /** of all subjects but concepts and their schemes; marked: that there should be */
  readonly ids: IdSet;
  readonly isRepeated: boolean;
  /** concepts and their schemes, which are no records */
  readonly concepts: ReadonlySet<string>;
  /** what is wrong with passages */
  readonly misquoted: readonly string[];
}

const isConcept = (id: string): boolean => id.startsWith("schemes/");

function looked(graphs: readonly Graph[], captureOf: CaptureOf): Found {
  const [ids, concepts, misquoted] = [new IdSet(), new Set<string>(), [] as string[]];
  let isRepeated = false;
  for (const graph of graphs)
    for (const node of graph.nodes()) {
      misquoted.push(...passage(node, captureOf));
      if (isConcept(node.id)) concepts.add(node.id);
      else if (!ids.add(node.id)) isRepeated = true;
    }
  return { ids, isRepeated, concepts, misquoted };
}

const captureOf = ({ id, sha256 }: Row): string => `${recordIri("sources", id)}/${sha256}`;

const rowsOf = (tables: readonly ReleasedTable[], table: string): Iterable<Row> =>
  tables.find(({ name }) => name === table)?.rows ?? [];

/** Passages of a source stand together: its text is taken apart once for each table. */
function captureIn({ files, tables }: Content): CaptureOf {
  const paths = new Map(
    Array.from(rowsOf(tables, "sources"), (row) => [captureOf(row), String(row.text_path)]),
  );
  return latest((iri) => {
    const path = paths.get(iri);
    return path === undefined ? undefined : textOf(readText(files, path));
  });
}

/** What is asked of other records than the one that is looked at. */
interface Records {
  /** IRI of the passage that a record was read from; null: none states it */
  passageOf(row: Row): string | null;
  /** the roles of all posts, and that of a post or membership; none in a release before there were roles */
  readonly roles: ReadonlySet<string>;
  roleOf(table: string, row: Row): string | null;
  /** the IRIs that a record refers to */
  referencesOf(table: ReleasedTable, row: Row): string[];
  /** the IRIs that a post refers to, by its own */
  ofPost(iri: string): readonly string[];
}

function recordsIn(tables: readonly ReleasedTable[], { concepts }: Found): Records {
  const captures = new Map(Array.from(rowsOf(tables, "sources"), (row) => [row.id, captureOf(row)]));
  const hasRoles = concepts.has(roleScheme);
  const roles = new Map(
    Array.from(rowsOf(tables, "posts"), (row) => [row.id, roleIri(String(row.title_hans))]),
  );
  const ids = new RecordIds(tables.map(({ name, rows }) => [name, rows]));
  const iri = (target: string, id: string): string =>
    recordIri(target === "*" ? (ids.tableOf(target, id) ?? "") : target, id);
  const referencesOf = ({ columns }: ReleasedTable, row: Row): string[] =>
    columns.flatMap((column) => {
      const target = targetOf(column);
      return target === null ? [] : strings(row[column.name]).map((id) => iri(target, id));
    });
  const posts = tables.filter(({ name }) => name === "posts");
  const ofPosts = new Map(
    posts.flatMap((table) =>
      Array.from(table.rows, (row) => [recordIri("posts", row.id), referencesOf(table, row)] as const),
    ),
  );
  return {
    passageOf(row) {
      const capture = captures.get(String(row.source_id));
      return capture === undefined || typeof row.start !== "number"
        ? null
        : `${capture}#${row.start}-${row.end}`;
    },
    roles: new Set(hasRoles ? roles.values() : []),
    roleOf(table, row) {
      if (!hasRoles || (table !== "posts" && table !== "memberships")) return null;
      return roles.get(table === "posts" ? row.id : String(row.post_id)) ?? "";
    },
    referencesOf,
    ofPost: (post) => ofPosts.get(post) ?? [],
  };
}

/** The IRIs of all subjects that there should be, some of them more than once. */
function* expectedIn(tables: readonly ReleasedTable[], { roles, passageOf }: Records): Generator<string> {
  yield* roles;
  for (const { name, rows } of tables)
    for (const row of rows) {
      yield recordIri(name, row.id);
      const passage = passageOf(row);
      if (passage !== null) yield passage;
    }
}

/** Subjects that are missing, too many, or there twice. Concept schemes are no records. */
function subjects(
  graphs: readonly Graph[],
  found: Found,
  tables: readonly ReleasedTable[],
  records: Records,
): string[] {
  const missing = new Set<string>();
  let count = 0;
  for (const id of expectedIn(tables, records))
    if (!found.ids.has(id)) missing.add(id);
    else if (found.ids.mark(id)) count++;
  const surplus = count === found.ids.size ? [] : surplusIn(graphs, found);
  return [
    ...Array.from(missing, (id) => `${id} is missing`),
    ...surplus.map((id) => `${id} is nothing that json/ has`),
    ...(found.isRepeated ? ["a subject is there twice"] : []),
  ];
}

function surplusIn(graphs: readonly Graph[], { ids }: Found): string[] {
  const surplus = graphs.flatMap((graph) => [
    ...filtered(
      mapped(graph.nodes(), ({ id }) => id),
      (id) => !isConcept(id) && !ids.isMarked(id),
    ),
  ]);
  return [...new Set(surplus)];
}

/** What a record and its subject do not both say. */
function statements(
  graphs: readonly Graph[],
  { ids, concepts }: Found,
  tables: readonly ReleasedTable[],
  records: Records,
): string[] {
  const wanted = new Set(tables.map(({ name }) => name));
  const all = new Subjects(graphs, ({ id }) => wanted.has(id.split("/", 1)[0] ?? "") && !id.includes("#"));
  const faults: string[] = [];
  for (const table of tables)
    for (const row of table.rows) {
      const iri = recordIri(table.name, row.id);
      const node = ids.has(iri) ? all.take(iri) : undefined;
      if (node !== undefined) faults.push(...unlike(node, iri, table, row, concepts, records));
    }
  return faults;
}

function unlike(
  node: Node,
  iri: string,
  table: ReleasedTable,
  row: Row,
  concepts: ReadonlySet<string>,
  records: Records,
): string[] {
  const said = new Set(saidBy(node, (id) => isPartOf(iri, id)));
  const told = new Set(saidBy(node, () => true));
  const linked = records.referencesOf(table, row);
  const meant = [
    ...valuesOf(table, row, concepts),
    ...linked,
    records.roleOf(table.name, row) ?? [],
    records.passageOf(row) ?? [],
  ].flat();
  // a membership also names the organisation of its post
  const possible = new Set([...meant, ...actsOf(row), ...linked.flatMap(records.ofPost)]);
  return [
    ...meant.filter((value) => !said.has(value)).map((value) => `${iri} does not say «${value}»`),
    ...[...told]
      .filter((value) => !possible.has(value) && !isPartOf(iri, value))
      .map((value) => `${iri} says «${value}», json/ does not`),
  ];
}

/** What is wrong with a passage: it must say no more and no less than its place in the text. */
function passage(node: Node, captureOf: CaptureOf): string[] {
  const [, source = "", from, to] = /^(.*)#(\d+)-(\d+)$/.exec(node.id) ?? [];
  if (from === undefined || to === undefined) return [];
  const text = captureOf(source);
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
