import { groupBy } from "../../model/collections/group.ts";
import { type Outline, unitName } from "../../model/outline.ts";
import { stateName, stemOfName } from "../../zh/bodies/full-names.ts";
import { suffixOf } from "../../zh/bodies/unit-names.ts";
import { simplified } from "../../zh/script/script.ts";

/** What the bodies of a page are called, in Simplified script: read once, asked for each mention. */
export interface PageNames {
  /** the name of the page's body as it is mostly used: 青山海关 */
  readonly agency: string;
  /** by index into `units` */
  readonly units: readonly string[];
  /** units below the page's body by the heads of their names: 法规 of 法规处 */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** offices right below the page's body with the heads of their names */
  readonly offices: readonly { readonly unit: number; readonly stem: string }[];
}

/** Reads them from an outline. */
export function pageNames(outline: Outline): PageNames {
  // people may have given a name in the script of the page
  const units = outline.units.map(({ inferred }, n) =>
    inferred === null ? unitName(outline, n) : simplified(inferred),
  );
  const stems = units.map((name, unit) => ({ unit, stem: stemOfName(name) }));
  const below = stems.filter(({ unit }) => unit > 0);
  const byStem = groupBy(below, ({ stem }) => stem);
  return {
    // 海关 alone would be any customs
    agency: (units[0] ?? "").replace(stateName, ""),
    units,
    byStem: new Map([...byStem].map(([stem, found]) => [stem, found.map(({ unit }) => unit)])),
    offices: below.filter(
      ({ unit }) => outline.units[unit]?.parent === 0 && suffixOf(units[unit] ?? "").length === 1,
    ),
  };
}
