import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { JsonPlace } from "../model/json-place.ts";
import type { Span } from "../model/span.ts";
import { spanOfUnits } from "../model/text.ts";

/** The characters of a place in a JSON file; null when the file has no such place. */
export function jsonSpan(json: string, { path, part }: JsonPlace): Span | null {
  const root = parseTree(json);
  const value = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
  const node = part === "name" ? value?.parent?.children?.[0] : value;
  return node === undefined ? null : spanOfUnits(json, node.offset, node.length);
}
