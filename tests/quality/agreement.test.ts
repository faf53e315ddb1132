/** How far the functions of duties are those that a person gave them: quality.json and docs/quality.md. */
import { expect, test } from "vitest";
import { annotations } from "../../pipeline/commands/annotations.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import { loadSource } from "../../pipeline/inputs/sources.ts";
import { Report } from "../../pipeline/model/findings/issue.ts";
import { agreement } from "../../pipeline/quality/agreement.ts";
import { measureQuality } from "../../pipeline/quality/index.ts";
import { noHistory } from "../../pipeline/run.ts";
import { datasetOf } from "../fixtures/built.ts";
import { holdsTable } from "../held-page.ts";

test("kappa of first labels, and of sets over every pair of a thing and a label", () => {
  const things = [
    { person: ["a"], pipeline: ["a"] },
    { person: ["b"], pipeline: ["b", "a"] },
    { person: ["b"], pipeline: ["a"] },
    { person: [], pipeline: [] },
  ];
  // first: 3 of 4 equal; a 1/4·2/4 + b 2/4·1/4 + none 1/4·1/4 by chance. Sets: 5 of 8 answers; yes 3/8·4/8 + no 5/8·4/8
  expect(agreement(things, ["a", "b"])).toEqual({
    duties: 4,
    first: { equal: 3, kappa: 0.636 },
    sets: { equal: 2, kappa: 0.25 },
  });
});

test("no kappa is undefined: one answer throughout is agreement", () =>
  expect(agreement([{ person: ["a"], pipeline: ["a"] }], ["a"])).toEqual({
    duties: 1,
    first: { equal: 1, kappa: 1 },
    sets: { equal: 1, kappa: 1 },
  }));

const source = loadSource(diskEffects, "dalian-customs", new Report());
const golds = annotations(diskEffects, [source]);
const dataset = datasetOf([source], () => noHistory, new Report());
const { sources, elsewhere } = measureQuality(dataset, new Map(), golds, []).agreement;

test("the page of the source: no change may lower what has been reached", () => {
  expect(sources.map((row) => row.source)).toEqual(["dalian-customs"]);
  expect(sources[0]?.first.equal).toBeGreaterThanOrEqual(60);
  expect(sources[0]?.sets.equal).toBeGreaterThanOrEqual(52);
});

test("docs/quality.md has the table (UPDATE=1 rewrites)", () =>
  holdsTable(
    "docs/quality.md",
    [
      "| functions of duties | duties | same first function | κ | same functions | κ |",
      "|---|---:|---:|---:|---:|---:|",
    ],
    [
      ...elsewhere.map((row) => ({ ...row, name: `${row.pages} pages of other agencies, ${row.sample}` })),
      ...sources.map((row) => ({ ...row, name: `${row.source}, at hand when the words were written` })),
    ].map(
      ({ name, duties, first, sets }) =>
        `| ${name} | ${duties} | ${first.equal} | ${first.kappa.toFixed(3)} | ${sets.equal} | ${sets.kappa.toFixed(3)} |`,
    ),
  ));
