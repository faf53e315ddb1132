import type { Curation } from "../model/inputs/curation.ts";
import type { Block, Page } from "../model/page.ts";
import type { Correction, Edit, Reading } from "../model/reading.ts";
import type { Stage } from "../model/stage.ts";
import { readingSpan } from "../model/text/alignment.ts";
import { overlapping } from "../model/text/overlap.ts";
import { slice, type Text, textOf, textOfCells } from "../model/text/text.ts";
import { bareNumerals } from "../zh/layout/bare-numerals.ts";
import { scriptsOfPage, simplified, traditional } from "../zh/script/script.ts";
import { wrappedLines } from "./breaks/index.ts";
import { applyChanges, type Change } from "./change.ts";
import { curatedCorrections } from "./curated.ts";
import { usualForms } from "./forms.ts";
import { ofWrongDate, wrongDates } from "./impossible-dates.ts";
import { noiseChanges } from "./layout.ts";
import { inSimplified, mainlandWords, proposal, traditionalCells } from "./mainland.ts";
import { doubts, repaired, repairs } from "./repair.ts";
import { letterSpacingChanges, spacingChanges } from "./spacing.ts";
import { strayBlanks, widthChanges } from "./typography.ts";

export interface NormaliseInput {
  readonly page: Page;
  readonly curation: Curation;
}

/**
 * Reads the page in both scripts. Changes of the raw text - curated corrections, repairs of conversion errors,
 * typography, layout, forms of characters - are made in that order of precedence; `hant` and `hans` then differ in script only. Where a
 * phrase converter put words of Taiwan into a page of the mainland, `hant` keeps them and `hans` has those of the
 * mainland (許可權, 权限): one cell of `hant` may hold two characters, so that both have the same length. Reports curation entries whose words are not found exactly once.
 */
export const normalise: Stage<NormaliseInput, Reading> = {
  name: "normalise",
  run({ page, curation }, report) {
    const traditionalPage = scriptsOfPage(page.text).script !== "hans";
    const curated = curatedCorrections(page, curation, report);
    const { page: usual, changes: forms } = usualForms(page, traditionalPage);
    const wrapped = wrappedLines(usual);
    const regional = traditionalPage ? mainlandWords(usual.text) : [];
    const { text, edits, applied } = applyChanges(page.text, [
      ...curated.changes,
      ...(traditionalPage ? repairs(usual.text) : []),
      ...regional.map(inSimplified),
      ...usual.blocks.flatMap((block) => lineChanges(usual.text, block)),
      ...spacingChanges(usual),
      ...joins(page, wrapped),
      ...itemMarks(usual),
      ...forms,
    ]);
    const written = text.chars.join("");
    const proposed = [...curated.proposed, ...doubts(usual.text, traditionalPage), ...regional.map(proposal)];
    const hans = traditionalPage ? textOf(simplified(written)) : text;
    const lines = logicalLines(page, edits, wrapped);
    const dates = wrongDates({ raw: page.text, hans, edits, lines });
    report.add(...dates.map((date) => ofWrongDate(date, page.id)));
    return {
      page,
      raw: page.text,
      hant: traditionalPage
        ? textOfCells(traditionalCells(page.text, text, edits, applied))
        : textOf(repaired(traditional(written))),
      hans,
      edits,
      lines,
      corrections: [
        ...applied.flatMap((change) => recorded(page.text, change)),
        ...unclaimed([...proposed, ...dates], applied),
      ].sort((a, b) => a.start - b.start || a.end - b.end),
    };
  },
};

const lineChanges = (raw: Text, block: Block): Change[] => [
  ...noiseChanges(raw, block),
  ...letterSpacingChanges(raw, block),
  ...strayBlanks(raw, block.start, block.end),
  ...widthChanges(raw, block.start, block.end),
];

/** 一行政科 is read as 一、行政科 where items are counted so. */
const itemMarks = ({ text }: Page): Change[] =>
  bareNumerals(textOf(scriptsOfPage(text).simplified).units).map((at) => ({
    start: at,
    end: at,
    to: "、",
    record: null,
  }));

const joins = (page: Page, wrapped: ReadonlyMap<number, string>): Change[] =>
  [...wrapped].flatMap(([index, to]) => {
    const [line, next] = [page.blocks[index], page.blocks[index + 1]];
    return line && next ? [{ start: line.end, end: next.start, to, record: null }] : [];
  });

function logicalLines(page: Page, edits: readonly Edit[], wrapped: ReadonlyMap<number, string>): Block[] {
  const lines: Block[] = [];
  for (const [index, block] of page.blocks.entries()) {
    const line = { ...block, ...readingSpan(edits, block) };
    const last = lines.at(-1);
    if (last && wrapped.has(index - 1))
      lines[lines.length - 1] = { ...last, end: line.end, strong: last.strong && line.strong };
    else if (line.end > line.start) lines.push(line);
  }
  return lines;
}

const recorded = (raw: Text, change: Change): Correction[] =>
  change.record === null
    ? []
    : [{ start: change.start, end: change.end, raw: slice(raw, change), ...change.record }];

/** A proposal gives way to a decision about the same words, that of a rule to what another rule has mended, too. */
function unclaimed(proposed: readonly Correction[], applied: readonly Change[]): Correction[] {
  const decided = overlapping(applied.filter(({ record }) => record !== null && record.rule_id === null));
  const mended = overlapping(applied.filter(({ record }) => record !== null));
  const ranked = overlapping(proposed.map((correction, rank) => ({ ...correction, rank })));
  const first = (p: Correction): number =>
    ranked(p).reduce((least, { rank }) => Math.min(least, rank), Number.POSITIVE_INFINITY);
  return proposed.filter(
    (p, rank) => (p.rule_id === null ? decided : mended)(p).length === 0 && first(p) === rank,
  );
}
