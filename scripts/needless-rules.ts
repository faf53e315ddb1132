/**
 * npx tsx scripts/needless-rules.ts [FOLDER …]: takes out one rule at a time and compares what is read of the pages of
 * tests/cases, of the flagship page and of any other folders. Prints the rules that change nothing, and those that only
 * the flagship page needs; exit 1 when a rule changes nothing. Confidence and why segments were read so are not compared: they move with every rule.
 */
import { readdirSync, readFileSync } from "node:fs";
import { read } from "../pipeline/1-read/index.ts";
import { normalise } from "../pipeline/2-normalise/index.ts";
import { segment } from "../pipeline/3-segment/index.ts";
import { extract } from "../pipeline/4-extract/index.ts";
import { allSources } from "../pipeline/commands/build.ts";
import { diskEffects } from "../pipeline/effects/disk.ts";
import { unregistered } from "../pipeline/inputs/sources.ts";
import type { Draft } from "../pipeline/model/draft.ts";
import { Report } from "../pipeline/model/findings/issue.ts";
import type { Curation } from "../pipeline/model/inputs/curation.ts";
import type { Page } from "../pipeline/model/page.ts";
import type { Reading } from "../pipeline/model/reading.ts";
import type { Source } from "../pipeline/run.ts";
import type { Rule } from "../pipeline/zh/rules/rule.ts";
import { type FoundFamily, families, inlinePatterns } from "../tests/rules.ts";

interface Specimen {
  readonly flagship: boolean;
  readonly page: Page;
  readonly curation: Curation;
  readonly reading: Reading;
  /** what is read of it with all rules */
  readonly drafts: string;
  readonly size: number;
}

/** `kept`: rules of later stages leave the reading as it is. */
function extracted(
  page: Page,
  curation: Curation,
  kept: Reading | null,
): { reading: Reading; drafts: string } {
  const report = new Report();
  const reading = kept ?? normalise.run({ page, curation }, report);
  const drafts = extract.run(segment.run({ reading, curation }, report), report);
  const text = JSON.stringify([drafts.map(withoutReasons), reading.corrections], (key, value) =>
    key === "confidence" ? undefined : value,
  );
  return { reading, drafts: text };
}

/** A segment without the rules by which it was read. */
const withoutReasons = (draft: Draft): Draft =>
  draft.table === "segments"
    ? { ...draft, values: { ...draft.values, rules: [], margin: null, next_best: null } }
    : draft;

const pagesIn = (folder: string): Source[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:txt|md|html)$/.test(file) && !/README/.test(file))
    .sort()
    .map((file) => unregistered(file, new Uint8Array(readFileSync(`${folder}/${file}`))));

function specimen({ input, curation }: Source, flagship: boolean): Specimen {
  const page = read.run(input, new Report());
  return { flagship, page, curation, ...extracted(page, curation, null), size: page.text.units.length };
}

type Parts = Record<string, unknown>;

/** A pattern that does what another does, and says when it finds something. */
function watched(pattern: RegExp, found: () => void): RegExp {
  class Watched extends RegExp {
    override exec(text: string): RegExpExecArray | null {
      const match = super.exec(text);
      if (match !== null) found();
      return match;
    }
  }
  return new Watched(pattern.source, pattern.flags);
}

const functionOf = (value: unknown): ((...given: unknown[]) => unknown) | null =>
  typeof value === "function" ? (value as (...given: unknown[]) => unknown) : null;

const says = (answer: unknown): boolean => (Array.isArray(answer) ? answer.length > 0 : Boolean(answer));

/** Reports when a condition of the rule holds. False when the rule has no condition that can be watched. */
function listen(rule: Rule, found: () => void): boolean {
  const parts = rule as unknown as Parts;
  let heard = false;
  for (const [name, value] of Object.entries(parts)) {
    const condition = functionOf(value);
    if (value instanceof RegExp) parts[name] = watched(value, found);
    else if (condition !== null)
      parts[name] = (...given: unknown[]) => {
        const answer = condition(...given);
        if (says(answer)) found();
        return answer;
      };
    else continue;
    heard = true;
  }
  return heard;
}

interface Candidate {
  readonly family: FoundFamily;
  readonly id: string;
  readonly rule: Rule;
  /** pages on which it holds somewhere: on all others it can change nothing. Null when that is not known */
  readonly pages: Set<Specimen> | null;
}

/** Runs the pipeline without a rule: out of its list, or with a pattern that finds nothing where it has no list. */
function without<T>({ family, rule }: Candidate, run: () => T): T {
  const { list } = family;
  const parts = rule as unknown as Parts;
  const pattern = parts.pattern;
  const at = list?.indexOf(rule) ?? -1;
  if (at >= 0) list?.splice(at, 1);
  else parts.pattern = new RegExp("(?!)", (pattern as RegExp).flags);
  try {
    return run();
  } finally {
    if (at >= 0) list?.splice(at, 0, rule);
    else parts.pattern = pattern;
  }
}

const changes = (candidate: Candidate, { page, curation, reading, drafts }: Specimen): boolean => {
  const early = !/^[34]-/.test(candidate.family.module);
  return without(candidate, () => extracted(page, curation, early ? null : reading).drafts !== drafts);
};

const others = [
  "tests/cases/pages",
  "tests/cases/reading",
  "tests/cases/profiles",
  ...process.argv.slice(2),
].flatMap(pagesIn);
const flagships = [...allSources(diskEffects, new Report()), ...pagesIn("sources").map((source) => source)];
const specimens = [
  ...others.map((source) => specimen(source, false)).sort((a, b) => a.size - b.size),
  ...flagships.map((source) => specimen(source, true)),
];

const originals = new Map<Rule, Parts>();
const candidates: Candidate[] = families.flatMap((family) =>
  family.rules.map(({ id, rule }) => {
    originals.set(rule, { ...rule });
    const pages = new Set<Specimen>();
    const heard = listen(rule, () => current !== null && pages.add(current));
    return { family, id, rule, pages: heard ? pages : null };
  }),
);
let current: Specimen | null = null;
for (const at of specimens) {
  current = at;
  extracted(at.page, at.curation, null);
}
current = null;
for (const [rule, parts] of originals) Object.assign(rule, parts);

const needless: string[] = [];
const flagshipOnly: string[] = [];
for (const candidate of candidates) {
  const asked = specimens.filter((at) => candidate.pages?.has(at) ?? true);
  const changed = asked.find((at) => changes(candidate, at));
  const name = `${candidate.family.name}: ${candidate.id}`;
  const extent = `holds on ${candidate.pages?.size ?? "?"} pages`;
  if (changed === undefined) needless.push(`${name} (${extent})`);
  else if (changed.flagship) flagshipOnly.push(name);
}

const list = (title: string, names: readonly string[]): void =>
  console.log([`${names.length} ${title}`, ...names.map((name) => `  ${name}`)].join("\n"));
console.log(`${candidates.length} rules in ${families.length} families, ${specimens.length} pages`);
list("change nothing", needless);
list("change the flagship page only", flagshipOnly);
console.log(
  `patterns in code without examples: ${inlinePatterns("3-segment").length} in 3-segment, ${inlinePatterns("4-extract").length} in 4-extract`,
);
process.exitCode = needless.length > 0 ? 1 : 0;
