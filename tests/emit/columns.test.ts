import { expect, test } from "vitest";
import {
  columnsOf,
  type PropertySchema,
  type TableSchema,
  tableSchema,
} from "../../pipeline/model/tables/columns.ts";
import { flatTables } from "../../pipeline/model/tables/flat-table.ts";
import { tableNames } from "../../pipeline/model/tables/schemas.generated.ts";

const schema = (
  properties: Record<string, PropertySchema>,
  required = Object.keys(properties),
): TableSchema => ({
  type: "object",
  title: "things",
  description: "",
  properties,
  required,
});

test("types, nullability and references come from the schema", () => {
  const [id, , , , quote, , , , , , parent] = columnsOf(tableSchema("organizations"));
  expect(id).toMatchObject({ name: "id", type: { kind: "string" }, nullable: false, references: null });
  expect(quote).toMatchObject({ name: "quote", nullable: true });
  expect(parent).toMatchObject({ name: "parent_id", nullable: true, references: "organizations" });
});

test.each([
  ["an optional field", schema({ id: { type: "string" } }, []), "absent is null"],
  ["two types", schema({ id: { type: ["string", "number"] } }), "one type"],
  ["a nullable list", schema({ id: { type: ["array", "null"], items: { type: "string" } } }), "never null"],
  ["an unknown type", schema({ id: { type: "date" } }), "not known"],
  ["a list of anything", schema({ id: { type: "array" } }), "items is missing"],
])("%s cannot be carried by the formats", (_, table, message) => {
  expect(() => columnsOf(table)).toThrow(message);
});

test("no two flat tables of the dataset have the same name, and no column is twice in one", () => {
  const flat = tableNames.flatMap((name) => flatTables(name, "", columnsOf(tableSchema(name))));
  expect(new Set(flat.map(({ name }) => name)).size).toBe(flat.length);
  expect(flat.length).toBeGreaterThan(tableNames.length);
  for (const { name, columns } of flat)
    expect(new Set(columns.map((c) => c.name)).size, name).toBe(columns.length);
});
