import { organizationTree } from "./organization-tree.ts";
import { type Computed, listed, view } from "./view.ts";

/** The body of a duty, also of one that belongs to a post; with its path. */
const owner = [
  "LEFT JOIN posts AS p ON p.id = d.post_id",
  "LEFT JOIN organization_tree AS o ON o.id = coalesce(d.organization_id, p.organization_id)",
];

const ownerColumns = {
  organization_id: "o.id",
  organization_hant: "o.name_hant",
  organization_hans: "o.name_hans",
  organization_en: "o.name_en",
};

const list = (description: string, value: string, order: string, from: string): Computed => ({
  type: "string",
  nullable: true,
  description: `${description}, with "; " between them`,
  sql: listed(value, order, from),
});

const verbs = "duty_actions AS a WHERE a.duty_id = d.id";
const functions =
  "duty_category_ids AS i JOIN categories AS c ON c.id = i.category_id WHERE i.duty_id = d.id";
/** each kind once, in the order in which the duty first has it */
const kindsOfVerbs = `(
    SELECT c.label_en AS label, min(a.ordinal) AS place FROM duty_actions AS a JOIN verb_classes AS c ON c.id = a.verb_class
    WHERE a.duty_id = d.id GROUP BY c.id, c.label_en
  ) AS kinds`;

export const dutiesOfOrganizations = view(
  {
    name: "duties_of_organizations",
    description:
      "Every duty in one row: whose it is and where that body stands, its verbs with their kinds, and its functions",
    key: ["duty_id"],
    from: "duties AS d",
    joins: owner,
    columns: {
      duty_id: "d.id",
      ...ownerColumns,
      path_hant: "o.path_hant",
      path_hans: "o.path_hans",
      classification: "o.classification",
      post_id: "d.post_id",
      post_hans: "p.title_hans",
      ordinal: "d.ordinal",
      text_hant: "d.text_hant",
      text_hans: "d.text_hans",
      lead_hans: "d.lead_hans",
      object_hans: "d.object_hans",
      verbs_hant: list("Its verbs in order, Traditional", "a.verb_hant", "a.ordinal", verbs),
      verbs_hans: list("Its verbs in order, Simplified", "a.verb_hans", "a.ordinal", verbs),
      verb_classes_en: list("Kinds of its verbs, each once", "kinds.label", "kinds.place", kindsOfVerbs),
      functions_en: list("Its functions in order, in English", "c.label_en", "i.ordinal", functions),
      functions_hans: list("Its functions in order, Simplified", "c.label_hans", "i.ordinal", functions),
      confidence: "d.confidence",
      source_id: "d.source_id",
      span_start: "d.start",
      span_end: 'd."end"',
    },
    order: ["d.id"],
  },
  [organizationTree],
);

export const verbsOfDuties = view(
  {
    name: "verbs_of_duties",
    description: "Every verb of every duty, with its kind and the body that the duty belongs to",
    key: ["duty_id", "ordinal"],
    from: "duty_actions AS a",
    joins: [
      "JOIN duties AS d ON d.id = a.duty_id",
      ...owner,
      "LEFT JOIN verb_classes AS c ON c.id = a.verb_class",
      "JOIN duty_predicates AS v ON v.duty_id = a.duty_id AND v.ordinal = a.predicate",
    ],
    columns: {
      duty_id: "d.id",
      ordinal: {
        type: "integer",
        description: "Place of the verb in the duty, from 1",
        sql: "a.ordinal",
      },
      ...ownerColumns,
      verb_hant: { type: "string", description: "The verb, corrected Traditional", sql: "a.verb_hant" },
      verb_hans: { type: "string", description: "The verb, Simplified", sql: "a.verb_hans" },
      verb_class: "c.id",
      verb_class_en: "c.label_en",
      verb_class_hans: "c.label_hans",
      object_hans: {
        type: "string",
        nullable: true,
        description: "What the verb acts on, Simplified",
        sql: "v.object_hans",
      },
    },
    order: ["a.duty_id", "a.ordinal"],
  },
  [organizationTree],
);

export const dutiesByCategory = view(
  {
    name: "duties_by_category",
    description:
      "Every function of every duty, with the words that decided and the body that the duty belongs to",
    key: ["category_id", "duty_id"],
    from: "duty_categories AS dc",
    joins: [
      "JOIN categories AS c ON c.id = dc.category_id",
      "JOIN duties AS d ON d.id = dc.duty_id",
      ...owner,
    ],
    columns: {
      category_id: "dc.category_id",
      label_en: "c.label_en",
      label_hans: "c.label_hans",
      duty_id: "dc.duty_id",
      ...ownerColumns,
      text_hans: "d.text_hans",
      words_hans: "dc.words_hans",
    },
    order: ["c.id", "d.id"],
  },
  [organizationTree],
);
