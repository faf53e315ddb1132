import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import * as wasm from "parquet-wasm/node";
import { describe, expect, test } from "vitest";
import { csv } from "../../pipeline/7-emit/csv.ts";
import { emit } from "../../pipeline/7-emit/index.ts";
import { tablesToEmit } from "../../pipeline/7-emit/tables.ts";
import { describedSheet, xlsx } from "../../pipeline/7-emit/xlsx.ts";
import type { Dataset } from "../../pipeline/model/dataset.ts";
import { Report } from "../../pipeline/model/findings/issue.ts";
import { columnsOf, tableSchema } from "../../pipeline/model/tables/columns.ts";
import { tableNames } from "../../pipeline/model/tables/schemas.generated.ts";
import { views } from "../../pipeline/model/views/index.ts";
import { view } from "../../pipeline/model/views/view.ts";
import { allHeld, type Held } from "../fixtures/artifacts.ts";
import { withDatabaseFile } from "../fixtures/database.ts";
import { edited, emptyDataset, fictionalDataset, pageText, predicate, texts } from "../fixtures/dataset.ts";

const dataset = fictionalDataset();
const context = { version: "1.0.0", texts };
const run = (data = dataset) => allHeld(emit.run({ dataset: data, ...context }, new Report()));
const artifacts = run();

function file(path: string, from: readonly Held[] = artifacts): Held {
  const found = from.find((artifact) => artifact.path === path);
  if (found === undefined) throw new Error(`no file ${path}`);
  return found;
}
const text = (path: string): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(file(path).bytes);

describe("every format", () => {
  test("gives the same bytes twice", () => {
    const again = run(fictionalDataset());
    expect(again.map(({ path }) => path)).toEqual(artifacts.map(({ path }) => path));
    for (const artifact of artifacts)
      expect(Buffer.compare(file(artifact.path, again).bytes, artifact.bytes), artifact.path).toBe(0);
  });

  test("does not depend on the order in which the pipeline made the fields", () => {
    const shuffled = structuredClone(dataset);
    const [post] = shuffled.posts;
    const backwards = Object.fromEntries(Object.entries(post ?? {}).reverse()) as typeof post;
    const again = run({ ...shuffled, posts: backwards === undefined ? [] : [backwards] });
    for (const artifact of artifacts)
      expect(Buffer.compare(file(artifact.path, again).bytes, artifact.bytes), artifact.path).toBe(0);
  });

  test("writes every table, also an empty one", () => {
    for (const name of tableNames)
      for (const path of [
        `json/${name}.json`,
        `ndjson/${name}.ndjson`,
        `csv/${name}.csv`,
        `arrow/${name}.arrow`,
      ])
        expect(file(path).rows, path).toBe(dataset[name].length);
  });

  test("ships the text layer and the schemas", () => {
    expect(text("text/qingyu.txt")).toBe(pageText);
    expect(JSON.parse(text("schema/duties.schema.json"))).toEqual(tableSchema("duties"));
  });
});

describe("JSON and NDJSON", () => {
  test("have one record per line, keys in the order of the schema", () => {
    const lines = text("json/duties.json").split("\n");
    expect(lines).toHaveLength(dataset.duties.length + 3);
    expect(lines[1]).toMatch(/^\{"id":"qingyu\.bangongshi\.1","source_id":"qingyu","start":/);
    expect(JSON.parse(text("json/duties.json"))).toEqual(dataset.duties);
    expect(text("json/areas.json")).toBe("[]\n");
    const records = text("ndjson/duties.ndjson")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records).toEqual(dataset.duties);
  });
});

