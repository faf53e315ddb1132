import { relative } from "node:path";
import type { Effects } from "../effects/effects.ts";
import { sourceIds, sourcesFolder } from "../inputs/source-folders.ts";
import { loadSource } from "../inputs/sources.ts";
import { hasErrors, type Issue, Report } from "../model/findings/issue.ts";
import type { Text } from "../model/text/text.ts";
import { visible } from "../model/text/visible.ts";
import { formatCoverage } from "../print/coverage.ts";
import { githubCommands } from "../print/github.ts";
import { json } from "../print/json.ts";
import { junit } from "../print/junit.ts";
import { sarif } from "../print/sarif.ts";
import { coverageOf } from "../quality/index.ts";
import { type BuildResult, buildDataset, type Histories } from "../run.ts";
import { type Baseline, baselineOf } from "./baseline.ts";
import { collected, type ExitCode, located, misused, printFindings, withoutSources } from "./command.ts";
import { type EffectForm, effectOf, wholeEffect } from "./effect.ts";
import { unsuppressed } from "./suppression.ts";

export interface CheckOptions {
  /** how findings are printed */
  readonly format: "terminal" | "github" | "sarif" | "json" | "junit";
  /** how the effect on the data is printed */
  readonly effect: EffectForm;
  /** list each record that changes, in the terminal */
  readonly details?: boolean;
  /** a git revision to compare with; by default the latest release */
  readonly base?: string | undefined;
  /** a folder in which findings are left as check.sarif, and the effect as effect.md, for a comment, and whole */
  readonly report?: string | undefined;
  readonly generatorVersion?: string;
}

const printers = { github: githubCommands, sarif, junit, json } as const;

/**
 * For CI: reads and validates the sources (all, or those that `paths` lie in), prints what is wrong with them, and
 * what the edit would change in the data. Findings for programs go to standard output; for people they go to standard
 * error, and the effect to standard output. GitHub shows few annotations: its log has all findings for people, too.
 */
export function check(effects: Effects, paths: readonly string[], options: CheckOptions): ExitCode {
  const baseline = prepared(effects, paths, options);
  return typeof baseline === "number" ? baseline : answer(effects, paths, baseline, options);
}

/** The same, and again after every change below sources/, until a person ends it. The baseline is read once. */
export async function watchCheck(
  effects: Effects,
  paths: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  const baseline = prepared(effects, paths, options);
  if (typeof baseline === "number") return baseline;
  let code: ExitCode = 0;
  const answerNow = (): void => {
    effects.warn(`\n── ${effects.now().toLocaleTimeString("sv")} ${"─".repeat(40)}\n`);
    code = answer(effects, paths, baseline, options);
  };
  const ended = effects.watch(sourcesFolder, answerNow);
  const watched = selected(effects, paths).map((id) => `${sourcesFolder}/${id}/`);
  effects.warn(`watching ${watched.map(visible).join(", ")}: every edit is answered, until Ctrl-C`);
  answerNow();
  for (let round = 0; round < warmUp; round++) judge(effects, selected(effects, paths), baseline.history);
  await ended;
  return code;
}

/** The first readings take two to three times as long as later ones: they are done before there is an edit. */
const warmUp = 6;

/**
 * What to compare with. Prints why not, and returns the exit code, where a path or a revision does not exist or a release
 * is damaged.
 */
function prepared(effects: Effects, paths: readonly string[], { base }: CheckOptions): Baseline | ExitCode {
  const empty = withoutSources(effects, "check");
  if (empty !== null) return empty;
  const outside = paths.filter((path) => selected(effects, [path]).length === 0);
  for (const path of outside)
    misused(effects, "check", `${path} lies in no source; sources are the folders in ${sourcesFolder}/`);
  if (outside.length > 0) return 2;
  const report = new Report();
  const baseline = collected(report, () => baselineOf(effects, base));
  if (baseline === null) return printFindings(effects, report.issues, new Map());
  return "problem" in baseline ? misused(effects, "check", baseline.problem) : baseline;
}

/** The sources that the paths of an edit lie in, or that lie in them; all when none is given. */
function selected(effects: Effects, paths: readonly string[]): string[] {
  const folders = paths.map((path) => `${relative("", path)}/`);
  return sourceIds(effects).filter((id) => {
    const own = `${sourcesFolder}/${id}/`;
    return folders.length === 0 || folders.some((folder) => folder.startsWith(own) || own.startsWith(folder));
  });
}

function answer(
  effects: Effects,
  paths: readonly string[],
  baseline: Baseline,
  { format, effect, report: folder, details = false, generatorVersion = "" }: CheckOptions,
): ExitCode {
  const { issues, built, complete } = judge(effects, selected(effects, paths), baseline.history);
  const noEffect = complete ? "Not all sources were looked at." : "Not all sources could be read.";
  const texts: ReadonlyMap<string, Text> = built?.texts ?? new Map();
  const found = located(effects, issues, texts);
  const effectIn = (form: EffectForm): string | null =>
    built === null || !complete || paths.length > 0
      ? null
      : effectOf(baseline, built, form, { colours: effects.terminal.colours, details });
  if (folder !== undefined) {
    effects.writeFile(`${folder}/check.sarif`, sarif(found, generatorVersion));
    effects.writeFile(`${folder}/effect.md`, effectIn("comment") ?? noEffect);
    effects.writeFile(`${folder}/${wholeEffect}`, effectIn("markdown") ?? noEffect);
  }
  if (format !== "terminal") {
    effects.print(printers[format](found, generatorVersion));
    return format === "github" ? printFindings(effects, issues, texts) : hasErrors(issues) ? 1 : 0;
  }
  if (built !== null) effects.warn(`${formatCoverage(coverageOf(built.dataset, built.texts))}\n`);
  const code = printFindings(effects, issues, texts);
  const shown = effectIn(effect);
  if (shown !== null) {
    effects.warn("");
    effects.print(shown);
  }
  return code;
}

interface Judgement {
  readonly issues: readonly Issue[];
  /** what the sources give that can be read; null when that is not known */
  readonly built: BuildResult | null;
  /** all of them could be read */
  readonly complete: boolean;
}

function judge(effects: Effects, ids: readonly string[], history: Histories): Judgement {
  const report = new Report();
  const sources = ids.flatMap((id) => collected(report, () => loadSource(effects, id, report)) ?? []);
  const built = collected(report, () => buildDataset(sources, history, report));
  return {
    issues: built === null ? report.issues : unsuppressed(report.issues, sources, built.texts),
    built,
    complete: built !== null && sources.length === ids.length,
  };
}
