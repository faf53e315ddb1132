import type { TableName } from "../model/dataset.ts";
import { issue } from "../model/findings/issue.ts";
import type { PageAnswer, PageTask } from "./answer.ts";
import { locatedIn, reasonsOf } from "./findings.ts";
import { type GuardedProcess, TaskFailure } from "./guarded-process.ts";
import type { CorpusLine } from "./lines.ts";
import { idOfValue, pageOfValue, valueOfLine } from "./page.ts";
import { errRow, type LineIdentity } from "./page-row.ts";

/** A line that is not blank: a page to be read, or why it is none. */
export type Checked = { readonly task: PageTask } | { readonly answer: PageAnswer };

const refused = (line: LineIdentity, error: unknown): PageAnswer => ({
  row: errRow(line, locatedIn(typeof line.given === "string" ? line.given : "", null, reasonsOf(error))),
  rows: [],
});

type LineContent = Pick<CorpusLine, "bytes" | "sha256">;

/** What a line is; null: blank. */
export function checked(line: LineContent, tables: readonly TableName[]): Checked | null {
  let identity: LineIdentity = { given: null, text: null, sha256: line.sha256 };
  try {
    const value = valueOfLine(line);
    if (value === undefined) return null;
    identity = { ...identity, given: idOfValue(value) };
    return { task: taskOf(line, tables, value) };
  } catch (error) {
    return { answer: refused(identity, error) };
  }
}

/** What is to be read in a line. Throws where it is no page. */
export const taskOf = (
  line: LineContent,
  tables: readonly TableName[],
  value = valueOfLine(line),
): PageTask => ({ page: pageOfValue(value), sha256: line.sha256, tables });

/** Reads a page in a process; one on which the process fails is tried once more. */
export async function answerIn(reader: GuardedProcess, task: PageTask, attempts = 2): Promise<PageAnswer> {
  try {
    return await reader.run<PageAnswer>(task);
  } catch (error) {
    if (!(error instanceof TaskFailure)) throw error;
    if (attempts > 1) return answerIn(reader, task, attempts - 1);
    return failedPage(task, issue(error.code, error.message));
  }
}

export const duplicate = (task: PageTask): PageAnswer =>
  failedPage(task, issue("corpus.duplicate-id", `a line before it has the id «${task.page.id}»`));

const failedPage = ({ page, sha256 }: PageTask, why: ReturnType<typeof issue>): PageAnswer => ({
  row: errRow({ given: page.id, text: page.text, sha256 }, locatedIn(page.id, null, [why])),
  rows: [],
});