describe("CSV", () => {
  test("has CRLF, no byte-order mark, and nothing but the header for an empty table", () => {
    expect(text("csv/people.csv")).toMatch(
      /^id,source_id,start,end,quote,name_hant,name_hans,pinyin\r\nli-hong,.*\r\n$/,
    );
    expect(text("csv/areas.csv")).toBe("id,source_id,start,end,quote,name_hant,name_hans,kind,parent_id\r\n");
  });

  test("keeps quotes, commas and line breaks of a value", () => {
    const [row] = parse(file("csv/corrections.csv").bytes as Buffer, { columns: true }) as Record<
      string,
      string
    >[];
    expect(row).toMatchObject({ reason: dataset.corrections[0]?.reason, corrected: "", rule_id: "" });
  });

  test.each(["\n", "\r", "\r\n"])("quotes a cell with the line break %j", (lineBreak) => {
    const broken = edited(dataset, "posts", "qingyu.guanzhang", { title_en: `two${lineBreak}lines` });
    const { bytes } = file("csv/posts.csv", allHeld(csv.emit(broken, context)));
    expect(new TextDecoder().decode(bytes)).toContain(`,"two${lineBreak}lines",`);
  });

  test("writes booleans as words", () => {
    expect(text("csv/posts.csv")).toContain(",false,");
    expect(text("csv/quantities.csv")).toContain(",3.5,,,true,");
  });

  test.each([
    ["duty_actions", "duty_id,ordinal,verb_hant,verb_hans,verb_class,quote,start,end,predicate", 4],
    ["duty_predicates", "duty_id,ordinal,lead,lead_hant,lead_hans,form,object,object_hant,object_hans", 4],
    ["duty_predicate_actions", "duty_id,predicate_ordinal,ordinal,action", 3],
    ["duty_category_ids", "duty_id,ordinal,category_id", 1],
    ["duty_categories", "id,duty_id,category_id,words_hant,words_hans,rule_id", 1],
    ["organization_other_names", "organization_id,ordinal,name_hant,name_hans,quote,start,end", 2],
    ["claim_found_items_hans", "claim_id,ordinal,found_item_hans", 0],
    ["verb_class_verbs_hans", "verb_class_id,ordinal,verb_hans", 2],
  ])("%s is a flat table", (name, header, rows) => {
    expect(text(`csv/${name}.csv`).split("\r\n")[0]).toBe(header);
    expect(file(`csv/${name}.csv`).rows).toBe(rows);
  });

  test("numbers the items of a list within a list", () => {
    expect(text("csv/duty_predicate_actions.csv").split("\r\n")[2]).toBe("qingyu.bangongshi.1,2,1,組織");
  });
});

describe("Arrow", () => {
  test("has the types and nullability of the schema", () => {
    const { schema } = tableFromIPC(file("arrow/duties.arrow").bytes);
    expect(schema.metadata.get("dataset_version")).toBe("1.0.0");
    expect(schema.fields.map(({ name }) => name)).toEqual(
      columnsOf(tableSchema("duties")).map(({ name }) => name),
    );
    const type = (name: string) => schema.fields.find((field) => field.name === name);
    expect(type("text_hans")).toMatchObject({ nullable: false });
    expect(type("object_hans")).toMatchObject({ nullable: true });
    expect(String(type("text_hans")?.type)).toBe("Utf8");
    expect(String(type("ordinal")?.type)).toBe("Int32");
    expect(String(type("predicates")?.type)).toContain("List<");
  });

  test.each(tableNames)("%s: arrow-rs, another implementation, reads the same rows", (name) => {
    const { schema } = tableFromIPC(file(`arrow/${name}.arrow`).bytes);
    const stream = streamOf(file(`arrow/${name}.arrow`).bytes);
    const reread = tableFromIPC(wasm.Table.fromIPCStream(stream).intoIPCStream());
    expect(plain(reread.toArray())).toEqual(plain(dataset[name]));
    expect(reread.schema.fields.map(String)).toEqual(schema.fields.map(String));
  });
});

describe("Parquet", () => {
  test.each(tableNames)("%s: hyparquet and parquet-rs read the same rows", async (name) => {
    const { bytes } = file(`parquet/${name}.parquet`);
    const rows = await parquetReadObjects({ file: bytes.slice().buffer });
    expect(plain(rows)).toEqual(plain(dataset[name]));
    const rust = tableFromIPC(wasm.readParquet(bytes).intoIPCStream());
    expect(plain(rust.toArray())).toEqual(plain(dataset[name]));
    expect(rust.schema.fields.map(({ nullable }) => nullable)).toEqual(
      columnsOf(tableSchema(name)).map(({ nullable }) => nullable),
    );
  });
});

