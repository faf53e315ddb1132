import { type Effects, readText } from "../effects/effects.ts";
import { sourceIds, sourcesFolder } from "../inputs/source-folders.ts";
import { idOfFile, loadSource, unregistered } from "../inputs/sources.ts";
import { hasErrors, Report } from "../model/findings/issue.ts";
import { sha256 } from "../model/releases/sha256.ts";
import { largestPage } from "../model/source.ts";
import type { Text } from "../model/text/text.ts";
import { formatCoverage } from "../print/coverage.ts";
import { coverageOf } from "../quality/index.ts";
import { noHistory, readPage } from "../run.ts";
import { collected, type ExitCode, printFindings } from "./command.ts";
import { latestHistory } from "./releases.ts";

/** Prints the records of pages, and their findings. `curation`: apply the curation of a registered page. */
export function extractPages(effects: Effects, paths: readonly string[], curation: boolean): ExitCode {
  const ids = idsOf(paths, sourceIds(effects));
  const codes = paths.map((path) =>
    extractPage(effects, path, ids.get(path) ?? "", paths.length === 1, curation),
  );
  return codes.some((code) => code !== 0) ? 1 : 0;
}

function extractPage(
  effects: Effects,
  path: string,
  id: string,
  alone: boolean,
  curation: boolean,
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
    const history = registered === undefined ? noHistory : latestHistory(effects)(registered);
    const { reading, dataset } = readPage(source, history, report);
    texts.set(reading.page.id, reading.raw);
    const output = { source: reading.page.id, path, tables: dataset };
    effects.print(JSON.stringify(output, null, alone ? 2 : undefined));
    effects.warn(formatCoverage(coverageOf(dataset, texts)));
  });
  return printFindings(effects, report.issues, texts, paths);
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
