import { mapped } from "../model/collections/mapped.ts";
import { again } from "../model/tables/encoded.ts";
import { isRisky } from "../model/tables/formula-guard.ts";
import type { Rows } from "../model/tables/rows.ts";
import type { Scalar } from "../model/tables/table.ts";

/** A sheet of a workbook: its header stays in sight. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: Rows<readonly Scalar[]>;
  readonly widths: readonly number[];
}

/**
 * The files of an Office Open XML workbook (ECMA-376). By hand, as the libraries that write one (write-excel-file 4.1,
 * exceljs 4.4) are asynchronous and put the clock into the file.
 */
export const workbookParts = (sheets: readonly Sheet[]): readonly Part[] => [
  ["[Content_Types].xml", [contentTypes(sheets)]],
  ["_rels/.rels", [relationships([["officeDocument", "xl/workbook.xml"]])]],
  ["xl/workbook.xml", [workbook(sheets)]],
  [
    "xl/_rels/workbook.xml.rels",
    [
      relationships([
        ...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
        ["styles", "styles.xml"],
      ]),
    ],
  ],
  ["xl/styles.xml", [styles]],
  ...sheets.map(
    (sheet, index): Part => [`xl/worksheets/sheet${index + 1}.xml`, again(() => worksheet(sheet))],
  ),
];

type Part = readonly [path: string, xml: Iterable<string>];

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const format = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes = (sheets: readonly Sheet[]): string =>
  `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${format}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${format}.styles+xml"/>${sheets
    .map(
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${format}.worksheet+xml"/>`,
    )
    .join("")}</Types>`;

const relationships = (targets: readonly (readonly [string, string])[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const workbook = (sheets: readonly Sheet[]): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
    .map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join("")}</sheets></workbook>`;

/** Formats of cells by their place: numbers, text, text that looks like a formula, header. 49 is Excel's own for text. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
const style = { text: 1, guarded: 2, header: 3 } as const;

function* worksheet({ header, rows, widths }: Sheet): Generator<string> {
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
  yield row(header, 1, () => style.header);
  yield* mapped(rows, (cells, index) => row(cells, index + 2, styleOf));
  const all = `A1:${letters(header.length)}${rows.length + 1}`;
  yield `</sheetData><autoFilter ref="${all}"/></worksheet>`;
}

const row = (cells: readonly Scalar[], number: number, styled: (text: string) => number): string =>
  `<row r="${number}">${cells.map((value, index) => cell(value, `${letters(index + 1)}${number}`, styled)).join("")}</row>`;

function cell(value: Scalar, place: string, styled: (text: string) => number): string {
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${place}" s="${styled(value)}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/**
 * What a spreadsheet would take for a formula once somebody edits the cell is marked as text with an apostrophe before
 * it, as Excel does: the mark is a property of the cell, and the value stays what it is.
 */
const styleOf = (text: string): number => (isRisky(text) ? style.guarded : style.text);

/** The column that a spreadsheet calls by these letters: 1 is A, 27 is AA. */
const letters = (column: number): string =>
  column === 0 ? "" : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Characters that XML cannot hold or would change are written _x000D_, and what looks so already is told apart. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, coded)
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

const coded = (sign: string): string =>
  `_x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`;
