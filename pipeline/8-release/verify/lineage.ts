import { isDeepStrictEqual } from "node:util";
import { IdSet } from "../../model/collections/id-set.ts";
import { type Issue, issue, PipelineError } from "../../model/findings/issue.ts";
import type { Change, Changes, History, Tombstones } from "../../model/releases/release.generated.ts";
import { filtered, type Tables } from "../../model/tables/table.ts";
import { diff } from "../changes/diff.ts";
import { mergeById } from "../changes/merge.ts";
import { recordKey, recordKeys } from "../changes/record-keys.ts";
import type { Files } from "../files/files.ts";
import { RecordLines } from "../files/record-lines.ts";
import { type Operation, turns } from "../lasting/patch.ts";
import { type Content, readContent, readJson, tablesOfContent } from "./content.ts";

/**
 * What a release says of the one before it and what is not so: the patch makes another dataset, a change is not told,
 * an id is lost. Of the release before only content counts, so that any version of this code judges alike.
 */
export function lineage(content: Content, before: Files): Issue[] {
  const [previous, next] = [readContent(before), content].map(tablesOfContent) as [Tables, Tables];
  const faults = [
    ...replay(content, previous, next),
    ...untold(content, previous, next),
    ...unburied(content, before, previous, next),
    ...history(content, before),
  ];
  return faults.map((fault) => issue("verify.lineage", fault));
}

function replay({ files }: Content, previous: Tables, next: Tables): string[] {
  try {
    return turns(readJson(files, "patch.json") as Operation[], previous, next)
      ? []
      : ["patch.json: it makes another dataset of the release before"];
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    return [`patch.json: ${(error as Error).message}`];
  }
}

function untold({ files }: Content, previous: Tables, next: Tables): string[] {
  const told = new Map(changesIn(files).map((change) => [recordKey(change), fact(change)]));
  const happened = new Map(diff(previous, next).map((change) => [recordKey(change), fact(change)]));
  return [...new Set([...told.keys(), ...happened.keys()])]
    .filter((record) => !isDeepStrictEqual(told.get(record), happened.get(record)))
    .map((record) => `changes.json: ${record} is not told as it is`);
}

const changesIn = (files: Files): Changes["changes"] => (readJson(files, "changes.json") as Changes).changes;

/** What happened, without what it is called. */
const fact = ({ op, fields }: Change) => ({
  op,
  fields: fields.map(({ field, before, after }) => ({ field, before, after })),
});

/** An id that the release before had or had buried is in use or has a tombstone. */
function unburied({ files }: Content, before: Files, previous: Tables, next: Tables): string[] {
  const stones = (of: Files): string[] => (readJson(of, "tombstones.json") as Tombstones).map(recordKey);
  const lost = new Set([...gone(previous, next), ...stones(before)]);
  for (const record of recordKeys(next)) lost.delete(record);
  for (const record of stones(files)) lost.delete(record);
  return Array.from(lost, (record) => `tombstones.json: ${record} is missing`);
}

/** The records that are not in the next dataset. */
function* gone(previous: Tables, next: Tables): Generator<string> {
  for (const [table, rows] of Object.entries(previous))
    for (const { before, after } of mergeById(rows, next[table] ?? []))
      if (before !== null && after === null) yield recordKey({ table, id: before.id });
}

/** A record that is younger than the release before has it. */
function history({ files }: Content, before: Files): string[] {
  const entries = (of: Files) => new RecordLines<History[number]>(of, "history.json");
  const withAge = (entry: History[number]): string => `${recordKey(entry)} ${entry.first_release}`;
  const [records, ages] = [new IdSet(), new IdSet()];
  for (const entry of entries(before)) {
    records.add(recordKey(entry));
    ages.add(withAge(entry));
  }
  const younger = filtered(
    entries(files),
    (entry) => records.has(recordKey(entry)) && !ages.has(withAge(entry)),
  );
  return Array.from(younger, (entry) => `history.json: ${recordKey(entry)} was there before`);
}
