/**
 * Releases with one thing wrong and all checksums right, that nobody vouches for: what a forger, or a faulty mirror that
 * makes its own manifest, would hand out. By group; what stands as `outside` is named in docs/versions.md.
 */
import { Float64, makeVector, Table, tableFromIPC, tableToIPC, vectorFromArray } from "apache-arrow";
import { describe, expect, test } from "vitest";
import { generator } from "../../pipeline/generator.ts";
import type { Dataset, Records, TableName } from "../../pipeline/model/dataset.ts";
import type { Manifest } from "../../pipeline/model/releases/release.generated.ts";
import { withBytes } from "../fixtures/artifacts.ts";
import { edited } from "../fixtures/dataset.ts";
import {
  type Forgery,
  foundIn,
  inBytes,
  inManifest,
  inQuality,
  inRecords,
  inText,
  ofOther,
  replaced,
  second,
  withFile,
} from "../fixtures/forged.ts";
import { wholeDataset } from "../fixtures/verified.ts";

const outside = null;
type Case = readonly [name: string, forged: Forgery, found: string | typeof outside];

const record =
  <T extends TableName>(table: T, id: string, change: Partial<Records[T]> | null) =>
  (dataset: Dataset): Dataset =>
    edited(dataset, table, id, change);

const duty = "qingyu.bangongshi.1";
const nameEvidence = "qingyu.bangongshi.ev-name-hant";
const prefix = (text: string) => (bytes: Uint8Array) =>
  new Uint8Array([...new TextEncoder().encode(text), ...bytes]);
const suffix = (text: string) => (bytes: Uint8Array) =>
  new Uint8Array([...bytes, ...new TextEncoder().encode(text)]);
const bom = "\ufeff";

/** Arrow with one column of another type, or with other values. */
const inArrow = (path: string, column: string, values: (number | null)[], nan = false): Forgery =>
  inBytes(path, (bytes) => {
    const table = tableFromIPC(bytes);
    const floats = nan
      ? makeVector(new Float64Array(values.map((value) => value ?? Number.NaN)))
      : vectorFromArray(values, new Float64());
    const columns = table.schema.fields.map(({ name }) => [
      name,
      name === column ? floats : table.getChild(name),
    ]);
    return tableToIPC(new Table(Object.fromEntries(columns)), "file");
  });

const files = (edit: (file: Manifest["files"][number]) => Manifest["files"][number]) =>
  inManifest((manifest) => ({ ...manifest, files: manifest.files.map(edit) }));
const ofFile = (path: string, change: object) =>
  files((file) => (file.path === path ? { ...file, ...change } : file));
const extra = (path: string) =>
  withFile(withBytes({ path, mediaType: "text/plain", rows: null }, new TextEncoder().encode("evil\n")));

