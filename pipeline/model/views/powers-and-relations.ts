import { organizationTree } from "./organization-tree.ts";
import { type Computed, view } from "./view.ts";

/** The passage that says it: a duty or a statement. Of another record there is only its id. */
const passage = (alias: string) => ({
  joins: [
    `LEFT JOIN duties AS d ON d.id = ${alias}.record_id AND ${alias}.record_table = 'duties'`,
    `LEFT JOIN statements AS s ON s.id = ${alias}.record_id AND ${alias}.record_table = 'statements'`,
  ],
  columns: {
    record_table: `${alias}.record_table`,
    record_id: `${alias}.record_id`,
    text_hant: text("Traditional", "coalesce(d.text_hant, s.text_hant)"),
    text_hans: text("Simplified", "coalesce(d.text_hans, s.text_hans)"),
    source_id: `${alias}.source_id`,
    span_start: `${alias}.start`,
    span_end: `${alias}."end"`,
  },
});

const text = (script: string, sql: string): Computed => ({
  type: "string",
  nullable: true,
  description: `The duty or statement that says it, ${script}; null where another record has the passage`,
  sql,
});

const name = (language: string, sql: string): Computed => ({
  type: "string",
  nullable: true,
  description: `Name of the other body, ${language}; null for a class of bodies`,
  sql,
});

const subject = {
  organization_id: "o.id",
  organization_hant: "o.name_hant",
  organization_hans: "o.name_hans",
  organization_en: "o.name_en",
  path_hans: "o.path_hans",
};

export const relationsOfOrganizations = view(
  {
    name: "relations_of_organizations",
    description: "Every relation between bodies with the names of both ends and the passage that says it",
    key: ["relation_id"],
    from: "relations AS r",
    joins: [
      "LEFT JOIN organization_tree AS o ON o.id = r.organization_id",
      "JOIN mentions AS m ON m.id = r.target_mention_id",
      "LEFT JOIN organizations AS inside ON inside.id = r.target_id",
      "LEFT JOIN external_bodies AS outside ON outside.id = r.target_id",
      ...passage("r").joins,
    ],
    columns: {
      relation_id: "r.id",
      ...subject,
      kind: "r.kind",
      target_id: "r.target_id",
      target_hant: name("Traditional", "coalesce(inside.name_hant, outside.name_hant)"),
      target_hans: name("Simplified", "coalesce(inside.name_hans, outside.name_hans)"),
      target_en: name("in English", "coalesce(inside.name_en, outside.name_en)"),
      target_words: {
        type: "string",
        description: "How the page calls the other body, verbatim",
        sql: "m.quote",
      },
      target_kind: "m.kind",
      words: { type: "string", description: "The words that decide, verbatim", sql: "r.quote" },
      ...passage("r").columns,
    },
    order: ["r.id"],
  },
  [organizationTree],
);

export const powersOfOrganizations = view(
  {
    name: "powers_of_organizations",
    description: "Every power with the name of the body that has it and the passage that says it",
    key: ["power_id"],
    from: "powers AS r",
    joins: ["LEFT JOIN organization_tree AS o ON o.id = r.organization_id", ...passage("r").joins],
    columns: {
      power_id: "r.id",
      ...subject,
      kind: "r.kind",
      object_hant: "r.object_hant",
      object_hans: "r.object_hans",
      words: { type: "string", description: "The words that decide, verbatim", sql: "r.quote" },
      ...passage("r").columns,
    },
    order: ["r.id"],
  },
  [organizationTree],
);
