import type { Style } from "./html-style.ts";
import { attribute, type HtmlElement, isElement, isText, within, wordsIn } from "./html-tree.ts";

/**
 * Which elements a browser shows: the style sheet that the HTML standard gives user agents (Rendering, 15.3), and the
 * elements of which it shows something else than their children. Style sheets of the page are not applied: what they
 * hide is often what its scripts show.
 */

/** No text of the page, whatever they hold. */
const noText = new Set(["head", "script", "style", "title"]);

/** Their words are there for programs that lack what the element is for, or for scripts. */
const notShown = new Set([
  "audio",
  "canvas",
  "datalist",
  "iframe",
  "meter",
  "noembed",
  "noframes",
  "progress",
  "template",
  "video",
  // of a drawing: what is used elsewhere, and what describes it
  "clipPath",
  "defs",
  "desc",
  "marker",
  "mask",
  "metadata",
  "pattern",
  "symbol",
  // of a formula: the same in another notation
  "annotation",
  "annotation-xml",
]);

/** Words that no longer count. */
const struck = new Set(["del", "s", "strike"]);

/** Why the words of an element are not text of the page; null when they are. */
export type Unshown = "no-text" | "hidden" | "struck" | null;

export function unshown(element: HtmlElement, style: Style): Unshown {
  const { tagName } = element;
  if (noText.has(tagName)) return "no-text";
  if (struck.has(tagName) || /line-through/.test(decorationOf(style))) return "struck";
  return notShown.has(tagName) || isHidden(element, style) ? "hidden" : null;
}

const decorationOf = (style: Style): string =>
  style.get("text-decoration") ?? style.get("text-decoration-line") ?? "";

const isHidden = (element: HtmlElement, style: Style): boolean =>
  attribute(element, "hidden") !== null ||
  style.get("display") === "none" ||
  /^(?:hidden|collapse)$/.test(style.get("visibility") ?? "") ||
  (element.tagName === "dialog" && attribute(element, "open") === null) ||
  (attribute(element, "popover") !== null && element.tagName !== "dialog");

/** Buttons and fields whose value is shown; of others a browser draws a box, or nothing. */
const withValue =
  /^(?:button|submit|reset|text|search|url|email|tel|number|date|datetime-local|month|week|time)$/i;

/** The words in a field. */
export const fieldValue = (input: HtmlElement): string =>
  withValue.test(attribute(input, "type") ?? "text") ? (attribute(input, "value") ?? "") : "";

/** Of a list to choose from, what is chosen is shown; of one with more than one line, all of it. */
export function optionsOf(select: HtmlElement): { readonly shown: string; readonly others: string } {
  const options = Array.from(within(select.childNodes))
    .filter(isElement)
    .filter(({ tagName }) => tagName === "option");
  const size = Number.parseInt(attribute(select, "size") ?? "1", 10);
  if (attribute(select, "multiple") !== null || size > 1) return { shown: wordsIn(select), others: "" };
  const chosen = options.findLast((option) => attribute(option, "selected") !== null) ?? options[0];
  const shown = chosen === undefined ? "" : wordsIn(chosen) || (attribute(chosen, "label") ?? "");
  const said = new Set(chosen === undefined ? [] : within([chosen]));
  const others = Array.from(within(select.childNodes)).filter((node) => isText(node) && !said.has(node));
  return { shown, others: others.map(wordsIn).join(" ") };
}

/** A frame may hold its page in an attribute. */
export const wordsOfFrame = (element: HtmlElement): string => attribute(element, "srcdoc") ?? "";

/** <!人事处>, <?人事处?>, </人事处>: a browser takes them for comments, though they are not. */
export const wordsOfNoComment = (written: string): string =>
  !written.startsWith("<!--") && /\p{Script=Han}/u.test(written)
    ? written.replace(/^<[!?/]+(?:\[CDATA\[)?|(?:\]\])?[?/]*>$/g, "")
    : "";

/** A quote that was closed too late takes the markup up to the next one into the value of an attribute. */
export const swallowedByQuotes = ({ attrs }: HtmlElement): string[] =>
  attrs.some(({ name }) => /["'<]/.test(name))
    ? attrs.map(({ value }) => value).filter((value) => /<\/?[a-z]/i.test(value))
    : [];
