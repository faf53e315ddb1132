import type { Cells } from "./decoder.ts";
import { nested } from "./nested.ts";

export const ndjson = nested("ndjson/", ".ndjson", (bytes) =>
  new TextDecoder()
    .decode(bytes)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Cells),
);
