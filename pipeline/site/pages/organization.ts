import type { OrganizationsRecord } from "../../model/tables/records.generated.ts";
import { datedOfBody, timelineDrawing, timelineTable } from "../charts/timeline.ts";
import { type Html, html, joined, type Part } from "../html.ts";
import { bar, confidence, list, table } from "../parts/blocks.ts";
import { chapter } from "../parts/chapters.ts";
import { placeLink } from "../parts/passage.ts";
import {
  bodyLink,
  chinese,
  dutiesCounted,
  fullName,
  inChinese,
  kind,
  link,
  named,
  nameOf,
  type Page,
  recordLink,
  type View,
  zh,
} from "../view.ts";
import { dutyText, recordPages } from "./record.ts";

/** Bodies above an organisation, from the highest. */
export function ancestors(view: View, { parent_id }: OrganizationsRecord): OrganizationsRecord[] {
  const parent = view.records.find("organizations", parent_id);
  return parent === undefined ? [] : [...ancestors(view, parent), parent];
}

export const byOrdinal = (a: { readonly ordinal: number }, b: { readonly ordinal: number }): number =>
  a.ordinal - b.ordinal;

/** The page of an organisation: all that the release says of it. */
export function organizationPage(view: View, row: OrganizationsRecord): Generator<Page> {
  const { records, t } = view;
  const parts = [...records.where("organizations", "parent_id", row.id)].sort(byOrdinal);
  const duties = [...records.where("duties", "organization_id", row.id)].sort(byOrdinal);
  const areas = records.where("jurisdictions", "organization_id", row.id);
  const dated = datedOfBody(view, row.id);
  const chapters = [
    chapter(
      "duties",
      t("table.duties"),
      duties,
      (rows) => html`<ol class="duties">${rows.map((duty) => html`<li>${dutyItem(view, duty)}</li>\n`)}</ol>`,
    ),
    chapter("functions", t("table.categories"), functionsOf(view, row.id), (rows) =>
      table({
        caption: t("table.categories"),
        head: [t("one.categories"), t("table.duties")],
        rows: rows.map(([id, count]) => [recordLink(view, "categories", id), bar(count, rows[0]?.[1] ?? 1)]),
        numbers: [1],
      }),
    ),
    chapter("parts", t("org.parts"), parts, (rows) =>
      list(
        rows.map((part) => organizationItem(view, part)),
        "bodies",
      ),
    ),
    chapter("posts", t("table.posts"), records.where("posts", "organization_id", row.id), (rows) =>
      table({
        caption: t("table.posts"),
        head: [t("one.posts"), t("post.holder"), t("field.rank")],
        rows: rows.map((post) => [
          recordLink(view, "posts", post.id),
          holders(view, post.id),
          zh(view, post, "rank"),
        ]),
      }),
    ),
    chapter("areas", t("table.areas"), areas, (rows) =>
      table({
        caption: t("table.areas"),
        head: [t("one.areas"), t("field.relation"), t("field.place")],
        ids: rows.map(({ id }) => id),
        rows: rows.map((area) => [
          recordLink(view, "areas", area.area_id),
          kind(view, "jurisdictions", "relation", area.relation),
          placeLink(view, area),
        ]),
      }),
    ),
    chapter("all-powers", t("org.powers"), records.where("powers", "organization_id", row.id), (rows) =>
      table({
        caption: t("org.powers"),
        head: [t("field.kind"), t("field.object"), t("field.stands-in")],
        rows: rows.map((power) => [
          kind(view, "powers", "kind", power.kind),
          zh(view, power, "object"),
          ownerLink(view, power),
        ]),
      }),
    ),
    chapter("all-norms", t("org.norms"), records.where("norms", "organization_id", row.id), (rows) =>
      table({
        caption: t("org.norms"),
        head: [t("field.text"), t("field.kind"), t("field.relation"), t("field.stands-in")],
        rows: rows.map((norm) => [
          zh(view, norm, "text"),
          kind(view, "norms", "kind", norm.kind),
          kind(view, "norms", "relation", norm.relation),
          ownerLink(view, norm),
        ]),
      }),
    ),
    chapter(
      "relations-out",
      t("org.relations.out"),
      records.where("relations", "organization_id", row.id),
      (rows) =>
        table({
          caption: t("org.relations.out"),
          head: [t("field.kind"), t("field.whom"), t("field.stands-in")],
          rows: rows.map((relation) => [
            kind(view, "relations", "kind", relation.kind),
            bodyLink(view, relation.target_id) ?? mentionText(view, relation.target_mention_id),
            ownerLink(view, relation),
          ]),
        }),
    ),
    chapter("relations-in", t("org.relations.in"), records.where("relations", "target_id", row.id), (rows) =>
      table({
        caption: t("org.relations.in"),
        head: [t("field.who"), t("field.kind"), t("field.stands-in")],
        rows: rows.map((relation) => [
          bodyLink(view, relation.organization_id),
          kind(view, "relations", "kind", relation.kind),
          ownerLink(view, relation),
        ]),
      }),
    ),
    chapter(
      "statements",
      t("table.statements"),
      records.where("statements", "organization_id", row.id),
      (rows) =>
        list(
          rows.map(
            (statement) =>
              html`${link(view, `id/statements/${statement.id}/`, zh(view, statement, "text"))} <span class="tag">${kind(view, "statements", "kind", statement.kind)}</span>`,
          ),
        ),
    ),
    chapter("events", t("table.events"), records.where("events", "organization_id", row.id), (rows) =>
      list(rows.map((event) => html`<time>${event.date}</time> ${recordLink(view, "events", event.id)}`)),
    ),
    chapter("timeline", t("time.title"), dated.length < 2 ? [] : dated, (rows) => [
      timelineDrawing(view, "time", rows),
      timelineTable(view, rows),
    ]),
    chapter(
      "documents",
      t("table.documents"),
      records.where("documents", "organization_id", row.id),
      (rows) => list(rows.map(({ id }) => recordLink(view, "documents", id))),
    ),
    chapter("systems", t("table.systems"), records.where("systems", "organization_id", row.id), (rows) =>
      list(rows.map(({ id }) => recordLink(view, "systems", id))),
    ),
  ];
  return recordPages(view, "organizations", row, {
    above: [
      ["organizations/", t("nav.organizations")],
      ...ancestors(view, row).map(
        (body) => [`id/organizations/${body.id}/`, named(view, nameOf(view, body))] as const,
      ),
    ],
    lead: zh(view, row, "role"),
    facts: [
      [
        t("field.class"),
        link(
          view,
          `organizations/class/${row.classification}/`,
          kind(view, "organizations", "classification", row.classification),
        ),
      ],
      [t("org.parent"), recordLink(view, "organizations", row.parent_id)],
      [
        t("field.rank"),
        row.rank_id === null
          ? zh(view, row, "rank")
          : html`${zh(view, row, "rank")} (${recordLink(view, "ranks", row.rank_id)})`,
      ],
      [t("org.other-names"), otherNames(view, row)],
      [t("org.legal-person"), row.legal_person === null ? null : t(row.legal_person ? "yes" : "no")],
      [t("field.name-basis"), kind(view, "organizations", "name_basis", row.name_basis)],
      [t("field.confidence"), confidence(view, row.confidence)],
    ],
    chapters,
    contents: true,
  });
}

