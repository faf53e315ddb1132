import type { Effects } from "../effects.ts";
import { hasErrors, type Issue, PipelineError, Report } from "../model/issue.ts";
import type { Text } from "../model/text.ts";
import { formatFinding, inOrder, summary } from "../print/findings.ts";
import { sourcesFolder } from "../sources.ts";

/** 0: good, 1: findings, 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Prints findings in a stable order. Exit code 1 when one of them is an error. */
export function tell(effects: Effects, issues: readonly Issue[], texts: ReadonlyMap<string, Text>): ExitCode {
  const pathOf = (source: string): string => pagePath(effects, source);
  for (const found of inOrder(issues)) {
    effects.warn(`${formatFinding(found, { colours: effects.terminal.colours, texts, pathOf })}\n`);
  }
  effects.warn(summary(issues));
  return hasErrors(issues) ? 1 : 0;
}

/** Where the page of a source lies; for a page that is no source of ours, its name. */
export const pagePath = (effects: Effects, source: string): string => {
  const folder = `${sourcesFolder}/${source}`;
  const page = effects.list(folder).find((name) => /^page\./.test(name));
  return page === undefined ? source : `${folder}/${page}`;
};

/** Runs `work`; what it throws as a PipelineError is printed as findings. */
export function guarded(effects: Effects, work: (report: Report) => ExitCode): ExitCode {
  const report = new Report();
  return collected(report, () => work(report)) ?? tell(effects, report.issues, new Map());
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
