import type { Classification } from "../../model/outline.ts";
import { partOfAgency, placePrefix } from "../../zh/bodies/unit-names.ts";
import type { Rule } from "../../zh/rules/rule.ts";

/** What is known of a body besides its name. */
export interface Place {
  /** what the page says of it: type note, label of its list, role sentence */
  readonly notes: string;
  /** the part of a body that is itself a part, or a lesser body of its own */
  readonly nested: boolean;
  /** it differs from its siblings by place alone: 基隆查缉队, 台北查缉队 */
  readonly territorial: boolean;
  /** the name of the body above; empty where the page names none */
  readonly above: string;
  /** the page is about the body above, and that is an institution: a museum, a school, a hospital */
  readonly ofInstitution: boolean;
  /** the names of its parts, each with 、 behind it */
  readonly parts: string;
}

/** `note` and `name` are alternatives; all the other conditions must hold. */
export interface ClassificationRule extends Rule {
  readonly id: string;
  readonly classification: Classification;
  readonly note?: RegExp;
  readonly name?: RegExp;
  /** the name, <, and the name of the body above: 城关税务所<瑞河县税务局 */
  readonly pair?: RegExp;
  /** tested against the names of its parts, each with 、 behind it */
  readonly parts?: RegExp;
  /** only for bodies that differ from their siblings by place alone */
  readonly territorial?: boolean;
  /** only for the part of a whole body (false), or of a part (true) */
  readonly nested?: boolean;
  /** only for parts of an institution (true), or of other bodies (false) */
  readonly ofInstitution?: boolean;
  /** only where the name begins with that of a place (邳州市港口管理处), or does not */
  readonly ownPlace?: boolean;
  readonly examples: readonly ClassExample[];
  readonly counterExamples: readonly ClassExample[];
}

/** A name, what the page says of it, and where it stands. */
export type ClassExample = readonly [name: string, notes?: string, place?: Partial<Place>];

export const nowhere: Place = {
  notes: "",
  nested: false,
  territorial: false,
  above: "",
  ofInstitution: false,
  parts: "",
};

export const placeOf = ([, notes = "", place = {}]: ClassExample): Place => ({ ...nowhere, ...place, notes });

/** 市检测中心, 县医院: a place without its name */
export const opensWithPlace = {
  pattern: /^[市县区省](?![场政容区域级委局府长直民])/u,
  examples: ["市检测中心", "县医院"],
  counterExamples: ["市场科", "区域合作处", "瑞河市检测中心"],
};

/** 市检测中心 on the page of a city's bureau, 瑞河市检测中心 */
const hasOwnPlace = (name: string): boolean =>
  (placePrefix(name) !== "" || opensWithPlace.pattern.test(name)) && !partOfAgency.test(name);

const agrees = (condition: boolean | undefined, fact: () => boolean): boolean =>
  condition === undefined || condition === fact();

/** The first rule that holds wins. Simplified script. */
export const firstRule = (
  list: readonly ClassificationRule[],
  name: string,
  place: Place,
): ClassificationRule | undefined =>
  list.find(
    (rule) =>
      agrees(rule.nested, () => place.nested) &&
      agrees(rule.territorial, () => place.territorial) &&
      agrees(rule.ofInstitution, () => place.ofInstitution) &&
      ((rule.note === undefined && rule.name === undefined) ||
        rule.note?.test(place.notes) ||
        rule.name?.test(name)) &&
      (rule.pair?.test(`${name}<${place.above}`) ?? true) &&
      (rule.parts?.test(place.parts) ?? true) &&
      agrees(rule.ownPlace, () => hasOwnPlace(name)),
  );
