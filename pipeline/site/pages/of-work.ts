import type { Records } from "../../model/tables/records.generated.ts";
import { html, joined, type Part } from "../html.ts";
import { confidence, list, table } from "../parts/blocks.ts";
import { type Chapter, chapter } from "../parts/chapters.ts";
import { placeLink } from "../parts/passage.ts";
import { chinese, dutiesCounted, inChinese, kind, recordLink, type View, zh } from "../view.ts";
import { above, bodiesAbove, type Descriptions } from "./above.ts";
import { byOrdinal, dutyItem, holders, organizationItem } from "./organization.ts";

/** Pages of what is done, and by whom. */
export const ofWork: Descriptions<"duties" | "categories" | "verb_classes" | "people" | "posts" | "ranks"> = {
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
      chapters: [functionsChapter(view, row.id)],
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
    return {
      above: [["functions/", t("nav.functions")]],
      lead: html`<span lang="en">${row.note}</span>`,
      facts: [
        [t("category.broader"), recordLink(view, "categories", row.broader_id)],
        [t("category.cofog"), row.exact_match],
      ],
      chapters: [
        chapter("narrower", t("category.narrower"), narrower, (rows) =>
          list(rows.map(({ id }) => recordLink(view, "categories", id))),
        ),
        chapter("bodies", t("table.organizations"), bodies, (rows) =>
          list(
            rows.map(
              ([id, count]) =>
                html`${recordLink(view, "organizations", id)} <span class="meta">${dutiesCounted(view, count)}</span>`,
            ),
            "bodies",
          ),
        ),
        chapter(
          "duties",
          t("table.duties"),
          duties,
          (rows) =>
            html`<ul class="duties">${rows.map((duty) => html`<li>${dutyItem(view, duty)}<span class="meta">${recordLink(view, "organizations", duty.organization_id)}</span></li>\n`)}</ul>`,
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
      chapters: [
        chapter("posts", t("table.posts"), held, (rows) =>
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
            rows: rows.map((membership) => {
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
        ),
      ],
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
      chapters: [
        chapter("holders", t("post.holders"), held, (rows) =>
          table({
            caption: t("post.holders"),
            head: [t("one.people"), t("person.acting"), t("person.as-of"), t("field.place")],
            ids: rows.map(({ id }) => id),
            rows: rows.map((membership) => [
              recordLink(view, "people", membership.person_id),
              t(membership.acting ? "yes" : "no"),
              membership.as_of,
              placeLink(view, membership),
            ]),
          }),
        ),
        chapter("duties", t("table.duties"), duties, (rows) =>
          list(
            rows.map((duty) => dutyItem(view, duty)),
            "duties",
          ),
        ),
      ],
    };
  },
  verb_classes: (view, row) => ({
    above: above(view, "verb_classes"),
    lead: html`<span lang="en">${row.note}</span>`,
    facts: [],
    chapters: [
      chapter(
        "verbs",
        view.t("verbs.title"),
        row.verbs_hant.map((verb, i) => [verb, row.verbs_hans[i] ?? verb] as const),
        (rows) =>
          list(
            rows.map(([hant, hans]) => inChinese(view, chinese(view, hant, hans, null))),
            "columns words",
          ),
      ),
    ],
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
      chapters: [
        chapter("bodies", t("table.organizations"), bodies, (rows) =>
          list(
            rows.map((body) => organizationItem(view, body)),
            "bodies",
          ),
        ),
        chapter("posts", t("table.posts"), posts, (rows) =>
          list(
            rows.map(
              (post) =>
                html`${recordLink(view, "posts", post.id)} <span class="meta">${recordLink(view, "organizations", post.organization_id)}</span>`,
            ),
          ),
        ),
      ],
    };
  },
};

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
const functionsChapter = (view: View, duty: string): Chapter | null =>
  chapter(
    "functions",
    view.t("duty.functions"),
    view.records.where("duty_categories", "duty_id", duty),
    (rows) =>
      table({
        caption: view.t("duty.functions"),
        head: [view.t("one.categories"), view.t("duty.deciding"), view.t("field.rule")],
        ids: rows.map(({ id }) => id),
        rows: rows.map((row) => [
          recordLink(view, "categories", row.category_id),
          inChinese(
            view,
            chinese(view, row.words_hant, row.words_hans, view.records.find("duties", duty)?.source_id),
          ),
          html`<code>${row.rule_id}</code>`,
        ]),
      }),
  );

function countBy<T>(rows: readonly T[], keyOf: (row: T) => string | null): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
