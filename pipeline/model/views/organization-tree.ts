import { view } from "./view.ts";

/** Where a body stands: the view that the others take the path of an organisation from. */
export const organizationTree = view({
  name: "organization_tree",
  description: "Every organisation with the path of names that leads to it",
  key: ["id"],
  with: `RECURSIVE tree (id, depth, path_hant, path_hans) AS (
  SELECT id, 0, name_hant, name_hans FROM organizations WHERE parent_id IS NULL
  UNION ALL
  SELECT o.id, tree.depth + 1, tree.path_hant || ' / ' || o.name_hant, tree.path_hans || ' / ' || o.name_hans
  FROM organizations AS o JOIN tree ON o.parent_id = tree.id
)`,
  from: "organizations AS o",
  joins: ["JOIN tree AS t ON t.id = o.id"],
  columns: {
    id: "o.id",
    depth: { type: "integer", description: "How many bodies it is below the topmost one", sql: "t.depth" },
    path_hant: {
      type: "string",
      description: "Names from the topmost body down to it, Traditional",
      sql: "t.path_hant",
    },
    path_hans: {
      type: "string",
      description: "Names from the topmost body down to it, Simplified",
      sql: "t.path_hans",
    },
    name_hant: "o.name_hant",
    name_hans: "o.name_hans",
    name_en: "o.name_en",
    classification: "o.classification",
    rank_hans: "o.rank_hans",
    parent_id: "o.parent_id",
    source_id: "o.source_id",
  },
  order: ["o.id"],
});
