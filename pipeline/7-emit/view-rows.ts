import type { Database } from "@sqlite.org/sqlite-wasm";
import type { Rows } from "../model/tables/rows.ts";
import type { Scalar } from "../model/tables/table.ts";
import type { View } from "../model/views/index.ts";

interface Cells {
  readonly [column: string]: Scalar;
}

/** The rows of a view in their order, asked for one by one. SQLite has no booleans: it has 0 and 1 for them. */
export const rowsOfView = (database: Database, view: View): Rows<Cells> => ({
  length: Number(database.selectValue(`SELECT count(*) FROM ${view.name}`)),
  [Symbol.iterator]: () => asked(database, view),
});

function* asked(database: Database, { name, columns }: View): Generator<Cells> {
  const booleans = columns.filter(({ type }) => type.kind === "boolean").map((column) => column.name);
  const statement = database.prepare(`SELECT * FROM ${name}`);
  try {
    while (statement.step()) {
      const row = statement.get({}) as Cells;
      yield {
        ...row,
        ...Object.fromEntries(
          booleans.map((column) => [column, row[column] === null ? null : row[column] === 1]),
        ),
      };
    }
  } finally {
    statement.finalize();
  }
}
