import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { type JsonPlace, valueAt } from "../model/findings/json-place.ts";
import type { Span } from "../model/text/span.ts";
import { spanOfUnits } from "../model/text/text.ts";

/** The characters of a place in a JSON file; of one that is missing, those of the nearest value around it. */
export function jsonSpan(json: string, { path, part }: JsonPlace): Span | null {
  const root = parseTree(json);
  const value = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
  const node = part === "name" ? value?.parent?.children?.[0] : value;
  if (node !== undefined) return spanOfUnits(json, node.offset, node.length);
  return path.length === 0 ? null : jsonSpan(json, valueAt(...path.slice(0, -1)));
}
