import { styleOf } from "./html-style.ts";
import {
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlTree,
  isComment,
  isElement,
  within,
} from "./html-tree.ts";
import type { Remark } from "./layer.ts";
import { unshown } from "./shown.ts";

/** HTML lets their end tags be left out. */
const endsByItself =
  /^(?:body|caption|colgroup|dd|dt|head|html|li|optgroup|option|p|rp|rt|t(?:body|d|foot|h|head|r))$/;
/** They take the tags that follow for words, or make headings of all of them. */
const takesIn = /^(?:h[1-6]|plaintext|select|textarea|xmp)$/;

/**
 * What was opened and runs to the end of the file, and makes something else of the words in it. `near`: the end of the
 * text layer.
 */
export function unclosed({ nodes, source, shift, endsInTag }: HtmlTree, near: number): Remark[] {
  const end = source.length;
  const found = new Set<number>();
  let behindLast = shift;
  for (const node of within(nodes)) {
    const place = node.sourceCodeLocation;
    if (!place) continue;
    const known = isElement(node) ? (node.sourceCodeLocation?.startTag?.endOffset ?? 0) : place.endOffset;
    behindLast = Math.max(behindLast, known, isElement(node) && endTagOf(node) ? place.endOffset : 0);
    if (endOf(node) < end || known >= end === isElement(node)) continue;
    const runsOn = isElement(node)
      ? swallows(node)
      : isComment(node) && !isClosed(source.slice(place.startOffset));
    if (runsOn) found.add(place.startOffset);
  }
  if (endsInTag) found.add(behindLast);
  return [...found].map((at) => ({
    code: "read.unclosed",
    offset: at - shift,
    near,
    words: source.slice(at),
  }));
}

/** The parser gives no end to an element with raw content (a script) when the file ends within it. */
const endOf = (node: HtmlNode): number =>
  Math.max(
    node.sourceCodeLocation?.endOffset ?? 0,
    isElement(node) ? (childrenOf(node).at(-1)?.sourceCodeLocation?.endOffset ?? 0) : 0,
  );

const endTagOf = (element: HtmlElement): boolean => element.sourceCodeLocation?.endTag !== undefined;

const swallows = (element: HtmlElement): boolean =>
  !endTagOf(element) &&
  !endsByItself.test(element.tagName) &&
  (takesIn.test(element.tagName) || unshown(element, styleOf(element)) !== null);

const isClosed = (comment: string): boolean =>
  comment.startsWith("<!--") ? /--!?>$/.test(comment) : comment.endsWith(">");
