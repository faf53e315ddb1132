import type { Outline } from "../../model/outline.ts";
import { hansOf, inBothScripts } from "../../model/reading.ts";
import type { Span } from "../../model/text/span.ts";
import type { FoundBodyName } from "../../zh/bodies/body-names.ts";
import {
  bodyOfLevel,
  councilOf,
  type FullName,
  governmentOf,
  headOf,
  kindOfPart,
  leadersOf,
  leagueOf,
  massOrganisation,
  partyOrgan,
  stemOfClass,
} from "../../zh/bodies/full-names.ts";
import { centralCommittee, theParty, theState } from "../../zh/bodies/known-bodies.ts";
import type { MentionKind } from "../../zh/bodies/organ-words.ts";
import { placePrefix } from "../../zh/bodies/unit-names.ts";
import { type Body, composed, known, printed } from "./body.ts";
import type { Candidate } from "./candidates.ts";
import type { PageNames } from "./page-names.ts";

export interface Meaning {
  readonly kind: MentionKind;
  /** null: a class of bodies, or a body that is not known */
  readonly body: Body | null;
}

/** Where a candidate stands: its place in the reading, and the unit whose text it is. */
export interface Setting {
  readonly outline: Outline;
  readonly names: PageNames;
  readonly span: Span;
  readonly unit: number | null;
}

/** What a candidate means; null when it is not a mention after all. */
export function meaningOf(candidate: Candidate, setting: Setting): Meaning | null {
  switch (candidate.by) {
    case "name":
      return { kind: candidate.found.entry.kind, body: nearest(candidate.found.entry.bodies, setting) };
    case "part":
      return partOf(candidate, setting);
    case "shape":
      return shaped(candidate.found, setting);
    case "word":
      return ofWord(candidate, setting);
  }
}

/** A name that the page prints, and which is short where it leaves out of which place it is: 市水务局. */
function shaped({ id, kind }: FoundBodyName, { outline, names, span, unit }: Setting): Meaning {
  const { hans, hant } = inBothScripts(outline.reading, span);
  if (id === "part") {
    const owner = unit === null || unit === 0 ? names.agency : (names.units[unit] ?? "");
    return { kind: "proper", body: owner === "" ? null : composed(`${owner}${hans}`, kindOfPart(hans)) };
  }
  if (id !== "level") return { kind: "proper", body: printed(hant, kind) };
  const whole = bodyOfLevel(hans, names.agency);
  return { kind: "short", body: whole && composed(whole.hans, whole.kind) };
}

/** Of several units with one name the one named here, else one below or beside the unit whose text it is. */
function nearest(bodies: readonly Body[], { outline, span, unit }: Setting): Body | null {
  const [only] = bodies;
  if (bodies.length < 2) return only ?? null;
  const unitOf = (body: Body) => ("unit" in body ? outline.units[body.unit] : undefined);
  const here = bodies.find((body) => {
    const name = unitOf(body)?.name;
    return name !== undefined && name.start === span.start;
  });
  const below = bodies.find((body) => unitOf(body)?.parent === unit);
  const beside = bodies.find((body) => unit !== null && unitOf(body)?.parent === outline.units[unit]?.parent);
  return here ?? below ?? beside ?? null;
}

function partOf({ found, part, start }: Extract<Candidate, { by: "part" }>, setting: Setting): Meaning {
  const { outline, names, span } = setting;
  const owner = nearest(found.entry.bodies, setting);
  const from = span.start - start;
  const name = hansOf(outline.reading, { start: from + part.start, end: from + part.end });
  return {
    kind: found.entry.kind,
    body: owner === null ? null : composed(`${nameOf(owner, names)}${name}`, kindOfPart(name)),
  };
}

const nameOf = (body: Body, { agency, units }: PageNames): string =>
  "external" in body ? body.external.hans : body.unit === 0 ? agency : (units[body.unit] ?? "");

type Word = Extract<Candidate, { by: "word" }>;

/** What each rule of zh/body-words means on this page. */
function ofWord(word: Word, setting: Setting): Meaning | null {
  const { rule } = word.found;
  const { outline, names, span, unit } = setting;
  const words = hansOf(outline.reading, span);
  const owner = word.owner === null ? null : nearest(word.owner.entry.bodies, setting);
  const agency = owner === null ? names.agency : nameOf(owner, names);
  const speaker = unit === null ? "" : (names.units[unit] ?? "");
  const meant = (body: Body | null): Meaning => ({ kind: rule.kind, body });
  const called = (name: FullName | null): Meaning => meant(name && composed(name.hans, name.kind));
  switch (rule.id) {
    case "self":
    case "head-of-many": {
      const own = bodyEndingIn(words.slice(-1), setting, rule.id === "self");
      if (own !== null) return meant({ unit: own });
      // 本府 on the page of an office of that 府, or where no line names the body; 总局 above it; 本站 is a site
      return (words.startsWith("本") && words !== "本站") || ["总局", "总署"].includes(words)
        ? meant(null)
        : null;
    }
    case "leaders":
      return called(leadersOf(words, agency, speaker));
    case "party-organ":
      return called(partyOrgan(words, agency));
    case "units-of-mass-organisations":
      return called(massOrganisation(words, agency));
    case "government-of-the-place":
      return called(governmentOf(words, agency));
    case "council":
      return called(councilOf(words, speaker));
    case "holder-of-an-office":
      return called({ hans: words, kind: "leadership" });
    case "head-of-body":
      return called(headOf(words, agency));
    case "centre":
      return meant(known(centralCommittee));
    case "the-state":
      return meant(known(theState));
    case "the-party":
      return meant(known(theParty));
    case "youth-league-of-a-place":
      return called(leagueOf(words, agency));
    case "working-committee":
    case "body-above":
    case "mass-organisation":
    case "office-of-party-committee":
      return meant(null);
    default:
      return ofClass(words, setting);
  }
}

/** The unit whose text it is, or the nearest above it, whose name ends so: 本处 in the text of 人事处, 本关. */
function bodyEndingIn(end: string, { outline, names, unit }: Setting, own: boolean): number | null {
  for (let at = own ? unit : 0; at !== null; at = outline.units[at]?.parent ?? null)
    if (names.units[at]?.endsWith(end)) return at;
  return names.units[0]?.endsWith(end) ? 0 : null;
}

/**
 * 本关法规部门 is 法规处, and 海事机构 may be 青山市海事处. An office is no 机构: 养老机构 are those that 养老科 looks after. Other classes do
 * not mean one body.
 */
function ofClass(words: string, { names }: Setting): Meaning {
  const stem = stemOfClass(words);
  const [unit, ...others] = (stem !== null && names.byStem.get(stem)) || [];
  const fits = (name: string): boolean => !words.endsWith("机构") || placePrefix(name) !== "";
  return unit !== undefined && others.length === 0 && fits(names.units[unit] ?? "")
    ? { kind: "short", body: { unit } }
    : { kind: "generic", body: null };
}
