import type { Reader } from "../effects/effects.ts";
import {
  type DiagnosticCode,
  type Issue,
  type IssueDetails,
  issue,
  PipelineError,
  type Report,
} from "../model/findings/issue.ts";
import { valueAt } from "../model/findings/json-place.ts";
import { isDay } from "../model/inputs/calendar.ts";
import { type Curation, curationFile, noCuration } from "../model/inputs/curation.ts";
import type { SourceDescription } from "../model/inputs/inputs.generated.ts";
import { isWebAddress } from "../model/inputs/web-address.ts";
import { sha256 } from "../model/releases/sha256.ts";
import { largestPage } from "../model/source.ts";
import type { Source } from "../run.ts";
import { parseInput } from "./input-json.ts";
import { sourcesFolder } from "./source-folders.ts";

/**
 * Reads sources/<id>/. Throws a PipelineError when a file is missing or is not what its schema says. A page that is
 * not the one whose sha256 source.json pins is an error in the report: nothing can be published from it, but a person
 * who edits it sees what it would give.
 */
export function loadSource(effects: Reader, id: string, report: Report): Source {
  if (effects.isLink(`${sourcesFolder}/${id}`))
    throw new PipelineError(issue("source.link", `${sourcesFolder}/${id} is a symbolic link`));
  const description = readJson<SourceDescription>(effects, id, "source");
  if (description.id !== id)
    throw new PipelineError(
      fault("source.invalid", id, "source.json", `: id is «${description.id}», the folder is «${id}»`, {
        json: valueAt("id"),
      }),
    );
  const faults = captureFaults(description);
  if (faults.length > 0) throw new PipelineError(...faults);
  const bytes = readBytes(effects, id, description.page);
  const found = sha256(bytes);
  if (found !== description.sha256) {
    const difference = ` has sha256 ${found}, source.json pins ${description.sha256}`;
    const at = { source: id, file: "source.json", json: valueAt("sha256") };
    report.add(issue("source.changed-page", `${pathIn(id, description.page)}${difference}`, at));
  }
  return {
    description: { ...description, sha256: found },
    input: { id, fileName: description.page, bytes, encoding: description.encoding },
    curation: effects.exists(pathIn(id, curationFile))
      ? readJson<Curation>(effects, id, "curation")
      : noCuration,
  };
}

/** Faults of dates and addresses that a pattern cannot find: both are published as facts, and readers follow the links. */
function captureFaults({ id, retrieved, url }: SourceDescription): Issue[] {
  const wrong = (field: string, what: string): Issue =>
    fault("source.invalid", id, "source.json", `/${field}: ${what}`, { json: valueAt(field) });
  return [
    ...(retrieved === null || isDay(retrieved)
      ? []
      : [wrong("retrieved", `«${retrieved}» is no day of the calendar`)]),
    ...(url === null || isWebAddress(url)
      ? []
      : [
          wrong(
            "url",
            `«${url}» is no address on the web (http:// or https://, without blanks, quotes, < and >)`,
          ),
        ]),
  ];
}

const pathIn = (id: string, file: string): string => `${sourcesFolder}/${id}/${file}`;

/** The message begins with the path of the file. */
const fault = (
  code: DiagnosticCode,
  id: string,
  file: string,
  what: string,
  place: Pick<IssueDetails, "span" | "json"> = {},
): Issue => issue(code, `${pathIn(id, file)}${what}`, { source: id, file, ...place });

/** A page that is not a registered source: named after its file, and nothing else is known of it. */
export function unregistered(path: string, bytes: Uint8Array, id = idOfFile(path)): Source {
  const title = path.split("/").at(-1) || path;
  return {
    description: {
      id,
      title_hant: title,
      title_hans: title,
      title_en: null,
      publisher: null,
      url: null,
      retrieved: null,
      page: title,
      encoding: null,
      sha256: sha256(bytes),
      rights: "unknown",
      kind: "unknown",
      note: null,
    },
    input: { id, fileName: path, bytes, encoding: null },
    curation: noCuration,
  };
}

/** ids are ASCII: a/page-2.txt → page-2 */
export const idOfFile = (path: string): string =>
  ascii((path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, ""));

const longestId = 40;

/** One id for each name, also among 10⁹: a name that is not an id by itself gets a hash of 64 bits behind it. */
export function idOfName(name: string): string {
  const id = ascii(name).slice(0, longestId);
  return id === name ? id : `${id.replace(/-$/, "")}-${sha256(new TextEncoder().encode(name)).slice(0, 16)}`;
}

const ascii = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "page";

function readBytes(effects: Reader, id: string, file: string): Uint8Array {
  const path = pathIn(id, file);
  if (!effects.exists(path))
    throw new PipelineError(fault("source.missing-file", id, file, " does not exist"));
  if (effects.isLink(path)) throw new PipelineError(fault("source.link", id, file, " is a symbolic link"));
  return effects.readFile(path, largestPage);
}

function readJson<T>(effects: Reader, id: string, schema: "source" | "curation"): T {
  const file = `${schema}.json`;
  const { value, faults } = parseInput<T>(new TextDecoder().decode(readBytes(effects, id, file)), schema);
  if (faults.length > 0)
    throw new PipelineError(
      ...faults.map(({ what, ...place }) => fault("source.invalid", id, file, what, place)),
    );
  return value;
}
