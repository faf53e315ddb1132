import { stringify } from "yaml";
import { textFile } from "../files/artifacts.ts";
import type { Describer } from "./describer.ts";
import { about, type Description, provenance } from "./description.ts";

/**
 * README.md, for a person who has the folder of a release and nothing else. It begins with a dataset card
 * (https://huggingface.co/docs/hub/datasets-cards), by which `load_dataset(FOLDER, "duties")` finds the table.
 */
export const readme: Describer = (release) =>
  textFile(
    "README.md",
    "text/markdown; charset=utf-8",
    `---
${card(release)}---

# ${about.name} ${release.version}

${about.description}

## What was read

${release.sources.map((source) => `- ${provenance(source)}`).join("\n")}

What a page says held when it was captured at the latest, and nothing here says since when or whether it still does. \`sources\` has the same in columns.

## What is here

| table | rows | what |
|---|---:|---|
${release.tables.map(({ name, schema }) => `| \`${name}\` | ${rowsOf(release, `json/${name}.json`)} | ${schema.description} |`).join("\n")}

Each table is there in every format, all of the same content; \`sqlite/haiguan.sqlite\` has all of them, \`jsonld/\` says the same as linked data, \`csv-excel/\` is for Excel, \`xlsx/haiguan.xlsx\` is a workbook. \`DICTIONARY.md\` says what each column means, \`CHANGELOG.md\` what changed since the release before, \`quality.json\` how good the reading is.

Who has first questions finds tables that are joined already in \`views/\`; \`views/views.sql\` gives DuckDB the same, and the database has them too:

| view | rows | what |
|---|---:|---|
${release.views.map(({ name, schema }) => `| \`${name}\` | ${rowsOf(release, `views/${name}.csv`)} | ${schema.description} |`).join("\n")}

- Is it whole? Inside this folder: \`sha256sum -c --strict SHA256SUMS\`
- Where does a value come from? \`start\` and \`end\` of its record, and for single fields those in \`evidence\`, count Unicode code points in \`text/\`.
- How to cite it: \`CITATION.cff\`. What is allowed: \`LICENSE.md\`.
- Catalogues and tools find it described in \`datapackage.json\` (Frictionless), \`csv-metadata.json\` (CSV on the Web), \`croissant.json\` (machine learning), \`dcat.jsonld\` (DCAT), \`dataset.jsonld\` (schema.org) and \`datasette-metadata.json\` (Datasette); Hugging Face reads the head of this file.
`,
  );

const card = ({ licence, tables, views, files }: Description): string =>
  stringify({
    pretty_name: about.title,
    license: licence.toLowerCase(),
    language: ["zh", "en"],
    tags: about.keywords,
    size_categories: [sizeCategory(files.reduce((most, { rows }) => Math.max(most, rows ?? 0), 0))],
    // datasets 5.2 refuses a table without rows
    configs: [...tables.map(({ name }) => `parquet/${name}`), ...views.map(({ name }) => `views/${name}`)]
      .map((path) => files.find((file) => file.path === `${path}.parquet`))
      .flatMap((file) => (file?.rows ? [{ config_name: nameOf(file.path), data_files: file.path }] : [])),
  });

const nameOf = (path: string): string => path.replace(/^.*\/|\.parquet$/g, "");

/** By the words that Hugging Face has for the rows of the longest table. */
function sizeCategory(rows: number): string {
  if (rows < 1_000) return "n<1K";
  if (rows < 10_000) return "1K<n<10K";
  return rows < 100_000 ? "10K<n<100K" : "100K<n<1M";
}

const rowsOf = ({ files }: Description, path: string): number =>
  files.find((file) => file.path === path)?.rows ?? 0;
