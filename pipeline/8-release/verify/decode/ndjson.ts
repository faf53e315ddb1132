import type { Cells } from "./decoder.ts";
import { nested } from "./nested.ts";

export const ndjson = nested("ndjson/", ".ndjson", (bytes) => {
  const lines = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).split("\n");
  if (lines.pop() !== "") throw new Error("the last line has no end");
  return { rows: lines.map((line) => JSON.parse(line) as Cells), shapes: null };
});
