import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
export type HtmlComment = DefaultTreeAdapterTypes.CommentNode;

/** What a browser makes of a page that runs no scripts. */
export interface HtmlTree {
  readonly nodes: readonly HtmlNode[];
  /** what was parsed, in which the places of nodes count; `shift` characters before it stand in no file */
  readonly source: string;
  readonly shift: number;
  /** the markup ends within a tag, which a browser then drops */
  readonly endsInTag: boolean;
}

/** The markup would become many times as many elements as it has tags. */
export class TooManyElements extends Error {}

/** A row or a cell was cut out of its table: a browser would join its words with those of the next. */
const outOfTable = /^\s*<(?:tbody|thead|tr|t[dh])[\s>]/i;

/** parse5 repeats formatting that was left open in each paragraph after it: n tags may become n² elements. */
const mostRepeated = 300_000;

export function parseHtml(html: string): HtmlTree {
  const lead = outOfTable.test(html) ? "<table>" : "";
  const source = lead + html;
  let endsInTag = false;
  let left = mostRepeated + html.split("<").length;
  const { childNodes } = parse<DefaultTreeAdapterMap>(source, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    onParseError: ({ code }) => {
      endsInTag ||= code === "eof-in-tag";
    },
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...of) {
        if (left-- < 0) throw new TooManyElements();
        return defaultTreeAdapter.createElement(...of);
      },
    },
  });
  return { nodes: childNodes, source, shift: lead.length, endsInTag };
}

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;
export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === "#text";
export const isComment = (node: HtmlNode): node is HtmlComment => node.nodeName === "#comment";

/** Null: it has no such attribute. */
export const attribute = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null;

/** A template keeps its children apart. */
export const childrenOf = (element: HtmlElement): readonly HtmlNode[] =>
  "content" in element
    ? (element as DefaultTreeAdapterTypes.Template).content.childNodes
    : element.childNodes;

/** Nodes and all below them, in the order of the page. */
export function* within(nodes: readonly HtmlNode[]): Generator<HtmlNode> {
  const stack = [...nodes].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    if (isElement(next)) for (const child of [...childrenOf(next)].reverse()) stack.push(child);
  }
}

/** All words of a node, shown or not, without blanks at their ends. */
export const wordsIn = (node: HtmlNode): string =>
  oneLine(
    Array.from(within([node]))
      .filter(isText)
      .map(({ value }) => value)
      .join(""),
  );

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
