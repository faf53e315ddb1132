import { mentionsOf } from "../../pipeline/4-extract/bodies.ts";
import { duties } from "../../pipeline/4-extract/duties.ts";
import { events } from "../../pipeline/4-extract/events/index.ts";

import { lostHeadings, organizations } from "../../pipeline/4-extract/organizations.ts";
import { people } from "../../pipeline/4-extract/people/index.ts";
import { periods } from "../../pipeline/4-extract/periods.ts";
import { statements } from "../../pipeline/4-extract/statements.ts";
import { unregistered } from "../../pipeline/inputs/sources.ts";
import { Report } from "../../pipeline/model/findings/issue.ts";
import { noCuration } from "../../pipeline/model/inputs/curation.ts";
import { noHistory, type PageResult, readPage, type Stages, stages } from "../../pipeline/run.ts";

/** One thing that the page says, and of which body: the names from the agency down to it. */
export interface Row {
  readonly unit: string;
  readonly says: string;
}

export const tables = [
  "organizations",
  "duties",
  "statements",
  "memberships",
  "events",
  "periods",
  "ids",
] as const;
export type Table = (typeof tables)[number];
export type Records = Readonly<Record<Table, readonly Row[]>>;

/** The extractors of what is compared; the others take a fifth of the time. */
const extractors = [organizations, lostHeadings, duties, statements, periods, events, people];

/** Stages 1 to 5 without what is not compared: areas, documents, systems, quantities, claims, segments, corrections. */
const fewerStages: Stages = {
  ...stages,
  extract: {
    name: "extract",
    run(outline, report) {
      const mentions = mentionsOf(outline);
      return extractors.flatMap((extractor) => extractor(outline, report, mentions));
    },
  },
  identify: {
    name: "identify",
    run: (input, report) =>
      stages.identify.run({ ...input, reading: { ...input.reading, corrections: [] } }, report),
  },
};

/** Reads a page as tests/pages.ts does, in half the time. */
export function read(content: string | Uint8Array, fileName = "page.txt"): Records {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const source = { ...unregistered(fileName, bytes), curation: noCuration };
  return recordsOf(readPage(source, noHistory, new Report(), fewerStages));
}

/** Words without blanks and marks, whatever their width. */
export const words = (text: string): string => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");

/** What the page says, without offsets and order. */
export function recordsOf({ dataset }: PageResult): Records {
  const bodies = new Map(dataset.organizations.map((o) => [o.id, o]));
  const path = (id: string | null): string => {
    const organization = id === null ? undefined : bodies.get(id);
    if (organization === undefined) return "?";
    const name = words(organization.name_hans);
    return organization.parent_id === null ? name : `${path(organization.parent_id)} > ${name}`;
  };
  return {
    organizations: dataset.organizations.map((o) => ({ unit: path(o.id), says: o.classification ?? "" })),
    duties: dataset.duties.map((d) => ({
      unit: path(d.organization_id),
      says: `${words(d.text_hans)} [${d.actions.map((action) => action.verb_hans).join(" ")}]`,
    })),
    statements: dataset.statements.map((s) => ({
      unit: path(s.organization_id),
      says: `${s.kind}: ${words(s.text_hans)}`,
    })),
    memberships: dataset.memberships.map((m) => {
      const post = dataset.posts.find((p) => p.id === m.post_id);
      const person = dataset.people.find((p) => p.id === m.person_id);
      return {
        unit: path(post?.organization_id ?? null),
        says: `${person?.name_hans}, ${words(post?.title_hans ?? "")}${post?.rank_hans ? `, ${post.rank_hans}` : ""}`,
      };
    }),
    events: dataset.events.map((e) => ({ unit: "", says: `${e.date}: ${words(e.text_hans)}` })),
    periods: dataset.periods.map((p) => ({ unit: "", says: `${p.date}: ${words(p.title_hans)}` })),
    ids: [
      ...dataset.organizations.map((o) => ({ unit: path(o.id), says: o.id })),
      ...dataset.memberships.map((m) => ({ unit: "", says: m.id })),
    ],
  };
}

/** The records with every row changed, or dropped where `change` gives null. */
export const mapRows = (records: Records, change: (row: Row, table: Table) => Row | null): Records =>
  Object.fromEntries(
    tables.map((table) => [table, records[table].flatMap((row) => change(row, table) ?? [])]),
  ) as unknown as Records;

/** The records of both pages, one after the other. */
export const bothOf = (a: Records, b: Records): Records =>
  Object.fromEntries(tables.map((table) => [table, [...a[table], ...b[table]]])) as unknown as Records;
