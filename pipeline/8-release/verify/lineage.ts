import { isDeepStrictEqual } from "node:util";
import { type Issue, issue, PipelineError } from "../../model/findings/issue.ts";
import type { Change, Changes, History, Tombstones } from "../../model/releases/release.generated.ts";
import type { Tables } from "../../model/tables/table.ts";
import { diff } from "../changes/diff.ts";
import { recordKey, recordKeys } from "../changes/record-keys.ts";
import { keyed } from "../files/content-hash.ts";
import type { Files } from "../files/files.ts";
import { applied, type Operation } from "../lasting/patch.ts";
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
    const made = applied(readJson(files, "patch.json") as Operation[], keyed(previous));
    return isDeepStrictEqual(made, keyed(next))
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
  const kept = new Set([...recordKeys(next), ...stones(files)]);
  return [...recordKeys(previous), ...stones(before)]
    .filter((record) => !kept.has(record))
    .map((record) => `tombstones.json: ${record} is missing`);
}

function history({ files }: Content, before: Files): string[] {
  const entries = (of: Files) =>
    new Map((readJson(of, "history.json") as History).map((entry) => [recordKey(entry), entry]));
  const [earlier, now] = [entries(before), entries(files)];
  const younger = [...now].filter(
    ([record, { first_release }]) => first_release !== (earlier.get(record)?.first_release ?? first_release),
  );
  return younger.map(([record]) => `history.json: ${record} was there before`);
}
