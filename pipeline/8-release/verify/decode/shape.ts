import type { Column } from "../../../model/tables/columns.ts";

/** The type of a column in words that do not depend on a format: "integer", "string?" (may be null), "[{verb: string}]". */
export type Shape = string;

/** The shape of each column of a table, by name. */
export type Shapes = ReadonlyMap<string, Shape>;

export const orNull = (shape: Shape, nullable: boolean): Shape => (nullable ? `${shape}?` : shape);
export const listOf = (item: Shape): Shape => `[${item}]`;
export const structOf = (fields: readonly (readonly [string, Shape])[]): Shape =>
  `{${fields.map(([name, shape]) => `${name}: ${shape}`).join(", ")}}`;

/** As the schema of the release has it. */
export function shapeOf({ type, nullable }: Column): Shape {
  if (type.kind === "list") return orNull(listOf(shapeOf(type.item)), nullable);
  if (type.kind !== "struct") return orNull(type.kind, nullable);
  return orNull(structOf(type.columns.map((column) => [column.name, shapeOf(column)])), nullable);
}