/** A duty in a list: its words, and the functions it belongs to. */
export const dutyItem = (view: View, duty: Parameters<typeof dutyText>[1]): Html =>
  html`<a class="duty" href="/${view.lang}/id/duties/${duty.id}/">${dutyText(view, duty)}</a> ${duty.categories.map(
    (id) => html`<span class="tag">${recordLink(view, "categories", id)}</span> `,
  )}`;

/** An organisation in a list. */
export function organizationItem(view: View, row: OrganizationsRecord): Html {
  const count = view.records.where("duties", "organization_id", row.id).length;
  return html`${link(view, `id/organizations/${row.id}/`, fullName(view, nameOf(view, row)))}
<span class="meta">${kind(view, "organizations", "classification", row.classification)}${count > 0 && html` · ${dutiesCounted(view, count)}`}</span>`;
}

/** Functions of the duties of a body with how many have them, the most first. */
export function functionsOf(view: View, id: string): (readonly [id: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { categories } of view.records.where("duties", "organization_id", id))
    for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** Who holds a post. */
export const holders = (view: View, post: string): Html =>
  joined(
    view.records
      .where("memberships", "post_id", post)
      .map((membership) => recordLink(view, "people", membership.person_id)),
    view.t("list.and"),
  );

const mentionText = (view: View, id: string): Html | null => {
  const mention = view.records.find("mentions", id);
  return mention === undefined ? null : html`<span class="none" lang="zh">${mention.quote}</span>`;
};

/** The record in which a power, a norm or a relation stands. */
function ownerLink(
  view: View,
  row: {
    readonly record_table: string | null;
    readonly record_id: string | null;
    readonly source_id: string;
    readonly start: number;
    readonly end: number;
  },
): Html {
  const { record_table, record_id } = row;
  const place =
    record_table === null || record_id === null ? null : view.records.placeOf(record_table, record_id);
  return place === null
    ? placeLink(view, row)
    : (recordLink(view, record_table as "duties", record_id) ?? placeLink(view, row));
}

const otherNames = (view: View, { other_names, source_id }: OrganizationsRecord): Part =>
  other_names.length > 0 &&
  joined(
    other_names.map(({ name_hant, name_hans }) =>
      inChinese(view, chinese(view, name_hant, name_hans, source_id)),
    ),
    view.t("list.and"),
  );
