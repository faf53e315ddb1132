import { compile, type JSONSchema } from "json-schema-to-typescript";
import type { ReleasedTable } from "./released.ts";

/** The types of all records, from the schemas of the release. */
export async function recordTypes(tables: readonly ReleasedTable[]): Promise<string> {
  const parts = await Promise.all(
    tables.map(({ schema, type }) =>
      compile({ ...(schema as JSONSchema), title: type }, type, {
        bannerComment: "",
        additionalProperties: false,
      }),
    ),
  );
  return parts.join("\n");
}
