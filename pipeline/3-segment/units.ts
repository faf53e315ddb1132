import type { Unit } from "../model/outline.ts";
import { type Span, shift } from "../model/span.ts";
import { isUnitName, partOfAgency, placePrefix, selfReference, suffixOf } from "../zh/unit-names.ts";
import type { OutlineBuilder } from "./builder.ts";
import { classifyUnit } from "./classification.ts";
import type { UnitHeading } from "./unit-heading.ts";
import type { ListedUnit } from "./unit-lists.ts";

const rankWords = /^(?:正|副)?(?:部|省|厅|司|局|厅局|地|市|县|处|县处|科|乡科|股)级$/u;

/** A unit of which no more is known than its name, where it stands, what it is and what it is part of. */
export const plainUnit = (
  name: Span,
  parent: number | null,
  classification: Unit["classification"],
  more: Partial<Unit> = {},
): Unit => ({
  heading: name,
  name,
  inferred: null,
  mentioned: false,
  parent,
  parentBasis: "stated",
  classification,
  typeNote: null,
  rank: null,
  aliases: [],
  role: null,
  confidence: 1,
  ...more,
});

/** A unit from its heading. `base` is the offset of the heading's text in the reading. */
export function unitFromHeading(
  builder: OutlineBuilder,
  found: UnitHeading,
  base: number,
  parent: number | null,
  label = "",
): Unit {
  const name = shift(found.name, base);
  const notes = found.notes.map((note) => shift(note, base));
  const texts = notes.map((note) => builder.hans(note));
  const typeNote = notes.find((_, i) => /单位|团体|机构|组织/.test(texts[i] ?? "")) ?? null;
  const classification = classifyUnit(
    builder.hans(name),
    [label, ...texts].join(" "),
    isNested(builder, parent),
  );
  return plainUnit(name, parent, classification, {
    heading: shift(found.heading, base),
    typeNote,
    rank: notes.find((_, i) => rankWords.test(texts[i] ?? "")) ?? null,
    aliases: notes.filter((_, i) => isUnitName(texts[i] ?? "")),
  });
}

/** True when the parent is itself a part of a body, or a lesser body of its own. */
export const isNested = (builder: OutlineBuilder, parent: number | null): boolean =>
  parent !== null && builder.units[parent]?.parent != null;

/** A name that can stand for a whole body at the top of a page; 办公室 or 人事科 alone cannot. */
export const isAgencyName = (name: string): boolean =>
  !partOfAgency.test(name) &&
  (placePrefix(name) !== "" ||
    (name.length >= 6 && /(?:处|部|厅|署|司|队|站|所)$/u.test(name)) ||
    (name.length >= 4 &&
      /(?:海关|[^机有相]关|局|署|厅|委员会|政府|委|中心|院|馆|学校|协会|学会|分会|联合会)$/u.test(name)));

/** Adds the units of a list; returns their indexes. */
export function addListed(
  builder: OutlineBuilder,
  listed: readonly ListedUnit[],
  base: number,
  parent: number | null,
  label: string,
  rank: Span | null = null,
): number[] {
  return listed.map((item) => {
    const name = shift(item.name, base);
    const text = item.inferred ?? builder.hans(name);
    const classification = classifyUnit(text, label, isNested(builder, parent));
    const heading = shift(item.heading, base);
    return builder.addUnit(
      plainUnit(name, parent, classification, { heading, inferred: item.inferred, rank }),
    );
  });
}

/**
 * Which unit a name at the head of a line or clause means: the agency for 本局 and its own name, a unit already
 * known, else null. A short form counts: 缉私局 for 大连海关缉私局 and the other way round.
 */
export function resolve(builder: OutlineBuilder, name: string): number | null {
  const agency = builder.agency;
  if (selfReference.test(name)) return agency ?? builder.unit;
  const exact = builder.find(name);
  if (exact !== null) return exact;
  if (agency !== null && isShortFor(name, builder.nameOf(agency))) return agency;
  const index = builder.units.findIndex(
    (_, i) => i !== agency && builder.nameOf(i).length >= 3 && name.endsWith(builder.nameOf(i)),
  );
  return index < 0 ? null : index;
}

/** 大连海关 for 中华人民共和国大连海关: an end of the name that is a name itself and not just its class word. */
export const isShortFor = (short: string, name: string): boolean =>
  short.length >= 4 && short.length < name.length && name.endsWith(short);

/** 国家档案局 beside 国家文物局; a customs house below a customs house is none. */
const ofOneRank = (name: string, agency: string): boolean =>
  suffixOf(name) === suffixOf(agency) &&
  /^(?:局|署|厅|委员会)$/u.test(suffixOf(name)) &&
  !/分局$|缉私局$/u.test(name);

/**
 * Where a body named after the agency belongs. 邳州市港口管理处 after 邳州市交通运输局 is taken for its subordinate, another
 * 局 of the same place for an agency of its own.
 */
export function relationToAgency(builder: OutlineBuilder, name: string): "part" | "subordinate" | "peer" {
  const agency = builder.agency;
  if (agency === null) return "peer";
  const place = placePrefix(name);
  const own = placePrefix(builder.nameOf(agency));
  if (place === "" || own === "") return ofOneRank(name, builder.nameOf(agency)) ? "peer" : "part";
  if (/(?:局|委员会|政府|厅|署|委)$/.test(name) && !/分局$/.test(name)) return "peer";
  return place.startsWith(own) ? "subordinate" : "peer";
}
