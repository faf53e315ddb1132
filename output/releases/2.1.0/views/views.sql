-- Tables and views of this release for DuckDB, from the folder of the release:
--     duckdb -init views/views.sql
-- From elsewhere, first: SET file_search_path = 'FOLDER OF THE RELEASE';

CREATE OR REPLACE VIEW "areas" AS SELECT * FROM read_parquet('parquet/areas.parquet');
CREATE OR REPLACE VIEW "area_codes" AS SELECT * FROM read_csv('csv/area_codes.csv', header = true, nullstr = '', columns = {'area_id': 'VARCHAR', 'ordinal': 'INTEGER', 'code': 'VARCHAR', 'since': 'VARCHAR', 'revision': 'VARCHAR'});
CREATE OR REPLACE VIEW "area_member_ids" AS SELECT * FROM read_csv('csv/area_member_ids.csv', header = true, nullstr = '', columns = {'area_id': 'VARCHAR', 'ordinal': 'INTEGER', 'member_id': 'VARCHAR'});
CREATE OR REPLACE VIEW "area_other_names" AS SELECT * FROM read_csv('csv/area_other_names.csv', header = true, nullstr = '', columns = {'area_id': 'VARCHAR', 'ordinal': 'INTEGER', 'name_hant': 'VARCHAR', 'name_hans': 'VARCHAR', 'quote': 'VARCHAR', 'start': 'INTEGER', 'end': 'INTEGER'});
CREATE OR REPLACE VIEW "categories" AS SELECT * FROM read_parquet('parquet/categories.parquet');
CREATE OR REPLACE VIEW "claims" AS SELECT * FROM read_parquet('parquet/claims.parquet');
CREATE OR REPLACE VIEW "claim_found_items_hant" AS SELECT * FROM read_csv('csv/claim_found_items_hant.csv', header = true, nullstr = '', columns = {'claim_id': 'VARCHAR', 'ordinal': 'INTEGER', 'found_item_hant': 'VARCHAR'});
CREATE OR REPLACE VIEW "claim_found_items_hans" AS SELECT * FROM read_csv('csv/claim_found_items_hans.csv', header = true, nullstr = '', columns = {'claim_id': 'VARCHAR', 'ordinal': 'INTEGER', 'found_item_hans': 'VARCHAR'});
CREATE OR REPLACE VIEW "corrections" AS SELECT * FROM read_parquet('parquet/corrections.parquet');
CREATE OR REPLACE VIEW "documents" AS SELECT * FROM read_parquet('parquet/documents.parquet');
CREATE OR REPLACE VIEW "duties" AS SELECT * FROM read_parquet('parquet/duties.parquet');
CREATE OR REPLACE VIEW "duty_actions" AS SELECT * FROM read_csv('csv/duty_actions.csv', header = true, nullstr = '', columns = {'duty_id': 'VARCHAR', 'ordinal': 'INTEGER', 'verb_hant': 'VARCHAR', 'verb_hans': 'VARCHAR', 'verb_class': 'VARCHAR', 'quote': 'VARCHAR', 'start': 'INTEGER', 'end': 'INTEGER', 'predicate': 'INTEGER'});
CREATE OR REPLACE VIEW "duty_predicates" AS SELECT * FROM read_csv('csv/duty_predicates.csv', header = true, nullstr = '', columns = {'duty_id': 'VARCHAR', 'ordinal': 'INTEGER', 'lead': 'VARCHAR', 'lead_hant': 'VARCHAR', 'lead_hans': 'VARCHAR', 'form': 'VARCHAR', 'object': 'VARCHAR', 'object_hant': 'VARCHAR', 'object_hans': 'VARCHAR'});
CREATE OR REPLACE VIEW "duty_predicate_actions" AS SELECT * FROM read_csv('csv/duty_predicate_actions.csv', header = true, nullstr = '', columns = {'duty_id': 'VARCHAR', 'predicate_ordinal': 'INTEGER', 'ordinal': 'INTEGER', 'action': 'VARCHAR'});
CREATE OR REPLACE VIEW "duty_category_ids" AS SELECT * FROM read_csv('csv/duty_category_ids.csv', header = true, nullstr = '', columns = {'duty_id': 'VARCHAR', 'ordinal': 'INTEGER', 'category_id': 'VARCHAR'});
CREATE OR REPLACE VIEW "duty_categories" AS SELECT * FROM read_parquet('parquet/duty_categories.parquet');
CREATE OR REPLACE VIEW "events" AS SELECT * FROM read_parquet('parquet/events.parquet');
CREATE OR REPLACE VIEW "evidence" AS SELECT * FROM read_parquet('parquet/evidence.parquet');
CREATE OR REPLACE VIEW "external_bodies" AS SELECT * FROM read_parquet('parquet/external_bodies.parquet');
CREATE OR REPLACE VIEW "jurisdictions" AS SELECT * FROM read_parquet('parquet/jurisdictions.parquet');
CREATE OR REPLACE VIEW "memberships" AS SELECT * FROM read_parquet('parquet/memberships.parquet');
CREATE OR REPLACE VIEW "mentions" AS SELECT * FROM read_parquet('parquet/mentions.parquet');
CREATE OR REPLACE VIEW "norms" AS SELECT * FROM read_parquet('parquet/norms.parquet');
CREATE OR REPLACE VIEW "organizations" AS SELECT * FROM read_parquet('parquet/organizations.parquet');
CREATE OR REPLACE VIEW "organization_other_names" AS SELECT * FROM read_csv('csv/organization_other_names.csv', header = true, nullstr = '', columns = {'organization_id': 'VARCHAR', 'ordinal': 'INTEGER', 'name_hant': 'VARCHAR', 'name_hans': 'VARCHAR', 'quote': 'VARCHAR', 'start': 'INTEGER', 'end': 'INTEGER'});
CREATE OR REPLACE VIEW "people" AS SELECT * FROM read_parquet('parquet/people.parquet');
CREATE OR REPLACE VIEW "periods" AS SELECT * FROM read_parquet('parquet/periods.parquet');
CREATE OR REPLACE VIEW "posts" AS SELECT * FROM read_parquet('parquet/posts.parquet');
CREATE OR REPLACE VIEW "powers" AS SELECT * FROM read_parquet('parquet/powers.parquet');
CREATE OR REPLACE VIEW "quantities" AS SELECT * FROM read_parquet('parquet/quantities.parquet');
CREATE OR REPLACE VIEW "ranks" AS SELECT * FROM read_parquet('parquet/ranks.parquet');
CREATE OR REPLACE VIEW "reading_rules" AS SELECT * FROM read_parquet('parquet/reading_rules.parquet');
CREATE OR REPLACE VIEW "relations" AS SELECT * FROM read_parquet('parquet/relations.parquet');
CREATE OR REPLACE VIEW "scopes" AS SELECT * FROM read_parquet('parquet/scopes.parquet');
CREATE OR REPLACE VIEW "segments" AS SELECT * FROM read_parquet('parquet/segments.parquet');
CREATE OR REPLACE VIEW "segment_rule_ids" AS SELECT * FROM read_csv('csv/segment_rule_ids.csv', header = true, nullstr = '', columns = {'segment_id': 'VARCHAR', 'ordinal': 'INTEGER', 'rule_id': 'VARCHAR'});
CREATE OR REPLACE VIEW "sources" AS SELECT * FROM read_parquet('parquet/sources.parquet');
CREATE OR REPLACE VIEW "statements" AS SELECT * FROM read_parquet('parquet/statements.parquet');
CREATE OR REPLACE VIEW "systems" AS SELECT * FROM read_parquet('parquet/systems.parquet');
CREATE OR REPLACE VIEW "verb_classes" AS SELECT * FROM read_parquet('parquet/verb_classes.parquet');
CREATE OR REPLACE VIEW "verb_class_verbs_hant" AS SELECT * FROM read_csv('csv/verb_class_verbs_hant.csv', header = true, nullstr = '', columns = {'verb_class_id': 'VARCHAR', 'ordinal': 'INTEGER', 'verb_hant': 'VARCHAR'});
CREATE OR REPLACE VIEW "verb_class_verbs_hans" AS SELECT * FROM read_csv('csv/verb_class_verbs_hans.csv', header = true, nullstr = '', columns = {'verb_class_id': 'VARCHAR', 'ordinal': 'INTEGER', 'verb_hans': 'VARCHAR'});
CREATE OR REPLACE VIEW organization_tree AS
WITH RECURSIVE tree (id, depth, path_hant, path_hans) AS (
  SELECT id, 0, name_hant, name_hans FROM organizations WHERE parent_id IS NULL
  UNION ALL
  SELECT o.id, tree.depth + 1, tree.path_hant || ' / ' || o.name_hant, tree.path_hans || ' / ' || o.name_hans
  FROM organizations AS o JOIN tree ON o.parent_id = tree.id
)
SELECT
  o.id AS id,
  t.depth AS depth,
  t.path_hant AS path_hant,
  t.path_hans AS path_hans,
  o.name_hant AS name_hant,
  o.name_hans AS name_hans,
  o.name_en AS name_en,
  o.classification AS classification,
  o.rank_hans AS rank_hans,
  o.parent_id AS parent_id,
  o.source_id AS source_id
