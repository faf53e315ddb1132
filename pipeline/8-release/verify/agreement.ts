import { isDeepStrictEqual } from "node:util";
import { type Issue, issue, PipelineError } from "../../model/issue.ts";
import type { Content } from "./content.ts";
import type { DecodedTable, Decoder } from "./decode/decoder.ts";
import { decoders } from "./decode/registry.ts";

/** For every file of every format: where it first differs from json/ (a view: from that of the database), and a row count that the manifest has wrong. */
export async function agreement(content: Content): Promise<Issue[]> {
  const paths = [...content.files.keys()];
  const present = decoders.filter(({ folder }) => paths.some((path) => path.startsWith(folder)));
  const issues = await Promise.all(present.map((decoder) => differences(decoder, content)));
  return issues.flat();
}

async function differences(decoder: Decoder, content: Content): Promise<Issue[]> {
  try {
    const editions = await decoder.decode(content);
    return editions.flatMap((edition) => {
      const difference = firstDifference(edition) ?? rowCount(content, edition);
      return difference === null ? [] : [issue("verify.disagreement", `${edition.path}: ${difference}`)];
    });
  } catch (error) {
    if (error instanceof PipelineError) return [...error.issues];
    throw error;
  }
}

function firstDifference({
  table,
  columns,
  found,
  expected,
  standard = "json/",
}: DecodedTable): string | null {
  for (const [index, row] of expected.entries()) {
    const other = found[index];
    if (other === undefined) break;
    const column = columns.find((name) => !isDeepStrictEqual(other[name] ?? null, row[name] ?? null));
    if (column !== undefined) {
      const values = `${JSON.stringify(other[column] ?? null)}, not ${JSON.stringify(row[column] ?? null)}`;
      return `${table} row ${index + 1}, column ${column} is ${values} as in ${standard}`;
    }
    const surplus = Object.keys(other).find((name) => !columns.includes(name));
    if (surplus !== undefined) return `${table} has a column ${surplus}, which ${standard} has not`;
  }
  return found.length === expected.length
    ? null
    : `${table} has ${found.length} rows, ${standard} has ${expected.length}`;
}

/** Only files that hold one table have a row count. */
function rowCount({ manifest }: Content, { path, found }: DecodedTable): string | null {
  const rows = manifest.files.find((file) => file.path === path)?.rows ?? null;
  return rows === null || rows === found.length
    ? null
    : `the manifest says ${rows} rows, there are ${found.length}`;
}
