import { groupBy } from "../../model/collections/group.ts";
import { latest } from "../../model/collections/latest.ts";
import type { TableName } from "../../model/tables/records.generated.ts";
import { tableNames } from "../../model/tables/schemas.generated.ts";
import type { Row } from "../../model/tables/table.ts";
import { derived } from "../../zh/rules/derived.ts";
import type { Catalogue } from "../records.ts";
import type { View } from "../view.ts";
import type { Marks } from "./pieces.ts";

/** What marks each source; that of the latest one is kept, which has many pages. */
export const marksOf = derived(({ records }: View["site"]) =>
  latest((source): Marks => {
    const inOrder = <T extends "segments" | "corrections">(table: T) =>
      [...records.where(table, "source_id", source)].sort((a, b) => a.start - b.start);
    return {
      segments: inOrder("segments"),
      corrections: inOrder("corrections"),
      anchors: anchorsIn(tableNames.flatMap((table) => rowsOf(records, table, source))),
    };
  }),
);

const rowsOf = (records: Catalogue, table: TableName, source: string): readonly Row[] =>
  records.where(table, "source_id" as "id", source) as unknown as readonly Row[];

/** Where passages end, by where they begin. */
function anchorsIn(rows: readonly Row[]): Map<number, number[]> {
  const placed = rows.flatMap(({ start, end }) =>
    typeof start === "number" && typeof end === "number" ? [{ start, end }] : [],
  );
  return new Map(
    [...groupBy(placed, ({ start }) => start)].map(([start, same]) => [
      start,
      [...new Set(same.map(({ end }) => end))].sort((a, b) => a - b),
    ]),
  );
}
