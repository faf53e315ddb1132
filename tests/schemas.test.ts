/** Schemas of this code are compiled without asking whether they are schemas (model/inputs/json-schema.ts), so it is asked here. */
import { expect, test } from "vitest";
import { jsonSchema } from "../pipeline/model/inputs/json-schema.ts";
import { corpusSchemas, releaseSchemas, schemas } from "../pipeline/model/tables/schemas.generated.ts";

const all: readonly (readonly [string, object])[] = [schemas, corpusSchemas, releaseSchemas].flatMap(
  Object.entries,
);
const strict = jsonSchema({ allErrors: false, own: false });

test.each(all)("%s is a schema", (_, schema) => {
  expect(strict.validateSchema(schema), strict.errorsText()).toBe(true);
});

test("what is none is found", () => {
  expect(strict.validateSchema({ type: "text" })).toBe(false);
});
