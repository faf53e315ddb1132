import { locatedIn, reasonsOf } from "../corpus/findings.ts";
import { type CorpusLine, linesOf } from "../corpus/lines.ts";
import { idOfValue, pageOfValue, valueOfLine } from "../corpus/page.ts";
import { readingOf } from "../corpus/reading.ts";
import { unpacked } from "../corpus/unpacked.ts";
import type { Effects } from "../effects/effects.ts";
import type { Dataset } from "../model/dataset.ts";
import { visible } from "../model/text/visible.ts";
import { formatFinding } from "../print/findings.ts";
import { asValue } from "../print/json.ts";
import type { Located } from "../print/located.ts";
import type { ExitCode } from "./command.ts";

/** The answer to one line: its records, or why there are none, and all findings. */
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

/**
 * JSON Lines of pages, in files or on standard input; a line on standard output for each line that is not blank, in their
 * order. One page is alive at a time. Errors are printed on standard error, too.
 */
export async function printCorpus(effects: Effects, paths: readonly string[]): Promise<ExitCode> {
  let [pages, failed] = [0, 0];
  for await (const [file, line] of linesIn(effects, paths)) {
    const answer = answerTo(line);
    if (answer === null) continue;
    const errors = answer.findings.filter((found) => found.issue.severity === "error");
    for (const error of errors)
      effects.warn(`${file}line ${line.number}: ${formatFinding(error, effects.terminal.colours)}\n`);
    effects.print(JSON.stringify({ ...answer, findings: answer.findings.map(asValue) }));
    pages++;
    if (answer.tables === null) failed++;
  }
  effects.warn(`lines: ${pages}, without records because of errors: ${failed}`);
  return failed > 0 ? 1 : 0;
}

async function* linesIn(
  effects: Effects,
  paths: readonly string[],
): AsyncGenerator<readonly [string, CorpusLine]> {
  if (paths.length === 0) for await (const line of linesOf(effects.input)) yield ["", line];
  for (const path of paths)
    for await (const line of linesOf(unpacked(path, effects.pieces(path))))
      yield [`${visible(path)}, `, line];
}

/** Null: the line is blank. */
export function answerTo(line: CorpusLine): Answer | null {
  let id: unknown = null;
  try {
    const value = valueOfLine(line);
    if (value === undefined) return null;
    id = idOfValue(value);
    const { source, dataset, findings } = readingOf(pageOfValue(value));
    return { line: line.number, id, source: dataset && source, tables: dataset, findings };
  } catch (error) {
    const path = typeof id === "string" ? id : `line ${line.number}`;
    return {
      line: line.number,
      id,
      source: null,
      tables: null,
      findings: locatedIn(path, null, reasonsOf(error)),
    };
  }
}
