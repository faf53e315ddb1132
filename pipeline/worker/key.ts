import { sourceIdOf } from "../corpus/page.ts";
import { checked } from "../corpus/page-answers.ts";
import type { Effects } from "../effects/effects.ts";
import { type CorpusRow, corpusRow } from "./corpus-row.ts";
import { textOf } from "./lines.ts";
import { asRow, rowsOf } from "./rows.ts";

/**
 * Lines of a corpus with what brings those of one page together, before any is read: of two lines with one id only the first
 * is. A blank line has an empty key.
 */
export async function keyLines({ input, print }: Effects): Promise<void> {
  for await (const rows of rowsOf(input, 4))
    if (rows.length > 0)
      print(rows.map((row) => asRow(keyOf(corpusRow(row)), ...row.map(textOf))).join("\n"));
}

function keyOf({ line }: CorpusRow): string {
  const found = checked(line, []);
  if (found === null) return "";
  return "task" in found ? sourceIdOf(found.task.page.id) : `line-${line.sha256}`;
}
