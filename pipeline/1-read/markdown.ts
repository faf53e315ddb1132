import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { issue, PipelineError } from "../model/findings/issue.ts";
import type { SourceInput } from "../model/source.ts";
import { frontMatter } from "./front-matter.ts";
import { readHtml } from "./html.ts";
import type { Layer } from "./layer.ts";
import { htmlOf } from "./markdown-html.ts";

/** One ~ is a range (1990~1998年) to Chinese writers, two strike words out. A mark of Chinese beside ** does not keep it from being bold. */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false });

/**
 * Markdown → HTML → text layer, so that HTML within Markdown, in one piece or around it, means what it means to a
 * browser. Each line of a paragraph is one, separated from the one before by a soft break.
 */
export function readMarkdown(text: string, { id, fileName }: SourceInput): Layer {
  const line = firstBomb(text);
  if (line !== null) {
    const message = `${fileName}: the Markdown from line ${line} on is nested too deeply to be text`;
    throw new PipelineError(issue("read.too-deep", message, { source: id }));
  }
  const front = frontMatter(text);
  const body = text.slice(front.length);
  const { html, offsetIn } = htmlOf(parser.parse(body), body);
  const { remarks, ...layer } = readHtml(html);
  const placed = remarks.map((remark) => ({ ...remark, offset: front.length + offsetIn(remark.offset) }));
  const words = /\p{Script=Han}/u.test(front) ? front.replace(/-{3}|\s+/g, " ").trim() : "";
  return {
    ...layer,
    remarks: words === "" ? placed : [{ code: "read.left-out", offset: 0, near: 0, words }, ...placed],
  };
}

/** Quotes, lists and blanks that a line begins with: each opens a level, or reaches one that is open. */
const nesting = /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])(?=[ \t])){200}/;
/** So many brackets opened in one stretch without a blank line: the parser tries to close each with every other. */
const mostBrackets = 5000;
/** So many marks of emphasis in one: the parser looks for a partner of each among all others. */
const mostMarks = 30_000;

/** The first line of what the parser would take too long for: its time grows with the square of the nesting. */
function firstBomb(text: string): number | null {
  let [brackets, marks] = [0, 0];
  for (const [index, line] of text.split("\n").entries()) {
    const goesOn = line.trim() !== "";
    brackets = goesOn ? brackets + line.split("[").length - 1 : 0;
    marks = goesOn ? marks + line.split(/[*_~]+/).length - 1 : 0;
    if (nesting.test(line) || brackets > mostBrackets || marks > mostMarks) return index + 1;
  }
  return null;
}
