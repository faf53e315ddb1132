/** Finds the rules of the pipeline: whatever its modules export that has examples and counter-examples. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "../pipeline/1-read/index.ts";
import { normalise } from "../pipeline/2-normalise/index.ts";
import { unregistered } from "../pipeline/inputs/sources.ts";
import { Report } from "../pipeline/model/findings/issue.ts";
import { noCuration } from "../pipeline/model/inputs/curation.ts";
import type { Reading } from "../pipeline/model/reading.ts";
import type { Family, Rule } from "../pipeline/zh/rules/rule.ts";

const folders = ["2-normalise", "3-segment", "4-extract", "zh"];

export interface FoundRule {
  readonly id: string;
  readonly rule: Rule;
  readonly holds: (example: never) => boolean;
}

export interface FoundFamily {
  readonly name: string;
  readonly module: string;
  readonly rules: readonly FoundRule[];
  /** the list that the pipeline reads; null for a rule that stands by itself */
  readonly list: Rule[] | null;
}

/** Stages 1 and 2 of a page that is an example. */
export function readingOf(text: string): Reading {
  const report = new Report();
  const file = text.startsWith("<") ? "page.html" : "page.txt";
  const page = read.run(unregistered(file, new TextEncoder().encode(text)).input, report);
  return normalise.run({ page, curation: noCuration }, report);
}

const isRule = (value: unknown): value is Rule =>
  typeof value === "object" && value !== null && "examples" in value && "counterExamples" in value;

interface Single extends Rule {
  readonly pattern: RegExp;
  readonly when?: (match: RegExpExecArray) => boolean;
}

const isSingle = (value: unknown): value is Single =>
  isRule(value) && "pattern" in value && value.pattern instanceof RegExp;

const matches = ({ pattern, when }: Single, text: string): boolean =>
  Array.from(text.matchAll(new RegExp(pattern, `${pattern.flags.replace("g", "")}g`))).some(
    (match) => when?.(match) ?? true,
  );

function familyOf(module: string, name: string, value: unknown): FoundFamily[] {
  if (isSingle(value)) {
    const holds = (text: string): boolean => matches(value, text);
    return [{ name: `${name} of ${module}`, module, list: null, rules: [{ id: name, rule: value, holds }] }];
  }
  if (!Array.isArray(value) || !("family" in value)) return [];
  const { family } = value as unknown as { family: Family<Rule, Reading> };
  const rules = (value as Rule[]).map((rule) => ({
    id: family.id?.(rule) ?? rule.id ?? "",
    rule,
    holds: (example: never) => family.holds(rule, example, readingOf),
  }));
  return [{ name: family.name, module, list: value as Rule[], rules }];
}

export const modules: readonly string[] = folders
  .flatMap((folder) =>
    readdirSync(join("pipeline", folder), { recursive: true, encoding: "utf8" }).map((file) =>
      join(folder, file),
    ),
  )
  .filter((file) => file.endsWith(".ts"))
  .sort();

const exported = await Promise.all(
  modules.map(async (module) => ({
    module,
    values: Object.entries(
      (await import(/* @vite-ignore */ `../pipeline/${module}`)) as Record<string, unknown>,
    ),
  })),
);

export const families: readonly FoundFamily[] = exported.flatMap(({ module, values }) =>
  values.flatMap(([name, value]) => familyOf(module, name, value)),
);

/** Rules that are exported and stand in no family: nothing would run their examples. */
export function strays(): string[] {
  const known = new Set(families.flatMap(({ rules }) => rules.map(({ rule }) => rule)));
  return exported.flatMap(({ module, values }) =>
    values
      .filter(([, value]) => [value].flat().some((item) => isRule(item) && !known.has(item)))
      .map(([name]) => `${name} of ${module}`),
  );
}

/** Modules that write examples of rules which they do not export: nothing could find them. */
export function hidden(): string[] {
  const known = new Set(families.flatMap(({ rules }) => rules.map(({ rule }) => rule)));
  return exported.flatMap(({ module, values }) => {
    const written =
      readFileSync(`pipeline/${module}`, "utf8").match(/^\s*counterExamples: \[/gm)?.length ?? 0;
    const found = new Set(
      values.flatMap(([, value]) => [value].flat()).filter((item) => known.has(item as Rule)),
    ).size;
    return written > found ? [`${module}: ${written} written, ${found} found`] : [];
  });
}

/** Patterns with Han characters that stand in code and in no rule, by stage. */
export function inlinePatterns(stage: string): string[] {
  return modules
    .filter((module) => module.startsWith(stage))
    .flatMap((module) => {
      const lines = readFileSync(`pipeline/${module}`, "utf8").split("\n");
      return lines.flatMap((line, n) => {
        const pattern =
          /(?<![\w)\]*/])\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+\/[dgimsuvy]*(?=[\s,;.)\]}]|$)/.exec(
            line,
          );
        const quoted = /new RegExp\(/.test(line) ? lines.slice(n, n + 3).join("") : "";
        const text = pattern?.[0] ?? quoted;
        return /\p{Script=Han}/u.test(text) && !inRule(lines, n) ? [`${module}:${n + 1}`] : [];
      });
    });
}

/** A line belongs to a rule when its row, from `{` to `}`, gives examples. */
function inRule(lines: readonly string[], n: number): boolean {
  let start = n;
  while (start >= 0 && !/^ {2}\{/.test(lines[start] ?? "") && !/^\S/.test(lines[start] ?? "")) start--;
  if (!/^ {2}\{/.test(lines[start] ?? "")) {
    const row = lines.slice(
      start,
      lines.findIndex((line, at) => at > start && /^\S/.test(line)),
    );
    return start >= 0 && row.some((line) => /^ {2}counterExamples:/.test(line));
  }
  const end = lines.findIndex((line, at) => at >= start && /^ {2}\}/.test(line));
  return lines.slice(start, end).some((line) => /^ {4}counterExamples:/.test(line));
}
