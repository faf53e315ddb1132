import { textFile } from "../files.ts";
import type { Describer } from "./describer.ts";
import { about, type Description, provenance } from "./description.ts";

/** README.md, for a person who has the folder of a release and nothing else. */
export const readme: Describer = (release) =>
  textFile(
    "README.md",
    "text/markdown; charset=utf-8",
    `# ${about.name} ${release.version}

${about.description}

## What was read

${release.sources.map((source) => `- ${provenance(source)}`).join("\n")}

What a page says held when it was captured at the latest, and nothing here says since when or whether it still does. \`sources\` has the same in columns.

## What is here

| table | rows | what |
|---|---:|---|
${release.tables.map(({ name, schema }) => `| \`${name}\` | ${rowsOf(release, name)} | ${schema.description} |`).join("\n")}

Each table is there in every format, all of the same content; \`sqlite/haiguan.sqlite\` has all of them, \`jsonld/\` says the same as linked data, \`csv-excel/\` is for Excel. \`DICTIONARY.md\` says what each column means, \`CHANGELOG.md\` what changed since the release before, \`quality.json\` how good the reading is.

- Is it whole? \`sha256sum -c --strict SHA256SUMS\`
- Where does a value come from? \`start\` and \`end\` of its record, and for single fields those in \`evidence\`, count Unicode code points in \`text/\`.
- How to cite it: \`CITATION.cff\`. What is allowed: \`LICENSE.md\`.
- Catalogues and tools find it described in \`datapackage.json\` (Frictionless), \`csv-metadata.json\` (CSV on the Web), \`croissant.json\` (machine learning), \`dcat.jsonld\` (DCAT) and \`dataset.jsonld\` (schema.org).
`,
  );

const rowsOf = ({ files }: Description, table: string): number =>
  files.find(({ path }) => path === `json/${table}.json`)?.rows ?? 0;
