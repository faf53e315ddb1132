/**
 * The words that a browser shows of a page, by another way than the reader's: parse5's tree, less what the style sheet
 * of the HTML standard (Rendering, 15.3) and the attributes of the page hide, and what browsers replace. No line, no
 * table, no code of the reader's; blanks do not count.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** "display: none" in the style sheet of the standard, and elements whose content is for browsers that lack them. */
const never =
  "area base basefont datalist head link meta noembed noframes param script style template title iframe video audio canvas meter progress";
/** Words that no longer count. */
const struck = "del s strike";
const hidden = new Set(`${never} ${struck}`.split(" "));

const has = (element: Tree.Element, name: string): boolean => element.attrs.some((a) => a.name === name);
const styled = (element: Tree.Element): string =>
  element.attrs.find((a) => a.name === "style")?.value.replace(/\s/g, "") ?? "";

function shows(element: Tree.Element): boolean {
  if (hidden.has(element.tagName) || has(element, "hidden")) return false;
  if (element.tagName === "dialog" && !has(element, "open")) return false;
  return !/display:none|visibility:hidden|line-through/i.test(styled(element));
}

function words(node: Tree.ChildNode): string {
  if (node.nodeName === "#text") return (node as Tree.TextNode).value;
  if (!("tagName" in node)) return "";
  if (node.tagName === "select") return optionShown(node);
  return shows(node) ? node.childNodes.map(words).join("") : "";
}

function optionShown(select: Tree.Element): string {
  const options = elementsBelow(select).filter(({ tagName }) => tagName === "option");
  const chosen = options.filter((option) => has(option, "selected")).at(-1) ?? options[0];
  return chosen?.childNodes.map(words).join("") ?? "";
}

const elementsBelow = (element: Tree.Element): Tree.Element[] =>
  element.childNodes.flatMap((node) => ("tagName" in node ? [node, ...elementsBelow(node)] : []));

export const withoutBlanks = (text: string): string => text.replace(/[\s\u200b\ufeff]/gu, "");

/** What a browser that runs no scripts shows of a page. */
export const visibleWords = (html: string): string =>
  withoutBlanks(parse(html, { scriptingEnabled: false }).childNodes.map(words).join(""));
