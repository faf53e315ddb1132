import { Parser } from "htmlparser2";
import { bytesOf } from "../../model/releases/artifact.ts";
import { again } from "../../model/tables/encoded.ts";
import type { Scalar } from "../../model/tables/table.ts";
import type { Archive } from "./unzip.ts";

export type Line = ReadonlyMap<string, Scalar>;

/** The rows of a sheet by its name, each with its cells by the letters of their columns; undefined: there is none of the name. */
export interface Workbook {
  get(sheet: string): Iterable<Line> | undefined;
}

/** Sheets are unpacked when they are asked for, one after the other and piece by piece. Throws what fflate and htmlparser2 throw. */
export function sheetsOf(archive: Archive): Workbook {
  const names: string[] = [];
  const parser = parserOf({
    onopentag: (tag, attributes) => {
      if (tag === "sheet") names.push(attributes.name ?? "");
    },
  });
  parser.end(new TextDecoder().decode(bytesOf(archive.unpacked("xl/workbook.xml"))));
  const places = new Map(names.map((name, index) => [name, index + 1]));
  return {
    get(sheet) {
      const place = places.get(sheet);
      return place === undefined
        ? undefined
        : again(() => linesOf(archive.unpacked(`xl/worksheets/sheet${place}.xml`)));
    },
  };
}

const parserOf = (handler: ConstructorParameters<typeof Parser>[0]): Parser =>
  new Parser(handler, { xmlMode: true });

function* linesOf(xml: Iterable<Uint8Array>): Generator<Line> {
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
  for (const piece of xml) {
    parser.write(decoder.decode(piece, { stream: true }));
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
