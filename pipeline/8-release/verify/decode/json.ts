import type { Cells } from "./decoder.ts";
import { nested } from "./nested.ts";

/** json/ itself: only its row counts can be wrong. */
export const json = nested("json/", ".json", (bytes) => ({
  rows: JSON.parse(new TextDecoder().decode(bytes)) as Cells[],
  shapes: null,
}));
