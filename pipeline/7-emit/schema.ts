import { releaseSchemas } from "../model/tables/schemas.generated.ts";
import { views } from "../model/views/index.ts";
import type { Emitter } from "./emitter.ts";
import { tablesToEmit } from "./tables.ts";

/** The JSON Schema of each table, of each view and of manifest.json, changes.json and the like: a release explains itself. */
export const schema: Emitter = {
  name: "JSON Schema",
  emit: (dataset) => {
    const tables = tablesToEmit(dataset).map((table): [string, unknown] => [table.name, table.schema]);
    const joined = views.map((view): [string, unknown] => [`views/${view.name}`, view.schema]);
    return [...tables, ...joined, ...Object.entries(releaseSchemas)].map(([name, content]) => ({
      path: `schema/${name}.schema.json`,
      mediaType: "application/schema+json",
      rows: null,
      pieces: [new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`)],
    }));
  },
};
