import type { Block, MediaType, Page } from "../model/page.ts";
import type { SourceInput } from "../model/source.ts";
import type { Stage } from "../model/stage.ts";
import { textOf } from "../model/text.ts";
import { decode } from "./decode.ts";
import { readHtml } from "./html.ts";
import type { Layer } from "./layer.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlain } from "./plain.ts";

interface Reader {
  readonly extensions: RegExp;
  readonly mediaType: MediaType;
  read(text: string): Layer;
}

const readers: readonly Reader[] = [
  { extensions: /\.html?$/i, mediaType: "text/html", read: readHtml },
  { extensions: /\.(?:md|markdown)$/i, mediaType: "text/markdown", read: readMarkdown },
  { extensions: /./, mediaType: "text/plain", read: readPlain },
];

/**
 * Decodes a captured file and finds its lines. For plain text the text layer is the file; Markdown and HTML are
 * parsed. Throws a PipelineError when the bytes are not valid in their encoding or the file is empty.
 */
export const read: Stage<SourceInput, Page> = {
  name: "read",
  run(input) {
    const text = decode(input);
    const reader = readers.find((r) => r.extensions.test(input.fileName)) ?? readers[2];
    const layer = (reader ?? { read: readPlain }).read(text);
    const layerText = textOf(layer.text);
    const offset = codePoints(layer.text);
    const blocks: Block[] = layer.blocks.map((b) => ({ ...b, start: offset(b.start), end: offset(b.end) }));
    return { id: input.id, mediaType: reader?.mediaType ?? "text/plain", text: layerText, blocks };
  },
};

/** Turns UTF-16 offsets into code points. The offsets asked for must not decrease much: one pass, with memory. */
function codePoints(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const points = new Uint32Array(text.length + 1);
  for (let i = 0, n = 0; i <= text.length; i++) {
    points[i] = n;
    const code = text.charCodeAt(i);
    if (!(code >= 0xd800 && code <= 0xdbff)) n++;
  }
  return (offset) => points[offset] ?? 0;
}
