import type { RelationsRecord } from "../../model/tables/records.generated.ts";
import { type Html, html } from "../html.ts";
import { bodyName, type View } from "../view.ts";
import { fitted } from "./fitted.ts";
import { sidesOf } from "./sides.ts";

const width = 1082;
const [leftEdge, rightEdge] = [330, 570];
/** of a name on either side; the left one is seen on a phone before anything is scrolled */
const room = { end: leftEdge - 24, start: width - rightEdge - 24 };
const rowHeight = 26;
const top = 34;

/** Relations as lines from who has them to whom they are to. What leads to a body that nobody could name is in the table alone. */
export function networkDrawing(view: View, relations: readonly RelationsRecord[]): Html | false {
  const { t, lang, records } = view;
  const { left, right, edges } = sidesOf(
    relations.flatMap(({ organization_id: from, target_id: to }) =>
      from === null || to === null ? [] : [[from, to] as const],
    ),
  );
  if (edges.length === 0) return false;
  const height = top + Math.max(left.length, right.length) * rowHeight + 8;
  const yIn = (ids: readonly string[]) => {
    const gap = (height - top - 8) / ids.length;
    return new Map(ids.map((id, i) => [id, Math.round(top + (i + 0.5) * gap)]));
  };
  const [leftY, rightY] = [yIn(left), yIn(right)];
  const label = (id: string, x: number, y: number, anchor: "start" | "end"): Html => {
    const name = bodyName(view, id);
    const place =
      records.placeOf("organizations", id) ?? records.placeOf("external_bodies", id) ?? "network/";
    return html`<a href="/${lang}/${place}"><text x="${x}" y="${y + 5}" text-anchor="${anchor}"${name.lang !== lang && html` lang="${name.lang}"`}>${fitted(name.text, room[anchor])}</text></a>`;
  };
  const middle = (leftEdge + rightEdge) / 2;
  return html`<div class="scroll drawing net" role="region" aria-label="${t("net.title")}" tabindex="0"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="net-t net-d">
<title id="net-t">${t("net.title")}</title><desc id="net-d">${t("net.note")}</desc>
<text class="axis" x="${leftEdge - 12}" y="18" text-anchor="end">${t("field.who")}</text><text class="axis" x="${rightEdge + 12}" y="18">${t("field.whom")}</text>
${left.map((id) => {
  const y = leftY.get(id) ?? 0;
  return html`<g>${edges
    .filter(({ from }) => from === id)
    .map(
      ({ to, count }) =>
        html`<path d="M${leftEdge} ${y}C${middle} ${y} ${middle} ${rightY.get(to)} ${rightEdge} ${rightY.get(to)}" stroke-width="${Math.min(6, 1 + count)}"/>`,
    )}<circle cx="${leftEdge}" cy="${y}" r="4"/>${label(id, leftEdge - 12, y, "end")}</g>
`;
})}${right.map((id) => html`<g><circle cx="${rightEdge}" cy="${rightY.get(id)}" r="4"/>${label(id, rightEdge + 12, rightY.get(id) ?? 0, "start")}</g>\n`)}</svg></div>
`;
}
