import { type Issue, issue } from "../../model/findings/issue.ts";
import { type Artifact, bytesOf } from "../../model/releases/artifact.ts";
import type { Changes } from "../../model/releases/release.generated.ts";
import { canonicalLines, endedLines } from "../../model/tables/canonical.ts";
import { again, encoded } from "../../model/tables/encoded.ts";
import { jsonArrayPieces } from "../../model/tables/json-array.ts";
import { changesFile, jsonFile, recordsFile } from "../files/artifacts.ts";
import { isMadeOf } from "../files/files.ts";
import { manifestPath } from "../files/manifest.ts";
import { RecordLines } from "../files/record-lines.ts";
import { type Content, readJson } from "./content.ts";
import { difference } from "./difference.ts";

/**
 * JSON files have one form, in all releases: a reader that takes the last of two equal keys and one that takes the first
 * read the same, no number is written in two ways, and nothing stands before, between or behind the records.
 */
export const forms = (content: Content): Issue[] =>
  [...formed(content)].flatMap(({ path, pieces }) => {
    const found = isMadeOf(content.files, path, pieces) ? undefined : content.files.get(path);
    return found === undefined
      ? []
      : [issue("verify.form", `${path}: ${difference(found, bytesOf(pieces))}`)];
  });

/** The files with the bytes that their values have in that form. */
function* formed({ files, tables }: Content): Generator<Pick<Artifact, "path" | "pieces">> {
  for (const { name, columns, rows } of tables) {
    const lines = again(() => canonicalLines(columns, rows));
    yield { path: `json/${name}.json`, pieces: encoded(again(() => jsonArrayPieces(lines))) };
    yield { path: `ndjson/${name}.ndjson`, pieces: encoded(again(() => endedLines(lines))) };
  }
  const laidOut = [...files.keys()].filter((path) => path === manifestPath || path.startsWith("schema/"));
  for (const path of laidOut) yield jsonFile(path, readJson(files, path));
  yield changesFile(readJson(files, "changes.json") as Changes);
  for (const path of ["patch.json", "tombstones.json", "history.json"])
    yield recordsFile(path, new RecordLines(files, path), 0);
}

/** A table whose rows are not in the order of their ids. */
export const order = ({ tables }: Content): Issue[] =>
  tables.flatMap(({ name, rows }) => {
    let before = "";
    for (const { id } of rows) {
      if (id < before) return [issue("verify.form", `json/${name}.json: ${id} stands behind ${before}`)];
      before = id;
    }
    return [];
  });