const groups: Readonly<Record<string, readonly Case[]>> = {
  lineage: [
    [
      "previous is null",
      inManifest((m) => ({ ...m, previous: null })),
      "verify.lineage: changes.json: it tells what changed since 1.0.0",
    ],
    ["previous is another release", inManifest((m) => ({ ...m, previous: "0.9.0" })), "verify.lineage"],
    [
      "a record changed in a release to come",
      replaced("history.json", '"last_changed_release":"1.0.0"', '"last_changed_release":"9.9.9"'),
      "verify.lineage: history.json",
    ],
    [
      "a record is older than it is",
      replaced("history.json", '"first_release":"1.0.0"', '"first_release":"0.1.0"'),
      "verify.lineage: history.json",
    ],
    [
      "a record changed that did not",
      replaced(
        "history.json",
        '"last_changed_release":"1.0.0"',
        `"last_changed_release":"${second.version}"`,
      ),
      "verify.lineage: history.json",
    ],
    [
      "another reason",
      replaced("changes.json", /"message": "[^"]+"/, '"message": "nothing of note"'),
      "verify.made: changes.json",
    ],
    [
      "a smaller rise than the reasons demand",
      replaced("changes.json", /"bump": "\w+"/, '"bump": "none"'),
      "verify.lineage: changes.json",
    ],
    [
      "a kind of change that it is not",
      replaced("changes.json", '"kinds":["revised"]', '"kinds":["moved"]'),
      "verify.",
    ],
    [
      "a cause that is of no change",
      replaced("changes.json", '"causes":[]', '"causes":[{"kind":"rule","detail":"x","fields":["id"]}]'),
      "verify.",
    ],
    [
      "a tombstone of a record that is there",
      replaced("tombstones.json", '"id":"qingyu.q1"', '"id":"qingyu.guanzhang"'),
      "verify.lineage: tombstones.json",
    ],
    [
      "a tombstone of a release to come",
      replaced("tombstones.json", /"retired_in":"[^"]+"/, '"retired_in":"9.9.9"'),
      "verify.lineage: tombstones.json",
    ],
    ["another version", inManifest((m) => ({ ...m, version: "9.9.9" })), "verify.lineage"],
  ],
  "what build validates": [
    [
      "quoted evidence points at other words",
      inRecords(record("evidence", nameEvidence, { start: 0, end: 4 })),
      "validate.evidence",
    ],
    [
      "inferred evidence points at other words",
      inRecords(record("evidence", "qingyu.ev-name-basis", { start: 5, end: 8 })),
      "validate.evidence",
    ],
    [
      "evidence of one value is missing",
      inRecords(record("evidence", nameEvidence, null)),
      "validate.evidence",
    ],
    [
      "a segment is missing",
      inRecords((d) => ({ ...d, segments: d.segments.slice(0, -1) })),
      "validate.cover",
    ],
    [
      "parents go in a circle",
      inRecords(record("organizations", "qingyu", { parent_id: "qingyu.bangongshi" })),
      "validate.cycle",
    ],
    [
      "an escape character in an English name",
      inRecords(record("organizations", "qingyu.jichachu", { name_en: "\u001b[31mOffice" })),
      "validate.characters",
    ],
    [
      "a mark that turns the direction of writing",
      inRecords(record("organizations", "qingyu.jichachu", { name_en: "\u202eecffO" })),
      "validate.characters",
    ],
    [
      "an English name without evidence",
      inRecords(record("organizations", "qingyu.bangongshi", { name_en: "=1+1" })),
      "validate.evidence",
    ],
    [
      "another English name for one that people decided",
      inRecords((d) => wholeDataset(record("organizations", "qingyu.jichachu", { name_en: "=1+1" })(d))),
      outside,
    ],
    [
      "a text that is not the reading of its quote",
      inRecords(record("duties", duty, { text_hans: "负债关区文件处理、会议组织" })),
      "validate.evidence",
    ],
    [
      "ordinals that leave one out",
      inRecords(record("duties", "qingyu.bangongshi.2", { ordinal: 3 })),
      "validate.ordinal",
    ],
    [
      "rows in another order",
      inText("json/duties.json", (text) => {
        const [head, a, b, ...rest] = text.split("\n");
        return [head, b, a, ...rest].join("\n");
      }),
      "verify.form: json/duties.json",
    ],
    [
      "a page captured on a day that is none",
      inRecords(record("sources", "qingyu", { retrieved: "2026-99-99" })),
      "validate.date",
    ],
    [
      "an address that runs",
      inRecords(record("sources", "qingyu", { url: "javascript:alert(1)" })),
      "validate.address",
    ],
    [
      "a claim that does not add up",
      inRecords(record("claims", "qingyu.c1", { found: 3 })),
      "validate.claim",
    ],
  ],
  types: [
    [
      "Arrow: a floating number for an integer",
      inArrow("arrow/posts.arrow", "start", [33]),
      "arrow/posts.arrow",
    ],
    ["Arrow: NaN for null", inArrow("arrow/posts.arrow", "title_en", [null], true), "arrow/posts.arrow"],
    [
      "SQLite: text for an integer",
      ofOther("sqlite/haiguan.sqlite", record("duties", duty, { ordinal: 9 })),
      "verify.disagreement: sqlite/haiguan.sqlite",
    ],
    [
      "Parquet of other records",
      ofOther("parquet/posts.parquet", record("posts", "qingyu.guanzhang", { party: true })),
      "verify.disagreement: parquet/posts.parquet",
    ],
  ],
  "bytes of text formats": [
    [
      "JSON: a key twice",
      replaced("json/duties.json", '{"id":', '{"id":"evil","id":'),
      "verify.form: json/duties.json: line 2, column 8",
    ],
    [
      "JSON: a number with a fraction of zero",
      replaced("json/duties.json", '"ordinal":1,', '"ordinal":1.0,'),
      "verify.form: json/duties.json",
    ],
    [
      "JSON: a number with an exponent",
      replaced("json/duties.json", '"ordinal":1,', '"ordinal":1e0,'),
      "verify.form: json/duties.json",
    ],
    [
      "JSON: minus zero",
      replaced("json/duties.json", '"confidence":0}', '"confidence":-0}'),
      "verify.form: json/duties.json",
    ],
    [
      "JSON: keys in another order",
      inText("json/posts.json", (t) => t.replace(/("party":false),("title_en":null)/, "$2,$1")),
      "verify.form: json/posts.json",
    ],
    [
      "JSON: laid out for people",
      inText("json/posts.json", (t) => JSON.stringify(JSON.parse(t), null, 2)),
      "verify.form: json/posts.json",
    ],
    [
      "JSON: a blank line at the end",
      inBytes("json/posts.json", suffix("\n")),
      "verify.form: json/posts.json",
    ],
    [
      "JSON: a character written as \\u",
      replaced("json/posts.json", "关", "\\u5173"),
      "verify.form: json/posts.json",
    ],
    [
      "NDJSON: a key twice",
      replaced("ndjson/duties.ndjson", '{"id":', '{"id":"evil","id":'),
      "verify.form: ndjson/duties.ndjson",
    ],
    ["NDJSON: a byte-order mark", inBytes("ndjson/posts.ndjson", prefix(bom)), "ndjson/posts.ndjson"],
    [
      "NDJSON: CRLF",
      inText("ndjson/duties.ndjson", (t) => t.replaceAll("\n", "\r\n")),
      "verify.form: ndjson/duties.ndjson",
    ],
    [
      "NDJSON: a blank line",
      inText("ndjson/duties.ndjson", (t) => t.replace("\n", "\n\n")),
      "verify.form: ndjson/duties.ndjson",
    ],
    [
      "NDJSON: no end of the last line",
      inText("ndjson/posts.ndjson", (t) => t.trimEnd()),
      "verify.form: ndjson/posts.ndjson",
    ],
    [
      "NDJSON: without what is null",
      inText("ndjson/posts.ndjson", (t) => t.replace(/"\w+":null,/g, "")),
      "verify.form: ndjson/posts.ndjson",
    ],
    ["CSV: no end of the last line", inText("csv/posts.csv", (t) => t.trimEnd()), "csv/posts.csv"],
    [
      "CSV: a header in quotes",
      inText("csv/posts.csv", (t) => t.replace("id,", '"id",')),
      "verify.made: csv/posts.csv is not as",
    ],
    [
      "CSV: lines that end in LF",
      inText("csv/duties.csv", (t) => t.replaceAll("\r\n", "\n")),
      "csv/duties.csv",
    ],
    [
      "CSV: a row twice",
      inText("csv/posts.csv", (t) => `${t}${t.split("\r\n")[1]}\r\n`),
      "verify.disagreement: csv/posts.csv",
    ],
    [
      "CSV for Excel: without its mark",
      inText("csv-excel/posts.csv", (t) => t.slice(1)),
      "csv-excel/posts.csv",
    ],
    [
      "SQL of views joins otherwise",
      replaced("views/views.sql", "JOIN", "LEFT JOIN"),
      "verify.made: views/views.sql",
    ],
  ],
  manifest: [
    [
      "another licence",
      inManifest((m) => ({ ...m, licence: "CC0-1.0" })),
      `manifest.json is not as ${generator.name} ${generator.version} makes it: licence`,
    ],
    [
      "an old date",
      inManifest((m) => ({ ...m, date: "1970-01-01" })),
      "verify.manifest: manifest.json: date is 1970-01-01",
    ],
    [
      "a day that is none",
      inManifest((m) => ({ ...m, date: "2026-99-99" })),
      "verify.manifest: manifest.json: date «2026-99-99»",
    ],
    [
      "another hash of a page",
      inManifest((m) => ({ ...m, sources: m.sources.map((s) => ({ ...s, sha256: "0".repeat(64) })) })),
      "verify.manifest: manifest.json: sources",
    ],
    ["another size", ofFile("csv/posts.csv", { bytes: 1 }), "verify.checksum: csv/posts.csv has"],
    [
      "a file twice",
      inManifest((m) => ({ ...m, files: m.files.flatMap((f) => [f, f]) })),
      "verify.manifest: manifest.json: CHANGELOG.md is listed twice",
    ],
    [
      "another media type",
      ofFile("csv/posts.csv", { media_type: "text/html" }),
      "media_type of csv/posts.csv",
    ],
    ["another number of rows", ofFile("csv/posts.csv", { rows: 7 }), "rows of csv/posts.csv is 7, not 1"],
    ["a program", extra("run.sh"), "verify.extra-file: run.sh"],
    ["a CSV that is no table", extra("csv/evil.csv"), "verify.extra-file: csv/evil.csv"],
    ["a text that is no page", extra("text/evil.txt"), "verify.extra-file: text/evil.txt"],
    ["another name", inManifest((m) => ({ ...m, name: "evil" })), "manifest.json is not as"],
    [
      "another content hash",
      inManifest((m) => ({ ...m, content_hash: "0".repeat(64) })),
      "verify.checksum: manifest.json: content_hash",
    ],
    [
      "other code as its maker",
      inManifest((m) => ({ ...m, generator: { ...m.generator, version: "9.9.9" } })),
      outside,
    ],
  ],
  "linked data": [
    [
      "another meaning of all terms",
      replacedInAll(/^jsonld\//, /"hg": ?"[^"]+"/, '"hg":"https://evil.example/#"'),
      "verify.made: jsonld/",
    ],
    [
      "another base",
      replacedInAll(/^jsonld\//, /"@base": ?"[^"]+"/, '"@base":"https://evil.example/"'),
      "verify.made: jsonld/",
    ],
    [
      "another address in dataset.jsonld",
      replaced("dataset.jsonld", "https://", "https://evil.example/"),
      "verify.made: dataset.jsonld",
    ],
    [
      "another licence in dcat.jsonld",
      replaced("dcat.jsonld", "CC-BY-4.0", "CC0-1.0"),
      "verify.made: dcat.jsonld",
    ],
    [
      "another kind of thing",
      replaced("jsonld/haiguan.jsonld", '"type":"oa:SpecificResource"', '"type":"oa:TextualBody"'),
      "jsonld/",
    ],
  ],
  schemas: [
    [
      "another description",
      replaced("schema/posts.schema.json", /"description": "[^"]+"/, '"description": "Evil"'),
      "verify.made: schema/posts.schema.json",
    ],
    [
      "a wider list of values",
      replaced("schema/corrections.schema.json", '"typo",', '"typo",\n        "evil",'),
      "verify.made: schema/corrections.schema.json",
    ],
    [
      "null where there is none",
      replaced(
        "schema/duties.schema.json",
        /("text_hans": \{\s+"type": )"string"/,
        '$1[\n        "string",\n        "null"\n      ]',
      ),
      "schema/duties.schema.json",
    ],
  ],
  prose: [
    ...["README.md", "LICENSE.md", "CHANGELOG.md", "CITATION.cff", "DICTIONARY.md"].map(
      (path): Case => [
        path,
        replaced(path, /haiguan-data|Changelog|Dictionary/i, "evil"),
        `verify.made: ${path} is not as`,
      ],
    ),
    [
      "a number in quality.json",
      replaced(
        "quality.json",
        /"coverage": \[\s+\{\s+"source": "qingyu"/,
        '"coverage": [\n    {\n      "source": "elsewhere"',
      ),
      "verify.made: quality.json",
    ],
    [
      "another finding in quality.json",
      inQuality((quality) => ({ ...quality, findings: [{ code: "x", severity: "note", message: "y" }] })),
      outside,
    ],
    [
      "another tally in quality.json",
      inQuality((quality) => ({ ...quality, evidence: { quoted: 9999 } })),
      "verify.made: quality.json",
    ],
  ],
  "appended bytes": [
    "sqlite/haiguan.sqlite",
    "xlsx/haiguan.xlsx",
    "arrow/posts.arrow",
    "parquet/posts.parquet",
    "views/office_holders.parquet",
  ].map(
    (path): Case => [
      path,
      inBytes(path, (bytes) => new Uint8Array([...bytes, ...new Uint8Array(4096)])),
      path,
    ],
  ),
};

/** The same in every file whose path matches. */
function replacedInAll(paths: RegExp, from: RegExp, to: string): Forgery {
  return () => {
    const chosen = [...second.files.keys()].filter((path) => paths.test(path));
    return chosen.reduce<ReturnType<Forgery>>(
      (release, path) => inText(path, (text) => text.replace(from, to), { ...second, files: release })(),
      second.files,
    );
  };
}

test("without a forgery all is good", async () => expect(await foundIn(() => second.files)).toEqual([]));

describe.each(Object.entries(groups))("%s", (_, cases) => {
  test.each(cases)("%s", async (_name, forged, found) => {
    const said = await foundIn(forged);
    if (found === outside) expect(said).toEqual([]);
    else expect(said.join("\n")).toContain(found);
  });
});
