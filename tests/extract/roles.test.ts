/** What lines, clauses and what lies between them can be is said in the code and in two schemas: all must agree. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dutyEvidence } from "../../pipeline/3-segment/clauses/duty-evidence.ts";
import { evidence } from "../../pipeline/3-segment/evidence/index.ts";
import { roles } from "../../pipeline/3-segment/roles.ts";
import { type Curation, noCuration } from "../../pipeline/model/inputs/curation.ts";
import { clauseRoles, leftoverKinds, lineRoles } from "../../pipeline/model/outline.ts";
import { readingRules } from "../../pipeline/model/tables/reading-rules.generated.ts";
import { schemas } from "../../pipeline/model/tables/schemas.generated.ts";
import { readText } from "../pages.ts";

/** given by 4-extract/segments.ts to what is in no clause */
const between = ["enumeration_mark", "punctuation", "connective"];
const sorted = (roles: readonly string[]): string[] => [...new Set(roles)].sort();

test("segments have the roles of lines, of clauses and of what lies between them, and no other", () =>
  expect(sorted(schemas.segments.properties.role.enum)).toEqual(
    sorted([...lineRoles, ...clauseRoles, ...leftoverKinds, ...between]),
  ));

test("people can give a line every role that the reader can", () => {
  const found: unknown[] = [];
  JSON.parse(readFileSync("schemas/curation.schema.json", "utf8"), (_, value) => {
    if (value?.properties?.action?.const === "set_role") found.push(value.properties.role.enum);
    return value;
  });
  expect(found).toEqual([lineRoles]);
});

describe("why a stretch of a page was read so", () => {
  const page = "青岬市气象局\n主要职责\n负责天气预报的发布；观测资料的整理。\n某某\n";
  const segments = (curation: Curation = noCuration) => readText(page, { curation }).dataset.segments;
  const segment = (quote: string, curation?: Curation) =>
    segments(curation).find((row) => row.quote === quote);

  test("the rules of its line, then those of its clause, most points first", () =>
    expect(segment("观测资料的整理")).toMatchObject({
      role: "duty",
      rules: [
        "text.sentence",
        "text.verb-first",
        "duty.listed",
        "duty.verbal-noun",
        "duty.continuing",
        "duty.verb-last",
      ],
      next_best: "furniture",
    }));

  test("points are told against what the line could be otherwise", () =>
    expect(segment("主要职责")).toMatchObject({ rules: ["topic_heading.topic-words"], margin: 4.5 }));

  test("marks have none", () =>
    expect(segments().find(({ role }) => role === "punctuation")).toMatchObject({
      rules: [],
      margin: null,
      next_best: null,
    }));

  test("what a person decided was read by no rule", () => {
    const curation: Curation = {
      entries: [{ action: "set_role", quote: "主要职责", role: "caption", reason: "test" }],
    };
    expect(segment("主要职责", curation)).toMatchObject({
      role: "caption",
      rules: [],
      margin: null,
      next_best: null,
    });
  });

  test("lines can be what the schema says, and nothing else", () => {
    const forms = [...roles].sort();
    expect(schemas.segments.properties.next_best.enum.filter((form) => form !== null).sort()).toEqual(forms);
    expect([...schemas.reading_rules.properties.speaks_for.enum].sort()).toEqual([...forms, "duty"].sort());
  });

  test("each rule that reads lines or duties is one of the vocabulary, once", () => {
    const known = readingRules.map(({ id }) => id);
    expect(new Set(known).size).toBe(known.length);
    expect(known.length).toBe(evidence.length + dutyEvidence.length);
  });
});
