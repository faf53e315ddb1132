import type { Block } from "../model/page.ts";
import { type Layer, plainLine, trimmedLine } from "./layer.ts";

/**
 * Plain text: the layer is the text itself, one block per line. A Markdown parser would destroy it: four blanks
 * become code, and "1. 甲" swallows the line below.
 */
export function readPlain(text: string): Layer {
  const blocks: Block[] = [];
  let start = 0;
  let soft = false;
  for (const line of text.split("\n")) {
    const span = trimmedLine(line, start);
    if (span) blocks.push({ ...span, ...plainLine, soft });
    soft = span !== null;
    start += line.length + 1;
  }
  return { text, blocks, remarks: [] };
}
