import type { Block } from "../model/page.ts";
import { hansOf, type Reading } from "../model/reading.ts";
import type { Span } from "../model/text/span.ts";
import { isUnitName } from "../zh/bodies/unit-names.ts";
import { dutyLeadIn, hasExplicitLead, opensWithVerb, unitLeadIn } from "../zh/duties/duty-leads.ts";
import { undecorated } from "../zh/layout/decoration.ts";
import { depthOf, type Mark, marksAt } from "../zh/layout/enumeration.ts";
import { furniture } from "../zh/layout/line-kinds.ts";
import { isNavigation } from "../zh/layout/navigation.ts";
import { curriculumVitae, isLeaderLine, isNameLine } from "../zh/people/leader-lines.ts";
import { besideUnits, namedBelow } from "./beside-units.ts";
import { boxRows } from "./boxes.ts";
import { cutAt, sentenceMarks } from "./clauses/cut.ts";
import { contentsOf } from "./contents.ts";
import { keysOf } from "./item-keys.ts";
import { bareDepth, type LineFacts } from "./line-facts.ts";
import { nameAlone, unitHeading } from "./names/heading.ts";
import { listedUnits, structureVerb } from "./names/lists.ts";
import { topicHeading } from "./names/topic.ts";
import { nestedDepths } from "./nested-marks.ts";
import { pathLines } from "./paths.ts";
import { setApart } from "./set-apart.ts";
import { signatures } from "./signed.ts";
import type { Row } from "./tables.ts";

/** Reads what one row says by itself; null when it has no text besides its marks. */
export function factsOf(reading: Reading, row: Row, index: number): LineFacts | null {
  const { block } = row;
  const hans = hansOf(reading, block);
  const marked = marksAt(hans);
  const words = undecorated(hans.slice(marked.length));
  const length = marked.length + words.start;
  const mark = marked.mark ?? drawn(block);
  const text = hans.slice(length, marked.length + words.end);
  const heading = unitHeading(text) ?? (row.named ? nameAlone(0, text.length) : null);
  return {
    row,
    block,
    index,
    begins: false,
    text,
    at: block.start + length,
    mark,
    depth:
      row.tier === null
        ? depthAt(block, mark) + nestingOf(reading, block, marked.mark)
        : tierDepth + row.tier,
    heading,
    alike: 0,
    announced: false,
    contents: false,
    signs: false,
    apart: false,
    path: null,
    box: null,
    key: 0,
    besideUnit: false,
    names: namesAlone(text),
    topic: topicHeading(text, mark !== null),
    dutyLeadIn: dutyLeadIn(text),
    unitLeadIn: unitLeadIn.test(text),
    leader: isLeaderLine(text),
    life: text.length < 600 && curriculumVitae.test(text),
    person: text.length <= 8 && isNameLine(text),
    lead: hasExplicitLead(text),
    verb: opensWithVerb(text),
    sentence: /[。；]/u.test(text),
  };
}

/** The mark that a browser draws before an item of a list. */
const drawn = ({ kind, mark }: Block): Mark | null => {
  if (kind !== "item" || mark === null) return null;
  const ordinal = /^(\d+)/u.exec(mark)?.[1];
  return ordinal === undefined
    ? { style: "bullet", ordinal: null, length: 0 }
    : { style: "arabic", ordinal: Number(ordinal), length: 0 };
};

/** Depth of cells in two columns of names: below all marked headings. */
const tierDepth = 20;

const deepest = 10 + depthOf("bullet");

const depthAt = (block: Block, mark: Mark | null): number => {
  if (block.kind === "heading" && block.level !== null) return block.level;
  // lists in lists: the markup says how deep an item stands, not the shape of its mark
  if (mark?.length === 0) return deepest + (block.level ?? 1) / 10;
  return mark ? 10 + depthOf(mark.style) : bareDepth;
};

/** Bullets are all of one shape: how far a line is indented says how deep it stands. Less than the step to another mark. */
function nestingOf({ hans }: Reading, { kind, start }: Block, mark: Mark | null): number {
  if (kind !== "line" || mark?.style !== "bullet") return 0;
  let at = start;
  while (at > 0 && /[ \t\u3000\u00a0]/.test(hans.units.charAt(at - 1))) at--;
  return Math.min(start - at, 40) / 50;
}

/** Marks that do not separate the items of a list. */
export const noSeparator = {
  pattern: /[^、，,；;。\s和及与/／]/gu,
  examples: ["办公室"],
  counterExamples: ["、", "，和"],
};

/** How many bodies a text lists; 0 when it holds anything else. */
export function namesAlone(text: string): number {
  const [first = ""] = text.split(/[、，,；;。\s（(/／]/u, 1);
  if (!isUnitName(first)) return 0;
  const listed = listedUnits(text);
  const covered = listed.reduce(
    (sum, { heading }: { heading: Span }) => sum + heading.end - heading.start,
    0,
  );
  const marks = text.replace(noSeparator.pattern, "").length;
  return covered + marks >= text.length ? listed.length : 0;
}

const textAt = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Words of which every sentence that lists the parts of a body has one. */
export const mayTellParts = {
  pattern: /[设辖]|机构|单位/u,
  examples: ["内设办公室", "下辖三个所"],
  counterExamples: ["办公室负责文电"],
};

/** The bodies that a line lists: a line of names, or a sentence about the parts of a body. */
function namesListed({ text, names }: LineFacts): string[] {
  if (names > 1) return listedUnits(text).map(({ name }) => textAt(text, name));
  if (!mayTellParts.pattern.test(text)) return [];
  return cutAt(text, sentenceMarks).flatMap(({ start, end }) => {
    const rest = structureVerb.pattern.exec(text.slice(start, end))?.groups?.rest ?? "";
    return listedUnits(rest).map(({ name }) => textAt(rest, name));
  });
}

/** 发布时间：2023-05-06 来源：局办公室: words of the site, not of the page. */
const isOfSite = (text: string): boolean => furniture.pattern.test(text) || isNavigation(text);

/** The facts of all lines of a page, with those that depend on several lines. */
export function factsOfPage(reading: Reading, rows: readonly Row[]): LineFacts[] {
  const alone = rows.flatMap((row, index) => factsOf(reading, row, index) ?? []);
  const lines = alone.map((line, n) =>
    namedBelow(alone, n) ? { ...line, heading: nameAlone(0, line.text.length) } : line,
  );
  const depths = nestedDepths(lines);
  const gaps = new Map<string, number>();
  for (const { heading } of lines) {
    if (heading?.rest) gaps.set(heading.gap, (gaps.get(heading.gap) ?? 0) + 1);
  }
  const contents = contentsOf(lines);
  const signed = signatures(lines);
  const keys = keysOf(lines);
  const boxes = boxRows(lines);
  const apart = setApart(lines);
  const paths = pathLines(lines);
  const besides = besideUnits(lines);
  const listed = new Set(lines.flatMap(namesListed));
  const first = lines.findIndex((line, n) => !isOfSite(line.text) && (paths[n] ?? null) === null);
  return lines.map((line, n) => ({
    ...line,
    depth: depths[n] ?? line.depth,
    begins: n === first,
    alike: line.heading?.rest ? (gaps.get(line.heading.gap) ?? 0) : 0,
    announced: line.heading !== null && listed.has(textAt(line.text, line.heading.name)),
    contents: contents.has(n),
    signs: signed.has(n),
    apart: apart[n] ?? false,
    path: paths[n] ?? null,
    box: boxes[n] ?? null,
    key: keys[n] ?? 0,
    besideUnit: besides[n] ?? false,
  }));
}
