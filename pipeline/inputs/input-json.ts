import type { ErrorObject } from "ajv";
import { type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { once } from "../model/collections/once.ts";
import { type JsonPlace, nameAt, valueAt } from "../model/findings/json-place.ts";
import { jsonSchema } from "../model/inputs/json-schema.ts";
import { schemas } from "../model/tables/schemas.generated.ts";
import type { Span } from "../model/text/span.ts";
import { spanOfUnits } from "../model/text/text.ts";

/** What is wrong with a file, to be read after its name, and where. */
export interface InputFault {
  readonly what: string;
  readonly span?: Span;
  readonly json?: JsonPlace;
}

/** A JSON file that people write, against its schema. With faults, the value must not be used. */
export function parseInput<T>(
  text: string,
  schema: "source" | "curation",
): { readonly value: T; readonly faults: readonly InputFault[] } {
  let value: T;
  try {
    value = JSON.parse(text) as T;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { value: null as T, faults: [syntaxFault(text)] };
  }
  return { value, faults: schemaFaults(value, schema) };
}

/** The message of JSON.parse, which says where it stopped, differs between versions of Node. */
function syntaxFault(text: string): InputFault {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first === undefined) return { what: ": is no JSON" };
  const words = printParseErrorCode(first.error).replace(
    /(?!^)[A-Z]/g,
    (capital) => ` ${capital.toLowerCase()}`,
  );
  return { what: `: is no JSON: ${words}`, span: spanOfUnits(text, first.offset, first.length) };
}

const validators = once(() => {
  const ajv = jsonSchema({ allErrors: true, own: true });
  return { source: ajv.compile(schemas.source), curation: ajv.compile(schemas.curation) };
});

function schemaFaults(value: unknown, schema: "source" | "curation"): InputFault[] {
  const valid = validators()[schema];
  if (valid(value)) return [];
  return ofChosenAction(valid.errors ?? []).map((error) => ({
    what: `${error.instancePath}: ${wording(error)}`,
    json: placeOf(error),
  }));
}

/** An entry is one of several alternatives, and fails all of them: only the one of its action says what is wrong. */
function ofChosenAction(errors: readonly ErrorObject[]): ErrorObject[] {
  const others = new Set(errors.filter(isOtherAction).map(alternative));
  const ofChosen = errors.filter((e) => e.keyword !== "oneOf" && !others.has(alternative(e)));
  const explained = new Set(ofChosen.map(entryOf));
  return [...ofChosen, ...errors.filter((e) => e.keyword === "oneOf" && !explained.has(entryOf(e)))];
}

const isOtherAction = ({ keyword, params }: ErrorObject): boolean =>
  keyword === "const" || params.missingProperty === "action";
/** /entries/3 of /entries/3/values/rank */
const entryOf = ({ instancePath }: ErrorObject): string => instancePath.split("/", 3).join("/");
const alternative = (error: ErrorObject): string =>
  `${entryOf(error)} ${/^.*?\/oneOf\/\d+/.exec(error.schemaPath)?.[0]}`;

function wording({ keyword, params, message }: ErrorObject): string {
  if (keyword === "additionalProperties") return `there is no field «${params.additionalProperty}»`;
  if (keyword === "oneOf") return "there is no such action";
  if (keyword === "enum") return `must be one of ${params.allowedValues.join(", ")}`;
  return message ?? "is not valid";
}

function placeOf({ keyword, params, instancePath }: ErrorObject): JsonPlace {
  const path = instancePath.split("/").slice(1).map(segment);
  if (keyword === "additionalProperties") return nameAt(...path, params.additionalProperty);
  return keyword === "oneOf" ? valueAt(...path, "action") : valueAt(...path);
}

/** One segment of a JSON pointer (RFC 6901); the lists of these files are addressed by number. */
const segment = (text: string): string | number =>
  /^\d+$/.test(text) ? Number(text) : text.replace(/~1/g, "/").replace(/~0/g, "~");
