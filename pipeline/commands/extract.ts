import { type Effects, readText } from "../effects.ts";
import { hasErrors, Report } from "../model/issue.ts";
import { sha256 } from "../model/sha256.ts";
import { formatCoverage } from "../print/coverage.ts";
import { coverageOf } from "../quality/index.ts";
import { noHistory, type PageResult, readPage, type Source } from "../run.ts";
import { loadSource, sourceIds, sourcesFolder, unregistered } from "../sources.ts";
import { collected, type ExitCode, guarded, tell } from "./command.ts";
import { latestHistory } from "./releases.ts";

export interface ExtractOptions {
  /** read a registered page as any other, without what people decided about it */
  readonly curation: boolean;
  /** JSON Lines of {id, text} on standard input */
  readonly corpus: boolean;
}

/** Records of any page as JSON on standard output: one object for one page, one per line for several. */
export async function extract(
  effects: Effects,
  paths: readonly string[],
  options: ExtractOptions,
): Promise<ExitCode> {
  if (options.corpus) return corpus(effects);
  if (paths.length === 0) {
    effects.warn("haiguan extract: name a page, or use --corpus");
    return 2;
  }
  const missing = paths.filter((path) => !effects.exists(path));
  if (missing.length > 0) {
    effects.warn(`haiguan extract: no such file: ${missing.join(", ")}`);
    return 2;
  }
  const codes = paths.map((path) =>
    guarded(effects, (report) => {
      const source = sourceOf(effects, path, options.curation, report);
      const result = readPage(
        source,
        options.curation && isRegistered(effects, source) ? latestHistory(effects) : noHistory,
        report,
      );
      effects.print(JSON.stringify(output(result), null, paths.length === 1 ? 2 : undefined));
      const texts = new Map([[source.description.id, result.reading.raw]]);
      effects.warn(formatCoverage(coverageOf(result.dataset, texts)));
      return tell(effects, report.issues, texts);
    }),
  );
  return codes.some((code) => code !== 0) ? 1 : 0;
}

const output = ({ reading, dataset }: PageResult): object => ({ source: reading.page.id, tables: dataset });

const isRegistered = (effects: Effects, source: Source): boolean =>
  sourceIds(effects).includes(source.description.id);

/** A page whose bytes are those of a registered source is read as that source. */
function sourceOf(effects: Effects, path: string, curated: boolean, report: Report): Source {
  const bytes = effects.readFile(path);
  const hash = sha256(bytes);
  const registered = curated
    ? sourceIds(effects).find((id) => names(effects, id, hash) && pinned(effects, id) === hash)
    : undefined;
  return registered === undefined ? unregistered(path, bytes) : loadSource(effects, registered, report);
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

/** One page alive at a time: a line in, a line out. */
async function corpus(effects: Effects): Promise<ExitCode> {
  let failed = false;
  for await (const line of effects.input) {
    if (line.trim() === "") continue;
    const report = new Report();
    try {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      const source = unregistered(id, new TextEncoder().encode(text));
      effects.print(JSON.stringify(output(readPage(source, noHistory, report))));
    } catch (error) {
      failed = true;
      effects.warn(`haiguan extract: ${(error as Error).message}: ${line.slice(0, 80)}`);
    }
  }
  return failed ? 1 : 0;
}
