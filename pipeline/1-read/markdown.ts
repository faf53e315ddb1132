import type { List, Nodes, RootContent, Table } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { issue, PipelineError } from "../model/issue.ts";
import type { SourceInput } from "../model/source.ts";
import { readHtml } from "./html.ts";
import { type Layer, LayerWriter, type LineStyle, plainLine } from "./layer.ts";

/** One ~ is a range (1990~1998年) to Chinese writers, two strike words out. */
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/**
 * Markdown → text layer: one line per heading, paragraph, list item and table cell. Emphasis, links and comments
 * leave only their text. Each line of a paragraph is one, parted from the one before by a soft break.
 */
export function readMarkdown(text: string, { id, fileName }: SourceInput): Layer {
  const line = firstBomb(text);
  if (line !== null) {
    const message = `${fileName}: the Markdown from line ${line} on is nested too deeply to be text`;
    throw new PipelineError(issue("read.too-deep", message, { source: id }));
  }
  const writer = new LayerWriter();
  const tables = { count: 0 };
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, "");
  const tree = parser.parse(body);
  const stack: { node: RootContent; level: number; mark: string | null }[] = [];
  const push = (nodes: readonly RootContent[], level: number): void => {
    for (const node of [...nodes].reverse()) stack.push({ node, level, mark: null });
  };
  push(tree.children, 0);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, level, mark } = next;
    if (node.type === "list") pushItems(stack, node, level + 1);
    else if (node.type === "table") writeTable(writer, node, tables.count++, body);
    else if (node.type === "html") writeHtml(writer, node.value, tables);
    else if (node.type === "listItem" || node.type === "blockquote" || node.type === "footnoteDefinition") {
      for (const [n, child] of [...node.children.entries()].reverse())
        stack.push({ node: child, level, mark: n === 0 ? mark : null });
    } else writeLines(writer, node, level, mark);
  }
  return writer.finish();
}

/** Quotes, lists and blanks that a line begins with: each opens a level, or reaches one that is open. */
const nesting = /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])(?=[ \t])){200}/;
/** So many brackets opened in one stretch without a blank line: the parser tries to close each with every other. */
const mostBrackets = 5000;

/** The first line of what the parser would take too long for: its time grows with the square of the nesting. */
function firstBomb(text: string): number | null {
  let brackets = 0;
  for (const [index, line] of text.split("\n").entries()) {
    brackets = line.trim() === "" ? 0 : brackets + line.split("[").length - 1;
    if (nesting.test(line) || brackets > mostBrackets) return index + 1;
  }
  return null;
}

function pushItems(
  stack: { node: RootContent; level: number; mark: string | null }[],
  list: List,
  level: number,
): void {
  const items = list.children.map((node, n) => ({
    node: node as RootContent,
    level,
    mark: list.ordered ? `${(list.start ?? 1) + n}.` : "-",
  }));
  for (const item of items.reverse()) stack.push(item);
}

function writeLines(writer: LayerWriter, node: RootContent, level: number, mark: string | null): void {
  if (node.type === "definition" || node.type === "thematicBreak") return;
  const style = styleOf(node, level, mark);
  for (const [n, line] of lines(node).entries())
    writer.line(line, n === 0 ? style : { ...style, soft: true, mark: null });
}

/** HTML within Markdown is read as HTML; what stands in it may be Markdown all the same: ## 人事处. */
function writeHtml(writer: LayerWriter, html: string, tables: { count: number }): void {
  const { text, blocks } = readHtml(
    html.replace(/^(#{1,6}) +(.*)$/gm, (_, { length }, words) => `<h${length}>${words}</h${length}>`),
  );
  for (const { start, end, ...style } of blocks) {
    const cell = style.cell && { ...style.cell, table: tables.count + style.cell.table };
    writer.line(text.slice(start, end), { ...style, cell });
  }
  tables.count += Math.max(0, ...blocks.map(({ cell }) => (cell ? cell.table + 1 : 0)));
}

function styleOf(node: RootContent, level: number, mark: string | null): LineStyle {
  if (node.type === "heading") return { ...plainLine, kind: "heading", level: node.depth };
  const strong =
    node.type === "paragraph" && node.children.length === 1 && node.children[0]?.type === "strong";
  return level > 0 ? { ...plainLine, kind: "item", level, strong, mark } : { ...plainLine, strong };
}

/**
 * The text of a node, cut at its breaks. A soft break means nothing to a parser, but pages that were copied have a line of
 * its own for each item and heading: which of their lines are one is told later, as of plain text.
 */
const lines = (node: Nodes): string[] =>
  inline(node)
    .replace(/\*\*([^*\n]{1,200})\*\*/g, "$1")
    .split("\n");

function inline(node: Nodes): string {
  if (node.type === "break") return "\n";
  if (node.type === "html") return /^<br\s*\/?>$/i.test(node.value) ? "\n" : "";
  if (node.type === "footnoteReference" || node.type === "image" || node.type === "delete") return "";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map((child) => inline(child)).join("") : "";
}

/** The cells of a table. A line without a bar is no row of its own: the cell above goes on in it. */
function writeTable(writer: LayerWriter, table: Table, ordinal: number, text: string): void {
  let row = -1;
  let column = 0;
  for (const { children, position } of table.children) {
    const [only, ...others] = children;
    const goesOn = row > 0 && others.length === 0 && text.charAt(position?.start.offset ?? 0) !== "|";
    if (!goesOn) row++;
    for (const [n, cell] of (goesOn && only ? [only] : children).entries()) {
      if (!goesOn) column = n;
      const style: LineStyle = {
        ...plainLine,
        kind: "cell",
        cell: { table: ordinal, row, column, header: row === 0 },
      };
      for (const [n, line] of lines(cell).entries()) writer.line(line, { ...style, soft: goesOn || n > 0 });
    }
  }
}
