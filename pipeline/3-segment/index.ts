import type { Curation } from "../model/inputs/curation.ts";
import type { Outline } from "../model/outline.ts";
import type { Reading } from "../model/reading.ts";
import type { Stage } from "../model/stage.ts";
import { curatedRoles, lostNames } from "./curated.ts";
import { type Decided, decode } from "./decode.ts";
import { factsOfPage } from "./facts.ts";
import { gaps } from "./gaps.ts";
import { layoutOf } from "./layout.ts";
import { treeOf } from "./tree.ts";
import { uncertainLines } from "./uncertain.ts";

export interface SegmentInput {
  readonly reading: Reading;
  readonly curation: Curation;
}

/** The lines of a page, recognised all together: what each is, and why. */
export const decidedLines = (reading: Reading): Decided[] => decode(factsOfPage(reading, layoutOf(reading)));

/**
 * Finds the structure of a page: bodies and their parts, sections, what each line is, and the clauses of the text. Lines are
 * recognised first, all together; then the tree is built from them. Gaps are reported.
 */
export const segment: Stage<SegmentInput, Outline> = {
  name: "segment",
  run({ reading, curation }, report) {
    const lines = decidedLines(reading);
    const judgements = {
      roles: curatedRoles(reading, curation, report),
      lostNames: lostNames(reading, curation, report),
    };
    const tree = treeOf(reading, lines, judgements);
    report.add(...gaps(tree), ...uncertainLines(reading, lines, judgements, tree));
    return tree.outline;
  },
};
