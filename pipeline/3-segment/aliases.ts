import { isUnitName } from "../zh/unit-names.ts";
import type { OutlineBuilder } from "./builder.ts";
import type { Line } from "./line.ts";
import { nameAlone } from "./unit-heading.ts";
import { enterAgency } from "./unit-headings.ts";
import { isAgencyName } from "./units.ts";

const definition =
  /(?<name>[\p{Script=Han}]{4,30})（以下(?:统)?(?:简称|称)[“"]?(?<alias>[^”"）]{2,16})[”"]?）/gu;

/**
 * 青岛前湾保税港区管理委员会（以下简称保税港区管委会）: the short form is another name of the body. In a statute that has
 * named no body so far, the definition names it.
 */
export function readAliases(builder: OutlineBuilder, line: Line): void {
  for (const match of line.text.matchAll(definition)) {
    const name = match.groups?.name ?? "";
    const alias = match.groups?.alias ?? "";
    if (!isUnitName(name)) continue;
    const start = line.at + match.index;
    const unit = builder.find(name) ?? definedAgency(builder, name, start);
    if (unit === null || alias.startsWith("本")) continue;
    const at = start + match[0].lastIndexOf(alias);
    builder.update(unit, {
      aliases: [...(builder.units[unit]?.aliases ?? []), { start: at, end: at + alias.length }],
    });
  }
}

function definedAgency(builder: OutlineBuilder, name: string, at: number): number | null {
  if (!builder.statute || builder.agency !== null || !isAgencyName(name)) return null;
  return enterAgency(builder, nameAlone(0, name.length), at);
}
