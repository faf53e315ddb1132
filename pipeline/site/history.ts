import type { History } from "../model/releases/release.generated.ts";
import type { StoredFiles } from "./stored/files.ts";
import { Lines } from "./stored/lines.ts";

type Entry = History[number];

/** When a record was first published, and when it last changed. */
export type HistoryOf = (table: string, id: string) => Entry | undefined;

export function historyOf(files: StoredFiles): HistoryOf {
  const nameOf = ({ table, id }: { readonly table: string; readonly id: string }): string => `${table}/${id}`;
  const found = new Lines<Entry>(files, "history.json").keyed(nameOf);
  return (table, id) => found(nameOf({ table, id }))[0];
}
