import { Ajv2020 } from "ajv/dist/2020.js";

/** A validator that knows the one keyword of our own, `references`: the table an id points into. */
export function jsonSchema({ allErrors }: { readonly allErrors: boolean }): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors });
  ajv.addKeyword({ keyword: "references", schemaType: "string" });
  return ajv;
}
