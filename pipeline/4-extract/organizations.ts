import { groupBy } from "../model/collections/group.ts";
import { type DraftEvidence, draft } from "../model/draft.ts";
import type { Outline, Unit } from "../model/outline.ts";
import { hansOf, inBothScripts, type Reading } from "../model/reading.ts";
import type { Records } from "../model/tables/records.generated.ts";
import { rawSpan } from "../model/text/alignment.ts";
import { type Span, shift } from "../model/text/span.ts";
import { slice } from "../model/text/text.ts";
import { legalPersonIn } from "../zh/bodies/legal-persons.ts";
import { rankIdOf } from "../zh/people/rank-scale.ts";
import { derived } from "../zh/rules/derived.ts";
import { scriptOf, simplified, traditional } from "../zh/script/script.ts";
import { confidenceOf } from "./confidence.ts";
import { type Extractor, ordinalsWithin, unitRef } from "./extractor.ts";
import { namesOf } from "./people/names-of-units.ts";
import { unitFacts, unitPoints } from "./signals.ts";

type OtherName = Records["organizations"]["other_names"][number];

/** One organisation for each unit of the outline. */
export const organizations: Extractor = (outline) => {
  const { reading, units } = outline;
  const facts = unitFacts(outline);
  const ordinals = ordinalsWithin(units, (unit) => unit.parent);
  return facts.map((fact, index) => {
    const { unit } = fact;
    const name = nameOf(reading, unit);
    const rank = optional(reading, unit.rank);
    const role = optional(reading, ownRole(outline, index));
    const legal = legalPersonOf(outline, index);
    return draft(
      "organizations",
      `unit:${index}`,
      unit.heading,
      {
        name_hant: name.hant,
        name_hans: name.hans,
        name_en: null,
        name_basis: unit.inferred !== null ? "inferred" : unit.mentioned ? "mentioned" : "stated",
        classification: unit.classification,
        parent_id: unitRef(unit.parent),
        ordinal: ordinals[index] ?? 1,
        rank_hant: rank.hant,
        rank_hans: rank.hans,
        role_hant: role.hant,
        role_hans: role.hans,
        other_names: otherNames(reading, unit.aliases, name.hans),
        confidence: confidenceOf("organizations", unitPoints(fact)),
        rank_id: rank.hans === null ? null : rankIdOf(rank.hans),
        legal_person: legal?.value ?? null,
      },
      evidence(unit, ownRole(outline, index), legal?.span ?? null),
    );
  });
};

function nameOf(reading: Reading, unit: Unit): { hant: string; hans: string } {
  if (unit.inferred === null) return inBothScripts(reading, unit.name);
  return scriptOf(unit.inferred) === "hant"
    ? { hant: unit.inferred, hans: simplified(unit.inferred) }
    : { hant: traditional(unit.inferred), hans: unit.inferred };
}

/** Each of the other names once, where the page first has it; the name itself is left out. */
function otherNames(reading: Reading, aliases: readonly Span[], name: string): OtherName[] {
  const known = new Set([name]);
  return aliases.flatMap((alias) => {
    const { hant, hans } = inBothScripts(reading, alias);
    if (known.has(hans)) return [];
    known.add(hans);
    const { start, end } = rawSpan(reading.edits, alias);
    return [{ name_hant: hant, name_hans: hans, quote: slice(reading.raw, { start, end }), start, end }];
  });
}

/** 是…机关: the words by which the page says what a body is, without the name before them. */
function ownRole(outline: Outline, index: number): Span | null {
  const role = outline.units[index]?.role ?? null;
  if (role === null) return null;
  const said = hansOf(outline.reading, role);
  const names = namesOf(outline, index).filter((name) => said.startsWith(`${name}是`));
  return { start: role.start + Math.max(0, ...names.map(({ length }) => length)), end: role.end };
}

const sayingWhatItIs = derived(({ clauses }: Outline) =>
  groupBy(
    clauses.filter(({ role }) => role === "role" || role === "statement"),
    ({ unit }) => unit,
  ),
);

/** Whether the page says of a body that it is a legal person, and where. */
function legalPersonOf(
  outline: Outline,
  index: number,
): { readonly value: boolean; readonly span: Span } | null {
  for (const clause of sayingWhatItIs(outline).get(index) ?? []) {
    const found = legalPersonIn(hansOf(outline.reading, clause));
    if (found !== null) return { value: found.value, span: shift(found, clause.start) };
  }
  return null;
}

const optional = (reading: Reading, span: Span | null): { hant: string | null; hans: string | null } =>
  span === null ? { hant: null, hans: null } : inBothScripts(reading, span);

function evidence(unit: Unit, role: Span | null, legal: Span | null): DraftEvidence[] {
  const method = unit.inferred === null ? "quoted" : "inferred";
  const named = ["name_hant", "name_hans"].map((field) => ({ field, span: unit.name, method }) as const);
  const parent =
    unit.parentBasis === "inferred"
      ? [{ field: "parent_id", span: unit.name, method: "inferred" } as const]
      : [];
  const classified = unit.typeNote ?? unit.role ?? unit.name;
  return [
    ...named,
    ...parent,
    { field: "classification", span: classified, method: "inferred" },
    ...spanned(["rank_hant", "rank_hans"], unit.rank),
    ...spanned(["rank_id"], unit.rank, "normalised"),
    ...spanned(["role_hant", "role_hans"], role),
    ...spanned(["legal_person"], legal, "normalised"),
  ];
}

const spanned = (
  fields: readonly string[],
  span: Span | null,
  method: DraftEvidence["method"] = "quoted",
): DraftEvidence[] => (span === null ? [] : fields.map((field) => ({ field, span, method })));

/** Headings that the page has lost, as corrections: an insertion at the point where the name stood. */
export const lostHeadings: Extractor = ({ reading, units }) =>
  units
    .filter((unit) => unit.inferred !== null && unit.name.start === unit.name.end)
    .map((unit, index) =>
      draft("corrections", `lost-heading:${index}`, unit.name, {
        raw: null,
        corrected: unit.inferred,
        kind: "missing_heading",
        rule_id: "lost-heading",
        reason: `the text below speaks of a unit that no heading names: ${wordsAt(reading, unit.name.start)}`,
        confidence: "medium",
        status: "applied",
        record_table: null,
        record_id: null,
      }),
    );

/** The first words of the line that begins here. */
const wordsAt = ({ hans }: Reading, start: number): string =>
  hans.units.slice(start, start + 16).split("\n", 1)[0] ?? "";
