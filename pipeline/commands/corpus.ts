import type { Effects } from "../effects.ts";
import type { Dataset } from "../model/dataset.ts";
import { hasErrors, type Issue, issue, PipelineError, Report } from "../model/issue.ts";
import type { Text } from "../model/text.ts";
import { formatFinding } from "../print/findings.ts";
import { asValue } from "../print/json.ts";
import { inOrder, type Located, locate } from "../print/located.ts";
import { noHistory, readPage } from "../run.ts";
import type { ExitCode } from "./command.ts";
import { type CorpusLine, linesOf } from "./corpus-lines.ts";
import { idOfValue, pageOfValue, sourceOfPage, valueOfLine } from "./corpus-page.ts";

/** What is said of one line: its records, or why there are none, and all findings. */
interface Answer {
  /** of the input, from 1 */
  readonly line: number;
  /** as it came; null where none can be read */
  readonly id: unknown;
  /** what ids of its records begin with */
  readonly source: string | null;
  readonly tables: Dataset | null;
  readonly findings: readonly Located[];
}

/** A page may have 4 MB; JSON writes a byte of it with up to six. */
const longestLine = 26 * 1024 * 1024;

/**
 * JSON Lines of pages on standard input, a line out for each line in that is not blank, in their order. One page is
 * alive at a time. Errors are told on standard error, too.
 */
export async function extractCorpus(effects: Effects): Promise<ExitCode> {
  let [pages, failed] = [0, 0];
  for await (const line of linesOf(effects.input, longestLine)) {
    const answer = answerTo(line);
    if (answer === null) continue;
    const errors = answer.findings.filter((found) => found.issue.severity === "error");
    for (const error of errors)
      effects.warn(`line ${line.number}: ${formatFinding(error, effects.terminal.colours)}\n`);
    effects.print(JSON.stringify({ ...answer, findings: answer.findings.map(asValue) }));
    pages++;
    if (answer.tables === null) failed++;
  }
  effects.warn(`lines: ${pages}, without records because of errors: ${failed}`);
  return failed > 0 ? 1 : 0;
}

/** Null: the line is blank. */
export function answerTo({ number, bytes }: CorpusLine): Answer | null {
  const report = new Report();
  let [id, source]: [unknown, string | null] = [null, null];
  let [tables, text]: [Dataset | null, Text | null] = [null, null];
  try {
    const value = valueOfLine(withinLimit(bytes));
    if (value === undefined) return null;
    id = idOfValue(value);
    const page = sourceOfPage(pageOfValue(value));
    const result = readPage(page, noHistory, report);
    text = result.reading.raw;
    if (!hasErrors(report.issues)) [source, tables] = [page.description.id, result.dataset];
  } catch (error) {
    report.add(...reasonsOf(error));
  }
  const path = typeof id === "string" ? id : `line ${number}`;
  const findings = inOrder(report.issues.map((found) => locate(found, () => ({ path, text }))));
  return { line: number, id, source, tables, findings };
}

function withinLimit(bytes: Uint8Array | null): Uint8Array {
  if (bytes !== null) return bytes;
  throw new PipelineError(issue("read.too-large", `the line has more than ${longestLine} bytes`));
}

/** One page that the program fails on is no reason to read no other. */
const reasonsOf = (error: unknown): readonly Issue[] =>
  error instanceof PipelineError
    ? error.issues
    : [issue("corpus.failed", `the program failed on the page: ${(error as Error).message}`)];
