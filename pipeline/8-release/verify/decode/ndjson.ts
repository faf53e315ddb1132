import { mapped } from "../../../model/collections/mapped.ts";
import { linesOf } from "../../files/lines.ts";
import type { Cells } from "./decoder.ts";
import { nested } from "./nested.ts";

export const ndjson = nested("ndjson/", ".ndjson", (files, path) => ({
  rows: mapped(linesOf(files, path), (line) => {
    if (!line.endsWith("\n")) throw new Error("the last line has no end");
    return JSON.parse(line) as Cells;
  }),
  shapes: null,
}));
