import { compare, markdownReport, terminalReport } from "../8-release/index.ts";
import { tablesOf } from "../model/table.ts";
import type { BuildResult } from "../run.ts";
import type { Baseline } from "./baseline.ts";

export type EffectForm = "terminal" | "markdown" | "json";

/** What the sources as they are change in the data, which version that makes, and which ids are kept by likeness. */
export function effectOf(
  { other }: Baseline,
  built: BuildResult,
  form: EffectForm,
  colours: boolean,
): string {
  if (other === null) return form === "json" ? "null" : "there is no release yet";
  const { name, edition } = other;
  const next = { ...edition, tables: tablesOf(built.dataset) };
  const changes = compare({ version: name, edition }, { version: name, edition: next });
  const matches = built.matches.map(({ table, id, similarity }) => ({
    table,
    id,
    similarity: Math.round(similarity * 100) / 100,
  }));
  if (form === "json") return JSON.stringify({ against: name, ...changes, matches }, null, 2);
  if (changes.changes.length === 0) return `no change against ${name}`;
  const kept = matches.map(
    (m) => `${m.id} is taken for the ${m.table} record of that id: ${m.similarity} alike`,
  );
  return form === "markdown"
    ? [
        `Against ${name} this makes a **${changes.bump}** release.`,
        "",
        markdownReport(changes, next.tables),
        ...kept.map((k) => `- ${k}`),
      ].join("\n")
    : [
        `against ${name}, a ${changes.bump} release:`,
        terminalReport(changes, next.tables, colours),
        ...kept,
      ].join("\n");
}
