import type { Span } from "../../model/text/span.ts";
import { listedHeads } from "../../zh/bodies/listed-heads.ts";
import type { PageNames } from "./page-names.ts";

/** Short names of units in a list of them; `unit` null: which unit is meant is not clear. */
export const listedShortNames = (
  names: PageNames,
  hans: string,
): (Span & { readonly unit: number | null })[] =>
  listedHeads(hans).flatMap((list) => {
    const items = list.map(({ start, end }) => ({
      start,
      end,
      unit: unitCalled(names, hans.slice(start, end)),
    }));
    return items.filter(({ unit }) => unit !== null).length * 2 > items.length ? items : [];
  });

/** The one unit below the page's body whose name has these characters in this order: 企管 in 企业管理处. */
function unitCalled({ offices }: PageNames, item: string): number | null {
  const fits = offices.filter(({ stem }) => hasInOrder(stem, item));
  const exact = fits.find(({ stem }) => stem === item);
  return exact?.unit ?? (fits.length === 1 ? (fits[0]?.unit ?? null) : null);
}

function hasInOrder(text: string, chars: string): boolean {
  let at = -1;
  return [...chars].every((char) => {
    at = text.indexOf(char, at + 1);
    return at >= 0;
  });
}
