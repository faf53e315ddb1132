import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { again } from "../../model/tables/encoded.ts";
import type { Scalar } from "../../model/tables/table.ts";

export type Line = ReadonlyMap<string, Scalar>;

/** The rows of a sheet by its name, each with its cells by the letters of their columns; undefined: there is none of the name. */
export interface Workbook {
  get(sheet: string): Iterable<Line> | undefined;
}

/** Sheets are unpacked when they are asked for, one after the other. Throws what fflate and htmlparser2 throw. */
export function sheetsOf(bytes: Uint8Array): Workbook {
  const part = (path: string): Uint8Array =>
    unzipSync(bytes, { filter: ({ name }) => name === path })[path] ?? new Uint8Array();
  const names: string[] = [];
  const parser = parserOf({
    onopentag: (tag, attributes) => {
      if (tag === "sheet") names.push(attributes.name ?? "");
    },
  });
  parser.end(new TextDecoder().decode(part("xl/workbook.xml")));
  const places = new Map(names.map((name, index) => [name, index + 1]));
  return {
    get(sheet) {
      const place = places.get(sheet);
      return place === undefined ? undefined : again(() => linesOf(part(`xl/worksheets/sheet${place}.xml`)));
    },
  };
}

const parserOf = (handler: ConstructorParameters<typeof Parser>[0]): Parser =>
  new Parser(handler, { xmlMode: true });

/** Bytes of a sheet that are read at once. */
const together = 256 * 1024;

function* linesOf(xml: Uint8Array): Generator<Line> {
  let lines: Map<string, Scalar>[] = [];
  let cell = { column: "", type: "n", text: "" };
  const parser = parserOf({
    onopentag: (tag, { r = "", t = "n" }) => {
      if (tag === "row") lines.push(new Map());
      if (tag === "c") cell = { column: r.replace(/\d+$/, ""), type: t, text: "" };
    },
    ontext: (text) => {
      cell.text += text;
    },
    onclosetag: (tag) => {
      if (tag === "c") lines.at(-1)?.set(cell.column, scalarOf(cell.type, cell.text));
    },
  });
  const decoder = new TextDecoder();
  for (let at = 0; at < xml.length; at += together) {
    parser.write(decoder.decode(xml.subarray(at, at + together), { stream: true }));
    // the last may go on
    yield* lines.slice(0, -1);
    lines = lines.slice(-1);
  }
  parser.end(decoder.decode());
  yield* lines;
}

function scalarOf(type: string, text: string): Scalar {
  if (type === "b") return text === "1";
  if (type === "n") return Number(text);
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
