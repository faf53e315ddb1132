import type { Effects } from "../effects/effects.ts";
import { type ExitCode, misused } from "./command.ts";
import type { CorpusFolderOptions } from "./corpus-folder.ts";

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
  const { extractPages } = await import("./extract-pages.ts");
  return extractPages(effects, paths, options.curation);
}

/** To write a folder is the work of threads: only they load what reads pages. */
async function extractCorpus(
  effects: Effects,
  paths: readonly string[],
  folder: CorpusFolderOptions | null,
): Promise<ExitCode> {
  if (folder === null) return (await import("./corpus.ts")).printCorpus(effects, paths);
  const { corpusFolder } = await import("./corpus-folder.ts");
  return corpusFolder(effects, paths, folder);
}
