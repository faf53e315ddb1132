import type { Artifact } from "../../model/artifact.ts";
import type { Dataset } from "../../model/dataset.ts";
import { jsonArrayPieces } from "../../model/json-array.ts";
import { type Row, tablesOf } from "../../model/table.ts";
import { textOf } from "../../model/text.ts";
import type { EmitContext, Emitter } from "../emitter.ts";
import { encoded } from "../encoded.ts";
import { type TableToEmit, tablesToEmit } from "../tables.ts";
import { textLayer } from "../text-layer.ts";
import { context } from "./context.ts";
import { mapping } from "./mapping.ts";
import { nodeOf } from "./node.ts";
import { recordsOf } from "./records.ts";
import { rolesOf, schemes } from "./schemes.ts";
import { type Capture, passagesOf } from "./spans.ts";
import { captureIri, type Statements } from "./writers.ts";

/**
 * Linked data: W3C ORG, SKOS and Web Annotation. haiguan.jsonld is the graph in which one asks questions; it is one
 * file, since nearly every question crosses tables. evidence.jsonld says how the page was read: where each single field
 * comes from, and every comma that was corrected. It is the larger half, which adds to the first and is loaded when that
 * is asked. The context is inlined, so that no reader needs the network; context.jsonld is it alone.
 */
export const jsonld: Emitter = {
  name: "JSON-LD",
  *emit(dataset, emitContext) {
    yield file("context", [`${JSON.stringify({ "@context": context }, null, 2)}\n`]);
    const captures = capturesOf(dataset, emitContext);
    const records = recordsOf(dataset);
    const tables = tablesToEmit(dataset).filter(isMapped);
    const evidence = tables.map((table) => rowsThat(table, isOfReading));
    const things = tables.map((table) => rowsThat(table, (name, row) => !isOfReading(name, row)));
    const posts = tablesOf(dataset).posts ?? [];
    const told = new Set<string>();
    function* nodesOf(of: readonly MappedTable[]): Generator<Statements> {
      for (const table of of)
        for (const row of table.rows) yield nodeOf(table, mapping[table.name], row, records);
      for (const { rows } of of) yield* passagesOf(rows, captures, told);
    }
    yield file("haiguan", documentOf([...schemes, ...rolesOf(posts, records)], nodesOf(things)));
    yield file("evidence", documentOf([], nodesOf(evidence)));
  },
};

type MappedTable = TableToEmit & { readonly name: keyof typeof mapping };

/** About the characters of the page and about no thing. */
const isOfReading = (table: string, row: Row): boolean =>
  table === "evidence" || (table === "corrections" && row.kind === "punctuation");

const rowsThat = (table: MappedTable, holds: (name: string, row: Row) => boolean): MappedTable => ({
  ...table,
  rows: table.rows.filter((row) => holds(table.name, row)),
});

const isMapped = (table: TableToEmit): table is MappedTable => table.name in mapping;

const capturesOf = (dataset: Dataset, emitContext: EmitContext): ReadonlyMap<string, Capture> =>
  new Map(
    (tablesOf(dataset).sources ?? []).map((row) => [
      row.id,
      { iri: captureIri(row), text: textOf(textLayer(emitContext, row.id)) },
    ]),
  );

const file = (name: string, pieces: Iterable<string>): Artifact => ({
  path: `jsonld/${name}.jsonld`,
  mediaType: "application/ld+json",
  rows: null,
  bytes: encoded(pieces),
});

/** One node a line, so that a diff shows the record that changed. */
function* documentOf(first: Iterable<Statements>, then: Iterable<Statements>): Generator<string> {
  yield `{"@context":${JSON.stringify(context)},\n"@graph":`;
  yield* jsonArrayPieces(asLines(first, then), "}\n");
}

function* asLines(...lists: readonly Iterable<Statements>[]): Generator<string> {
  for (const list of lists) for (const node of list) yield JSON.stringify(node);
}
