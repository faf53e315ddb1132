import { issue } from "../model/issue.ts";
import type { Block, MediaType, Page } from "../model/page.ts";
import type { SourceInput } from "../model/source.ts";
import type { Span } from "../model/span.ts";
import type { Stage } from "../model/stage.ts";
import { textOf } from "../model/text.ts";
import { decode } from "./decode.ts";
import { readHtml } from "./html.ts";
import type { Layer } from "./layer.ts";
import { lostText } from "./lost-text.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlain } from "./plain.ts";

interface Reader {
  readonly mediaType: MediaType;
  read(text: string, input: SourceInput): Layer;
}

const plain: Reader = { mediaType: "text/plain", read: readPlain };
/** By extension; a file of any other is plain text. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/\.html?$/i, { mediaType: "text/html", read: readHtml }],
  [/\.(?:md|markdown)$/i, { mediaType: "text/markdown", read: readMarkdown }],
];

/**
 * Decodes a captured file and finds its lines. For plain text the text layer is the file; Markdown and HTML are
 * parsed. Throws a PipelineError when the bytes are not valid in their encoding or the file is empty; reports an encoding
 * that had to be guessed, and characters that were lost before.
 */
export const read: Stage<SourceInput, Page> = {
  name: "read",
  run(input, report) {
    const [, reader] = readers.find(([extension]) => extension.test(input.fileName)) ?? [null, plain];
    const { text, doubt } = decode(input);
    const layer = reader.read(text, input);
    const offset = codePoints(layer.text);
    const at = ({ start, end }: Span) => ({
      source: input.id,
      span: { start: offset(start), end: offset(end) },
    });
    const first = layer.blocks[0];
    if (doubt !== null && first) report.add(issue("read.encoding", doubt, at(first)));
    report.add(...lostText(layer).map(({ code, message, span }) => issue(code, message, at(span))));
    const blocks: Block[] = layer.blocks.map((b) => ({ ...b, start: offset(b.start), end: offset(b.end) }));
    return { id: input.id, mediaType: reader.mediaType, text: textOf(layer.text), blocks };
  },
};

/** Turns UTF-16 offsets into code points: a table, filled in one pass, where there is anything to turn. */
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
