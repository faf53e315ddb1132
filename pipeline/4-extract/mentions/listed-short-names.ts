import type { Outline } from "../../model/outline.ts";
import type { Span } from "../../model/span.ts";
import { listedHeads } from "../../zh/listed-heads.ts";
import { suffixOf } from "../../zh/unit-names.ts";
import { nameOfUnit } from "./name-index.ts";

/** Short names of units in a list of them; `unit` null: which unit is meant is not clear. */
export const listedShortNames = (
  outline: Outline,
  hans: string,
): (Span & { readonly unit: number | null })[] =>
  listedHeads(hans).flatMap((list) => {
    const items = list.map(({ start, end }) => ({
      start,
      end,
      unit: unitCalled(outline, hans.slice(start, end)),
    }));
    return items.filter(({ unit }) => unit !== null).length * 2 > items.length ? items : [];
  });

/** The one unit below the page's body whose name has these characters in this order: 企管 in 企业管理处. */
function unitCalled(outline: Outline, item: string): number | null {
  const fits = outline.units.flatMap((unit, n) => {
    const name = nameOfUnit(outline, n);
    const stem = name.slice(0, name.length - suffixOf(name).length);
    return unit.parent === 0 && suffixOf(name).length === 1 && hasInOrder(stem, item) ? [{ n, stem }] : [];
  });
  const exact = fits.find(({ stem }) => stem === item);
  return exact?.n ?? (fits.length === 1 ? (fits[0]?.n ?? null) : null);
}

function hasInOrder(text: string, chars: string): boolean {
  let at = -1;
  return [...chars].every((char) => {
    at = text.indexOf(char, at + 1);
    return at >= 0;
  });
}
