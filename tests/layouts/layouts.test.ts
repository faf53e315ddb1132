/** A page lists its units in any layout: each way to write a name, with each way to write what the unit does below it. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractText } from "../../pipeline/api.ts";
import { type Mark, marks } from "./outline.ts";

type Unit = readonly [name: string, duty: string, other: string];

/** Kinds of bodies, with units and duties as such bodies have them, written by us. */
const bodies = JSON.parse(readFileSync("tests/layouts/bodies.json", "utf8")) as { [body: string]: Unit[] };

const headings: Readonly<Record<string, Mark>> = {
  "a name": marks.none,
  "（一）": marks["（一）"],
  "1.": marks["1."],
  "1、": marks["1、"],
  "一、": marks["一、"],
  "（1）": marks["（1）"],
  "【】": marks["【】"],
  "◆": (name) => `◆${name}`,
  "a colon": marks.colon,
  "（一） and a colon": (name, n) => marks.colon(marks["（一）"](name, n)),
  工作职责: (name) => `${name}工作职责`,
  职责: (name) => `${name}职责：`,
  科室名称: (name) => `科室名称：${name}`,
  "（正科级）": (name) => `${name}（正科级）`,
};

const texts: Readonly<Record<string, (duty: string, other: string) => string>> = {
  "one paragraph": (duty, other) => `${duty}；${other}。`,
  sentences: (duty, other) => `${duty}。${other}。`,
  lines: (duty, other) => `${duty}。\n${other}。`,
  "1.": (duty, other) => `1.${duty}；\n2.${other}。`,
  "1、": (duty, other) => `1、${duty}。\n2、${other}。`,
  "（1）": (duty, other) => `（1）${duty}；\n（2）${other}。`,
  "（一）": (duty, other) => `（一）${duty}。\n（二）${other}。`,
  "①": (duty, other) => `①${duty}；②${other}。`,
  主要职责: (duty, other) => `主要职责：${duty}；${other}。`,
  "主要职责 and items": (duty, other) => `主要职责：\n1.${duty}；\n2.${other}。`,
  "a person": (duty, other) => `负责人：李若明\n主要职责：${duty}；${other}。`,
  "a telephone": (duty, other) => `${duty}；${other}。\n联系电话：0999-1234567`,
};

/** Marks that name and text share say nothing of what stands within what. */
const isAmbiguous = (heading: string, text: string): boolean =>
  heading.startsWith(text) || (heading === "1." && text.includes("items"));

interface Page {
  readonly text: string;
  readonly body: string;
  readonly units: readonly Unit[];
}

function told({ text, body }: Page): readonly string[] {
  const { organizations, duties } = extractText(text, { id: "page" }).tables;
  const names = new Map(organizations.map(({ id, name_hans }) => [id, name_hans]));
  return [
    ...organizations.map(({ name_hans, parent_id }) => `${names.get(parent_id ?? "")} > ${name_hans}`),
    ...duties.map(({ organization_id, text_hans }) => `${names.get(organization_id ?? "")}: ${text_hans}`),
  ]
    .filter((line) => line !== `undefined > ${body}`)
    .sort();
}

const expected = ({ body, units }: Page): readonly string[] =>
  units
    .flatMap(([name, duty, other]) => [`${body} > ${name}`, `${name}: ${duty}`, `${name}: ${other}`])
    .sort();

const page = (body: string, heading: string, text: string): Page => {
  const units = bodies[body] ?? [];
  const parts = units.map(
    ([name, duty, other], n) => `${headings[heading]?.(name, n)}\n${texts[text]?.(duty, other)}\n`,
  );
  return { text: `${body}\n内设机构\n${parts.join("")}`, body, units };
};

describe.each(Object.keys(headings))("names with %s", (heading) => {
  const forms = Object.keys(texts).filter((text) => !isAmbiguous(heading, text));
  test.each(forms)("and duties with %s", (text) => {
    const read = page("青岬市气象局", heading, text);
    expect(told(read)).toEqual(expected(read));
  });
});

test.each(Object.keys(bodies))("%s", (body) => {
  for (const text of ["lines", "one paragraph"]) {
    const read = page(body, "（一）", text);
    expect(told(read)).toEqual(expected(read));
  }
});