FROM organizations AS o
JOIN tree AS t ON t.id = o.id
ORDER BY o.id;

CREATE OR REPLACE VIEW duties_of_organizations AS
SELECT
  d.id AS duty_id,
  o.id AS organization_id,
  o.name_hant AS organization_hant,
  o.name_hans AS organization_hans,
  o.name_en AS organization_en,
  o.path_hant AS path_hant,
  o.path_hans AS path_hans,
  o.classification AS classification,
  d.post_id AS post_id,
  p.title_hans AS post_hans,
  d.ordinal AS ordinal,
  d.text_hant AS text_hant,
  d.text_hans AS text_hans,
  d.lead_hans AS lead_hans,
  d.object_hans AS object_hans,
  (SELECT string_agg(a.verb_hant, '; ' ORDER BY a.ordinal) FROM duty_actions AS a WHERE a.duty_id = d.id) AS verbs_hant,
  (SELECT string_agg(a.verb_hans, '; ' ORDER BY a.ordinal) FROM duty_actions AS a WHERE a.duty_id = d.id) AS verbs_hans,
  (SELECT string_agg(kinds.label, '; ' ORDER BY kinds.place) FROM (
    SELECT c.label_en AS label, min(a.ordinal) AS place FROM duty_actions AS a JOIN verb_classes AS c ON c.id = a.verb_class
    WHERE a.duty_id = d.id GROUP BY c.id, c.label_en
  ) AS kinds) AS verb_classes_en,
  (SELECT string_agg(c.label_en, '; ' ORDER BY i.ordinal) FROM duty_category_ids AS i JOIN categories AS c ON c.id = i.category_id WHERE i.duty_id = d.id) AS functions_en,
  (SELECT string_agg(c.label_hans, '; ' ORDER BY i.ordinal) FROM duty_category_ids AS i JOIN categories AS c ON c.id = i.category_id WHERE i.duty_id = d.id) AS functions_hans,
  d.confidence AS confidence,
  d.source_id AS source_id,
  d.start AS span_start,
  d."end" AS span_end
