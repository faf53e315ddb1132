/** What lines, clauses and what lies between them can be is said in the code and in two schemas: all must agree. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clauseRoles, leftoverKinds, lineRoles } from "../../pipeline/model/outline.ts";
import { schemas } from "../../pipeline/model/schemas.generated.ts";

/** given by 4-extract/segments.ts to what is in no clause */
const between = ["enumeration_mark", "punctuation", "connective"];
const sorted = (roles: readonly string[]): string[] => [...new Set(roles)].sort();

test("segments have the roles of lines, of clauses and of what lies between them, and no other", () =>
  expect(sorted(schemas.segments.properties.role.enum)).toEqual(
    sorted([...lineRoles, ...clauseRoles, ...leftoverKinds, ...between]),
  ));

test("people can give a line every role that the reader can", () => {
  const found: unknown[] = [];
  JSON.parse(readFileSync("schemas/curation.schema.json", "utf8"), (_, value) => {
    if (value?.properties?.action?.const === "set_role") found.push(value.properties.role.enum);
    return value;
  });
  expect(found).toEqual([lineRoles]);
});
