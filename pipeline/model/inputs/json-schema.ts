import { Ajv2020 } from "ajv/dist/2020.js";

interface Options {
  readonly allErrors: boolean;
  /** schemas of this code alone, which tests/schemas.test.ts holds to the schema of schemas: that takes longer to compile than they */
  readonly own: boolean;
}

/** A validator that knows the one keyword of our own, `references`: the table an id points into. */
export function jsonSchema({ allErrors, own }: Options): Ajv2020 {
  const trusted = own ? { meta: false, validateSchema: false } : {};
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors, ...trusted });
  ajv.addKeyword({ keyword: "references", schemaType: "string" });
  return ajv;
}
