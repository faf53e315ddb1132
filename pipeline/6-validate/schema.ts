import { once } from "../model/collections/once.ts";
import type { Dataset, TableName } from "../model/dataset.ts";
import { issue } from "../model/findings/issue.ts";
import { jsonSchema } from "../model/inputs/json-schema.ts";
import { schemas, tableNames } from "../model/tables/schemas.generated.ts";
import type { Check } from "./check.ts";

/** Compiling all of them takes longer than reading a page: those of tables that have records are. */
const validators = once(() => {
  const ajv = jsonSchema({ allErrors: true, own: true });
  return tableNames.map((table) => [table, once(() => ajv.compile(schemas[table]))] as const);
});

/** Each record against the JSON Schema of its table, strictly. */
export const schemaCheck: Check = {
  id: "schema",
  run: ({ dataset }) =>
    validators().flatMap(([table, compiled]) =>
      (dataset[table] as readonly { id: string }[]).flatMap((record) => {
        const valid = compiled();
        if (valid(record)) return [];
        const [error] = valid.errors ?? [];
        const what = `${error?.instancePath ?? ""} ${error?.message ?? ""}`;
        return [issue("validate.schema", `${table} «${record.id}»: ${what}`)];
      }),
    ),
};

/** Tables that are missing altogether. */
export const tablesCheck: Check = {
  id: "tables",
  run({ dataset }) {
    const missing = tableNames.filter(
      (table: TableName) => !Array.isArray((dataset as Partial<Dataset>)[table]),
    );
    return missing.map((table) => issue("validate.schema", `table ${table} is missing`));
  },
};
