/**
 * The library: pages of Chinese government bodies become records, each with the characters it was read from. It touches
 * neither disk nor network, keeps nothing between two calls, and works in a worker.
 */
import { locatedIn, reasonsOf } from "./corpus/findings.ts";
import { type CorpusPage, pageOfValue } from "./corpus/page.ts";
import { type PageReading, readAlone, readingOf } from "./corpus/reading.ts";
import { idOfFile, idOfName, unregistered } from "./inputs/sources.ts";
import type { Dataset } from "./model/dataset.ts";
import type { Finding, FindingPlace, Severity } from "./model/findings/finding.ts";
import type { MediaType } from "./model/inputs/media-type.ts";
import { asValue } from "./print/json.ts";

export type * from "./model/tables/records.generated.ts";
export type { Dataset, Finding, FindingPlace, MediaType, Severity };

/** What was read of one page. */
export interface PageRecords {
  /** what the ids of its records begin with */
  readonly id: string;
  /** the text layer: `start` and `end` of a record count its code points (`Array.from(text)`), and `quote` is what stands there */
  readonly text: string;
  readonly tables: Dataset;
  /** what is doubtful; never an error */
  readonly findings: readonly Finding[];
}

/** Thrown where a page cannot be read: it is empty, too large, not a text, or of an unknown kind. */
export class PageError extends Error {
  /** what is wrong; at least one is an error */
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(findings.map(({ code, message }) => `${code}: ${message}`).join("\n"));
    this.name = "PageError";
    this.findings = findings;
  }
}

/**
 * Reads the bytes of a file. Its extension says what it is (.html, .md, else plain text), its bytes say in which encoding.
 * Throws a PageError where nothing can be read.
 *
 * @param options.id what the ids of the records begin with; by default the name of the file, as far as it is ASCII
 * @example
 * const { tables } = readPage("jigou.html", await readFile("jigou.html"));
 * for (const duty of tables.duties) console.log(duty.organization_id, duty.quote);
 */
export function readPage(
  fileName: string,
  bytes: Uint8Array,
  options: { readonly id?: string } = {},
): PageRecords {
  if (typeof bytes === "string") throw new TypeError("readPage takes bytes; extractText takes a text");
  const id = options.id === undefined ? idOfFile(fileName) : idOfName(options.id);
  return recordsOf(readAlone(unregistered(fileName, bytes, id), fileName));
}

/**
 * Reads a text. Throws a PageError where nothing can be read.
 *
 * @param options.id what the ids of the records begin with; a name that is not ASCII gets a hash behind it
 * @param options.type what the text is: plain text, if nothing is said
 * @example
 * const { tables } = extractText("青岚市水务局\n供水科\n负责城市供水管理工作。\n", { id: "qinglan" });
 * console.log(tables.organizations.map(({ id, name_hans }) => [id, name_hans]));
 */
export function extractText(
  text: string,
  options: { readonly id?: string; readonly type?: MediaType } = {},
): PageRecords {
  const { id = "page", type = "text/plain" } = options;
  return recordsOf(readingOf(pageOf({ id, text, type })));
}

/** Callers without types may hand over anything. */
function pageOf(value: CorpusPage): CorpusPage {
  try {
    return pageOfValue(value);
  } catch (error) {
    throw new PageError(locatedIn(String(value.id), null, reasonsOf(error)).map(asValue));
  }
}

function recordsOf({ source, text, dataset, findings }: PageReading): PageRecords {
  const reported = findings.map(asValue);
  if (text === null || dataset === null) throw new PageError(reported);
  return { id: source, text: text.chars.join(""), tables: dataset, findings: reported };
}
