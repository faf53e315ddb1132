import pc from "picocolors";
import type { Effects } from "../effects.ts";
import { readText } from "../effects.ts";
import type { Dataset } from "../model/dataset.ts";
import { slice, type Text, textOf } from "../model/text.ts";
import { visible, visibleLines } from "../model/visible.ts";
import { placeOf } from "../print/place.ts";
import { buildFolder } from "./build.ts";
import { type ExitCode, misused } from "./command.ts";
import { reasonsFor } from "./reasons.ts";
import { latestVersion, readDataset, releaseFolder } from "./releases.ts";

type Row = Readonly<Record<string, unknown>>;

/** One record with its evidence highlighted in the lines it was read from, and why these were read so. */
export function explain(effects: Effects, id: string): ExitCode {
  const folder = effects.exists(buildFolder) ? buildFolder : releaseFolder(latestVersion(effects) ?? "");
  const dataset = readDataset(effects, folder);
  const found = Object.entries(dataset)
    .flatMap(([table, rows]) => (rows as unknown as Row[]).map((row) => ({ table, row })))
    .find(({ table, row }) => row.id === id && table !== "sources");
  if (found === undefined)
    return misused(effects, "explain", `no record «${id}» in ${folder}${suggestion(dataset, id)}`);
  const { source_id, start, end } = found.row;
  const text = textOf(readText(effects, `${folder}/text/${source_id}.txt`));
  effects.print(describe(found.table, found.row, dataset, text, effects.terminal.colours));
  if (typeof start !== "number" || typeof end !== "number") return 0;
  const reasons = reasonsFor(effects, String(source_id), { start, end }, text);
  if (reasons.length > 0) effects.print(["\nwhy", ...reasons.map((line) => `  ${visible(line)}`)].join("\n"));
  return 0;
}

function suggestion(dataset: Dataset, id: string): string {
  const near = [...dataset.organizations, ...dataset.duties].find(
    (r) => r.id.includes(id) || id.startsWith(`${r.id}.`),
  );
  return near === undefined ? "" : `; did you mean «${near.id}»?`;
}

function describe(table: string, row: Row, dataset: Dataset, text: Text, colours: boolean): string {
  const colour = pc.createColors(colours);
  const evidence = dataset.evidence.filter((e) => e.record_id === row.id);
  const values = Object.entries(row)
    .filter(([name, value]) => !["id", "source_id", "start", "end", "quote"].includes(name) && value !== null)
    .map(([name, value]) => {
      const from = evidence.find((e) => e.field === name);
      const shown = visible(typeof value === "object" ? JSON.stringify(value) : String(value));
      const source = from
        ? colour.dim(`  (${visible(from.method)}${from.start === null ? "" : ` ${from.start}–${from.end}`})`)
        : "";
      return `  ${colour.bold(visible(name))}: ${shown}${source}`;
    });
  return [
    `${table} ${colour.bold(visible(String(row.id)))}`,
    ...values,
    "",
    ...highlighted(row, text, colours),
  ].join("\n");
}

/** The lines of the passage, with the passage marked: by colour, or by 【】 where there is none. */
function highlighted(row: Row, text: Text, colours: boolean): string[] {
  if (typeof row.start !== "number" || typeof row.end !== "number") return ["no passage states this record"];
  const span = { start: row.start, end: row.end };
  const place = placeOf(text, span.start);
  const from = Math.max(place.start, span.start - 60);
  const shown = (end: number): string => visibleLines(slice(text, { start: from, end }));
  const before = shown(span.start);
  const passage = shown(span.end).slice(before.length);
  const mark = colours ? pc.createColors(true).inverse(passage) : `【${passage}】`;
  const last = Math.min(Math.max(place.end, span.end), span.end + 60);
  const after = shown(last).slice(before.length + passage.length);
  return [`line ${place.line}, column ${place.column}:`, `  ${before}${mark}${after}`];
}
