import { type Column, targetOf } from "../../model/columns.ts";
import { recordIri } from "../../model/iri.ts";
import type { Value as Cell, Row } from "../../model/table.ts";
import type { TableToEmit } from "../tables.ts";
import type { TableMapping } from "./mapping.ts";
import type { Records } from "./records.ts";
import { spanIri, spanOf } from "./spans.ts";
import { captureIri, hantTag, type Statements, type Value } from "./writers.ts";

/** One record as a node object, its terms in the order of the mapping. What is null is not said. */
export function nodeOf(
  { name, columns }: TableToEmit,
  mapping: TableMapping,
  row: Row,
  records: Records,
): Statements {
  const source = records.get("sources", row.source_id);
  const hant = hantTag(source ?? row);
  const said = Object.entries(mapping.columns).map(([column, how]): Statements => {
    if (typeof how !== "string") return how.write(row, records);
    const value = cellOf(columns, column, row, records) ?? languageMap(row, column, hant);
    return value === null ? {} : { [how]: value };
  });
  return Object.assign(
    { id: recordIri(name, row.id), type: mapping.types, identifier: row.id, ...mapping.constants },
    ...said,
    source === undefined ? {} : passage(mapping, row, source),
  ) as Statements;
}

function passage({ passage: term = "quotedFrom" }: TableMapping, row: Row, source: Row): Statements {
  const span = spanOf(row);
  return {
    primarySource: recordIri("sources", source.id),
    ...(span === null ? {} : { [term]: spanIri(captureIri(source), span) }),
  };
}

/** name → { "zh-Hans": name_hans, "zh-Hant": name_hant, en: name_en }, as far as they are there: a text or several. */
function languageMap(row: Row, stem: string, hant: string): Value | null {
  const texts = [
    ["zh-Hans", row[`${stem}_hans`]],
    [hant, row[`${stem}_hant`]],
    ["en", row[`${stem}_en`]],
  ].filter(([, text]) => typeof text === "string" || Array.isArray(text));
  return texts.length === 0 ? null : Object.fromEntries(texts);
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