FROM duties AS d
LEFT JOIN posts AS p ON p.id = d.post_id
LEFT JOIN organization_tree AS o ON o.id = coalesce(d.organization_id, p.organization_id)
ORDER BY d.id;

CREATE OR REPLACE VIEW verbs_of_duties AS
SELECT
  d.id AS duty_id,
  a.ordinal AS ordinal,
  o.id AS organization_id,
  o.name_hant AS organization_hant,
  o.name_hans AS organization_hans,
  o.name_en AS organization_en,
  a.verb_hant AS verb_hant,
  a.verb_hans AS verb_hans,
  c.id AS verb_class,
  c.label_en AS verb_class_en,
  c.label_hans AS verb_class_hans,
  v.object_hans AS object_hans
FROM duty_actions AS a
JOIN duties AS d ON d.id = a.duty_id
LEFT JOIN posts AS p ON p.id = d.post_id
LEFT JOIN organization_tree AS o ON o.id = coalesce(d.organization_id, p.organization_id)
LEFT JOIN verb_classes AS c ON c.id = a.verb_class
JOIN duty_predicates AS v ON v.duty_id = a.duty_id AND v.ordinal = a.predicate
ORDER BY a.duty_id, a.ordinal;

CREATE OR REPLACE VIEW duties_by_category AS
SELECT
  dc.category_id AS category_id,
  c.label_en AS label_en,
  c.label_hans AS label_hans,
  dc.duty_id AS duty_id,
  o.id AS organization_id,
  o.name_hant AS organization_hant,
  o.name_hans AS organization_hans,
  o.name_en AS organization_en,
  d.text_hans AS text_hans,
  dc.words_hans AS words_hans
