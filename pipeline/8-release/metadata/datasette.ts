import { releaseIri } from "../../model/releases/iri.ts";
import type { FlatTable } from "../../model/tables/flat-table.ts";
import { flatView } from "../../model/views/index.ts";
import { jsonFile } from "../files/artifacts.ts";
import type { Describer } from "./describer.ts";
import { about, type Description, licenceUrl } from "./description.ts";

/** What Datasette (https://docs.datasette.io/en/stable/metadata.html) shows of sqlite/haiguan.sqlite: descriptions, labels, facets, queries. */
export const datasette: Describer = (release) =>
  jsonFile("datasette-metadata.json", {
    title: about.title,
    description: about.description,
    license: release.licence,
    license_url: licenceUrl(release.licence),
    source: `${about.name} ${release.version}`,
    source_url: releaseIri(release.version),
    databases: { haiguan: { tables: tables(release), queries } },
  });

const tables = (release: Description): object => ({
  ...Object.fromEntries(
    [...release.tables.flatMap(({ flat }) => flat), ...release.views.map(flatView)].map((table) => [
      table.name,
      described(table),
    ]),
  ),
  texts: {
    description: "Every value that exists in both scripts, and the record that it stands in",
    fts_table: "search",
    fts_pk: "rowid",
  },
  short_words: { hidden: true },
});

function described(table: FlatTable): object {
  const label = labels.find((name) => table.columns.some((column) => column.name === name));
  return {
    description: table.description,
    columns: Object.fromEntries(table.columns.map(({ name, description }) => [name, description])),
    ...(label === undefined ? {} : { label_column: label }),
    facets: table.columns.filter(isFacet).map(({ name }) => name),
  };
}

/** What a record is called where another points at it, the best first. */
const labels = ["name_hans", "title_hans", "label_en", "text_hans"];

/** Columns of few values that each say a kind. */
const isFacet = ({ type, constraints }: FlatTable["columns"][number]): boolean =>
  type.kind === "boolean" || constraints.enum !== null;

const queries = {
  find_word: {
    title: "Where a word stands",
    description: "In both scripts, of any length",
    sql: `SELECT "table", record_id, field, hant, hans FROM texts WHERE rowid IN (
  SELECT rowid FROM search WHERE search MATCH '"' || :word || '"'
  UNION SELECT rowid FROM short_words WHERE short_words MATCH '"' || :word || '"')`,
  },
  duties_with_verb: {
    title: "Duties with a verb",
    sql: "SELECT DISTINCT path_hans, text_hans FROM verbs_of_duties JOIN duties_of_organizations USING (duty_id) WHERE verbs_of_duties.verb_hans = :verb_hans",
  },
  relations_of_kind: {
    title: "Who does what to whom",
    description: "hands_over_to, oversees, cooperates_with, reports_to …",
    sql: "SELECT organization_hans, kind, coalesce(target_hans, target_words) AS target, words, text_hans FROM relations_of_organizations WHERE kind = :kind",
  },
  powers_of_kind: {
    title: "Who may license, inspect, seize or punish what",
    sql: "SELECT kind, organization_hans, object_hans, text_hans FROM powers_of_organizations WHERE kind = :kind",
  },
} as const;
