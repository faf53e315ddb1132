import { RecordLines } from "../../files/record-lines.ts";
import type { Cells } from "./decoder.ts";
import { nested } from "./nested.ts";

/** json/ itself: only its row counts can be wrong. */
export const json = nested("json/", ".json", (files, path) => ({
  rows: new RecordLines<Cells>(files, path),
  shapes: null,
}));
