import { conceptIri, recordIri } from "../../model/releases/iri.ts";
import { type Column, targetOf } from "../../model/tables/columns.ts";
import type { Value as Cell, Row } from "../../model/tables/table.ts";
import type { TableToEmit } from "../tables.ts";
import type { TableMapping } from "./mapping.ts";
import type { Records } from "./records.ts";
import { spanIri, spanOf } from "./spans.ts";
import { languageMap, tagsOf } from "./tags.ts";
import { vocabularies } from "./vocabularies/index.ts";
import { captureIri, type Statements, type Value } from "./writers.ts";

/** One record as a node object, its terms in the order of the mapping. What is null is not said. */
export function nodeOf(
  { name, columns }: TableToEmit,
  mapping: TableMapping,
  row: Row,
  records: Records,
): Statements {
  const source = records.get("sources", row.source_id);
  const tags = tagsOf(source ?? row);
  const said = Object.entries(mapping.columns).map(([column, how]): Statements => {
    if (typeof how !== "string") return how.write(row, records);
    const value = conceptOf(name, column, row) ?? cellOf(columns, column, row, records);
    if (value !== null) return { [how]: value };
    const texts = languageMap(row, column, tags);
    return Object.keys(texts).length === 0 ? {} : { [how]: texts };
  });
  return Object.assign(
    { id: recordIri(name, row.id), type: mapping.types, identifier: row.id, ...mapping.constants },
    ...said,
    source === undefined ? {} : { readFrom: recordIri("sources", source.id) },
    source === undefined ? {} : passage(name, mapping, row, source),
  ) as Statements;
}

/**
 * Where the page says it. An annotation has the passage as its target; any other record is no text, and an annotation
 * whose body it is says that the passage speaks of it.
 */
function passage(table: string, { annotates = false }: TableMapping, row: Row, source: Row): Statements {
  const span = spanOf(row);
  if (span === null) return {};
  const target = spanIri(captureIri(source), span);
  if (annotates) return { target };
  const id = `${recordIri(table, row.id)}#passage`;
  return { statedBy: { id, type: "oa:Annotation", motivatedBy: "oa:identifying", target } };
}

/** A value that is a kind of something, as the concept that it stands for. */
function conceptOf(table: string, column: string, row: Row): Value | null {
  const cell = row[column] ?? null;
  return cell === null || vocabularies[`${table}.${column}`] === undefined
    ? null
    : conceptIri(table, column, String(cell));
}

function cellOf(columns: readonly Column[], name: string, row: Row, records: Records): Value | null {
  const column = columns.find((candidate) => candidate.name === name);
  const cell = row[name] ?? null;
  if (column === undefined || cell === null) return null;
  const target = targetOf(column);
  const one = (value: Cell): Value => {
    if (target !== null) return records.iri(target, String(value));
    // JSON-LD writes a fraction as 3.5E0; as a string it stays what it is
    return typeof value === "number" && column.type.kind === "number" ? String(value) : (value as Value);
  };
  return Array.isArray(cell) ? cell.map(one) : one(cell);
}
