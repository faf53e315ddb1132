import { countWhile } from "../../model/collections/bisect.ts";
import { latest } from "../../model/collections/latest.ts";
import { visibleLines } from "../../model/text/visible.ts";
import { derived } from "../../zh/rules/derived.ts";
import { type Html, html } from "../html.ts";
import type { Release } from "../release.ts";
import { linesOf } from "../source/lines.ts";
import { capturedLang, link, type View } from "../view.ts";

/** Characters that are shown on either side of a passage. */
const around = 36;

interface Passage {
  readonly source_id: string;
  readonly start: number;
  readonly end: number;
}

/** The code points of a source, and where its lines begin. */
const characters = derived(({ textOf }: Release) =>
  latest((source) => {
    const text = textOf(source);
    return { chars: Array.from(text), lines: linesOf(text).map(({ start }) => start) };
  }),
);

/** The characters a record was read from, verbatim, in what stands around them, with a way to them on the page. */
export function passage(view: View, { source_id, start, end }: Passage): Html {
  const { chars, lines } = characters(view.release)(source_id);
  const lang = capturedLang(view, source_id);
  const line = countWhile(lines.length, (n) => (lines[n] ?? 0) <= start);
  const lineStart = lines[line - 1] ?? 0;
  const lineEnd = chars.indexOf("\n", end);
  const from = Math.max(lineStart, start - around);
  const to = Math.min(lineEnd === -1 ? chars.length : lineEnd, end + around);
  const cut = (a: number, b: number): string => visibleLines(chars.slice(a, b).join(""));
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
