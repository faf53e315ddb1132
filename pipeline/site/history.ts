import { derived } from "../zh/derived.ts";
import type { Release } from "./release.ts";

const histories = derived(
  ({ history }: Release) => new Map(history.map((entry) => [`${entry.table}/${entry.id}`, entry])),
);

/** When a record was first published, and when it last changed. */
export const historyOf = (
  release: Release,
  table: string,
  id: string,
): Release["history"][number] | undefined => histories(release).get(`${table}/${id}`);
