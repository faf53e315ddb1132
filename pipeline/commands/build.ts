import { emit } from "../7-emit/index.ts";
import type { Effects, Reader } from "../effects/effects.ts";
import { sourceIds } from "../inputs/source-folders.ts";
import { loadSource } from "../inputs/sources.ts";
import { hasErrors, type Report } from "../model/findings/issue.ts";
import type { Artifact } from "../model/releases/artifact.ts";
import { tableNames } from "../model/tables/schemas.generated.ts";
import { tablesOf } from "../model/tables/table.ts";
import { formatCoverage } from "../print/coverage.ts";
import { formatTable } from "../print/table.ts";
import { coverageOf } from "../quality/index.ts";
import { type BuildResult, buildDataset, type Source } from "../run.ts";
import {
  type ExitCode,
  type Form,
  guarded,
  printAsJson,
  printFindings,
  progress,
  withoutSources,
} from "./command.ts";
import { latestHistory } from "./releases.ts";

export const buildFolder = "output/build";

/** Reads sources/ and writes output/build/ in all formats; nothing is written when there are errors, or no sources. */
export const build = (effects: Effects, form: Form = "terminal"): ExitCode =>
  withoutSources(effects, "build") ??
  guarded(
    effects,
    (report) => {
      const result = buildAll(effects, allSources(effects, report), report);
      const artifacts = hasErrors(report.issues) ? null : write(effects, result, report);
      if (form === "json")
        return printAsJson(effects, answer(result, artifacts), report.issues, result.texts);
      if (artifacts !== null) {
        effects.print(counts(artifacts));
        effects.print(`\n${formatCoverage(coverageOf(result.dataset, result.texts))}`);
        effects.print(`\nwritten to ${buildFolder}/, with all tables once more in sqlite/haiguan.sqlite`);
      }
      return printFindings(effects, report.issues, result.texts);
    },
    form,
  );

/** What was written, without its bytes. */
type Written = Pick<Artifact, "path" | "rows">;

function write(effects: Effects, result: BuildResult, report: Report): readonly Written[] {
  progress(effects, "writing all formats …");
  const artifacts = emit.run(
    { dataset: result.dataset, version: "build", texts: result.texts.strings, scratch: effects.scratch },
    report,
  );
  const written: Written[] = [];
  effects.replaceFolder(buildFolder, files());
  return written;

  function* files(): Generator<[string, Iterable<Uint8Array>]> {
    for (const { path, rows, pieces } of artifacts) {
      written.push({ path, rows });
      yield [path, pieces];
    }
  }
}

/** For programs: where the data is, null where nothing was written, how many rows each table has, and how much of each page is in it. */
const answer = ({ dataset, texts }: BuildResult, artifacts: readonly Written[] | null): object => ({
  folder: artifacts === null ? null : buildFolder,
  rows: Object.fromEntries(Object.entries(tablesOf(dataset)).map(([table, rows]) => [table, rows.length])),
  coverage: coverageOf(dataset, texts).map(({ source, shares }) => ({ source, ...shares })),
});

export const allSources = (effects: Reader, report: Report): Source[] =>
  sourceIds(effects).map((id) => loadSource(effects, id, report));

/** The sources, read and validated against the ids of the latest release. */
export function buildAll(effects: Effects, sources: readonly Source[], report: Report): BuildResult {
  progress(effects, `reading ${sources.length} source(s) …`);
  return buildDataset(sources, latestHistory(effects), report);
}

/** Rows of each table in each format; a format that holds all tables in one file shows its total. */
function counts(artifacts: readonly Written[]): string {
  const isTable = ({ path, rows }: Written): boolean =>
    rows !== null && tableNames.some((table) => table === tableOf(path));
  const formats = [...new Set(artifacts.filter(isTable).map((a) => formatOf(a.path)))].sort();
  const rowsIn = (format: string, table: string): number | string =>
    artifacts.find(({ path }) => formatOf(path) === format && tableOf(path) === table)?.rows ?? "–";
  const tables = tableNames.map((table) => [table, ...formats.map((format) => rowsIn(format, table))]);
  return formatTable([["table", ...formats], ...tables]);
}

const formatOf = (path: string): string =>
  path.includes("/") ? (path.split("/")[0] ?? path) : (path.split(".").at(-1) ?? path);

const tableOf = (path: string): string | undefined => path.split("/").at(-1)?.split(".")[0];
