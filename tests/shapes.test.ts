import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { unregistered } from "../pipeline/inputs/sources.ts";
import { Report } from "../pipeline/model/findings/issue.ts";
import { noHistory, readPage } from "../pipeline/run.ts";

const body = "石湖县水务局";
const parts = { 人事科: "负责人事、教育工作", 财务科: "负责财务、审计工作" };

const shapesIn = (name: string): string[] =>
  readFileSync(`tests/cases/shapes/${name}.txt`, "utf8").split("\n").filter(Boolean);

/** The bodies that a page of that shape gives, and each duty behind the body that has it. */
function readIn(shape: string): string[] {
  const written = shape.replaceAll("\\n", "\n").replaceAll("\\t", "\t");
  const lines = Object.entries(parts).map(([name, duty]) =>
    written.replaceAll("X", name).replaceAll("D", duty),
  );
  const page = new TextEncoder().encode([body, ...lines, ""].join("\n"));
  const { dataset } = readPage(unregistered("page.txt", page), noHistory, new Report());
  const nameOf = new Map(dataset.organizations.map((row) => [row.id, row.name_hans]));
  return [
    ...dataset.organizations.map((row) => row.name_hans),
    ...dataset.duties.map((row) => `${nameOf.get(row.organization_id ?? "")}: ${row.text_hans}`),
  ].sort();
}

const wanted = [
  ...[body, ...Object.keys(parts)],
  ...Object.entries(parts).map(([name, duty]) => `${name}: ${duty}`),
].sort();

describe("a part and what it does", () => {
  test.each(shapesIn("shapes"))("%s", (shape) => {
    expect(readIn(shape)).toEqual(wanted);
  });
});

describe("not read yet: one that is moves to shapes.txt", () => {
  test.each(shapesIn("not-yet"))("%s", (shape) => {
    expect(readIn(shape)).not.toEqual(wanted);
  });
});
