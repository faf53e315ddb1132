import { canonicalLine } from "../../model/canonical.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { jsonArray } from "../../model/json-array.ts";
import type { Changes } from "../../model/release.generated.ts";
import { changesFile, pretty, recordsFile } from "../files/artifacts.ts";
import { manifestPath } from "../files/manifest.ts";
import { type Content, readJson } from "./content.ts";
import { difference } from "./difference.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * JSON files have one form, in all releases: a reader that takes the last of two equal keys and one that takes the first
 * read the same, no number is written in two ways, and nothing stands before, between or behind the records.
 */
export const forms = (content: Content): Issue[] =>
  [...formed(content)].flatMap(([path, expected]) => {
    const found = content.files.get(path);
    return found === undefined || Buffer.compare(found, expected) === 0
      ? []
      : [issue("verify.form", `${path}: ${difference(found, expected)}`)];
  });

/** The files with the bytes that their values have in that form. */
function* formed({ files, tables }: Content): Generator<readonly [string, Uint8Array]> {
  for (const { name, columns, rows } of tables) {
    const lines = rows.map((row) => canonicalLine(columns, row));
    yield [`json/${name}.json`, encode(jsonArray(lines))];
    yield [`ndjson/${name}.ndjson`, encode(lines.map((line) => `${line}\n`).join(""))];
  }
  const laidOut = [...files.keys()].filter((path) => path === manifestPath || path.startsWith("schema/"));
  for (const path of laidOut) yield [path, encode(pretty(readJson(files, path)))];
  const changes = readJson(files, "changes.json") as Changes;
  yield ["changes.json", changesFile(changes).bytes];
  for (const path of ["patch.json", "tombstones.json", "history.json"])
    yield [path, recordsFile(path, readJson(files, path) as unknown[]).bytes];
}

/** A table whose rows are not in the order of their ids. */
export const order = ({ tables }: Content): Issue[] =>
  tables.flatMap(({ name, rows }) => {
    const late = rows.find(({ id }, index) => index > 0 && id < (rows[index - 1]?.id ?? ""));
    return late === undefined
      ? []
      : [
          issue(
            "verify.form",
            `json/${name}.json: ${late.id} stands behind ${rows[rows.indexOf(late) - 1]?.id}`,
          ),
        ];
  });
