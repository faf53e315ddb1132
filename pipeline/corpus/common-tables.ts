import type { TableName } from "../model/dataset.ts";
import { canonicalLine } from "../model/tables/canonical.ts";
import { sharedTables, vocabularyTables } from "../model/tables/shared-tables.ts";
import type { Row } from "../model/tables/table.ts";
import type { Entry } from "./journal.ts";
import type { Part } from "./part.ts";
import { partName, partOf, type Workshop, workFolder } from "./shard-work.ts";
import { corpusTableShape } from "./tables.ts";

type TableLines = readonly [table: TableName, lines: readonly string[]];

/** Tables whose rows belong to no page, each in one part. */
export async function commonTables(workshop: Workshop, entries: readonly Entry[]): Promise<Part> {
  const { effects, out, settings } = workshop;
  const part = partName(0);
  const folder = `${workFolder(out)}/common`;
  effects.remove(folder);
  const rows = [...sharedLines(workshop, entries), ...(await vocabularyLines(settings.tables))];
  const staged = rows
    .filter(([, lines]) => lines.length > 0)
    .map(([table, lines]) => {
      const path = `${folder}/${table}.ndjson`;
      const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
      effects.append(path, bytes);
      return { table, path, blocks: [[0, bytes.length] as const] };
    });
  const written = await partOf(workshop, staged, { part, folder });
  effects.remove(folder);
  return written;
}

/** Of rows of one id, which should be the same, the first in the order of lines. */
function sharedLines({ effects, out }: Workshop, entries: readonly Entry[]): TableLines[] {
  return sharedTables.map((table) => {
    const byId = new Map<string, string>();
    for (const { path } of entries.flatMap(({ others }) => others)) {
      if (!path.startsWith(`.work/shared/${table}/`)) continue;
      for (const line of new TextDecoder().decode(effects.readFile(`${out}/${path}`)).split("\n")) {
        if (line === "") continue;
        const { id } = JSON.parse(line) as Row;
        const other = byId.get(id);
        if (other === undefined || line < other) byId.set(id, line);
      }
    }
    return [table, [...byId.values()].sort()] as const;
  });
}

/** Rows of the vocabularies among the tables that are asked for. */
export async function vocabularyLines(asked: readonly TableName[]): Promise<TableLines[]> {
  const wanted = vocabularyTables.filter((table) => asked.includes(table));
  if (wanted.length === 0) return [];
  // with them come all the words that the reader knows, which only its threads need otherwise
  const { vocabularies } = await import("../5-identify/index.ts");
  return wanted.map((table) => {
    const { columns } = corpusTableShape(table);
    return [table, vocabularies[table].map((row) => canonicalLine(columns, row as unknown as Row))];
  });
}
