"use strict";

/** Rows of a table that is stored by columns; one that repeats itself is its values, and which of them stands where. */
exports.rowsOf = ({ rows, columns }) => {
  const cells = Object.entries(columns).map(([name, column]) => [
    name,
    Array.isArray(column) ? column : column.at.map((index) => column.values[index]),
  ]);
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(cells.map(([name, values]) => [name, values[row]])),
  );
};

/** Finds records by id; a table is indexed when it is first asked for. */
exports.finder = (tables) => {
  const indexes = new Map();
  return (table, id) => {
    if (!Object.hasOwn(tables, table)) throw new RangeError(`there is no table «${table}»`);
    if (!indexes.has(table)) indexes.set(table, new Map(tables[table].map((row) => [row.id, row])));
    return indexes.get(table).get(id);
  };
};
