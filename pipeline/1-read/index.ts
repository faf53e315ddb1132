import { issue, PipelineError } from "../model/findings/issue.ts";
import type { MediaType } from "../model/inputs/media-type.ts";
import type { Block, Page } from "../model/page.ts";
import type { SourceInput } from "../model/source.ts";
import type { Stage } from "../model/stage.ts";
import type { Span } from "../model/text/span.ts";
import { textOf } from "../model/text/text.ts";
import { decode } from "./decode.ts";
import { readHtml } from "./html.ts";
import { TooManyElements } from "./html-tree.ts";
import type { Layer } from "./layer.ts";
import { lostText } from "./lost-text.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlain } from "./plain.ts";
import { remarksOn } from "./remark.ts";

type Reader = (text: string, input: SourceInput) => Layer;

const readers: Readonly<Record<MediaType, Reader>> = {
  "text/plain": readPlain,
  "text/markdown": readMarkdown,
  "text/html": readHtml,
};

/** By extension; a file of any other is plain text. */
function mediaTypeOf(fileName: string): MediaType {
  if (/\.[sx]?html?$/i.test(fileName)) return "text/html";
  return /\.(?:md|markdown)$/i.test(fileName) ? "text/markdown" : "text/plain";
}

/**
 * Decodes a captured file and finds its lines. For plain text the text layer is the file; Markdown and HTML are
 * parsed, and what in them is not text of the page is a finding. Throws a PipelineError when the bytes are not valid in
 * their encoding or there is no text; reports an encoding that had to be guessed, and characters that were lost before.
 */
export const read: Stage<SourceInput, Page> = {
  name: "read",
  run(input, report) {
    const mediaType = input.mediaType ?? mediaTypeOf(input.fileName);
    const { text, doubt } = decode(input);
    const layer = layerOf(readers[mediaType], text, input);
    const offset = codePoints(layer.text);
    const at = ({ start, end }: Span) => ({
      source: input.id,
      span: { start: offset(start), end: offset(end) },
    });
    const first = layer.blocks[0];
    if (doubt !== null && first) report.add(issue("read.encoding", doubt, at(first)));
    report.add(...lostText(layer).map(({ code, message, span }) => issue(code, message, at(span))));
    const blocks: Block[] = layer.blocks.map((b) => ({ ...b, start: offset(b.start), end: offset(b.end) }));
    const remarks = layer.remarks.map((remark) => ({ ...remark, near: offset(remark.near) }));
    report.add(...remarksOn({ ...layer, blocks, remarks }, text, input));
    if (blocks.length === 0)
      throw new PipelineError(
        issue("read.empty", `${input.fileName} has markup, but no text that it shows`, { source: input.id }),
      );
    return { id: input.id, mediaType, text: textOf(layer.text), blocks };
  },
};

function layerOf(reader: Reader, text: string, input: SourceInput): Layer {
  try {
    return reader(text, input);
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error;
    const message = `${input.fileName}: formatting that is never closed is repeated in all that follows`;
    throw new PipelineError(issue("read.too-deep", message, { source: input.id }));
  }
}

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
