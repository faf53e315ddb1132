import { basename } from "node:path";
import querystring from "node:querystring";
import type { PageAnswer } from "../corpus/answer.ts";
import { GuardedProcess, type Limits } from "../corpus/guarded-process.ts";
import { sourceIdOf } from "../corpus/page.ts";
import { answerIn, checked, duplicate } from "../corpus/page-answers.ts";
import { corpusTableShape, tablesOfPages } from "../corpus/tables.ts";
import type { Effects } from "../effects/effects.ts";
import { readerProcess } from "../entry-points.ts";
import type { TableName } from "../model/dataset.ts";
import { canonicalLine } from "../model/tables/canonical.ts";
import type { Row } from "../model/tables/table.ts";
import { type CorpusRow, corpusRow } from "./corpus-row.ts";
import { asRow, beginnings, rowsOf } from "./rows.ts";

/** Lines without records because of an error, as they came; beside the tables. */
export const quarantine = "quarantine";

/** Reads the pages of lines that come with their keys, in order: all rows of a page, then one of «pages» for the line. */
export async function readLines(
  { input, print }: Effects,
  tables: readonly TableName[],
  limits: Limits,
): Promise<void> {
  const reader = new GuardedProcess(readerProcess, limits);
  let last: string | null = null;
  const answerTo = async (line: CorpusRow["line"]): Promise<PageAnswer | null> => {
    const found = checked(line, tablesOfPages(tables));
    if (found === null || "answer" in found) return found?.answer ?? null;
    const source = sourceIdOf(found.task.page.id);
    if (source === last) return duplicate(found.task);
    last = source;
    return answerIn(reader, found.task);
  };
  try {
    const begins = beginnings(3);
    for await (const rows of rowsOf(input, 5))
      for (const cells of rows) {
        begins(cells);
        const [_, ...line] = cells;
        const row = corpusRow(line);
        const answer = await answerTo(row.line);
        if (answer !== null) print(answerRows(row, answer).join("\n"));
      }
  } finally {
    await reader.close();
  }
}

/** Engines give addresses, people who use pipes may give paths. */
const nameIn = (file: string): string =>
  basename(URL.canParse(file) ? querystring.unescape(new URL(file).pathname) : file);

function answerRows({ file, place, line }: CorpusRow, { row, rows }: PageAnswer): string[] {
  const page = { ...row, file: file === null ? null : nameIn(file), line: null };
  return [
    ...rows.flatMap(({ table, lines }) =>
      lines
        .trimEnd()
        .split("\n")
        .map((record) => asRow(table, (JSON.parse(record) as Row).id, record)),
    ),
    ...(row.status === "err" && line.bytes !== null
      ? [asRow(quarantine, place, Buffer.from(line.bytes).toString("base64"))]
      : []),
    asRow("pages", row.id, canonicalLine(corpusTableShape("pages").columns, page as unknown as Row)),
  ];
}
