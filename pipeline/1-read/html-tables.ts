import { attribute, type HtmlElement, type HtmlNode, isElement } from "./html-tree.ts";

/** What a table of HTML is: a grid of data, or a frame in which a page is laid out. */
export interface Grid {
  readonly layout: boolean;
  /** rows of a single cell that spans the whole width: a title, a heading between rows */
  readonly banners: ReadonlySet<HtmlElement>;
}

interface Seen {
  /** cells of each row, and how many columns they take */
  readonly rows: { readonly row: HtmlElement; cells: number; columns: number }[];
  framed: boolean;
  /** a cell holds paragraphs or lists */
  texts: boolean;
  /** the table says that it is one */
  readonly data: boolean;
}

const headings = /^h[1-6]$/;
const texts = /^(?:p|br|div|ul|ol|dl|section)$/;

/**
 * Looks through a document once. A table is a frame when it holds another table or a heading, has one column
 * only, has one row of paragraphs, or says so in its markup.
 */
export function gridsOf(nodes: readonly HtmlNode[]): ReadonlyMap<HtmlElement, Grid> {
  const tables = new Map<HtmlElement, Seen>();
  const stack = nodes.map((node) => ({ node, table: null as Seen | null })).reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next;
    if (!isElement(node)) continue;
    let { table } = next;
    if (node.tagName === "table") {
      if (table) table.framed = true;
      const role = attribute(node, "role") ?? "";
      table = {
        rows: [],
        texts: false,
        framed: /^(?:presentation|none)$/.test(role),
        data: role === "table",
      };
      tables.set(node, table);
    } else if (table) note(node, table);
    for (const child of [...node.childNodes].reverse()) stack.push({ node: child, table });
  }
  return new Map([...tables].map(([element, seen]) => [element, gridOf(seen)]));
}

function note(node: HtmlElement, table: Seen): void {
  const row = table.rows.at(-1);
  if (node.tagName === "tr") table.rows.push({ row: node, cells: 0, columns: 0 });
  else if (headings.test(node.tagName)) table.framed = true;
  else if (texts.test(node.tagName)) table.texts = true;
  else if ((node.tagName === "td" || node.tagName === "th") && row) {
    row.cells++;
    row.columns += spanOf(node, "colspan");
  }
}

function gridOf({ rows, framed, texts, data }: Seen): Grid {
  const filled = rows.filter(({ cells }) => cells > 0);
  const widest = filled.reduce((most, { cells }) => Math.max(most, cells), 0);
  const banners = filled.filter(({ cells, columns }) => cells === 1 && columns > 1 && columns >= widest);
  return {
    layout: !data && (framed || widest <= 1 || (filled.length <= 1 && texts)),
    banners: new Set(banners.map(({ row }) => row)),
  };
}

/** No table of offices is wider or taller; a page may claim any number. */
const mostSpan = 200;

export const spanOf = (node: HtmlElement, name: "colspan" | "rowspan"): number =>
  Math.min(mostSpan, Math.max(1, Number.parseInt(attribute(node, name) ?? "1", 10) || 1));

/** Places cells in columns: a cell that spans rows takes its column from the rows below. */
export class Placing {
  row = -1;
  private column = 0;
  /** for each column, the first row in which it is free */
  private readonly free: number[] = [];

  nextRow(): void {
    this.row++;
    this.column = 0;
  }

  place(cell: HtmlElement): number {
    while ((this.free[this.column] ?? 0) > this.row) this.column++;
    const at = this.column;
    this.column += spanOf(cell, "colspan");
    for (let n = at; n < this.column; n++) this.free[n] = this.row + spanOf(cell, "rowspan");
    return at;
  }
}
