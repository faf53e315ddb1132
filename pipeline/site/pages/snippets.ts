import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** How to begin in each language: what the most common question of all needs, the duties of each body. */
export const programs = [
  [
    "Python (pandas)",
    `import pandas as pd

duties = pd.read_csv("csv/duties.csv")
bodies = pd.read_csv("csv/organizations.csv")
both = duties.merge(bodies, left_on="organization_id", right_on="id", suffixes=("", "_body"))
print(both.groupby("name_hans").size().sort_values(ascending=False))`,
  ],
  [
    "Python (polars)",
    `import polars as pl

duties = pl.read_parquet("parquet/duties.parquet")
print(duties.group_by("organization_id").len().sort("len", descending=True))`,
  ],
  [
    "R",
    `duties <- read.csv("csv/duties.csv", encoding = "UTF-8")
sort(table(duties$organization_id), decreasing = TRUE)`,
  ],
  [
    "DuckDB",
    `SELECT o.name_hans, count(*) AS duties
FROM 'parquet/duties.parquet' d JOIN 'parquet/organizations.parquet' o ON o.id = d.organization_id
GROUP BY o.name_hans ORDER BY duties DESC;`,
  ],
  [
    "SQLite",
    `SELECT o.name_hans, count(*) AS duties
FROM duties d JOIN organizations o ON o.id = d.organization_id
GROUP BY o.name_hans ORDER BY duties DESC;`,
  ],
  [
    "JavaScript",
    `import { readFileSync } from "node:fs";

const read = (table) => JSON.parse(readFileSync(\`json/\${table}.json\`, "utf8"));
const names = new Map(read("organizations").map((body) => [body.id, body.name_hans]));
const counts = new Map();
for (const { organization_id: id } of read("duties")) counts.set(names.get(id), (counts.get(names.get(id)) ?? 0) + 1);
console.log([...counts].sort((a, b) => b[1] - a[1]));`,
  ],
] as const;

export const snippets = (view: View): Html =>
  html`<p>${view.t("data.use.text")}</p>
${programs.map(
  ([
    name,
    code,
  ]) => html`<details class="snippet"><summary>${name}</summary><pre tabindex="0"><code>${code}</code></pre><button type="button" class="copy" data-copy="${code}" hidden>${view.t("copy.do")}</button></details>
`,
)}`;
