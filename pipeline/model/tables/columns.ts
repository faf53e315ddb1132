import { schemas } from "./schemas.generated.ts";

/** The keywords of JSON Schema 2020-12 that schemas/ uses, and `references`: the table an id points into. */
export interface PropertySchema {
  readonly type: string | readonly string[];
  readonly description?: string;
  readonly references?: string;
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly items?: PropertySchema;
  readonly properties?: { readonly [name: string]: PropertySchema };
  readonly required?: readonly string[];
}

/** The schema of one table: schemas/<table>.schema.json. */
export interface TableSchema extends PropertySchema {
  readonly title: string;
  readonly description: string;
  readonly properties: { readonly [name: string]: PropertySchema };
}

export type ScalarKind = "string" | "integer" | "number" | "boolean";

export type ColumnType =
  | { readonly kind: ScalarKind }
  | { readonly kind: "list"; readonly item: Column }
  | { readonly kind: "struct"; readonly columns: readonly Column[] };

/** A column in the terms that all formats share; the order of columns is that of the schema. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** table whose ids it holds; "*": of any table; null: no reference */
  readonly references: string | null;
  readonly description: string;
  readonly constraints: Constraints;
}

/** What a schema demands of the values of a column beyond their type; null where it demands nothing. */
export interface Constraints {
  readonly enum: readonly string[] | null;
  readonly pattern: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly minLength: number | null;
}

/** The table that a column, or each item of its list, points into; "*": any; null: no reference. */
export const targetOf = ({ references, type }: Column): string | null =>
  references ?? (type.kind === "list" ? targetOf(type.item) : null);

/** The schemas of this version of the code, by table. */
export const tableSchema = (table: keyof typeof schemas): TableSchema =>
  schemas[table] as unknown as TableSchema;

/** Throws when the schema uses what the formats cannot carry: unions of types, optional fields, nullable lists. */
export const columnsOf = (schema: TableSchema): readonly Column[] => properties(schema, schema.title);

function properties(schema: PropertySchema, path: string): readonly Column[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    if (!schema.required?.includes(name))
      throw new Error(`${path}.${name}: absent is null, so add it to required`);
    return column(name, property, `${path}.${name}`);
  });
}

function column(name: string, schema: PropertySchema, path: string): Column {
  const types = [schema.type].flat();
  const kinds = types.filter((type) => type !== "null");
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    throw new Error(`${path}: one type, with or without null, is needed`);
  const nullable = types.includes("null");
  if (nullable && kind === "array")
    throw new Error(`${path}: a list is empty, never null: CSV has no other word`);
  return {
    name,
    type: columnType(kind, schema, path),
    nullable,
    references: schema.references ?? null,
    description: schema.description ?? "",
    constraints: {
      enum: schema.enum?.filter((value) => value !== null) ?? null,
      pattern: schema.pattern ?? null,
      minimum: schema.minimum ?? null,
      maximum: schema.maximum ?? null,
      minLength: schema.minLength ?? null,
    },
  };
}

function columnType(kind: string, schema: PropertySchema, path: string): ColumnType {
  switch (kind) {
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return { kind };
    case "array":
      if (schema.items === undefined) throw new Error(`${path}: items is missing`);
      return { kind: "list", item: column("item", schema.items, `${path}[]`) };
    case "object":
      return { kind: "struct", columns: properties(schema, path) };
    default:
      throw new Error(`${path}: type ${kind} is not known to the formats`);
  }
}