FROM duty_categories AS dc
JOIN categories AS c ON c.id = dc.category_id
JOIN duties AS d ON d.id = dc.duty_id
LEFT JOIN posts AS p ON p.id = d.post_id
LEFT JOIN organization_tree AS o ON o.id = coalesce(d.organization_id, p.organization_id)
ORDER BY c.id, d.id;

CREATE OR REPLACE VIEW office_holders AS
SELECT
  m.id AS membership_id,
  m.person_id AS person_id,
  p.name_hant AS name_hant,
  p.name_hans AS name_hans,
  p.pinyin AS pinyin,
  m.post_id AS post_id,
  t.title_hant AS title_hant,
  t.title_hans AS title_hans,
  t.title_en AS title_en,
  t.rank_hant AS rank_hant,
  t.rank_hans AS rank_hans,
  t.rank_id AS rank_id,
  t.party AS party,
  m.acting AS acting,
  m.as_of AS as_of,
  o.id AS organization_id,
  o.name_hant AS organization_hant,
  o.name_hans AS organization_hans,
  o.name_en AS organization_en,
  m.ordinal AS ordinal,
  m.source_id AS source_id
FROM memberships AS m
JOIN people AS p ON p.id = m.person_id
JOIN posts AS t ON t.id = m.post_id
LEFT JOIN organization_tree AS o ON o.id = t.organization_id
ORDER BY m.source_id, m.ordinal, m.id;

CREATE OR REPLACE VIEW relations_of_organizations AS
SELECT
  r.id AS relation_id,
  o.id AS organization_id,
  o.name_hant AS organization_hant,
  o.name_hans AS organization_hans,
  o.name_en AS organization_en,
  o.path_hans AS path_hans,
  r.kind AS kind,
  r.target_id AS target_id,
  coalesce(inside.name_hant, outside.name_hant) AS target_hant,
  coalesce(inside.name_hans, outside.name_hans) AS target_hans,
  coalesce(inside.name_en, outside.name_en) AS target_en,
  m.quote AS target_words,
  m.kind AS target_kind,
  r.quote AS words,
  r.record_table AS record_table,
  r.record_id AS record_id,
  coalesce(d.text_hant, s.text_hant) AS text_hant,
  coalesce(d.text_hans, s.text_hans) AS text_hans,
  r.source_id AS source_id,
  r.start AS span_start,
  r."end" AS span_end
FROM relations AS r
LEFT JOIN organization_tree AS o ON o.id = r.organization_id
JOIN mentions AS m ON m.id = r.target_mention_id
LEFT JOIN organizations AS inside ON inside.id = r.target_id
LEFT JOIN external_bodies AS outside ON outside.id = r.target_id
LEFT JOIN duties AS d ON d.id = r.record_id AND r.record_table = 'duties'
LEFT JOIN statements AS s ON s.id = r.record_id AND r.record_table = 'statements'
ORDER BY r.id;

CREATE OR REPLACE VIEW powers_of_organizations AS
SELECT
  r.id AS power_id,
  o.id AS organization_id,
  o.name_hant AS organization_hant,
  o.name_hans AS organization_hans,
  o.name_en AS organization_en,
  o.path_hans AS path_hans,
  r.kind AS kind,
  r.object_hant AS object_hant,
  r.object_hans AS object_hans,
  r.quote AS words,
  r.record_table AS record_table,
  r.record_id AS record_id,
  coalesce(d.text_hant, s.text_hant) AS text_hant,
  coalesce(d.text_hans, s.text_hans) AS text_hans,
  r.source_id AS source_id,
  r.start AS span_start,
  r."end" AS span_end
FROM powers AS r
LEFT JOIN organization_tree AS o ON o.id = r.organization_id
LEFT JOIN duties AS d ON d.id = r.record_id AND r.record_table = 'duties'
LEFT JOIN statements AS s ON s.id = r.record_id AND r.record_table = 'statements'
ORDER BY r.id;
