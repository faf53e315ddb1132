import { Ajv2020 } from "ajv/dist/2020.js";
import type { Dataset, TableName } from "../model/dataset.ts";
import { issue } from "../model/issue.ts";
import { schemas, tableNames } from "../model/schemas.generated.ts";
import type { Check } from "./check.ts";

/** Each record against the JSON Schema of its table, strictly. */
export const schemaCheck: Check = {
  id: "schema",
  run({ dataset }) {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
    ajv.addKeyword({ keyword: "references", schemaType: "string" });
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
