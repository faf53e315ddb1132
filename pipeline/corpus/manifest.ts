import { pathsBelow } from "../effects/effects.ts";
import { groupBy } from "../model/collections/group.ts";
import { issue, PipelineError } from "../model/findings/issue.ts";
import { commonTables } from "./common-tables.ts";
import type { Entry, Settings } from "./journal.ts";
import type { Part, WrittenFile, WrittenTable } from "./part.ts";
import { sumOfHashes } from "./rows-hash.ts";
import type { Workshop } from "./shard-work.ts";
import { sumOf, type Tally } from "./tally.ts";

/** What a finished corpus has, and what came of its pages. The same for the same input, however it was made. */
export interface CorpusManifest {
  readonly settings: Settings;
  readonly pages: Tally;
  readonly tables: readonly WrittenTable[];
  readonly files: readonly WrittenFile[];
  /** lines without records because of an error, as they came */
  readonly quarantine: readonly string[];
}

/** Throws corpus.too-many-errors: then there is no manifest. `most`: of a hundred lines. */
export async function finish(
  workshop: Workshop,
  entries: readonly Entry[],
  most: number,
): Promise<CorpusManifest> {
  const { effects, out, settings } = workshop;
  const pages = sumOf(entries.map(({ tally }) => tally));
  refuseErrors(pages, most);
  const common = await commonTables(workshop, entries);
  const parts = [...entries, common];
  const manifest: CorpusManifest = {
    settings,
    pages,
    tables: partsTables(parts),
    files: parts.flatMap(({ files }) => files).sort((a, b) => (a.path < b.path ? -1 : 1)),
    quarantine: entries.flatMap(({ others }) =>
      others.map(({ path }) => path).filter((path) => path.startsWith("quarantine/")),
    ),
  };
  removeOthers(workshop, manifest);
  effects.writeFile(manifestPath(out), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

export const manifestPath = (out: string): string => `${out}/manifest.json`;

/** Throws corpus.too-many-errors. `most`: of a hundred lines. */
export function refuseErrors({ err, lines, codes }: Tally, most: number): void {
  if (err * 100 <= lines * most) return;
  const told = Object.entries(codes).map(([code, count]) => `${code}: ${count}`);
  throw new PipelineError(
    issue(
      "corpus.too-many-errors",
      `${err} of ${lines} lines have no records because of errors, allowed are ${most} % (${told.join(", ")})`,
    ),
  );
}

/** Tables of all parts, added. */
export function partsTables(parts: readonly Pick<Part, "tables">[]): CorpusManifest["tables"] {
  const byName = groupBy(
    parts.flatMap(({ tables }) => tables),
    ({ name }) => name,
  );
  return [...byName]
    .map(([name, of]) => ({
      name,
      rows: of.reduce((sum, { rows }) => sum + rows, 0),
      hash: sumOfHashes(of.map(({ hash }) => hash)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Parts of an input that was longer once would be read with the others by whoever reads all files of a folder. */
function removeOthers({ effects, out, settings }: Workshop, { files, quarantine }: CorpusManifest): void {
  const named = new Set([...files.map(({ path }) => path), ...quarantine]);
  for (const folder of [...settings.formats, "quarantine"])
    for (const name of pathsBelow(effects, `${out}/${folder}`))
      if (!named.has(`${folder}/${name}`)) effects.remove(`${out}/${folder}/${name}`);
}
