import { isDeepStrictEqual } from "node:util";
import { type Issue, issue, PipelineError } from "../../model/findings/issue.ts";
import type { Content } from "./content.ts";
import type { DecodedTable, Decoder } from "./decode/decoder.ts";
import { decoders } from "./decode/registry.ts";
import { shapeOf } from "./decode/shape.ts";

/**
 * For every file of every format: where it first differs from json/ (a view: from that of the database), a type that is
 * not that of the schema, and a row count that the manifest has wrong. `paths`: only the formats of these files.
 */
export async function agreement(content: Content, paths: Iterable<string>): Promise<Issue[]> {
  const looked = [...paths];
  const present = decoders.filter(({ folder }) => looked.some((path) => path.startsWith(folder)));
  const found: Issue[] = [];
  for (const decoder of present) found.push(...(await differences(decoder, content)));
  return found;
}

async function differences(decoder: Decoder, content: Content): Promise<Issue[]> {
  const found: Issue[] = [];
  try {
    for await (const edition of decoder.decode(content)) {
      const difference = await firstDifference(edition, content);
      if (difference !== null) found.push(issue("verify.disagreement", `${edition.path}: ${difference}`));
    }
    return found;
  } catch (error) {
    if (error instanceof PipelineError) return [...found, ...error.issues];
    throw error;
  }
}

async function firstDifference(decoded: DecodedTable, content: Content): Promise<string | null> {
  const { table, columns, found, expected, standard = "json/" } = decoded;
  const names = columns.map(({ name }) => name);
  const rows = expected[Symbol.iterator]();
  let [count, wanted] = [0, 0];
  for await (const other of found) {
    count++;
    const row = rows.next().value;
    if (row === undefined) continue;
    wanted++;
    const column = names.find((name) => !isDeepStrictEqual(other[name] ?? null, row[name] ?? null));
    if (column !== undefined) {
      const values = `${JSON.stringify(other[column] ?? null)}, not ${JSON.stringify(row[column] ?? null)}`;
      return `${table} row ${wanted}, column ${column} is ${values} as in ${standard}`;
    }
    const surplus = Object.keys(other).find((name) => !names.includes(name));
    if (surplus !== undefined) return `${table} has a column ${surplus}, which ${standard} has not`;
  }
  while (!rows.next().done) wanted++;
  return count === wanted
    ? (otherType(decoded) ?? rowCount(content, decoded.path, count))
    : `${table} has ${count} rows, ${standard} has ${wanted}`;
}

/** A column whose type, as the file states it, is not that of the schema. */
function otherType({ table, columns, shapes }: DecodedTable): string | null {
  if (!shapes) return null;
  const column = columns.find((one) => shapes.get(one.name) !== shapeOf(one));
  return column === undefined
    ? null
    : `${table}, column ${column.name} has the type ${shapes.get(column.name)}, not ${shapeOf(column)} as in schema/`;
}

/** Only files that hold one table have a row count. */
function rowCount({ manifest }: Content, path: string, count: number): string | null {
  const rows = manifest.files.find((file) => file.path === path)?.rows ?? null;
  return rows === null || rows === count ? null : `the manifest says ${rows} rows, there are ${count}`;
}
