import type { Classification, Outline, OutlineLine } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import type { Span } from "../../model/text/span.ts";
import { markAt } from "../../zh/layout/enumeration.ts";
import { type Family, type Rule, rules } from "../../zh/rules/rule.ts";
import { listedShare } from "./beside.ts";
import type { StatedCount } from "./count.ts";

/** Synonyms: a page may count 学校 and list 院校. */
const sameAs: Readonly<Record<string, string>> = { 学校: "院校", 院校: "学校", 科室: "处室", 处室: "科室" };

/** Which kinds of units a noun counts, when the page gives each of them a heading of its own. */
interface CountedKind extends Rule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly classes: readonly Classification[];
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<CountedKind> = {
  name: "nouns that count parts of a body",
  holds: ({ pattern }, noun) => pattern.test(noun),
};

export const countedKinds = rules(family, [
  {
    id: "offices",
    pattern: /(?:内设机构|职能部门|职能处室|业务处室|内设科室|科室|处室|股室)$/u,
    classes: ["functional_department", "internal_division"],
    examples: ["正科级内设机构", "科室"],
    counterExamples: ["派出机构", "科室负责人"],
  },
  {
    id: "customs-houses",
    pattern: /隶属海关(?:单位|机构)?$/u,
    classes: ["subordinate_customs"],
    examples: ["隶属海关", "隶属海关单位"],
    counterExamples: ["直属海关"],
  },
  {
    id: "offices-elsewhere",
    pattern: /(?:派出|派驻)机构$|办事处$/u,
    classes: ["dispatched_office"],
    examples: ["派出机构", "驻外办事处"],
    counterExamples: ["内设机构"],
  },
]);

/**
 * The things counted, as listed on other lines than the count: the marked lines below 承担以下5项职责：, the line 直属海关：甲、乙 for
 * 41个直属海关, the headings of 8个内设机构. Null when the page does not list them.
 */
export function itemsAcross(
  outline: Outline,
  line: number,
  count: StatedCount,
  below: boolean,
): Span[] | null {
  const listed = below ? linesBelow(outline, line) : labelled(outline, count);
  const found = listed ?? headings(outline, outline.lines[line]?.unit ?? null, count);
  return found !== null && found.length > 1 ? found : null;
}

/** The lines below that carry marks of one style. */
function linesBelow(outline: Outline, line: number): Span[] | null {
  const text = (l: OutlineLine): string => hansOf(outline.reading, l);
  const after = outline.lines.slice(line + 1);
  const style = after[0] === undefined ? undefined : markAt(text(after[0]))?.style;
  if (style === undefined) return null;
  const found: Span[] = [];
  for (const next of after) {
    const mark = markAt(text(next));
    if (mark?.style === style) {
      if (mark.ordinal !== null && mark.ordinal !== found.length + 1) break;
      found.push({ start: next.start + mark.length, end: next.end });
    } else if (next.role === "section_heading" || next.role === "title") break;
  }
  return found;
}

/** 海关总署直属海关：北京海关、天津海关 */
function labelled(outline: Outline, { noun }: StatedCount): Span[] | null {
  if (noun.length < 2) return null;
  const other = Object.entries(sameAs).find(([word]) => noun.endsWith(word))?.[1];
  const names = other === undefined ? [noun] : [noun, other];
  const list = outline.lines.find((line) => {
    const label = hansOf(outline.reading, line).split(/[：:]/)[0] ?? "";
    return line.role === "unit_list" && names.some((name) => label.endsWith(name));
  });
  if (list === undefined) return null;
  return outline.units
    .map((unit) => unit.name)
    .filter((name) => list.start <= name.start && name.end <= list.end && name.end > name.start);
}

/** The parts of `owner`; null when the page has lost the heading of one. */
function headings({ units }: Outline, owner: number | null, { noun, stated }: StatedCount): Span[] | null {
  const kinds = countedKinds.find(({ pattern }) => pattern.test(noun))?.classes;
  if (kinds === undefined || owner === null) return null;
  const parts = units.filter((unit) => unit.parent === owner && kinds.includes(unit.classification));
  const complete = parts.every((unit) => unit.inferred === null) && parts.length >= stated * listedShare;
  return complete ? parts.map((unit) => unit.name) : null;
}
