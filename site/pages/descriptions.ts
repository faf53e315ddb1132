import type { Records } from "../../pipeline/model/records.generated.ts";
import { type Html, html, joined, type Part } from "../html.ts";
import { confidence, list, section, table } from "../parts/blocks.ts";
import { placeLink } from "../parts/passage.ts";
import type { PageTable } from "../records.ts";
import {
  bodyLink,
  chinese,
  inChinese,
  kind,
  named,
  nameOf,
  type Page,
  recordLink,
  type View,
  zh,
} from "../view.ts";
import { ancestors, byOrdinal, dutyItem, holders, organizationItem } from "./organization.ts";
import type { Description } from "./record.ts";

type Described = Exclude<PageTable, "organizations" | "sources">;

/** What the pages of each kind of record say. */
export const descriptions: { readonly [T in Described]: (view: View, row: Records[T]) => Description } = {
  duties(view, row) {
    const { t } = view;
    const owner = view.records.find("organizations", row.organization_id);
    return {
      above: owner === undefined ? above(view, "duties") : bodiesAbove(view, owner),
      facts: [
        [
          t("field.of"),
          recordLink(view, "organizations", row.organization_id) ?? recordLink(view, "posts", row.post_id),
        ],
        [t("duty.lead"), zh(view, row, "lead")],
        [t("duty.acts"), acts(view, row)],
        [t("field.object"), zh(view, row, "object")],
        [
          t("table.categories"),
          row.categories.length > 0 &&
            joined(
              row.categories.map((id) => recordLink(view, "categories", id)),
              t("list.and"),
            ),
        ],
        [t("field.confidence"), confidence(view, row.confidence)],
      ],
      sections: functionsTable(view, row.id),
    };
  },
  categories(view, row) {
    const { records, t } = view;
    const duties = records
      .where("duty_categories", "category_id", row.id)
      .map(({ duty_id }) => records.find("duties", duty_id))
      .filter((duty) => duty !== undefined);
    const narrower = records.where("categories", "broader_id", row.id);
    const bodies = countBy(duties, ({ organization_id }) => organization_id);
    const shown = duties.slice(0, longestList);
    return {
      above: [["functions/", t("nav.functions")]],
      lead: html`<span lang="en">${row.note}</span>`,
      facts: [
        [t("category.broader"), recordLink(view, "categories", row.broader_id)],
        [t("category.cofog"), row.exact_match],
      ],
      sections: [
        narrower.length > 0 &&
          section(
            "narrower",
            t("category.narrower"),
            list(narrower.map(({ id }) => recordLink(view, "categories", id))),
            narrower.length,
          ),
        bodies.length > 0 &&
          section(
            "bodies",
            t("table.organizations"),
            list(
              bodies.map(
                ([id, count]) =>
                  html`${recordLink(view, "organizations", id)} <span class="meta">${t("count.duties", { n: count })}</span>`,
              ),
              "bodies",
            ),
            bodies.length,
          ),
        duties.length > 0 &&
          section(
            "duties",
            t("table.duties"),
            html`<ul class="duties">${shown.map((duty) => html`<li>${dutyItem(view, duty)}<span class="meta">${recordLink(view, "organizations", duty.organization_id)}</span></li>\n`)}</ul>${duties.length > shown.length && html`<p>${t("list.more", { n: duties.length - shown.length })}</p>`}`,
            duties.length,
          ),
      ],
    };
  },
  people(view, row) {
    const { records, t } = view;
    const held = records.where("memberships", "person_id", row.id);
    return {
      above: above(view, "people"),
      facts: [[t("person.as-of"), held[0]?.as_of]],
      sections: section(
        "posts",
        t("table.posts"),
        table({
          caption: t("table.posts"),
          head: [
            t("one.posts"),
            t("field.of"),
            t("field.rank"),
            t("person.acting"),
            t("field.confidence"),
            t("field.place"),
          ],
          rows: held.map((membership) => {
            const post = records.find("posts", membership.post_id);
            return [
              recordLink(view, "posts", membership.post_id),
              recordLink(view, "organizations", post?.organization_id ?? null),
              post && zh(view, post, "rank"),
              t(membership.acting ? "yes" : "no"),
              confidence(view, membership.confidence),
              placeLink(view, membership),
            ];
          }),
        }),
        held.length,
      ),
    };
  },
  posts(view, row) {
    const { records, t } = view;
    const held = records.where("memberships", "post_id", row.id);
    const duties = [...records.where("duties", "post_id", row.id)].sort(byOrdinal);
    return {
      above: above(view, "posts"),
      facts: [
        [t("field.of"), recordLink(view, "organizations", row.organization_id)],
        [
          t("field.rank"),
          row.rank_id === null
            ? zh(view, row, "rank")
            : html`${zh(view, row, "rank")} (${recordLink(view, "ranks", row.rank_id)})`,
        ],
        [t("post.side"), t(row.party ? "post.party" : "post.state")],
        [t("post.holder"), held.length > 0 && holders(view, row.id)],
      ],
      sections: [
        held.length > 0 &&
          section(
            "holders",
            t("post.holders"),
            table({
              caption: t("post.holders"),
              head: [t("one.people"), t("person.acting"), t("person.as-of"), t("field.place")],
              ids: held.map(({ id }) => id),
              rows: held.map((membership) => [
                recordLink(view, "people", membership.person_id),
                t(membership.acting ? "yes" : "no"),
                membership.as_of,
                placeLink(view, membership),
              ]),
            }),
            held.length,
          ),
        duties.length > 0 &&
          section(
            "duties",
            t("table.duties"),
            list(
              duties.map((duty) => dutyItem(view, duty)),
              "duties",
            ),
            duties.length,
          ),
      ],
    };
  },
  events: (view, row) => ({
    above: above(view, "events"),
    facts: [
      [view.t("field.date"), html`<time>${row.date}</time>`],
      [view.t("event.basis"), kind(view, "events", "date_basis", row.date_basis)],
      [view.t("field.kind"), kind(view, "events", "kind", row.kind)],
      [view.t("field.of"), bodyLink(view, row.organization_id)],
      [view.t("one.periods"), recordLink(view, "periods", row.period_id)],
    ],
  }),
  periods(view, row) {
    const events = [...view.records.where("events", "period_id", row.id)].sort(byOrdinal);
    return {
      above: above(view, "periods"),
      facts: [[view.t("field.date"), html`<time>${row.date}</time>`]],
      sections: section(
        "events",
        view.t("table.events"),
        list(events.map((event) => html`<time>${event.date}</time> ${recordLink(view, "events", event.id)}`)),
        events.length,
      ),
    };
  },
  documents: (view, row) => ({
    above: above(view, "documents"),
    facts: [
      [view.t("field.kind"), kind(view, "documents", "kind", row.kind)],
      [view.t("field.relation"), kind(view, "documents", "relation", row.relation)],
      [view.t("field.of"), bodyLink(view, row.organization_id)],
      [view.t("document.issuer"), bodyLink(view, row.issuer_id)],
    ],
  }),
  systems: (view, row) => ({
    above: above(view, "systems"),
    facts: [
      [view.t("field.kind"), kind(view, "systems", "kind", row.kind)],
      [view.t("field.of"), bodyLink(view, row.organization_id)],
    ],
  }),
  areas(view, row) {
    const { records, t } = view;
    const within = records.where("areas", "parent_id", row.id);
    const bodies = records.where("jurisdictions", "area_id", row.id);
    return {
      above: above(view, "areas"),
      facts: [
        [t("field.kind"), kind(view, "areas", "kind", row.kind)],
        [t("area.within"), recordLink(view, "areas", row.parent_id)],
        [
          t("area.members"),
          row.members.length > 0 &&
            joined(
              row.members.map((id) => recordLink(view, "areas", id)),
              t("list.and"),
            ),
        ],
        [
          t("area.codes"),
          row.codes.length > 0 &&
            joined(
              row.codes.map(
                ({ code, since, revision }) => html`<code>${code}</code> (${since} – ${revision})`,
              ),
              html`<br>`,
            ),
        ],
        [
          t("org.other-names"),
          row.other_names.length > 0 &&
            joined(
              row.other_names.map(({ name_hant, name_hans }) =>
                inChinese(view, chinese(view, name_hant, name_hans, row.source_id)),
              ),
              t("list.and"),
            ),
        ],
      ],
      sections: [
        bodies.length > 0 &&
          section(
            "bodies",
            t("table.organizations"),
            table({
              caption: t("table.organizations"),
              head: [t("one.organizations"), t("field.relation"), t("field.place")],
              rows: bodies.map((jurisdiction) => [
                recordLink(view, "organizations", jurisdiction.organization_id),
                kind(view, "jurisdictions", "relation", jurisdiction.relation),
                placeLink(view, jurisdiction),
              ]),
            }),
            bodies.length,
          ),
        within.length > 0 &&
          section(
            "within",
            t("area.parts"),
            list(
              within.map(({ id }) => recordLink(view, "areas", id)),
              "columns",
            ),
            within.length,
          ),
      ],
    };
  },
  external_bodies(view, row) {
    const { records, t } = view;
    const mentions = records.where("mentions", "body_id", row.id);
    const relations = records.where("relations", "target_id", row.id);
    return {
      above: above(view, "external_bodies"),
      lead: t("body.lead"),
      facts: [[t("field.kind"), kind(view, "external_bodies", "kind", row.kind)]],
      sections: [
        relations.length > 0 &&
          section(
            "relations-in",
            t("org.relations.in"),
            table({
              caption: t("org.relations.in"),
              head: [t("field.who"), t("field.kind"), t("field.place")],
              rows: relations.map((relation) => [
                bodyLink(view, relation.organization_id),
                kind(view, "relations", "kind", relation.kind),
                placeLink(view, relation),
              ]),
            }),
            relations.length,
          ),
        mentions.length > 0 &&
          section(
            "mentioned",
            t("body.mentioned"),
            table({
              caption: t("body.mentioned"),
              head: [t("field.words"), t("field.stands-in"), t("field.place")],
              rows: mentions.map((mention) => [
                html`<q lang="zh">${mention.quote}</q>`,
                mention.record_table !== null &&
                  recordLink(view, mention.record_table as "duties", mention.record_id),
                placeLink(view, mention),
              ]),
            }),
            mentions.length,
          ),
      ],
    };
  },
  statements(view, row) {
    const owner = view.records.find("organizations", row.organization_id);
    return {
      above: owner === undefined ? above(view, "statements") : bodiesAbove(view, owner),
      facts: [
        [view.t("field.of"), bodyLink(view, row.organization_id)],
        [view.t("field.kind"), kind(view, "statements", "kind", row.kind)],
        [view.t("field.confidence"), confidence(view, row.confidence)],
      ],
    };
  },
  claims: (view, row) => ({
    above: above(view, "claims"),
    facts: [
      [view.t("claim.stated"), String(row.stated)],
      [view.t("claim.found"), String(row.found)],
      [view.t("claim.holds"), view.t(row.holds ? "yes" : "no")],
      [
        view.t("claim.items"),
        joined(
          row.found_items_hant.map((item, i) =>
            inChinese(view, chinese(view, item, row.found_items_hans[i] ?? item, row.source_id)),
          ),
          view.t("list.and"),
        ),
      ],
    ],
  }),
  verb_classes: (view, row) => ({
    above: above(view, "verb_classes"),
    lead: html`<span lang="en">${row.note}</span>`,
    facts: [],
    sections: section(
      "verbs",
      view.t("verbs.title"),
      list(
        row.verbs_hant.map((verb, i) =>
          inChinese(view, chinese(view, verb, row.verbs_hans[i] ?? verb, null)),
        ),
        "columns",
      ),
      row.verbs_hant.length,
    ),
  }),
  ranks(view, row) {
    const { records, t } = view;
    const bodies = records.where("organizations", "rank_id", row.id);
    const posts = records.where("posts", "rank_id", row.id);
    return {
      above: above(view, "ranks"),
      lead: html`<span lang="zh">${row.note}</span>`,
      facts: [
        [t("rank.series"), kind(view, "ranks", "series", row.series)],
        [t("rank.ordinal"), String(row.ordinal)],
      ],
      sections: [
        bodies.length > 0 &&
          section(
            "bodies",
            t("table.organizations"),
            list(
              bodies.map((body) => organizationItem(view, body)),
              "bodies",
            ),
            bodies.length,
          ),
        posts.length > 0 &&
          section(
            "posts",
            t("table.posts"),
            list(
              posts.map(
                (post) =>
                  html`${recordLink(view, "posts", post.id)} <span class="meta">${recordLink(view, "organizations", post.organization_id)}</span>`,
              ),
            ),
            posts.length,
          ),
      ],
    };
  },
};

