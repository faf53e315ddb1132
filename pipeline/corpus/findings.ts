import { type Issue, issue, PipelineError } from "../model/findings/issue.ts";
import type { Text } from "../model/text/text.ts";
import { inOrder, type Located, locate } from "../print/located.ts";

/** Findings about a page, with their places in its text. */
export const locatedIn = (path: string, text: Text | null, issues: readonly Issue[]): Located[] =>
  inOrder(issues.map((found) => locate(found, () => ({ path, text }))));

/** One page that the program fails on is no reason to read no other. */
export const reasonsOf = (error: unknown): readonly Issue[] =>
  error instanceof PipelineError
    ? error.issues
    : [issue("corpus.failed", `the program failed on the page: ${(error as Error).message}`)];
