import type { AnyNode, Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import { type Grid, gridsOf, Placing } from "./html-tables.ts";
import { type Layer, LayerWriter, type LineStyle, plainLine } from "./layer.ts";
import { type Look, strongByLook } from "./looks.ts";

const dropped = new Set([
  "script",
  "style",
  "noscript",
  "template",
  // not "head": its end tag may be left out
  "title",
  "iframe",
  "object",
  "svg",
  "canvas",
  "audio",
  "video",
  "select",
  "option",
  "textarea",
  "button",
  "input",
  "map",
  "math",
  // words that no longer count
  "del",
  "s",
  "strike",
]);
const breaking = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "center",
  "dd",
  "details",
  "dialog",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "header",
  "hr",
  "html",
  "legend",
  "li",
  "main",
  "nav",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
  "ul",
  "caption",
  "marquee",
]);
const weight = /font-weight\s*:\s*(bold|[1-9]00|normal)/i;

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

type Step = { readonly enter: AnyNode; readonly context: Context } | { readonly flush: Context };

/** A term of a list of terms: what follows is about it, as below a heading of no known level. */
const termStyle: LineStyle = { ...plainLine, kind: "heading" };
const longestTerm = 40;

/**
 * HTML → text layer: what a reader sees, one line per block, list item and cell. htmlparser2 builds no
 * implied elements and so keeps snippets as they are. The walk is iterative: ten thousand nested elements are no problem.
 */
export function readHtml(html: string): Layer {
  const closed = html.replace(/--!>/g, "-->");
  const nodes = parseDocument(closed).children;
  const walker = new Walker(gridsOf(nodes));
  walker.run(nodes, { style: plainLine, pre: false, bold: false, look: "", list: null, table: null });
  const { text, blocks } = walker.writer.finish();
  return { text, blocks: strongByLook(text, blocks, walker.looks) };
}

class Walker {
  readonly writer = new LayerWriter();
  /** of each line written */
  readonly looks: Look[] = [];
  private parts: { text: string; bold: boolean; look: Look }[] = [];
  private tables = 0;
  /** the line written last ended with a <br> or a line of <pre>, and nothing has come since */
  private soft = false;
  /** items whose mark stands on a line already */
  private readonly marked = new Set<LineStyle>();

  private readonly grids: ReadonlyMap<Element, Grid>;

  constructor(grids: ReadonlyMap<Element, Grid>) {
    this.grids = grids;
  }

  run(nodes: readonly AnyNode[], context: Context): void {
    const steps: Step[] = [{ flush: context }, ...[...nodes].reverse().map((enter) => ({ enter, context }))];
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      if ("flush" in step) this.flush(step.flush);
      else for (const next of this.enter(step.enter, step.context).reverse()) steps.push(next);
    }
  }

  private enter(node: AnyNode, context: Context): Step[] {
    if (node.type === "text") {
      this.parts.push({
        text: context.pre ? node.data : node.data.replace(/[ \t\n\r\f]+/g, " "),
        bold: context.bold,
        look: context.look,
      });
      return [];
    }
    if (node.type !== "tag" || dropped.has(node.name) || isHidden(node)) return [];
    if (node.name === "br") {
      this.flush(context, true);
      return [];
    }
    const inner = this.contextOf(node, context);
    const ends = breaking.has(node.name) || inner.style !== context.style;
    const children: Step[] = node.children.map((enter) => ({ enter, context: inner }));
    return ends ? [{ flush: context }, ...children, { flush: inner }] : children;
  }

  private contextOf(node: Element, context: Context): Context {
    const heading = /^h([1-6])$/.exec(node.name)?.[1];
    if (heading) return { ...context, style: { ...plainLine, kind: "heading", level: Number(heading) } };
    switch (node.name) {
      case "pre":
        return { ...context, pre: true };
      case "b":
      case "strong":
        return styled(node, { ...context, bold: true });
      case "ul":
      case "ol":
        return {
          ...context,
          list: {
            ordered: node.name === "ol",
            level: (context.list?.level ?? 0) + 1,
            items: { count: start(node) },
          },
        };
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
        return styled(node, { ...context, style: cellStyle(node, context) });
      case "dt":
        return { ...context, style: { ...termStyle, cell: context.style.cell } };
      default:
        return styled(node, context);
    }
  }

  /** A table that only lays out the page is none: its cells are lines. */
  private tableOf(node: Element): Context["table"] {
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

/** What the attributes of an element say of how its words look. */
function styled(node: Element, context: Context): Context {
  const style = node.attribs.style ?? "";
  const set = weight.exec(style)?.[1]?.toLowerCase();
  const colour = node.attribs.color ?? /(?:^|[;\s])color\s*:\s*([^;]+)/i.exec(style)?.[1];
  const size = node.attribs.size ?? /font-size\s*:\s*([^;]+)/i.exec(style)?.[1];
  const look = colour || size ? [context.look, colour, size].filter(Boolean).join("|").toLowerCase() : null;
  if (set === undefined && look === null) return context;
  return {
    ...context,
    bold: set === undefined ? context.bold : /bold|[6-9]00/.test(set),
    look: look === null || look.length > 200 ? context.look : look,
  };
}

const isHidden = (node: Element): boolean =>
  "hidden" in node.attribs || /display\s*:\s*none/i.test(node.attribs.style ?? "");

const start = (node: Element): number => Number.parseInt(node.attribs.start ?? "1", 10) - 1 || 0;

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

function cellStyle(node: Element, { table }: Context): LineStyle {
  if (table === null) return plainLine;
  const { ordinal, placing } = table;
  const cell = {
    table: ordinal,
    row: Math.max(0, placing.row),
    column: placing.place(node),
    header: node.name === "th",
  };
  return { ...plainLine, kind: "cell", cell };
}
