import { latest } from "../../model/collections/latest.ts";
import type { LargeDataset } from "../../model/dataset.ts";
import type { Artifact } from "../../model/releases/artifact.ts";
import { again, encoded } from "../../model/tables/encoded.ts";
import { jsonArrayPieces } from "../../model/tables/json-array.ts";
import { filtered, type Row, tablesOf } from "../../model/tables/table.ts";
import { textOf } from "../../model/text/text.ts";
import type { EmitContext, Emitter } from "../emitter.ts";
import { type TableToEmit, tablesToEmit } from "../tables.ts";
import { textLayer } from "../text-layer.ts";
import { context } from "./context.ts";
import { mapping } from "./mapping.ts";
import { nodeOf } from "./node.ts";
import { type Records, recordsOf } from "./records.ts";
import { rolesOf, schemes } from "./schemes.ts";
import { type CaptureOf, passagesOf, spanOf, Told } from "./spans.ts";
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
    const captureOf = capturesIn(dataset, emitContext);
    const records = recordsOf(dataset);
    const tables = tablesToEmit(dataset).filter(isMapped);
    const evidence = tables.map((table) => rowsThat(table, isOfReading));
    const things = tables.map((table) => rowsThat(table, (name, row) => !isOfReading(name, row)));
    const nodesOf = (of: readonly MappedRows[]) => nodes(of, records);
    yield file(
      "haiguan",
      again(() =>
        documentOf(
          schemes,
          rolesOf(tablesOf(dataset).posts ?? [], records),
          nodesOf(things),
          passages(things, captureOf, new Told()),
        ),
      ),
    );
    yield file(
      "evidence",
      again(() => documentOf(nodesOf(evidence), passages(evidence, captureOf, toldOf(things)))),
    );
  },
};

type MappedTable = TableToEmit & { readonly name: keyof typeof mapping };

/** Some rows of a table. */
interface MappedRows {
  readonly table: MappedTable;
  readonly rows: Iterable<Row>;
}

/** About the characters of the page and about no thing. */
const isOfReading = (table: string, row: Row): boolean =>
  table === "evidence" || (table === "corrections" && row.kind === "punctuation");

const rowsThat = (table: MappedTable, holds: (name: string, row: Row) => boolean): MappedRows => ({
  table,
  rows: again(() => filtered(table.rows, (row) => holds(table.name, row))),
});

const isMapped = (table: TableToEmit): table is MappedTable => table.name in mapping;

function* nodes(of: readonly MappedRows[], records: Records): Generator<Statements> {
  for (const { table, rows } of of)
    for (const row of rows) yield nodeOf(table, mapping[table.name], row, records);
}

function* passages(of: readonly MappedRows[], captureOf: CaptureOf, told: Told): Generator<Statements> {
  for (const { rows } of of) yield* passagesOf(rows, captureOf, told);
}

/** The passages that these rows tell of. */
function toldOf(of: readonly MappedRows[]): Told {
  const told = new Told();
  for (const { rows } of of)
    for (const row of rows) {
      const span = spanOf(row);
      if (span !== null) told.add(String(row.source_id), span);
    }
  return told;
}

/** Rows of one source stand together: its text is taken apart once for each table. */
function capturesIn(dataset: LargeDataset, emitContext: EmitContext): CaptureOf {
  const iris = new Map(Array.from(tablesOf(dataset).sources ?? [], (row) => [row.id, captureIri(row)]));
  return latest((source) => {
    const iri = iris.get(source);
    return iri === undefined ? undefined : { iri, text: textOf(textLayer(emitContext, source)) };
  });
}

const file = (name: string, pieces: Iterable<string>): Artifact => ({
  path: `jsonld/${name}.jsonld`,
  mediaType: "application/ld+json",
  rows: null,
  pieces: encoded(pieces),
});

/** One node a line, so that a diff shows the record that changed. */
function* documentOf(...lists: readonly Iterable<Statements>[]): Generator<string> {
  yield `{"@context":${JSON.stringify(context)},\n"@graph":`;
  yield* jsonArrayPieces(asLines(lists), "}\n");
}

function* asLines(lists: readonly Iterable<Statements>[]): Generator<string> {
  for (const list of lists) for (const node of list) yield JSON.stringify(node);
}