describe("views", () => {
  test.each(views.map(({ name, columns }) => [name, columns] as const))(
    "%s has the rows of the database in CSV and Parquet",
    async (name, columns) => {
      const lines = parse(file(`views/${name}.csv`).bytes as Buffer) as string[][];
      expect(lines[0]).toEqual(columns.map((column) => column.name));
      const rows = await parquetReadObjects({ file: file(`views/${name}.parquet`).bytes.slice().buffer });
      const cells = rows.map((row) => columns.map((column) => String(row[column.name] ?? "")));
      expect(lines.slice(1)).toEqual(cells);
      expect(file(`views/${name}.csv`).rows).toBe(rows.length);
    },
  );

  test("take types, descriptions and what null means from the columns that they repeat", () => {
    const holders = JSON.parse(text("schema/views/office_holders.schema.json")).properties;
    expect(holders.name_hans).toEqual(tableSchema("people").properties.name_hans);
    expect(holders.organization_id).toMatchObject({ type: ["string", "null"], references: "organizations" });
  });

  test("a column that its table does not have is refused", () => {
    const wrong = () =>
      view({
        name: "v",
        description: "",
        key: [],
        from: "people AS p",
        columns: { pay: "p.pay" },
        order: [],
      });
    expect(wrong).toThrow("p.pay is no column of «people»");
  });
});

