import { IdSet } from "../collections/id-set.ts";
import type { Row } from "./table.ts";

/**
 * The ids that references point at, by table; "*" in a schema means any of them. Nothing refers to evidence, which has more rows
 * than all others together.
 */
export class RecordIds {
  readonly #tables: ReadonlyMap<string, IdSet>;

  constructor(tables: Iterable<readonly [table: string, rows: Iterable<Row>]>) {
    const referable = [...tables].filter(([table]) => table !== "evidence");
    this.#tables = new Map(referable.map(([table, rows]) => [table, idsOf(rows)]));
  }

  /** `target`: a table, or "*". */
  has(target: string, id: string): boolean {
    return this.tableOf(target, id) !== undefined;
  }

  /**
   * The table of what a reference to `target` points at; undefined: there is no such record. Organizations come before sources: of
   * a page and the body that it is about, which share an id, the body is meant.
   */
  tableOf(target: string, id: string): string | undefined {
    if (target !== "*") return this.#tables.get(target)?.has(id) ? target : undefined;
    for (const [table, ids] of this.#tables) if (ids.has(id)) return table;
    return undefined;
  }
}

function idsOf(rows: Iterable<Row>): IdSet {
  const ids = new IdSet();
  for (const { id } of rows) ids.add(id);
  return ids;
}
