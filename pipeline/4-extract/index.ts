import { countWhile } from "../model/bisect.ts";
import type { Draft } from "../model/draft.ts";
import type { Outline } from "../model/outline.ts";
import { contains } from "../model/span.ts";
import type { Stage } from "../model/stage.ts";
import { areas } from "./areas.ts";
import { claims } from "./claims/index.ts";
import { documents } from "./documents.ts";
import { duties } from "./duties.ts";
import { events } from "./events/index.ts";
import type { Extractor } from "./extractor.ts";
import { lostHeadings, organizations } from "./organizations.ts";
import { people } from "./people/index.ts";
import { periods } from "./periods.ts";
import { postsOfDuties } from "./posts-of-duties.ts";
import { quantities } from "./quantities.ts";
import { segments } from "./segments.ts";
import { statements } from "./statements.ts";
import { systems } from "./systems.ts";

const extractors: readonly Extractor[] = [
  organizations,
  lostHeadings,
  duties,
  statements,
  periods,
  events,
  people,
  postsOfDuties,
  areas,
  documents,
  systems,
  quantities,
  claims,
];

/** Finds the records of every table in an outline, and covers the page with segments that point at them. */
export const extract: Stage<Outline, readonly Draft[]> = {
  name: "extract",
  run(outline, report) {
    const drafts = withRecords(onePerOffice(extractors.flatMap((extractor) => extractor(outline, report))));
    return [...drafts, ...segments(outline, drafts)];
  },
};

/** The posts of people come first: they know the rank. */
function onePerOffice(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ table, key }) => {
    if (table !== "posts") return true;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

/** A quantity belongs to the duty, statement or event in whose passage it stands: the last that begins before it. */
function withRecords(drafts: readonly Draft[]): Draft[] {
  // where an event and a statement are one passage, the quantity is the statement's
  const tables = ["events", "statements", "duties"];
  const owners = drafts
    .filter((d) => tables.includes(d.table))
    .sort(
      (a, b) =>
        (a.span?.start ?? 0) - (b.span?.start ?? 0) || tables.indexOf(a.table) - tables.indexOf(b.table),
    );
  return drafts.map((quantity): Draft => {
    if (quantity.table !== "quantities" || quantity.span === null) return quantity;
    const { span } = quantity;
    const owner = owners[countWhile(owners.length, (n) => (owners[n]?.span?.start ?? 0) <= span.start) - 1];
    return owner?.span && contains(owner.span, span)
      ? { ...quantity, values: { ...quantity.values, record_id: { ref: owner.key } } }
      : quantity;
  });
}
