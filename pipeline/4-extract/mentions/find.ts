import type { Clause, LineRole, Outline, OutlineLine } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import { overlaps, type Span, shift } from "../../model/text/span.ts";
import { opensWithPlaceClass } from "../../zh/bodies/body-names.ts";
import { placePrefix } from "../../zh/bodies/unit-names.ts";
import { regulationTitles } from "../../zh/documents/regulation-titles.ts";
import { bracketed } from "../../zh/layout/brackets.ts";
import { opensPartList } from "../../zh/layout/part-lists.ts";
import { clausesByLine } from "../clauses-by-line.ts";
import type { Body } from "./body.ts";
import { type Candidate, candidatesIn, type LineWords, lineWords } from "./candidates.ts";
import { listedShortNames } from "./listed-short-names.ts";
import { type NameIndex, nameIndex } from "./name-index.ts";
import { isNamedThing } from "./no-mention.ts";
import { type PageNames, pageNames } from "./page-names.ts";
import { type Meaning, meaningOf } from "./resolve.ts";

/** Words by which the page names or means a body. */
export interface Mention extends Span, Meaning {
  readonly clause: Clause | null;
  /** the unit whose text it is */
  readonly unit: number | null;
}

const rolesWithMentions: ReadonlySet<LineRole> = new Set([
  "lead",
  "body",
  "narrative",
  "milestone",
  "leader",
  "key_value",
  "unit_list",
  "section_heading",
  "article",
]);

/** A line that may mention bodies, with all that does not depend on their names. */
interface LineToSearch {
  readonly line: OutlineLine;
  readonly clauses: readonly Clause[];
  readonly words: LineWords;
  readonly listed: ReturnType<typeof listedShortNames>;
  readonly titles: readonly Span[];
}

/** All mentions of a page, in order. Bodies that it names in full are looked for by their short names in a second pass. */
export function findMentions(outline: Outline): Mention[] {
  const names = pageNames(outline);
  const lines = linesToSearch(outline, names);
  const first = pass(outline, names, lines, []);
  const others = named(outline, first);
  return others.length === 0 ? first : pass(outline, names, lines, others);
}

function linesToSearch(outline: Outline, names: PageNames): LineToSearch[] {
  const byLine = clausesByLine(outline);
  return outline.lines.flatMap((line, n): LineToSearch[] => {
    const clauses = byLine.get(n) ?? [];
    const hans = hansOf(outline.reading, line);
    if (!mayMention(line, hans, clauses)) return [];
    const listed = listedShortNames(names, hans);
    return [
      {
        line,
        clauses,
        words: lineWords(hans),
        listed,
        titles: [...bracketed(hans, "《"), ...regulationTitles(hans)],
      },
    ];
  });
}

/**
 * Bodies that have a name of their own. 水利委员会 is short for 青山县水利委员会. Another name that ends in one was cut too early:
 * 所做出青山海关, but not 东岚省盐业局, which is 省盐业局 in full.
 */
function named({ reading }: Outline, mentions: readonly Mention[]): Body[] {
  const found = new Map<string, Body>();
  for (const { kind, body, ...span } of mentions)
    if (
      (kind === "proper" || opensWithPlaceClass(hansOf(reading, span))) &&
      body !== null &&
      "external" in body
    )
      found.set(body.external.hans, body);
  for (const name of [...found.keys()]) {
    const place = placePrefix(name);
    const rest = name.slice(place.length);
    if (place !== "") for (const short of [rest, `${place.slice(-1)}${rest}`]) found.delete(short);
  }
  const tailOf = (name: string): boolean =>
    Array.from(name, (_, n) => name.slice(n + 1)).some(
      (tail) => tail.length > 3 && !opensWithPlaceClass(tail) && found.has(tail),
    );
  return [...found].filter(([name]) => !tailOf(name)).map(([, body]) => body);
}

function pass(
  outline: Outline,
  names: PageNames,
  lines: readonly LineToSearch[],
  others: readonly Body[],
): Mention[] {
  const index = nameIndex(outline, names, others);
  return lines.flatMap((line) => mentionsIn(outline, names, line, index));
}

function mentionsIn(
  outline: Outline,
  names: PageNames,
  { line, clauses, words, listed, titles }: LineToSearch,
  index: NameIndex,
): Mention[] {
  const settingOf = (span: Span) => {
    const clause = clauses.find((one) => overlaps(one, span)) ?? null;
    return { clause, unit: clause === null ? line.unit : clause.unit };
  };
  // 通关、关税等|部门: the list says which; a title of a document has no mentions
  const isFree = (span: Span): boolean =>
    !listed.some(({ end }) => span.start === end + 1) && !titles.some((title) => overlaps(title, span));
  const read = (candidate: Candidate): Mention | null => {
    const span = shift({ start: candidate.start, end: candidate.end }, line.start);
    const { clause, unit } = settingOf(span);
    const meaning = meaningOf(candidate, { outline, names, span, unit });
    const isNone = meaning === null || isNamedThing(outline, meaning, span, clause);
    return isNone ? null : { ...span, ...meaning, clause, unit };
  };
  // 为交通部|直属机构: what only says what a body is does not hide the body before it
  const isMention = (candidate: Candidate): boolean =>
    isFree(candidate) && (!isClass(candidate) || read(candidate) !== null);
  const found = candidatesIn(words, index, isMention).flatMap((candidate) => read(candidate) ?? []);
  const short = listed
    .map(({ unit, start, end }) => ({ unit, span: shift({ start, end }, line.start) }))
    .filter(({ span }) => !found.some((mention) => overlaps(mention, span)))
    .map(({ unit, span }): Mention => {
      const body = unit === null ? null : { unit };
      return { ...span, kind: "short", body, ...settingOf(span) };
    });
  const listedFully = (mention: Mention): boolean => endsList(words.hans, line.start, mention, found);
  return [...found.filter((mention) => !listedFully(mention)), ...short].sort((a, b) => a.start - b.start);
}

const isClass = (candidate: Candidate): boolean =>
  candidate.by === "word" && candidate.found.rule.kind === "generic";

/** 市水务局、市气象局等|单位: the list says which. */
const endsList = (
  hans: string,
  line: number,
  { kind, start, end }: Mention,
  found: readonly Mention[],
): boolean =>
  kind === "generic" &&
  end - start === 2 &&
  hans.charAt(start - line - 1) === "等" &&
  found.some((other) => other.end === start - 1 && ["proper", "short"].includes(other.kind));

/** True for lines that may mention bodies. Headings name their own unit, but for 本署设下列组、室. */
const mayMention = (line: OutlineLine, hans: string, clauses: readonly Clause[]): boolean =>
  rolesWithMentions.has(line.role) &&
  (line.role !== "section_heading" ||
    clauses.some(({ role, kind }) => role !== "leftover" || kind === "lead_in") ||
    opensPartList.pattern.test(hans));
