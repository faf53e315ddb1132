import { load } from "cheerio";
import type { AnyNode, Element } from "domhandler";
import { type Layer, LayerWriter, type LineStyle, plainLine } from "./layer.ts";

const dropped = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
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
  "main",
  "nav",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "tfoot",
  "thead",
  "tr",
  "ul",
  "caption",
  "marquee",
]);
const bold = /font-weight:\s*(?:bold|[6-9]00)/i;

/** What is known of the text being gathered; inherited by child elements. */
interface Context {
  readonly style: LineStyle;
  readonly pre: boolean;
  readonly bold: boolean;
  readonly list: {
    readonly ordered: boolean;
    readonly level: number;
    readonly items: { count: number };
  } | null;
  readonly table: {
    readonly ordinal: number;
    readonly rows: { count: number };
    /** of the row being read */
    readonly cells: { count: number };
  } | null;
}

type Step = { readonly enter: AnyNode; readonly context: Context } | { readonly flush: Context };

/**
 * HTML → text layer: what a reader sees, one line per block, list item and cell. Parsed by htmlparser2 under
 * cheerio, which builds no implied elements and so keeps snippets as they are. The walk is iterative: ten
 * thousand nested elements are no problem.
 */
export function readHtml(html: string): Layer {
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true, lowerCaseTags: true } }, false);
  const walker = new Walker();
  const root: Context = { style: plainLine, pre: false, bold: false, list: null, table: null };
  walker.run($.root().contents().toArray(), root);
  return walker.writer.finish();
}

class Walker {
  readonly writer = new LayerWriter();
  private parts: { text: string; bold: boolean }[] = [];
  private tables = 0;

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
      });
      return [];
    }
    if (node.type !== "tag" || dropped.has(node.name) || isHidden(node)) return [];
    if (node.name === "br") {
      this.flush(context);
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
        return { ...context, bold: true };
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
        return {
          ...context,
          table: { ordinal: this.tables++, rows: { count: -1 }, cells: { count: 0 } },
          list: null,
        };
      case "tr":
        if (context.table === null) return context;
        context.table.rows.count++;
        return { ...context, table: { ...context.table, cells: { count: 0 } } };
      case "td":
      case "th":
        return { ...context, style: cellStyle(node, context) };
      default:
        return bold.test(node.attribs.style ?? "") ? { ...context, bold: true } : context;
    }
  }

  /** Ends the line being gathered. */
  private flush(context: Context): void {
    const parts = this.parts;
    this.parts = [];
    const strong = parts.some((p) => p.bold) && parts.every((p) => p.bold || p.text.trim() === "");
    const text = parts.map((p) => p.text).join("");
    for (const line of context.pre ? text.split("\n") : [text]) {
      this.writer.line(line, { ...context.style, strong });
    }
  }
}

const isHidden = (node: Element): boolean =>
  "hidden" in node.attribs || /display:\s*none/i.test(node.attribs.style ?? "");

const start = (node: Element): number => Number.parseInt(node.attribs.start ?? "1", 10) - 1 || 0;

function itemStyle({ list }: Context): LineStyle {
  if (list === null) return { ...plainLine, kind: "item", level: 1, mark: "-" };
  list.items.count++;
  return { ...plainLine, kind: "item", level: list.level, mark: list.ordered ? `${list.items.count}.` : "-" };
}

/** The column is the ordinal of the cell in its row: spanning cells do not occur in lists of offices. */
function cellStyle(node: Element, { table }: Context): LineStyle {
  if (table === null) return plainLine;
  const cell = {
    table: table.ordinal,
    row: Math.max(0, table.rows.count),
    column: table.cells.count++,
    header: node.name === "th",
  };
  return { ...plainLine, kind: "cell", cell };
}
