import { groupBy } from "../../model/collections/group.ts";
import type { Outline } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import type { Span } from "../../model/text/span.ts";
import { hongKong, macau } from "../../zh/bodies/bodies-of-regions.ts";
import { opensWithPlaceClass } from "../../zh/bodies/body-names.ts";
import {
  classOfBodies,
  commonName,
  endsBody,
  innerPlace,
  isOfficeWord,
  wholeOfBranch,
  withoutAutonomy,
} from "../../zh/bodies/full-names.ts";
import { knownBodies } from "../../zh/bodies/known-bodies.ts";
import { goesOn, placePrefix, suffixOf } from "../../zh/bodies/unit-names.ts";
import { mayBegin } from "../../zh/duties/noun-phrase.ts";
import { traditional } from "../../zh/script/script.ts";
import { type Body, composed, known, printed } from "./body.ts";
import type { PageNames } from "./page-names.ts";

/** A name under which bodies are known on this page. */
export interface NameEntry {
  readonly name: string;
  readonly kind: "proper" | "short";
  /** may be several: 办公室 of the customs, and that of its bureau */
  readonly bodies: readonly Body[];
}

export interface FoundName extends Span {
  readonly entry: NameEntry;
}

/** Names by their first two characters, the longest first. */
export type NameIndex = ReadonlyMap<string, readonly NameEntry[]>;

/** The names of the units of the page, of bodies that everybody knows, and of `others` that the page names in full. */
export function nameIndex(outline: Outline, names: PageNames, others: readonly Body[]): NameIndex {
  const all = [
    ...unitEntries(outline, names),
    ...knownEntries(outline),
    ...regionalEntries(outline, names),
    ...others.flatMap((body) => otherEntries(body, names.agency)),
  ];
  const named = groupBy(all, ({ name }) => name);
  const entries = [...named.values()].map(joined).filter((entry) => entry !== null);
  const index = groupBy(entries, ({ name }) => name.slice(0, 2));
  for (const group of index.values()) group.sort((a, b) => b.name.length - a.name.length);
  return index;
}

/** One entry for entries of one name. A whole name goes before a short one; a short name of two bodies counts for neither. */
function joined(entries: readonly NameEntry[]): NameEntry | null {
  const whole = entries.filter(({ kind }) => kind === "proper");
  const best = whole.length > 0 ? whole : entries;
  const [first] = best;
  const bodies = distinct(best.flatMap((entry) => entry.bodies));
  return first !== undefined && (whole.length > 0 || bodies.length === 1) ? { ...first, bodies } : null;
}

const distinct = (bodies: readonly Body[]): Body[] => [
  ...new Map(bodies.map((body) => ["unit" in body ? body.unit : body.external.hans, body])).values(),
];

const proper = (name: string, body: Body): NameEntry => ({ name, kind: "proper", bodies: [body] });
const short = (name: string, body: Body): NameEntry => ({ name, kind: "short", bodies: [body] });

function unitEntries(outline: Outline, { agency, units }: PageNames): NameEntry[] {
  return outline.units.flatMap((unit, n): NameEntry[] => {
    const body: Body = { unit: n };
    const name = units[n] ?? "";
    if (name.length < 2) return [];
    const aliases = unit.aliases
      .map((alias) => hansOf(outline.reading, alias))
      .filter((alias) => alias.length > 1);
    const full = n === 0 ? [agency] : unit.parent === 0 && agency !== "" ? [`${agency}${name}`] : [];
    return [
      proper(name, body),
      ...full.filter((other) => other !== name).map((other) => proper(other, body)),
      ...aliases.filter((alias) => alias !== name).map((alias) => short(alias, body)),
      ...withoutPlace(name).map((tail) => short(tail, body)),
      ...tails(name).map((tail) => short(tail, body)),
      ...branchEntries(name),
    ];
  });
}

/** 统计局 and 市统计局 for 青山市统计局, 市政府办公室 for 青山市人民政府办公室, 市法院 for 青山市人民法院, 楚雄州统计局 for 楚雄彝族自治州统计局 */
function withoutPlace(name: string): string[] {
  const place = placePrefix(name);
  const rest = name.slice(place.length);
  if (rest.length === name.length || rest.length < 3) return [];
  const level = place.slice(-1);
  const levels = "省市县区州旗".includes(level) ? ["", level] : [""];
  const plain = commonName(rest);
  const places = [...levels, place, withoutAutonomy(place), ...innerPlace(place)];
  const names = [rest, plain].flatMap((tail) => places.map((before) => `${before}${tail}`));
  return [...new Set(names)].filter((other) => other !== name && !classOfBodies.pattern.test(other));
}