describe("XLSX", () => {
  const sheet = (data: Dataset, name: string): string => {
    const [made] = withDatabaseFile(data, (open) => allHeld(xlsx.emit(open, tablesToEmit(data), context)));
    const files = unzipSync(made?.bytes ?? new Uint8Array());
    const part = (path: string) => new TextDecoder().decode(files[path]);
    const names = [...part("xl/workbook.xml").matchAll(/sheet name="(\w+)"/g)].map(([, found]) => found);
    return part(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`);
  };
  const titled = (title: string) => edited(dataset, "posts", "qingyu.guanzhang", { title_en: title });

  test.each([
    ["1945", ' s="1" t="inlineStr"><is><t xml:space="preserve">1945<'],
    ["1907-05-30", ' s="1" t="inlineStr"><is><t xml:space="preserve">1907-05-30<'],
    ["=1+1", ' s="2" t="inlineStr"><is><t xml:space="preserve">=1+1<'],
    ["a<b & c\r\n_x0041_", ">a&lt;b &amp; c_x000D_\n_x005F_x0041_<"],
    ["長".repeat(32_768), `>${"長".repeat(32_766)}…<`],
    ["𬭎".repeat(16_384), `>${"𬭎".repeat(16_383)}…<`],
  ])("%.20s is text", (title, cell) => expect(sheet(titled(title), "posts")).toContain(cell));

  test("explains itself first, keeps the header in sight, and leaves out places in the text", () => {
    expect(sheet(dataset, "about")).toContain("duties_of_organizations");
    expect(sheet(dataset, "duties")).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(sheet(dataset, "about")).not.toMatch(/>segments</);
  });

  test("a table that is longer than a sheet is refused", () => {
    const rows = new Array(1_048_576).fill({});
    expect(() => describedSheet("duties", "", [], rows)).toThrow("emit.cell: duties: 1048576 rows");
  });
});

const sqlite3 = existsSync("/usr/bin/sqlite3");
describe.runIf(sqlite3)("SQLite, read by the sqlite3 shell", () => {
  const path = join(mkdtempSync(join(tmpdir(), "haiguan-")), "haiguan.sqlite");
  writeFileSync(path, file("sqlite/haiguan.sqlite").bytes);
  const query = (sql: string): unknown[] =>
    JSON.parse(
      execFileSync("sqlite3", ["-readonly", "-json", path, sql], { encoding: "utf8" }) || "[]",
    ) as unknown[];

  test("is sound, and no foreign key dangles", () => {
    expect(query("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(query("PRAGMA foreign_key_check")).toEqual([]);
    expect(
      query('SELECT "table", "from" FROM pragma_foreign_key_list(\'duty_predicate_actions\') ORDER BY seq'),
    ).toEqual([
      { table: "duty_predicates", from: "duty_id" },
      { table: "duty_predicates", from: "predicate_ordinal" },
    ]);
  });

  test("refuses null where the schema does", () => {
    const insert = () =>
      execFileSync(
        "sqlite3",
        [path, "INSERT INTO categories VALUES ('x', NULL, 'x', 'x', 'x', NULL, NULL)"],
        {
          stdio: "pipe",
        },
      );
    expect(insert).toThrow(/NOT NULL constraint failed: categories.label_en/);
  });

  const hits = (word: string) =>
    query(`SELECT record_id, field FROM texts WHERE "table" = 'duties' AND rowid IN (
      SELECT rowid FROM search WHERE search MATCH '${word}'
      UNION SELECT rowid FROM short_words WHERE short_words MATCH '${word}')`);
  test.each(["監", "監管", "轄區三", "轄區三個碼頭", "监", "监管", "辖区三", "辖区三个码头"])(
    "finds a word of any length in both scripts: %s",
    (word) => expect(hits(word)).toEqual([{ record_id: "qingyu.jichachu.1", field: "text" }]),
  );
  test.each(["监区", "貨監", "轄三個碼頭"])("finds nothing that does not stand there: %s", (word) =>
    expect(hits(word)).toEqual([]),
  );

  test("finds a body by another name", () =>
    expect(query("SELECT record_id, field FROM texts WHERE hans = '关区'")).toEqual([
      { record_id: "qingyu", field: "other_name" },
    ]));

  test("answers common questions by views", () => {
    expect(query("SELECT id, depth, path_hans FROM organization_tree")).toEqual([
      { id: "qingyu", depth: 0, path_hans: "青屿海关" },
      { id: "qingyu.bangongshi", depth: 1, path_hans: "青屿海关 / 办公室" },
      { id: "qingyu.jichachu", depth: 1, path_hans: "青屿海关 / 稽查处" },
    ]);
    expect(query("SELECT name_hans, title_hans, acting FROM office_holders")).toEqual([
      { name_hans: "李𬭎", title_hans: "关长", acting: 0 },
    ]);
    expect(
      query(
        "SELECT path_hans, verbs_hans, verb_classes_en, functions_en FROM duties_of_organizations LIMIT 1",
      ),
    ).toEqual([
      {
        path_hans: "青屿海关 / 办公室",
        verbs_hans: "处理; 组织",
        verb_classes_en: "coordinate",
        functions_en: "Administration",
      },
    ]);
    expect(query("SELECT verb_hans, object_hans FROM verbs_of_duties WHERE verb_class IS NOT NULL")).toEqual([
      { verb_hans: "组织", object_hans: "会议" },
    ]);
    expect(query("SELECT category_id, duty_id FROM duties_by_category")).toHaveLength(1);
  });
});

describe("values that the columns cannot hold", () => {
  test.each([
    [{ title_hant: null }, "title_hant is null"],
    [{ title_hant: "" }, 'title_hant is "", not a string'],
    [{ start: 1.5 }, "start is 1.5, not a integer"],
    [{ start: 2 ** 31 }, "start is 2147483648, not a integer"],
    [{ party: 0 }, "party is 0, not a boolean"],
    [{ quote: "\ud867" }, "quote is"],
    [{ colour: "red" }, "colour is no column"],
  ])("%o", (change, message) => {
    const wrong = edited(dataset, "posts", "qingyu.guanzhang", change as never);
    expect(() => run(wrong)).toThrow(`emit.cell: posts qingyu.guanzhang: ${message}`);
  });

  test("also deep in a list", () => {
    const wrong = edited(dataset, "duties", "qingyu.jichachu.1", {
      predicates: [predicate("N", 7 as never, null)],
    });
    expect(() => run(wrong)).toThrow("duties qingyu.jichachu.1: predicates[0].actions[0] is 7, not a string");
  });

  test("a source without its text", () => {
    expect(() => allHeld(emit.run({ dataset, version: "1.0.0", texts: new Map() }, new Report()))).toThrow(
      "source qingyu has no text layer",
    );
    expect(
      allHeld(emit.run({ dataset: emptyDataset(), version: "1.0.0", texts: new Map() }, new Report())).length,
    ).toBeGreaterThan(0);
  });
});

const plain = (rows: unknown): unknown => JSON.parse(JSON.stringify(rows));

/** parquet-wasm reads the stream format; a file is the magic ARROW1 padded to 8 bytes, a stream, and a footer. */
const streamOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(8);

test("a source without its text layer is refused: emit.missing-text", () => {
  const without = () => allHeld(emit.run({ dataset, version: "1.0.0", texts: new Map() }, new Report()));
  expect(without).toThrow("emit.missing-text");
});
