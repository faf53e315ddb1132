import type { Mark } from "../zh/layout/mark-rules.ts";
import type { LineFacts } from "./line-facts.ts";

/** Less than the step to another mark, more than the indent of a bullet. */
const within = 0.9;

type Style = Mark["style"];

/**
 * The depth of each line of a page. The shape of a mark says how deep it stands (一、 above （一） above 1.), unless the page
 * counts otherwise: where the items of one shape begin anew below each item of another, and that counts on, they stand within it.
 *
 *     (1)水政科：
 *     1、水法规的拟订。     1、 would stand above (1)
 *     2、取水许可的审批。
 *     (2)河湖科：
 *     1、河道的管理。
 */
export function depthsOf(lines: readonly LineFacts[]): number[] {
  const numbered = lines.map(({ mark }) =>
    mark !== null && mark.length > 0 && mark.ordinal !== null ? mark : null,
  );
  const turned = turnedIn(lines, numbered);
  if (turned.size === 0) return lines.map(({ depth }) => depth);
  const outers = new Set(turned.values());
  let outer: { readonly style: Style; readonly depth: number } | null = null;
  return lines.map(({ depth, topic, block }, n) => {
    const style = numbered[n]?.style;
    if (style === undefined) {
      if (topic !== null || block.kind === "heading") outer = null;
      return depth;
    }
    if (outer !== null && turned.get(style) === outer.style) return outer.depth + within;
    if (outers.has(style)) outer = { style, depth };
    else if (outer !== null && depth < outer.depth) outer = null;
    return depth;
  });
}

/** Shapes of marks that stand within others although they stand above them elsewhere, and those others. */
function turnedIn(
  lines: readonly LineFacts[],
  numbered: readonly (Mark | null)[],
): ReadonlyMap<Style, Style> {
  const begun = new Map<string, number[]>();
  for (const [n, mark] of numbered.entries()) {
    const [before, outer] = [lines[n - 1], numbered[n - 1] ?? null];
    if (mark?.ordinal !== 1 || before === undefined || outer === null || outer.ordinal === null) continue;
    if ((lines[n]?.depth ?? 0) >= before.depth) continue;
    const pair = `${mark.style} ${outer.style}`;
    begun.set(pair, [...(begun.get(pair) ?? []), outer.ordinal]);
  }
  return new Map(
    [...begun].flatMap(([pair, ordinals]) => {
      const [inner, outer] = pair.split(" ") as [Style, Style];
      return ordinals.some((ordinal) => ordinals.includes(ordinal + 1)) ? [[inner, outer] as const] : [];
    }),
  );
}