/** 培训基地 for 海关总署青山教育培训基地 */
function tails(name: string): string[] {
  const suffix = suffixOf(name);
  if (name.length < 8 || suffix.length < 2) return [];
  const from = Math.max(1, name.length - 10);
  return Array.from({ length: name.length - 3 - from }, (_, n) => name.slice(from + n)).filter(
    (tail) => tail.length > suffix.length && !classOfBodies.pattern.test(tail),
  );
}

/** A body that the page names in full: its name, the name without that of the page's body (政治部), short forms. */
function otherEntries(body: Body, agency: string): NameEntry[] {
  if (!("external" in body)) return [];
  const { hans } = body.external;
  const inner = agency !== "" && hans.startsWith(agency) ? hans.slice(agency.length) : "";
  return [
    proper(hans, body),
    ...(inner.length > 2 ? [proper(inner, body)] : []),
    ...withoutPlace(hans).map((tail) => short(tail, body)),
    ...tails(hans).map((tail) => short(tail, body)),
  ];
}

/** 中国船东学会青山分会 is a branch of 中国船东学会, which its text calls 学会 and 总会. */
function branchEntries(name: string): NameEntry[] {
  const whole = wholeOfBranch(name);
  if (whole === null) return [];
  const body = printed(traditional(whole.name), "social_organization");
  return [proper(whole.name, body), ...whole.short.map((other) => short(other, body))];
}

/** 总署 is that of customs on a page about customs. */
function knownEntries({ reading }: Outline): NameEntry[] {
  const general = reading.hans.units.includes("海关总署") ? ["总署"] : [];
  return knownBodies.flatMap((body) => [
    proper(body.hans, known(body)),
    ...[...body.short, ...(body.hans === "海关总署" ? general : [])].map((name) => short(name, known(body))),
  ]);
}

/** 渠务署 on a page of Hong Kong; 劳工处 where a unit of the page is called 香港劳工处 */
const regionalEntries = ({ reading }: Outline, { units }: PageNames): NameEntry[] =>
  [hongKong, macau]
    .filter(({ pattern }) => pattern.test(reading.hans.units))
    .flatMap(({ place, whole, agencies, government, governmentCalled }) => [
      ...governmentCalled.map((name) => short(name, composed(government, "government_agency"))),
      ...agencies.flatMap((name) => {
        const unit = units.findIndex(
          (called) => called.endsWith(name) && whole.startsWith(called.slice(0, -name.length)),
        );
        if (unit >= 0) return [short(name, { unit })];
        const body = composed(`${whole}${name}`, "government_agency");
        return [proper(name, body), proper(`${place}${name}`, body)];
      }),
    ]);

/** 省|统计局, 国家|统计局, 白石|县统计局: a short name behind a level or place that is not its own is the name of another body. */
const ofOtherLevel = (hans: string, at: number, { kind, name }: NameEntry): boolean =>
  kind === "short" &&
  hasLevels.pattern.test(name) &&
  (otherLevel.pattern.test(hans.slice(Math.max(0, at - 2), at)) ||
    (opensWithPlaceClass(name) && !mayBegin(hans, at)));

/** Bodies of which each level has one. */
export const hasLevels = {
  pattern: /(?:[局厅委]|委员会|法院|检察院|中心|[总支大]队|图书馆|党校|[工协学]会)$/u,
  examples: ["统计局", "管理委员会", "疾病预防控制中心"],
  counterExamples: ["武警", "人事科"],
};

export const otherLevel = {
  pattern: /(?:国家|中央|全国|[省市县区州旗])$/u,
  examples: ["受省", "由国家"],
  counterExamples: ["由", "青山"],
};

/** All names of the index in `hans`, the longest at each place. */
export function namesIn(hans: string, index: NameIndex): FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < hans.length - 1; at++) {
    const entry = index.get(hans.slice(at, at + 2))?.find(({ name }) => hans.startsWith(name, at));
    if (entry === undefined) continue;
    const end = at + entry.name.length;
    if (
      goesOn(entry.name, hans.slice(end)) ||
      isTailOfWord(hans, at, entry.name, found.at(-1)) ||
      ofOtherLevel(hans, at, entry)
    )
      continue;
    found.push({ entry, start: at, end });
    at = end - 1;
  }
  return found;
}

/** 市委|办公室, 综合治理|办公室: the office is that of another body, which is not known. */
const isTailOfWord = (hans: string, at: number, name: string, before: FoundName | undefined): boolean =>
  before?.end !== at && (endsBody(hans.charAt(at - 1)) || (isOfficeWord(name) && !mayBegin(hans, at)));
