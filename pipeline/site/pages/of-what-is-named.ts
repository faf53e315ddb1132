import { html, joined } from "../html.ts";
import { confidence, list, table } from "../parts/blocks.ts";
import { chapter } from "../parts/chapters.ts";
import { placeLink } from "../parts/passage.ts";
import { bodyLink, chinese, inChinese, kind, recordLink } from "../view.ts";
import { above, bodiesAbove, type Descriptions } from "./above.ts";
import { byOrdinal } from "./organization.ts";

/** Pages of what a source names or states beside the work of its bodies. */
export const ofWhatIsNamed: Descriptions<
  "events" | "periods" | "documents" | "systems" | "areas" | "external_bodies" | "statements" | "claims"
> = {
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
      chapters: [
        chapter("events", view.t("table.events"), events, (rows) =>
          list(
            rows.map((event) => html`<time>${event.date}</time> ${recordLink(view, "events", event.id)}`),
            "times",
          ),
        ),
      ],
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
            inChinese(
              view,
              chinese(
                view,
                row.other_names.map(({ name_hant }) => name_hant).join("、"),
                row.other_names.map(({ name_hans }) => name_hans).join("、"),
                row.source_id,
              ),
            ),
        ],
      ],
      chapters: [
        chapter("bodies", t("table.organizations"), bodies, (rows) =>
          table({
            caption: t("table.organizations"),
            head: [t("one.organizations"), t("field.relation"), t("field.place")],
            rows: rows.map((jurisdiction) => [
              recordLink(view, "organizations", jurisdiction.organization_id),
              kind(view, "jurisdictions", "relation", jurisdiction.relation),
              placeLink(view, jurisdiction),
            ]),
          }),
        ),
        chapter("within", t("area.parts"), within, (rows) =>
          list(
            rows.map(({ id }) => recordLink(view, "areas", id)),
            "columns",
          ),
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
      chapters: [
        chapter("relations-in", t("org.relations.in"), relations, (rows) =>
          table({
            caption: t("org.relations.in"),
            head: [t("field.who"), t("field.kind"), t("field.place")],
            rows: rows.map((relation) => [
              bodyLink(view, relation.organization_id),
              kind(view, "relations", "kind", relation.kind),
              placeLink(view, relation),
            ]),
          }),
        ),
        chapter("mentioned", t("body.mentioned"), mentions, (rows) =>
          table({
            caption: t("body.mentioned"),
            head: [t("field.words"), t("field.stands-in"), t("field.place")],
            rows: rows.map((mention) => [
              html`<q lang="zh">${mention.quote}</q>`,
              mention.record_table !== null &&
                recordLink(view, mention.record_table as "duties", mention.record_id),
              placeLink(view, mention),
            ]),
          }),
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
        row.found_items_hant.length > 0 &&
          inChinese(
            view,
            chinese(view, row.found_items_hant.join("、"), row.found_items_hans.join("、"), row.source_id),
          ),
      ],
    ],
  }),
};
