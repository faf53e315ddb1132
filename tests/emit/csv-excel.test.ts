import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "../../pipeline/7-emit/csv.ts";
import { csvExcel } from "../../pipeline/7-emit/csv-excel.ts";
import { guarded, unguarded } from "../../pipeline/model/tables/formula-guard.ts";
import { allHeld } from "../fixtures/artifacts.ts";
import { edited, fictionalDataset, texts } from "../fixtures/dataset.ts";

const context = { version: "1.0.0", texts };
const hostile = (name_en: string) =>
  edited(fictionalDataset(), "organizations", "qingyu.bangongshi", { name_en });
const fileOf = (emitter: typeof csv, path: string, name_en: string): string => {
  const found = allHeld(emitter.emit(hostile(name_en), context)).find((artifact) => artifact.path === path);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(found?.bytes);
};
const nameIn = (text: string): string | undefined =>
  (parse(text, { columns: true, bom: true }) as { id: string; name_en: string }[]).find(
    ({ id }) => id === "qingyu.bangongshi",
  )?.name_en;

describe("text that a spreadsheet would run", () => {
  test.each([
    "=1+1",
    "+86",
    "-1",
    "@SUM(A1)",
    "\tx",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "=cmd|' /C calc'!A0",
    "'=1",
  ])("%j is shown in csv-excel/ and left alone in csv/", (text) => {
    expect(nameIn(fileOf(csvExcel, "csv-excel/organizations.csv", text))).toBe(`'${text}`);
    expect(nameIn(fileOf(csv, "csv/organizations.csv", text))).toBe(text);
  });
  test.each(["a=1", "海关", "1-2", "", "5%"])("%j is no formula", (text) => expect(guarded(text)).toBe(text));
  test("the guard comes off again", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("=", "'", "''=", "＝").map((start) => `${start}x`),
    );
    fc.assert(fc.property(text, (value) => unguarded(guarded(value)) === value));
  });
});

test("Excel is told that it is UTF-8, other readers are not", () => {
  expect(fileOf(csvExcel, "csv-excel/organizations.csv", "x").startsWith("\ufeffid,")).toBe(true);
  expect(fileOf(csv, "csv/organizations.csv", "x").startsWith("id,")).toBe(true);
});

test.each(["a\nb", "a\rb", "a\r\nb", 'a"b', "a,b"])("%j is one cell for readers of any line end", (text) => {
  const file = fileOf(csv, "csv/organizations.csv", text);
  expect(file).toContain(`"${text.replace(/"/g, '""')}"`);
  expect(nameIn(file)).toBe(text);
});
