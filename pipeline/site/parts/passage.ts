import { visibleLines } from "../../model/visible.ts";
import { type Html, html } from "../html.ts";
import { link, type View } from "../view.ts";

/** Characters that are shown on either side of a passage. */
const around = 36;

interface Passage {
  readonly source_id: string;
  readonly start: number;
  readonly end: number;
}

const characters = new WeakMap<object, Map<string, readonly string[]>>();

/** The code points of a source, taken apart once for each build. */
export function charsOf({ release }: View, source: string): readonly string[] {
  const known = characters.get(release) ?? new Map<string, readonly string[]>();
  characters.set(release, known);
  const chars = known.get(source) ?? Array.from(release.texts.get(source) ?? "");
  known.set(source, chars);
  return chars;
}

/** The characters a record was read from, verbatim, in what stands around them, with a way to them on the page. */
export function passage(view: View, { source_id, start, end }: Passage): Html {
  const chars = charsOf(view, source_id);
  const lang = view.records.scriptOf(source_id) === "hans" ? "zh-Hans" : "zh-Hant";
  const lineStart = chars.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = chars.indexOf("\n", end);
  const from = Math.max(lineStart, start - around);
  const to = Math.min(lineEnd === -1 ? chars.length : lineEnd, end + around);
  const cut = (a: number, b: number): string => visibleLines(chars.slice(a, b).join(""));
  const line = chars.slice(0, start).filter((char) => char === "\n").length + 1;
  return html`<figure class="passage"><blockquote lang="${lang}">${from > lineStart && "…"}${cut(from, start)}<mark>${cut(start, end)}</mark>${cut(end, to)}${to < (lineEnd === -1 ? chars.length : lineEnd) && "…"}</blockquote>
<figcaption>${link(view, view.records.spanOf(source_id, start, end), view.t("passage.see"))} · ${view.t("passage.place", { line, start, end })}</figcaption></figure>
`;
}

/** A way to the characters of a row, for tables. */
export const placeLink = (view: View, { source_id, start, end }: Passage): Html =>
  link(
    view,
    view.records.spanOf(source_id, start, end),
    html`<span class="off">${view.t("passage.characters")} </span>${start}–${end}`,
    html` class="place"`,
  );
