import type { TableName } from "../model/dataset.ts";
import { sha256 } from "../model/releases/sha256.ts";
import type { PageAnswer } from "./answer.ts";
import { type Entry, Journal } from "./journal.ts";
import { manifestPath } from "./manifest.ts";
import { sourceIdOf } from "./page.ts";
import { type Checked, checked, duplicate } from "./page-answers.ts";
import { SeenIds } from "./seen-ids.ts";
import { type CheckedLine, type Workshop, workOn } from "./shard-work.ts";
import { type CorpusInput, type Shard, shardsOf } from "./shards.ts";
import { tablesOfPages } from "./tables.ts";

/** Shards of which pages are read at once. With more than one thread a slow page keeps only its own shard waiting. */
const openShards = (threads: number): number => threads + 1;

/** Does all shards that are not done yet; what it gives is the same however many threads there are. */
export async function runShards(
  workshop: Workshop,
  inputs: readonly CorpusInput[],
  threads: number,
): Promise<readonly Entry[]> {
  const { effects, out, settings, progress } = workshop;
  const tables = tablesOfPages(settings.tables);
  const journal = new Journal(effects, out, settings);
  // a run that fails leaves no manifest of the run before
  effects.remove(manifestPath(out));
  const seen = new SeenIds();
  const entries: Entry[] = [];
  const open = new Set<Promise<void>>();
  try {
    for await (const cut of shardsOf(inputs, settings.shard_bytes)) {
      const lines = checkedLines(cut, tables, seen);
      const shard = { ...cut, sha256: hashOf(cut, lines) };
      progress.begun(shard);
      const done = await journal.find(shard);
      if (done !== null) {
        entries.push(done);
        progress.kept(shard);
        continue;
      }
      const work = workOn(workshop, shard, lines).then((entry) => {
        journal.add(entry);
        entries.push(entry);
        open.delete(work);
      });
      // it is awaited below, perhaps after it failed
      work.catch(() => {});
      open.add(work);
      if (open.size >= openShards(threads)) await Promise.race(open);
    }
    await Promise.all(open);
  } finally {
    // what is being read when another shard or the input fails is finished, and kept
    await Promise.allSettled(open);
  }
  return entries.sort((a, b) => a.shard - b.shard);
}

/** In the order of the input, so that the first of two pages with one id is always the same. */
const checkedLines = (shard: Shard, tables: readonly TableName[], seen: SeenIds): CheckedLine[] =>
  shard.lines.flatMap((line) => {
    const found = checked(line, tables);
    return found === null ? [] : [{ line, refused: refusalOf(found, seen) }];
  });

/** Also of which lines are no pages here because of lines in other shards. */
const hashOf = (shard: Shard, lines: readonly CheckedLine[]): string => {
  const without = lines.flatMap(({ line, refused }) => (refused === null ? [] : [line.number]));
  return sha256(`${shard.sha256} ${without}`);
};

const refusalOf = (found: Checked, seen: SeenIds): PageAnswer | null => {
  if ("answer" in found) return found.answer;
  return seen.add(sourceIdOf(found.task.page.id)) ? null : duplicate(found.task);
};
