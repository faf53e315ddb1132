import { type Effects, type Reader, readText } from "../effects/effects.ts";
import { sourceIds, sourcesFolder } from "../inputs/source-folders.ts";
import { hasErrors, type Issue, PipelineError, Report } from "../model/findings/issue.ts";
import { type Text, textOf } from "../model/text/text.ts";
import { visible } from "../model/text/visible.ts";
import { formatFinding, summary } from "../print/findings.ts";
import { asValue } from "../print/json.ts";
import { inOrder, type Located, locate } from "../print/located.ts";

/** 0: good, 1: findings, 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What a command prints its answer as: words for people, or one JSON document for programs, findings included. */
export type Form = "terminal" | "json";

/** Prints findings in a stable order. Exit code 1 when one of them is an error. */
export function printFindings(
  effects: Effects,
  issues: readonly Issue[],
  texts: ReadonlyMap<string, Text>,
  paths: Paths = new Map(),
): ExitCode {
  for (const found of located(effects, issues, texts, paths)) {
    effects.warn(`${formatFinding(found, effects.terminal.colours)}\n`);
  }
  effects.warn(summary(issues));
  return hasErrors(issues) ? 1 : 0;
}

/** Prints `answer` and the findings as one JSON document. Exit code 1 when one of them is an error. */
export function printAsJson(
  effects: Effects,
  answer: object,
  issues: readonly Issue[] = [],
  texts: ReadonlyMap<string, Text> = new Map(),
): ExitCode {
  const findings = located(effects, issues, texts).map(asValue);
  effects.print(JSON.stringify({ ...answer, findings }, null, 2));
  return hasErrors(issues) ? 1 : 0;
}

/** Where pages lie that are not read from sources/, by source id. */
export type Paths = ReadonlyMap<string, string>;

/** The findings with their places in the files, in a stable order. `texts`: text layers of pages by source id. */
export const located = (
  effects: Reader,
  issues: readonly Issue[],
  texts: ReadonlyMap<string, Text>,
  paths: Paths = new Map(),
): Located[] => {
  const fileOf = (source: string | null, file: string | null): { path: string; text: Text | null } => {
    if (source === null) return { path: sourcesFolder, text: null };
    const path =
      paths.get(source) ?? (file === null ? pagePath(effects, source) : `${sourcesFolder}/${source}/${file}`);
    if (file === null) return { path, text: texts.get(source) ?? null };
    return { path, text: effects.exists(path) ? textOf(readText(effects, path)) : null };
  };
  return inOrder(issues.map((found) => locate(found, fileOf)));
};

/** Where the page of a source lies. */
const pagePath = (effects: Reader, source: string): string => {
  const folder = `${sourcesFolder}/${source}`;
  const page = effects.list(folder).find((name) => /^page\./.test(name));
  return page === undefined ? source : `${folder}/${page}`;
};

/** Prints why a command was not carried out: what it was called with does not exist. */
export function misused(effects: Effects, command: string, why: string): ExitCode {
  effects.warn(`haiguan ${command}: ${visible(why)}`);
  return 2;
}

/** Wrong usage where there is no source: empty files would pass for the data. Null where there is one. */
export const withoutSources = (effects: Effects, command: string): ExitCode | null =>
  sourceIds(effects).length > 0
    ? null
    : misused(
        effects,
        command,
        `there are no sources here: each is a folder in ${sourcesFolder}/. Add one: haiguan init ID PAGE`,
      );

/** Runs `work`; what it throws as a PipelineError is printed as findings. */
export function guarded(
  effects: Effects,
  work: (report: Report) => ExitCode,
  form: Form = "terminal",
): ExitCode {
  const report = new Report();
  return (
    collected(report, () => work(report)) ??
    (form === "json"
      ? printAsJson(effects, {}, report.issues)
      : printFindings(effects, report.issues, new Map()))
  );
}

/** What `work` gives; null when it throws a PipelineError, whose findings then are in the report with the others. */
export function collected<T>(report: Report, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    report.add(...error.issues);
    return null;
  }
}

/** A line about progress, only where a person watches. */
export function progress(effects: Effects, text: string): void {
  if (effects.terminal.interactive) effects.warn(text);
}
