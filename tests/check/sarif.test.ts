/**
 * What SARIF 2.1.0 asks of the parts that we write, in the words of its JSON Schema (property names as there) and, where
 * a schema cannot say it, of its text. tests/conformance/sarif.sh asks an independent validator.
 */
import { Ajv } from "ajv";
import { expect, describe as group, test } from "vitest";
import { issue } from "../../pipeline/model/findings/issue.ts";
import { textOf } from "../../pipeline/model/text/text.ts";
import { inOrder, locate } from "../../pipeline/print/located.ts";
import { sarif } from "../../pipeline/print/sarif.ts";

const closed = (required: readonly string[], properties: object): object => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});
const level = { enum: ["none", "note", "warning", "error"] };
const message = closed(["text"], { text: { type: "string", pattern: "\\.$" } });
const positive = { type: "integer", minimum: 1 };
const uriReference = { type: "string", pattern: "^[A-Za-z0-9._~!$&'()*+,;=@%/-]+$" };
const physicalLocation = closed(["artifactLocation"], {
  artifactLocation: closed(["uri"], { uri: uriReference, uriBaseId: { type: "string" } }),
  region: closed(["startLine"], { startLine: positive, startColumn: positive, endColumn: positive }),
});
const rule = closed(["id"], {
  id: { type: "string" },
  shortDescription: message,
  help: message,
  defaultConfiguration: closed([], { level }),
});
const result = closed(["message"], {
  ruleId: { type: "string" },
  ruleIndex: { type: "integer", minimum: 0 },
  level,
  message,
  locations: { type: "array", items: closed([], { physicalLocation }) },
  relatedLocations: {
    type: "array",
    uniqueItems: true,
    items: closed([], {
      id: { type: "integer", minimum: 0 },
      message: closed(["text"], { text: { type: "string" } }),
      physicalLocation,
    }),
  },
  partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
});
const log = closed(["version", "runs"], {
  $schema: { type: "string", pattern: "^https://" },
  version: { enum: ["2.1.0"] },
  runs: {
    type: "array",
    items: closed(["tool", "results", "columnKind"], {
      tool: closed(["driver"], {
        driver: closed(["name"], {
          name: { type: "string" },
          version: { type: "string" },
          informationUri: { type: "string", pattern: "^https://[a-z.-]+/" },
          rules: { type: "array", uniqueItems: true, items: rule },
        }),
      }),
      columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
      results: { type: "array", items: result },
    }),
  },
});
const valid = new Ajv({ allErrors: true }).compile(log);

const printed = (page: string, words: readonly string[], path = "sources/a/page.txt") => {
  const text = textOf(page);
  const found = words.map((word) => {
    const start = textOf(page.slice(0, page.indexOf(word))).length;
    const span = { start, end: start + textOf(word).length };
    const related = [{ span, message: "the words are here" }];
    return locate(issue("validate.cover", `«${word}» has no role`, { source: "a", span, related }), () => ({
      path,
      text,
    }));
  });
  const whole = locate(issue("source.missing-file", "gone", { source: "a" }), () => ({ path, text: null }));
  return JSON.parse(sarif(inOrder([...found, whole]), "1.0.0"));
};

group("SARIF", () => {
  const made = printed("天地\n𬭎玄黃\n", ["玄黃", "地"], "sources/a b/頁.txt");
  const [run] = made.runs;
  test("has the shape that the standard asks for", () => {
    valid(made);
    expect(valid.errors ?? []).toEqual([]);
  });
  test("ruleIndex leads to the rule of ruleId", () => {
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });
  test("paths are percent-encoded", () =>
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      "sources/a%20b/%E9%A0%81.txt",
    ));
  test("columns are code points, as columnKind says", () => {
    expect(run.columnKind).toBe("unicodeCodePoints");
    expect(run.results.map((r: typeof run) => r.locations[0].physicalLocation.region)).toContainEqual({
      startLine: 2,
      startColumn: 2,
      endColumn: 4,
    });
  });
});

group("fingerprints", () => {
  const fingerprints = (page: string, words: readonly string[]): string[] =>
    printed(page, words).runs[0].results.map(
      (r: { partialFingerprints: { primaryLocationLineHash: string } }) =>
        r.partialFingerprints.primaryLocationLineHash,
    );
  const before = fingerprints("天地\n玄黃\n", ["天", "玄"]);
  test("stay when lines are put above or a line is indented", () =>
    expect(fingerprints("宇宙\n洪荒\n天地\n  玄黃\n", ["天", "玄"])).toEqual(before));
  test("differ for other words, and among equals", () => {
    expect(new Set(before).size).toBe(before.length);
    expect(fingerprints("天地\n玄黑\n", ["天", "玄"])).not.toEqual(before);
    expect(new Set(fingerprints("天地\n", ["天", "天"])).size).toBe(3);
  });
});
