import pc from "picocolors";
import type { Effects } from "../effects/effects.ts";
import { readText } from "../effects/effects.ts";
import type { Dataset } from "../model/dataset.ts";
import { singular } from "../model/tables/flat-table.ts";
import type { Span } from "../model/text/span.ts";
import { slice, type Text, textOf } from "../model/text/text.ts";
import { visible, visibleLines } from "../model/text/visible.ts";
import { placeOf } from "../print/place.ts";
import { formatTable } from "../print/table.ts";
import { buildFolder } from "./build.ts";
import { type ExitCode, type Form, guarded, misused, printAsJson } from "./command.ts";
import { type Found, nameOf, recordsCalled, recordsLike, recordsOf } from "./named-records.ts";
import { reasonsFor } from "./reasons.ts";
import { latestVersion, readDataset, releaseFolder } from "./releases.ts";

/** One record, asked for by its id or a name, with its evidence highlighted in the lines it was read from, and why these were read so. */
export const explain = (effects: Effects, words: string, form: Form = "terminal"): ExitCode =>
  guarded(
    effects,
    () => {
      const folder = latestData(effects);
      if (folder === null)
        return misused(effects, "explain", "there is neither a build nor a release: haiguan build");
      const dataset = readDataset(effects, folder);
      const records = recordsOf(dataset);
      const [found, ...others] = recordsCalled(records, words);
      if (found === undefined)
        return misused(effects, "explain", `no record «${words}» in ${folder}${suggestions(records, words)}`);
      if (others.length > 0) return choice(effects, words, [found, ...others]);
      const explanation = explanationOf(effects, folder, dataset, found);
      if (form === "json") return printAsJson(effects, asValue(explanation));
      effects.print(describe(explanation, effects.terminal.colours));
      return 0;
    },
    form,
  );

/** What was built last, else the latest release. */
function latestData(effects: Effects): string | null {
  if (effects.exists(buildFolder)) return buildFolder;
  const version = latestVersion(effects);
  return version === null ? null : releaseFolder(version);
}

const suggestions = (records: readonly Found[], words: string): string => {
  const like = recordsLike(records, words).map(({ row }) => `«${row.id}»`);
  return like.length === 0 ? "" : `; did you mean ${like.join(", ")}?`;
};

function choice(effects: Effects, words: string, records: readonly Found[]): ExitCode {
  const code = misused(
    effects,
    "explain",
    `${records.length} records are called «${words}»; name one by its id`,
  );
  const rows = records.map(({ table, row }) =>
    [`  ${row.id}`, singular(table), nameOf(row) ?? ""].map(visible),
  );
  effects.warn(formatTable(rows));
  return code;
}

/** Why a record is as it is. */
interface Explanation extends Found {
  readonly evidence: Dataset["evidence"];
  /** where it was read; null for what no passage states */
  readonly passage: { readonly text: Text; readonly span: Span } | null;
  /** why the lines there were read as they were */
  readonly why: readonly string[];
}

function explanationOf(
  effects: Effects,
  folder: string,
  dataset: Dataset,
  { table, row }: Found,
): Explanation {
  const evidence = dataset.evidence.filter((e) => e.record_id === row.id);
  const { source_id, start, end } = row;
  if (typeof start !== "number" || typeof end !== "number")
    return { table, row, evidence, passage: null, why: [] };
  const text = textOf(readText(effects, `${folder}/text/${source_id}.txt`));
  const span = { start, end };
  const why = reasonsFor(effects, String(source_id), span, text);
  return { table, row, evidence, passage: { text, span }, why };
}

/** For programs. Lines and columns count from 1, columns in code points. */
function asValue({ table, row, evidence, passage, why }: Explanation): object {
  const place = passage && placeOf(passage.text, passage.span.start);
  return {
    table,
    record: row,
    evidence,
    line: place?.line ?? null,
    column: place?.column ?? null,
    why: why.map((line) => line.trim()),
  };
}

function describe({ table, row, evidence, passage, why }: Explanation, colours: boolean): string {
  const colour = pc.createColors(colours);
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
    `${table} ${colour.bold(visible(row.id))}`,
    ...values,
    "",
    ...(passage === null
      ? ["no passage states this record"]
      : highlighted(passage.span, passage.text, colours)),
    ...(why.length === 0 ? [] : ["\nwhy", ...why.map((line) => `  ${visible(line)}`)]),
  ].join("\n");
}

/** The lines of the passage, with the passage marked: by colour, or by 【】 where there is none. */
function highlighted(span: Span, text: Text, colours: boolean): string[] {
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
