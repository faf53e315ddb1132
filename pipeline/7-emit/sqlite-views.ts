/** Questions that people ask first, answered without a join of their own. */
export const views: readonly string[] = [
  `CREATE VIEW organization_tree AS
WITH RECURSIVE tree (id, depth, path_hant, path_hans) AS (
  SELECT id, 0, name_hant, name_hans FROM organizations WHERE parent_id IS NULL
  UNION ALL
  SELECT o.id, tree.depth + 1, tree.path_hant || ' / ' || o.name_hant, tree.path_hans || ' / ' || o.name_hans
  FROM organizations AS o JOIN tree ON o.parent_id = tree.id
)
SELECT tree.*, o.name_en, o.classification FROM tree JOIN organizations AS o USING (id)
ORDER BY path_hans`,
  `CREATE VIEW duties_of_organizations AS
SELECT o.id AS organization_id, o.name_hant, o.name_hans, o.name_en,
  d.id AS duty_id, d.ordinal, d.text_hant, d.text_hans, p.id AS post_id, p.title_hans AS post_hans
FROM duties AS d
LEFT JOIN posts AS p ON p.id = d.post_id
LEFT JOIN organizations AS o ON o.id = coalesce(d.organization_id, p.organization_id)
ORDER BY o.id, p.id, d.ordinal`,
  `CREATE VIEW office_holders AS
SELECT p.name_hant, p.name_hans, p.pinyin, post.title_hant, post.title_hans, post.rank_hans,
  o.id AS organization_id, o.name_hans AS organization_hans, p.id AS person_id, post.id AS post_id, m.acting
FROM memberships AS m
JOIN people AS p ON p.id = m.person_id
JOIN posts AS post ON post.id = m.post_id
LEFT JOIN organizations AS o ON o.id = post.organization_id
ORDER BY m.ordinal`,
  `CREATE VIEW duties_by_category AS
SELECT c.id AS category_id, c.label_en, c.label_hans, d.id AS duty_id, d.organization_id, d.text_hans, dc.words_hans
FROM duty_categories AS dc
JOIN categories AS c ON c.id = dc.category_id
JOIN duties AS d ON d.id = dc.duty_id
ORDER BY c.id, d.id`,
];
