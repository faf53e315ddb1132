import { organizationTree } from "./organization-tree.ts";
import { view } from "./view.ts";

export const officeHolders = view(
  {
    name: "office_holders",
    description: "Who holds which post in which body, as the page that was captured says",
    key: ["membership_id"],
    from: "memberships AS m",
    joins: [
      "JOIN people AS p ON p.id = m.person_id",
      "JOIN posts AS t ON t.id = m.post_id",
      "LEFT JOIN organization_tree AS o ON o.id = t.organization_id",
    ],
    columns: {
      membership_id: "m.id",
      person_id: "m.person_id",
      name_hant: "p.name_hant",
      name_hans: "p.name_hans",
      pinyin: "p.pinyin",
      post_id: "m.post_id",
      title_hant: "t.title_hant",
      title_hans: "t.title_hans",
      title_en: "t.title_en",
      rank_hant: "t.rank_hant",
      rank_hans: "t.rank_hans",
      rank_id: "t.rank_id",
      party: "t.party",
      acting: "m.acting",
      as_of: "m.as_of",
      organization_id: "o.id",
      organization_hant: "o.name_hant",
      organization_hans: "o.name_hans",
      organization_en: "o.name_en",
      ordinal: "m.ordinal",
      source_id: "m.source_id",
    },
    order: ["m.source_id", "m.ordinal", "m.id"],
  },
  [organizationTree],
);
