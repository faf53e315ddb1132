import { idOfName, unregistered } from "../inputs/sources.ts";
import { type DiagnosticCode, issue, PipelineError } from "../model/findings/issue.ts";
import type { MediaType } from "../model/inputs/media-type.ts";
import type { Source } from "../run.ts";
import { type CorpusLine, longestLine } from "./lines.ts";

/** A line of a corpus: a page that somebody names. */
export interface CorpusPage {
  readonly id: string;
  readonly text: string;
  readonly type: MediaType;
}

const types: readonly string[] = ["text/plain", "text/markdown", "text/html"] satisfies MediaType[];

const refused = (code: DiagnosticCode, message: string): PipelineError =>
  new PipelineError(issue(code, message));

/** The value of a line; undefined for a blank one. Throws read.too-large, corpus.invalid-bytes, corpus.invalid-json. */
export function valueOfLine({ bytes }: Pick<CorpusLine, "bytes">): unknown {
  if (bytes === null) throw refused("read.too-large", `the line has more than ${longestLine} bytes`);
  const text = decoded(bytes);
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refused("corpus.invalid-json", `the line is no JSON: «${brief(text.trim())}»`);
  }
}

const shown = 40;

/** How a line begins, and how it ends: most that are no JSON were cut. */
const brief = (text: string): string =>
  text.length <= 2 * shown ? text : `${text.slice(0, shown)}…${text.slice(-shown)}`;

/** A byte-order mark before a line is none of its characters. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refused("corpus.invalid-bytes", "the line is not valid UTF-8");
  }
}

/** Lists within lists: deeper ones can be read and not be written again, how deep depends on the version of Node. */
const deepestId = 100;

const isWritable = (value: unknown, levels = deepestId): boolean =>
  typeof value !== "object" ||
  value === null ||
  (levels > 0 && Object.values(value).every((part) => isWritable(part, levels - 1)));

/** The id of a line as it came, whatever it is; null where there is none, or none that can be written again. */
export function idOfValue(value: unknown): unknown {
  const id = isObject(value) ? (value.id ?? null) : null;
  return isWritable(id) ? id : null;
}

/** What a line has is taken as it is or refused: no value is made into a text. */
export function pageOfValue(value: unknown): CorpusPage {
  if (!isObject(value)) throw refused("corpus.invalid-page", `the line is ${kindOf(value)}, not an object`);
  const { type = "text/plain" } = value;
  const [id, text] = [stringIn(value, "id"), stringIn(value, "text")];
  if (id === "") throw refused("corpus.invalid-page", "«id» is empty");
  if (typeof type !== "string" || !types.includes(type)) {
    const found = typeof type === "string" ? brief(JSON.stringify(type)) : kindOf(type);
    throw refused("corpus.invalid-page", `«type» is ${found}, not one of ${types.join(", ")}`);
  }
  return { id, text, type: type as MediaType };
}

function stringIn(value: Readonly<Record<string, unknown>>, field: "id" | "text"): string {
  const found = value[field];
  if (found === undefined) throw refused("corpus.invalid-page", `«${field}» is missing`);
  if (typeof found !== "string")
    throw refused("corpus.invalid-page", `«${field}» is ${kindOf(found)}, not a string`);
  const at = found.search(/\p{Surrogate}/u);
  if (at >= 0) throw refused("corpus.lone-surrogate", `«${field}» has half a character at UTF-16 unit ${at}`);
  return found;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
};

/** What ids of a page's records begin with. */
export const sourceIdOf = (id: string): string => idOfName(id);

/** Ids of records begin with an id in ASCII, the same for a page wherever it stands and whatever else is read. */
export function sourceOfPage({ id, text, type }: CorpusPage): Source {
  const { description, input, curation } = unregistered(id, new TextEncoder().encode(text), sourceIdOf(id));
  return {
    description: { ...description, title_hant: id, title_hans: id, page: id },
    input: { ...input, encoding: "utf-8", mediaType: type },
    curation,
  };
}
