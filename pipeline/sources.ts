import { type Effects, readText } from "./effects.ts";
import { type Curation, noCuration } from "./model/curation.ts";
import type { SourceDescription } from "./model/inputs.generated.ts";
import { type Issue, issue, PipelineError } from "./model/issue.ts";
import { jsonSchema } from "./model/json-schema.ts";
import { schemas } from "./model/schemas.generated.ts";
import { sha256 } from "./model/sha256.ts";
import type { Source } from "./run.ts";

export const sourcesFolder = "sources";

/** Ids of all sources, sorted. */
export const sourceIds = (effects: Effects): string[] =>
  effects
    .list(sourcesFolder)
    .filter((name) => name.endsWith("/"))
    .map((name) => name.slice(0, -1));

/**
 * Reads sources/<id>/. Throws a PipelineError when a file is missing, is not what its schema says, or when the
 * page is not the one whose sha256 source.json pins.
 */
export function loadSource(effects: Effects, id: string): Source {
  const folder = `${sourcesFolder}/${id}`;
  const description = readJson<SourceDescription>(effects, `${folder}/source.json`, "source", id);
  if (description.id !== id) {
    throw new PipelineError(
      issue("source.invalid", `${folder}/source.json: id is «${description.id}», the folder is «${id}»`, {
        source: id,
      }),
    );
  }
  const pagePath = `${folder}/${description.page}`;
  if (!effects.exists(pagePath)) {
    throw new PipelineError(issue("source.missing-file", `${pagePath} does not exist`, { source: id }));
  }
  const bytes = effects.readFile(pagePath);
  const found = sha256(bytes);
  if (found !== description.sha256) {
    throw new PipelineError(
      issue(
        "source.changed-page",
        `${pagePath} has sha256 ${found}, source.json pins ${description.sha256}`,
        { source: id },
      ),
    );
  }
  return {
    description,
    input: { id, fileName: description.page, bytes, encoding: description.encoding },
    curation: loadCuration(effects, id),
  };
}

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

function loadCuration(effects: Effects, id: string): Curation {
  const path = `${sourcesFolder}/${id}/curation.json`;
  return effects.exists(path) ? readJson<Curation>(effects, path, "curation", id) : noCuration;
}

function readJson<T>(effects: Effects, path: string, schema: "source" | "curation", id: string): T {
  if (!effects.exists(path))
    throw new PipelineError(issue("source.missing-file", `${path} does not exist`, { source: id }));
  const value = parseJson(readText(effects, path), path, id);
  const problems = schemaProblems(value, schema, path, id);
  if (problems.length > 0) throw new PipelineError(...problems);
  return value as T;
}

function parseJson(text: string, path: string, id: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PipelineError(issue("source.invalid", `${path}: ${(error as Error).message}`, { source: id }));
  }
}

/** For a list of alternatives only the error of the chosen action is told, not one of each. */
function schemaProblems(value: unknown, schema: "source" | "curation", path: string, id: string): Issue[] {
  const ajv = jsonSchema({ allErrors: true });
  if (ajv.validate(schemas[schema], value)) return [];
  const errors = (ajv.errors ?? []).filter((e) => e.keyword !== "oneOf" && e.keyword !== "const");
  const [first] = errors.length > 0 ? errors : (ajv.errors ?? []);
  return [
    issue("source.invalid", `${path}${first?.instancePath ?? ""}: ${first?.message ?? "is not valid"}`, {
      source: id,
    }),
  ];
}
