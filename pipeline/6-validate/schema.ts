import type { Dataset, TableName } from "../model/dataset.ts";
import { issue } from "../model/issue.ts";
import { jsonSchema } from "../model/json-schema.ts";
import { schemas, tableNames } from "../model/schemas.generated.ts";
import type { Check } from "./check.ts";

/** Compiles each schema once, when it is first asked: that takes longer than to read a page. */
const ajv = jsonSchema({ allErrors: true });

/** Each record against the JSON Schema of its table, strictly. */
export const schemaCheck: Check = {
  id: "schema",
  run({ dataset }) {
    return tableNames.flatMap((table) => {
      const valid = ajv.compile(schemas[table]);
      return (dataset[table] as readonly { id: string }[]).flatMap((record) => {
        if (valid(record)) return [];
        const [error] = valid.errors ?? [];
        return [
          issue(
            "validate.schema",
            `${table} «${record.id}»: ${error?.instancePath ?? ""} ${error?.message ?? ""}`,
          ),
        ];
      });
    });
  },
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
