import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import type { Scalar } from "../../model/table.ts";

export type Line = ReadonlyMap<string, Scalar>;

/** Rows of each sheet by its name, each with its cells by the letters of their columns. */
export type Workbook = ReadonlyMap<string, readonly Line[]>;

/** Throws what fflate and htmlparser2 throw. */
export function sheetsOf(bytes: Uint8Array): Workbook {
  const files = unzipSync(bytes);
  const text = (name: string): string => new TextDecoder().decode(files[name]);
  const names: string[] = [];
  parse(text("xl/workbook.xml"), {
    onopentag: (tag, attributes) => {
      if (tag === "sheet") names.push(attributes.name ?? "");
    },
  });
  return new Map(names.map((name, index) => [name, linesOf(text(`xl/worksheets/sheet${index + 1}.xml`))]));
}

const parse = (xml: string, handler: ConstructorParameters<typeof Parser>[0]): void =>
  new Parser(handler, { xmlMode: true }).end(xml);

function linesOf(xml: string): Line[] {
  const lines: Map<string, Scalar>[] = [];
  let cell = { column: "", type: "n", text: "" };
  parse(xml, {
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
  return lines;
}

function scalarOf(type: string, text: string): Scalar {
  if (type === "b") return text === "1";
  if (type === "n") return Number(text);
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
