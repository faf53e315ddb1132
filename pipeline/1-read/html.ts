import { html as standard } from "parse5";
import { declaredBlock, type Style, styleOf } from "./html-style.ts";
import { type Grid, gridsOf, Placing } from "./html-tables.ts";
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlTree,
  isComment,
  isElement,
  isText,
  oneLine,
  parseHtml,
  wordsIn,
} from "./html-tree.ts";
import type { Remark } from "./layer.ts";
import { type Layer, LayerWriter, type LineStyle, plainLine } from "./layer.ts";
import { type Look, strongByLook } from "./looks.ts";
import {
  fieldValue,
  optionsOf,
  swallowedByQuotes,
  unshown,
  wordsOfFrame,
  wordsOfNoComment,
} from "./shown.ts";
import { unclosed } from "./unclosed.ts";

/** Elements that a browser sets on lines of their own: "display: block" and its kin in the style sheet of the standard. */
const breaking = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form header hgroup hr html legend li listing main marquee menu nav ol optgroup option p plaintext pre search section
  summary table tbody td textarea tfoot th thead tr ul xmp`.split(/\s+/),
);
const preformatted = new Set(["listing", "plaintext", "pre", "textarea", "xmp"]);
const unordered = new Set(["dir", "menu", "ul"]);
/** Of a drawing: each of its labels stands by itself. */
const drawn = /^(?:foreignObject|svg|text)$/;

/** What is known of the text being gathered; inherited by child elements. */
interface Context {
  readonly style: LineStyle;
  readonly pre: boolean;
  readonly bold: boolean;
  /** colour and size that the markup gives; empty for those of the page */
  readonly look: Look;
  readonly list: {
    readonly ordered: boolean;
    readonly level: number;
    readonly items: { count: number };
  } | null;
  readonly table: { readonly ordinal: number; readonly grid: Grid; readonly placing: Placing } | null;
}

type Step =
  | { readonly enter: HtmlNode; readonly context: Context }
  | { readonly flush: Context }
  | { readonly words: string; readonly context: Context };

/** A term of a list of terms: what follows is about it, as below a heading of no known level. */
const termStyle: LineStyle = { ...plainLine, kind: "heading" };
const longestTerm = 40;

const outermost: Context = {
  style: plainLine,
  pre: false,
  bold: false,
  look: "",
  list: null,
  table: null,
};

/**
 * HTML → text layer: what a browser shows, one line per block, list item and cell. The parser is that of the HTML
 * standard, so that what is not closed or not allowed is repaired as browsers do. The walk is iterative: ten thousand
 * nested elements are no problem. Throws TooManyElements.
 */
export function readHtml(html: string): Layer {
  const tree = parseHtml(html);
  const walker = new Walker(tree);
  walker.run(tree.nodes, outermost);
  const { text, blocks } = walker.writer.finish();
  return {
    text,
    blocks: strongByLook(text, blocks, walker.looks),
    remarks: [...unclosed(tree, text.length), ...walker.remarks],
  };
}

class Walker {
  readonly writer = new LayerWriter();
  /** of each line written */
  readonly looks: Look[] = [];
  private parts: { text: string; bold: boolean; look: Look }[] = [];
  private tables = 0;
  /** the line written last ended with a <br> or a line of <pre>, and nothing has been written since */
  private soft = false;
  /** items whose mark stands on a line already */
  private readonly marked = new Set<LineStyle>();

  readonly remarks: Remark[] = [];

  private readonly grids: ReadonlyMap<HtmlElement, Grid>;
  private readonly tree: HtmlTree;

  constructor(tree: HtmlTree) {
    this.tree = tree;
    this.grids = gridsOf(tree.nodes);
  }

  run(nodes: readonly HtmlNode[], context: Context): void {
    const steps: Step[] = [{ flush: context }, ...[...nodes].reverse().map((enter) => ({ enter, context }))];
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      if ("flush" in step) this.flush(step.flush);
      else if ("words" in step) this.gather(step.words, step.context);
      else for (const next of this.enter(step.enter, step.context).reverse()) steps.push(next);
    }
  }

  private enter(node: HtmlNode, context: Context): Step[] {
    if (isText(node)) this.gather(node.value, context);
    else if (isComment(node)) this.leaveOut(node, wordsOfNoComment(this.written(node)));
    return isElement(node) ? this.enterElement(node, context) : [];
  }

  private enterElement(node: HtmlElement, context: Context): Step[] {
    const style = styleOf(node);
    const why = unshown(node, style);
    for (const words of swallowedByQuotes(node)) this.leaveOut(node, words);
    if (why === "no-text") return [];
    if (why !== null) this.leaveOut(node, `${wordsIn(node)} ${wordsOfFrame(node)}`);
    else if (node.tagName === "br") this.flush(context, true);
    else if (node.tagName === "input" || node.tagName === "select")
      this.gather(` ${this.fieldOf(node)} `, context);
    else return this.around(node, style, context);
    return [];
  }

  /** The children of an element, with what its borders do to the line. */
  private around(node: HtmlElement, style: Style, context: Context): Step[] {
    const inner = this.contextOf(node, style, context);
    const children: Step[] = node.childNodes.map((enter) => ({ enter, context: inner }));
    const ends =
      breaking.has(node.tagName) ||
      declaredBlock(style) ||
      inner.style !== context.style ||
      (drawn.test(node.tagName) && node.namespaceURI === standard.NS.SVG);
    if (ends) return [{ flush: context }, ...children, { flush: inner }];
    const [before, after] = fencesOf(node);
    return [{ words: before, context: inner }, ...children, { words: after, context: inner }];
  }

  private gather(text: string, { pre, bold, look }: Context): void {
    if (text !== "") this.parts.push({ text: pre ? text : text.replace(/[ \t\n\r\f]+/g, " "), bold, look });
  }

  private written({ sourceCodeLocation }: HtmlNode): string {
    return this.tree.source.slice(sourceCodeLocation?.startOffset ?? 0, sourceCodeLocation?.endOffset ?? 0);
  }

  private leaveOut({ sourceCodeLocation }: HtmlNode, text: string): void {
    const words = oneLine(text);
    const offset = Math.max(0, (sourceCodeLocation?.startOffset ?? 0) - this.tree.shift);
    if (words !== "") this.remarks.push({ code: "read.left-out", offset, near: this.writer.end, words });
  }

  private fieldOf(field: HtmlElement): string {
    if (field.tagName === "input") return fieldValue(field);
    const { shown, others } = optionsOf(field);
    this.leaveOut(field, others);
    return shown;
  }

  private contextOf(node: HtmlElement, style: Style, outer: Context): Context {
    const { tagName } = node;
    const pre =
      outer.pre || preformatted.has(tagName) || /^(?:pre|break)/.test(style.get("white-space") ?? "");
    const context = pre === outer.pre ? outer : { ...outer, pre };
    const heading = /^h([1-6])$/.exec(tagName)?.[1];
    if (heading) return { ...context, style: { ...plainLine, kind: "heading", level: Number(heading) } };
    if (unordered.has(tagName) || tagName === "ol") return { ...context, list: listOf(node, context) };
    switch (tagName) {
      case "b":
      case "strong":
        return styled(node, style, { ...context, bold: true });
      case "li":
        return { ...context, style: itemStyle(context) };
      case "table":
        return { ...context, table: this.tableOf(node), list: null };
      case "tr":
        if (context.table === null) return context;
        if (context.table.grid.banners.has(node)) return { ...context, style: plainLine, table: null };
        context.table.placing.nextRow();
        return context;
      case "td":
      case "th":
        return styled(node, style, { ...context, style: cellStyle(node, context) });
      case "dt":
        return { ...context, style: { ...termStyle, cell: context.style.cell } };
      default:
        return styled(node, style, context);
    }
  }

  /** Null for a table that only lays out the page: its cells are lines. */
  private tableOf(node: HtmlElement): Context["table"] {
    const grid = this.grids.get(node);
    return grid === undefined || grid.layout
      ? null
      : { ordinal: this.tables++, grid, placing: new Placing() };
  }

  /** Ends the line being gathered; `soft` when only a line break ends it. */
  private flush(context: Context, soft = false): void {
    const parts = this.parts;
    this.parts = [];
    const words = parts.filter((p) => p.text.trim() !== "");
    const strong = words.length > 0 && words.every((p) => p.bold);
    const look = words.every((p) => p.look === words[0]?.look) ? (words[0]?.look ?? "") : "";
    const text = parts.map((p) => p.text).join("");
    const lines = context.pre ? text.split("\n") : [text];
    for (const [n, line] of lines.entries()) {
      const written = this.writer.line(line, this.styleOf(line, context.style, strong));
      if (written) this.looks.push(look);
      this.soft = written && (soft || n + 1 < lines.length);
    }
  }

  private styleOf(line: string, style: LineStyle, strong: boolean): LineStyle {
    const mark = this.marked.has(style) ? null : style.mark;
    if (style.mark !== null && line.trim() !== "") this.marked.add(style);
    const term = style.kind === "heading" && style.level === null && line.trim().length > longestTerm;
    return { ...style, kind: term ? "line" : style.kind, mark, strong, soft: this.soft };
  }
}

/** The style that the attributes of an element give its words. */
function styled(node: HtmlElement, style: Style, context: Context): Context {
  const weight = style.get("font-weight") ?? "";
  const colour = attribute(node, "color") ?? style.get("color");
  const size = attribute(node, "size") ?? style.get("font-size");
  const look = colour || size ? [context.look, colour, size].filter(Boolean).join("|").toLowerCase() : null;
  const set = /^(?:bold|normal|[1-9]00)/.test(weight);
  if (!set && look === null) return context;
  return {
    ...context,
    bold: set ? /^(?:bold|[6-9]00)/.test(weight) : context.bold,
    look: look === null || look.length > 200 ? context.look : look,
  };
}

/** What a browser shows by place: two buttons side by side, the reading of a character above it. */
function fencesOf({ tagName, parentNode }: HtmlElement): readonly [string, string] {
  if (tagName === "button") return [" ", " "];
  const first = parentNode?.childNodes.slice(0, 8);
  const bare = tagName === "rt" && !first?.some(({ nodeName }) => nodeName === "rp");
  return bare ? ["(", ")"] : ["", ""];
}

const listOf = (node: HtmlElement, { list }: Context): Context["list"] => ({
  ordered: node.tagName === "ol",
  level: (list?.level ?? 0) + 1,
  items: { count: Number.parseInt(attribute(node, "start") ?? "1", 10) - 1 || 0 },
});

function itemStyle({ list, style }: Context): LineStyle {
  const item: LineStyle = {
    ...plainLine,
    kind: "item",
    level: list?.level ?? 1,
    mark: "-",
    cell: style.cell,
  };
  if (list === null) return item;
  list.items.count++;
  return list.ordered ? { ...item, mark: `${list.items.count}.` } : item;
}

function cellStyle(node: HtmlElement, { table }: Context): LineStyle {
  if (table === null) return plainLine;
  const { ordinal, placing } = table;
  const cell = {
    table: ordinal,
    row: Math.max(0, placing.row),
    column: placing.place(node),
    header: node.tagName === "th",
  };
  return { ...plainLine, kind: "cell", cell };
}
