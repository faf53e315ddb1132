import type { LargeFiles } from "../effects/effects.ts";
import type { PagesRecord } from "../model/releases/corpus.generated.ts";
import { canonicalLine } from "../model/tables/canonical.ts";
import type { Row } from "../model/tables/table.ts";
import type { PageAnswer } from "./answer.ts";
import type { StagedTable } from "./part.ts";
import { type CorpusTable, corpusTableShape } from "./tables.ts";

interface Block {
  /** by which blocks are sorted: pages come as they are done, which is never twice the same */
  readonly key: readonly [id: string, line: number];
  readonly at: readonly [from: number, length: number];
}

/** The rows of a shard while it is worked on, in a file for each table. */
export class Staging {
  readonly #effects: LargeFiles;
  readonly #folder: string;
  readonly #tables = new Map<CorpusTable, { length: number; blocks: Block[] }>();

  constructor(effects: LargeFiles, folder: string) {
    this.#effects = effects;
    this.#folder = folder;
    effects.remove(folder);
  }

  add(place: Pick<PagesRecord, "file" | "line">, { row, rows }: PageAnswer): PagesRecord {
    const key = [row.id, place.line ?? 0] as const;
    for (const { table, lines } of rows) this.#append(table, key, lines);
    const { columns } = corpusTableShape("pages");
    const page: PagesRecord = { ...row, ...place };
    const line = `${canonicalLine(columns, page as unknown as Row)}\n`;
    this.#append("pages", key, line);
    return page;
  }

  tables(): readonly StagedTable[] {
    return [...this.#tables]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([table, { blocks }]) => ({
        table,
        path: this.#path(table),
        blocks: [...blocks].sort(byKey).map(({ at }) => at),
      }));
  }

  #append(table: CorpusTable, key: Block["key"], lines: string): void {
    const file = this.#tables.get(table) ?? { length: 0, blocks: [] };
    this.#tables.set(table, file);
    this.#effects.append(this.#path(table), lines);
    const length = Buffer.byteLength(lines);
    file.blocks.push({ key, at: [file.length, length] });
    file.length += length;
  }

  #path(table: CorpusTable): string {
    return `${this.#folder}/${table}.ndjson`;
  }
}

const byKey = ({ key: [idA, lineA] }: Block, { key: [idB, lineB] }: Block): number =>
  idA < idB ? -1 : idA > idB ? 1 : lineA - lineB;
