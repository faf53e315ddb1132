import type { Code, Nodes, Table, TableRow } from "mdast";

/** A page of Markdown as HTML, and the place in the source of each of its characters. */
export interface MarkdownHtml {
  readonly html: string;
  /** place in the HTML → place in the Markdown */
  offsetIn(offset: number): number;
}

/** HTML that is ready, or nodes that are not converted yet. */
type Step = string | Nodes;

/**
 * As mdast-util-to-hast and hast-util-to-html, which would want handlers of our own for tables, footnotes, images and
 * line breaks, and go down by recursion: that is most of what is here. Line breaks within text count.
 */
export function htmlOf(tree: Nodes, text: string): MarkdownHtml {
  const parts: string[] = [];
  const places: { readonly at: number; readonly from: number; readonly to: number }[] = [];
  let length = 0;
  const stack: Step[] = [tree];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if (typeof step === "string") {
      const afterBreak = /<br\s*\/?>$/i.test(parts.at(-1) ?? "");
      const part = afterBreak ? step.replace(/^\n/, "") : step;
      if (part !== "") parts.push(part);
      length += part.length;
      continue;
    }
    const { start, end } = step.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined)
      places.push({ at: length, from: start.offset, to: end.offset });
    for (const next of steps(step, text).reverse()) stack.push(next);
  }
  const offsetIn = (offset: number): number => {
    const place = places.findLast(({ at }) => at <= offset);
    return place === undefined ? 0 : Math.min(place.to, place.from + offset - place.at);
  };
  return { html: parts.join(""), offsetIn };
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Marks that CommonMark leaves where they are make bold what Chinese writers put between them: ** 甲：**乙, __甲：__乙. */
const words = (value: string): string =>
  escaped(value)
    .replace(/\*\*([^*\n]{1,200})\*\*/g, "<strong>$1</strong>")
    .replace(/(?<!_)__(?!_)([^_\n]{1,200})__(?!_)/g, "<strong>$1</strong>");

const lines = ` style="white-space: pre"`;

function steps(node: Nodes, text: string): Step[] {
  switch (node.type) {
    case "heading":
      return [`<h${node.depth}${lines}>`, ...node.children, `</h${node.depth}>`];
    case "paragraph":
      return [`<p${lines}>`, ...node.children, "</p>"];
    case "text":
      return [words(node.value)];
    case "inlineCode":
      return [escaped(node.value)];
    case "code":
      return [...labelOf(node), "<pre>\n", escaped(node.value), "</pre>"];
    case "html":
      return [withHeadings(node.value)];
    case "break":
      return ["<br>"];
    case "strong":
      return ["<strong>", ...node.children, "</strong>"];
    case "delete":
      return ["<del>", ...node.children, "</del>"];
    case "list":
      return node.ordered
        ? [`<ol start="${node.start ?? 1}">`, ...node.children, "</ol>"]
        : ["<ul>", ...node.children, "</ul>"];
    case "listItem":
      return ["<li>", ...node.children, "</li>"];
    case "table":
      return ['<table role="table">', ...rowsOf(node, text), "</table>"];
    case "thematicBreak":
      return ["<hr>"];
    case "blockquote":
    case "footnoteDefinition":
      return ["<div>", ...node.children, "</div>"];
    case "definition":
    case "footnoteReference":
    case "image":
    case "imageReference":
      return [];
    default:
      return "children" in node ? [...node.children] : [];
  }
}

/** What a line of tildes has behind it names a language, unless it is Chinese: ~~~办公室~~~. */
function labelOf({ lang, meta }: Code): Step[] {
  const label = [lang, meta].filter(Boolean).join(" ");
  return /\p{Script=Han}/u.test(label) ? ["<p>", escaped(label), "</p>"] : [];
}

/** What stands in a block of HTML may be Markdown all the same: ## 人事处. */
const withHeadings = (html: string): string =>
  html.replace(/^(#{1,6}) +(.*)$/gm, (_, { length }, heading) => `<h${length}>${heading}</h${length}>`);

/**
 * A line without a bar is not a row: the last cell of the row above goes on in it, or where a bar has closed that the table has ended,
 * though no blank line says so.
 */
function rowsOf({ children }: Table, text: string): Step[] {
  const rows: Step[] = [];
  let ended = false;
  for (const [n, row] of children.entries()) {
    const [only, ...others] = row.children;
    const { start, end } = row.position ?? {};
    const bare =
      n > 0 &&
      others.length === 0 &&
      text.charAt(start?.offset ?? 0) !== "|" &&
      text.charAt((end?.offset ?? 0) - 1) !== "|";
    const above = children[n - 1]?.position?.end.offset ?? 0;
    ended = bare && (ended || text.slice(0, above).trimEnd().endsWith("|"));
    if (ended && only) rows.push("</table>", "<p>", ...only.children, "</p>", '<table role="table">');
    else if (bare && n > 1 && only) rows.splice(-2, 0, "<br>", ...only.children);
    else rows.push(...cellsOf(row, n === 0 ? "th" : "td"));
  }
  return rows;
}

const cellsOf = ({ children }: TableRow, name: "th" | "td"): Step[] => [
  "<tr>",
  ...children.flatMap((cell): Step[] => [`<${name}${lines}>`, ...cell.children, `</${name}>`]),
  "</tr>",
];
