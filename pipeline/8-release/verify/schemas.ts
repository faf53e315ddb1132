import type { ValidateFunction } from "ajv";
import type { Ajv2020 } from "ajv/dist/2020.js";
import { mapped } from "../../model/collections/mapped.ts";
import { once } from "../../model/collections/once.ts";
import { type Issue, issue } from "../../model/findings/issue.ts";
import { jsonSchema } from "../../model/inputs/json-schema.ts";
import { schemas as ofTables, releaseSchemas } from "../../model/tables/schemas.generated.ts";
import type { Row } from "../../model/tables/table.ts";
import { contentHash } from "../files/content-hash.ts";
import type { Files } from "../files/files.ts";
import { RecordLines } from "../files/record-lines.ts";
import { attempt, type Content, readJson, tablesOfContent } from "./content.ts";

interface RowFault {
  /** the value that does not fit, and its index */
  readonly value: unknown;
  readonly index: number;
  /** what does not fit: "/party must be boolean" */
  readonly message: string;
}

/** Rows and files that do not fit the schemas shipped with them, and a content hash that is not that of the rows. */
export function schemas(content: Content): Issue[] {
  // one for all schemas: it compiles the schema of schemas first, which takes longer than all of them
  const ajv = jsonSchema({ allErrors: false, own: false });
  return [...tables(content, ajv), ...otherFiles(content, ajv), ...hash(content)];
}

/** Checks values against one schema. */
export function validate(
  schema: object,
  values: Iterable<unknown>,
  ajv: Ajv2020 = jsonSchema({ allErrors: false, own: false }),
): RowFault[] {
  const own = ofThisCode().get(JSON.stringify(schema));
  // that of other code may be no schema, which is found even if nothing is to fit it
  const valid = own ?? once(() => compiled(schema, ajv));
  if (own === undefined) valid();
  const faults: RowFault[] = [];
  let index = 0;
  for (const value of values) {
    const fits = valid();
    if (!fits(value)) faults.push({ value, index, message: ajv.errorsText(fits.errors, { dataVar: "" }) });
    index++;
  }
  return faults;
}

/**
 * The schemas of this code, by their text, which its releases ship: to compile them takes longer than to judge the records.
 * Those of other code are compiled for one release each, so that what a hostile one defines is gone with it.
 */
const ofThisCode = once(() => {
  const ajv = jsonSchema({ allErrors: false, own: true });
  const known: readonly object[] = [...Object.values(ofTables), ...Object.values(releaseSchemas)];
  return new Map(known.map((schema) => [JSON.stringify(schema), once(() => ajv.compile(schema))]));
});

function compiled(schema: object, ajv: Ajv2020): ValidateFunction {
  const valid = ajv.compile(schema);
  // two schemas of a release that is wrong may share their $id
  ajv.removeSchema(schema);
  return valid;
}

const tables = ({ tables: all }: Content, ajv: Ajv2020): Issue[] =>
  all.flatMap(({ name, schema, rows }) =>
    attempt(`schema/${name}.schema.json`, () => validate(schema, rows, ajv)).map(
      ({ value, index, message }) =>
        issue("verify.schema", `json/${name}.json, ${(value as Row).id ?? `row ${index + 1}`}: ${message}`),
    ),
  );

/** manifest.json, changes.json and the like, as far as this release has them. */
const otherFiles = ({ files }: Content, ajv: Ajv2020): Issue[] =>
  Object.keys(releaseSchemas)
    .filter((name) => files.has(`${name}.json`) && files.has(`schema/${name}.schema.json`))
    .flatMap((name) => {
      const path = `schema/${name}.schema.json`;
      const schema = readJson(files, path) as object;
      const faults = attempt(path, () => validate(schema, valuesOf(files, `${name}.json`, schema), ajv));
      return faults.map(({ message }) => issue("verify.schema", `${name}.json: ${message}`));
    });

/** The whole of a file; of one with a list, which may have a million records, each of these in a list by itself. */
const valuesOf = (files: Files, path: string, schema: object): Iterable<unknown> =>
  (schema as { readonly type?: unknown }).type === "array"
    ? mapped(new RecordLines(files, path), (record) => [record])
    : [readJson(files, path)];

function hash(content: Content): Issue[] {
  const { manifest } = content;
  const found = contentHash(tablesOfContent(content));
  if (found === manifest.content_hash) return [];
  return [
    issue(
      "verify.checksum",
      `manifest.json: content_hash is ${manifest.content_hash}, that of json/ is ${found}`,
    ),
  ];
}
