import { type Effects, readText } from "../effects.ts";
import { hasErrors, Report } from "../model/issue.ts";
import { sha256 } from "../model/sha256.ts";
import { largestPage } from "../model/source.ts";
import type { Text } from "../model/text.ts";
import { formatCoverage } from "../print/coverage.ts";
import { coverageOf } from "../quality/index.ts";
import { noHistory, readPage } from "../run.ts";
import { idOfFile, loadSource, sourceIds, sourcesFolder, unregistered } from "../sources.ts";
import { collected, type ExitCode, misused, tell } from "./command.ts";
import { printCorpus } from "./corpus.ts";
import type { CorpusFolderOptions } from "./corpus-folder.ts";
import { latestHistory } from "./releases.ts";

export interface ExtractOptions {
  /** read a registered page as any other, without what people decided about it */
  readonly curation: boolean;
  /** the paths are JSON Lines of {id, text, type}; without paths standard input is */
  readonly corpus: boolean;
  /** a folder for the tables of a corpus; null: a line on standard output for each page */
  readonly folder: CorpusFolderOptions | null;
}

/** Records of any page as JSON on standard output: one object for one page, one per line for several. */
export async function extract(
  effects: Effects,
  paths: readonly string[],
  options: ExtractOptions,
): Promise<ExitCode> {
  if (!options.corpus && paths.length === 0)
    return misused(effects, "extract", "name a page, or use --corpus, which also reads standard input");
  if (!options.corpus && options.folder !== null)
    return misused(effects, "extract", "--out is for --corpus: records of single pages are printed");
  const missing = paths.filter((path) => !effects.exists(path));
  if (missing.length > 0) return misused(effects, "extract", `no such file: ${missing.join(", ")}`);
  if (options.corpus) return extractCorpus(effects, paths, options.folder);
  const ids = idsOf(paths, sourceIds(effects));
  const codes = paths.map((path) =>
    extractPage(effects, path, ids.get(path) ?? "", paths.length === 1, options),
  );
  return codes.some((code) => code !== 0) ? 1 : 0;
}

async function extractCorpus(
  effects: Effects,
  paths: readonly string[],
  folder: CorpusFolderOptions | null,
): Promise<ExitCode> {
  if (folder === null) return printCorpus(effects, paths);
  const { corpusFolder } = await import("./corpus-folder.ts");
  return corpusFolder(effects, paths, folder);
}

function extractPage(
  effects: Effects,
  path: string,
  id: string,
  alone: boolean,
  { curation }: ExtractOptions,
): ExitCode {
  const report = new Report();
  const texts = new Map<string, Text>();
  const paths = new Map([[id, path]]);
  collected(report, () => {
    const bytes = effects.readFile(path, largestPage);
    const registered = curation ? sourceWith(effects, bytes) : undefined;
    paths.set(registered ?? id, path);
    const source =
      registered === undefined ? unregistered(path, bytes, id) : loadSource(effects, registered, report);
    const history = registered === undefined ? noHistory : latestHistory(effects);
    const { reading, dataset } = readPage(source, history, report);
    texts.set(reading.page.id, reading.raw);
    const output = { source: reading.page.id, path, tables: dataset };
    effects.print(JSON.stringify(output, null, alone ? 2 : undefined));
    effects.warn(formatCoverage(coverageOf(dataset, texts)));
  });
  return tell(effects, report.issues, texts, paths);
}

/** An id for each page: that of its name, with a number where another page or a source has it already. */
function idsOf(paths: readonly string[], sources: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(sources);
  const ids = new Map<string, string>();
  for (const path of new Set(paths)) {
    const name = idOfFile(path);
    let id = name;
    for (let n = 2; taken.has(id); n++) id = `${name}-${n}`;
    taken.add(id);
    ids.set(path, id);
  }
  return ids;
}

/** A page whose bytes are those of a registered source is read as that source, whatever its name is. */
function sourceWith(effects: Effects, bytes: Uint8Array): string | undefined {
  const hash = sha256(bytes);
  return sourceIds(effects).find((id) => names(effects, id, hash) && pinned(effects, id) === hash);
}

/** Whether the description of a source has `hash` in it at all: asked first, since the schemas take longer to compile than a page to read. */
const names = (effects: Effects, id: string, hash: string): boolean => {
  const path = `${sourcesFolder}/${id}/source.json`;
  return effects.exists(path) && readText(effects, path).includes(hash);
};

/** Null for a source that cannot be read or whose page is not the one that it pins. */
function pinned(effects: Effects, id: string): string | null {
  const report = new Report();
  const source = collected(report, () => loadSource(effects, id, report));
  return source === null || hasErrors(report.issues) ? null : source.description.sha256;
}
