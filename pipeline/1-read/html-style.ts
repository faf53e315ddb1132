import { attribute, type HtmlElement } from "./html-tree.ts";

/** What the style attribute of an element declares: property → value, in lower case. */
export type Style = ReadonlyMap<string, string>;

const none: Style = new Map();

/** Of two declarations of a property the later one holds, or the one that is important. */
export function styleOf(element: HtmlElement): Style {
  const text = attribute(element, "style");
  if (text === null) return none;
  const style = new Map<string, string>();
  const important = new Set<string>();
  for (const declaration of text.replace(/\/\*[\s\S]*?\*\//g, " ").split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const [value = "", urgent] = declaration
      .slice(colon + 1)
      .toLowerCase()
      .split(/!\s*(important)/);
    if (urgent === undefined && important.has(property)) continue;
    if (urgent !== undefined) important.add(property);
    style.set(property, value.trim());
  }
  return style;
}

/** An element that a style sets on a line of its own. */
export const declaredBlock = (style: Style): boolean =>
  /^(?:block|flex|grid|list-item|table|flow-root)\b/.test(style.get("display") ?? "");
