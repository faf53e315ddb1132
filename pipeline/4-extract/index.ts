import { countWhile } from "../model/collections/bisect.ts";
import type { Draft } from "../model/draft.ts";
import { type Issue, issue } from "../model/findings/issue.ts";
import type { Outline } from "../model/outline.ts";
import type { Reading } from "../model/reading.ts";
import type { Stage } from "../model/stage.ts";
import { contains, type Span } from "../model/text/span.ts";
import { areas } from "./areas/index.ts";
import { bodies, mentionsOf } from "./bodies.ts";
import { claims } from "./claims/index.ts";
import { corrections, placeOfDraft } from "./corrections.ts";
import { documents } from "./documents.ts";
import { duties } from "./duties.ts";
import { events } from "./events/index.ts";
import type { Extractor } from "./extractor.ts";
import { norms, withDocuments } from "./norms.ts";
import { lostHeadings, organizations } from "./organizations.ts";
import { people } from "./people/index.ts";
import { periods } from "./periods.ts";
import { postsOfDuties } from "./posts-of-duties.ts";
import { quantities } from "./quantities.ts";
import { scopes } from "./scopes.ts";
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
  bodies,
  norms,
  scopes,
  quantities,
  claims,
  corrections,
];

/** Finds the records of every table in an outline, and covers the page with segments that point at them. */
export const extract: Stage<Outline, readonly Draft[]> = {
  name: "extract",
  run(outline, report) {
    const mentions = mentionsOf(outline);
    const found = onePerOffice(extractors.flatMap((extractor) => extractor(outline, report, mentions)));
    const drafts = withRecords(outline.reading, withDocuments(found));
    if (drafts.every(isOwned)) report.add(noRecords(outline.reading));
    return [...drafts, ...segments(outline, drafts)];
  },
};

const noRecords = ({ page }: Reading): Issue =>
  issue("extract.no-records", `no line of the page gave a record (lines: ${page.blocks.length})`, {
    source: page.id,
    span: { start: 0, end: 1 },
  });

/** One post for each office. The posts of people come first, since they have the rank. */
function onePerOffice(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ table, key }) => {
    if (table !== "posts") return true;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

type Owned = Extract<Draft, { readonly values: { readonly record_id: unknown } }>;

/** Tables whose records are words within the passage of another record. */
const owned: ReadonlySet<string> = new Set([
  "quantities",
  "mentions",
  "relations",
  "powers",
  "norms",
  "scopes",
  "corrections",
]);
const isOwned = (draft: Draft): draft is Owned => owned.has(draft.table);

/**
 * Tables of those other records; where an event and a statement are one passage, the words belong to the later in this
 * list.
 */
const owning = ["organizations", "events", "statements", "duties"];

/** The passage of a draft; of an organisation the sentence that says what it is. */
const passageOf = ({ table, span, evidence }: Draft): Span | null =>
  table === "organizations" ? (evidence.find(({ field }) => field === "role_hans")?.span ?? null) : span;

/**
 * Words belong to the duty, statement or event in whose passage they stand: the last that begins before them. A
 * mention right before one is its subject: 人事室|掌理人事事项.
 */
function withRecords(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const owners = drafts
    .filter(({ table }) => owning.includes(table))
    .map((owner) => ({ owner, passage: passageOf(owner) ?? { start: 0, end: 0 } }))
    .sort(
      (a, b) =>
        a.passage.start - b.passage.start || owning.indexOf(a.owner.table) - owning.indexOf(b.owner.table),
    );
  return drafts.map((draft): Draft => {
    const span = placeOfDraft(reading, draft);
    if (!isOwned(draft) || span === null) return draft;
    const next = countWhile(owners.length, (n) => (owners[n]?.passage.start ?? 0) <= span.start);
    const before = owners[next - 1];
    if (before !== undefined && contains(before.passage, span)) return withRecord(draft, before.owner);
    const behind = owners[next];
    return draft.table === "mentions" && behind?.passage.start === span.end
      ? withRecord(draft, behind.owner)
      : draft;
  });
}

const withRecord = (draft: Owned, { key, table }: Draft): Draft =>
  ({ ...draft, values: { ...draft.values, record_table: table, record_id: { ref: key } } }) as Draft;
