import type { Effects } from "./effects.ts";
import { type Curation, noCuration } from "./model/curation.ts";
import type { SourceDescription } from "./model/inputs.generated.ts";
import { type DiagnosticCode, issue, PipelineError } from "./model/issue.ts";
import { jsonSchema } from "./model/json-schema.ts";
import { schemas } from "./model/schemas.generated.ts";
import { sha256 } from "./model/sha256.ts";
import type { Source } from "./run.ts";

export const sourcesFolder = "sources";

/** Ids of all sources, sorted. */
export const sourceIds = (effects: Effects): string[] =>
  effects
    .list(sourcesFolder)
    .filter((name) => name.endsWith("/") || effects.isLink(`${sourcesFolder}/${name}`))
    .map((name) => name.replace(/\/$/, ""));

/**
 * Reads sources/<id>/. Throws a PipelineError when a file is missing, is not what its schema says, or when the
 * page is not the one whose sha256 source.json pins.
 */
export function loadSource(effects: Effects, id: string): Source {
  if (effects.isLink(`${sourcesFolder}/${id}`))
    throw new PipelineError(issue("source.link", `${sourcesFolder}/${id} is a symbolic link`));
  const description = readJson<SourceDescription>(effects, id, "source");
  if (description.id !== id)
    throw refused("source.invalid", id, "source.json", `: id is «${description.id}», the folder is «${id}»`);
  const bytes = readBytes(effects, id, description.page);
  const found = sha256(bytes);
  if (found !== description.sha256) {
    const difference = ` has sha256 ${found}, source.json pins ${description.sha256}`;
    throw refused("source.changed-page", id, description.page, difference);
  }
  return {
    description,
    input: { id, fileName: description.page, bytes, encoding: description.encoding },
    curation: effects.exists(pathIn(id, "curation.json"))
      ? readJson<Curation>(effects, id, "curation")
      : noCuration,
  };
}

const pathIn = (id: string, file: string): string => `${sourcesFolder}/${id}/${file}`;

/** The message begins with the path of the file. */
const refused = (code: DiagnosticCode, id: string, file: string, what: string): PipelineError =>
  new PipelineError(issue(code, `${pathIn(id, file)}${what}`, { source: id, file }));

/** A page that is no registered source: named after its file, and nothing else is known of it. */
export function unregistered(path: string, bytes: Uint8Array): Source {
  const fileName = path.split("/").at(-1) ?? path;
  const id = idFrom(fileName);
  return {
    description: {
      id,
      title_hant: fileName,
      title_hans: fileName,
      title_en: null,
      publisher: null,
      url: null,
      retrieved: null,
      page: fileName,
      encoding: null,
      sha256: sha256(bytes),
      rights: "unknown",
    },
    input: { id, fileName, bytes, encoding: null },
    curation: noCuration,
  };
}

/** ids are ASCII: page-2.txt → page-2 */
const idFrom = (fileName: string): string =>
  fileName
    .replace(/\.[^.]*$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "page";

function readBytes(effects: Effects, id: string, file: string): Uint8Array {
  const path = pathIn(id, file);
  if (!effects.exists(path)) throw refused("source.missing-file", id, file, " does not exist");
  if (effects.isLink(path)) throw refused("source.link", id, file, " is a symbolic link");
  return effects.readFile(path);
}

function readJson<T>(effects: Effects, id: string, schema: "source" | "curation"): T {
  const file = `${schema}.json`;
  const text = new TextDecoder().decode(readBytes(effects, id, file));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refused("source.invalid", id, file, `: ${(error as Error).message}`);
  }
  const problem = schemaProblem(value, schema);
  if (problem !== null) throw refused("source.invalid", id, file, problem);
  return value as T;
}

/** For a list of alternatives only the error of the chosen action is told, not one of each. */
function schemaProblem(value: unknown, schema: "source" | "curation"): string | null {
  const ajv = jsonSchema({ allErrors: true });
  if (ajv.validate(schemas[schema], value)) return null;
  const errors = (ajv.errors ?? []).filter((e) => e.keyword !== "oneOf" && e.keyword !== "const");
  const [first] = errors.length > 0 ? errors : (ajv.errors ?? []);
  return `${first?.instancePath ?? ""}: ${first?.message ?? "is not valid"}`;
}