/** Rows of a list on a page of another record; the whole is in the files. */
const longestList = 300;

const above = (view: View, name: Described): NonNullable<Page["above"]> => [
  ["browse/", view.t("nav.browse")],
  [`browse/${name}/`, view.t(`table.${name}`)],
];

const bodiesAbove = (view: View, owner: Records["organizations"]): NonNullable<Page["above"]> => [
  ["organizations/", view.t("nav.organizations")],
  ...[...ancestors(view, owner), owner].map(
    (body) => [`id/organizations/${body.id}/`, named(view, nameOf(view, body))] as const,
  ),
];

/** The verbs of a duty, each with the class of its act. */
const acts = (view: View, duty: Records["duties"]): Part =>
  duty.actions.length > 0 &&
  joined(
    duty.actions.map((action) => {
      const verb = inChinese(view, chinese(view, action.verb_hant, action.verb_hans, duty.source_id));
      const act = recordLink(view, "verb_classes", action.verb_class);
      return act === null ? verb : html`${verb} <span class="meta">${act}</span>`;
    }),
    view.t("list.and"),
  );

/** Why a duty has its functions. */
function functionsTable(view: View, duty: string): Html | false {
  const { records, t } = view;
  const rows = records.where("duty_categories", "duty_id", duty);
  return (
    rows.length > 0 &&
    section(
      "functions",
      t("duty.functions"),
      table({
        caption: t("duty.functions"),
        head: [t("one.categories"), t("duty.deciding"), t("field.rule")],
        ids: rows.map(({ id }) => id),
        rows: rows.map((row) => [
          recordLink(view, "categories", row.category_id),
          inChinese(
            view,
            chinese(view, row.words_hant, row.words_hans, records.find("duties", duty)?.source_id),
          ),
          html`<code>${row.rule_id}</code>`,
        ]),
      }),
      rows.length,
    )
  );
}

function countBy<T>(rows: readonly T[], keyOf: (row: T) => string | null): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
