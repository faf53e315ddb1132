import type { Dataset } from "../model/dataset.ts";
import type { GoldJurisdiction, GoldSpan } from "./gold.ts";
import { type Comparison, type Measure, measure, pairs, touches } from "./measure.ts";
import { relationMeasures } from "./measures-of-relations.ts";

const plain = (text: string | null): string => (text ?? "").replace(/\s/gu, "");
type Organization = Dataset["organizations"][number];
const isNamed = (organization: Organization | undefined, name: string | null): boolean =>
  organization !== undefined &&
  [organization.quote, organization.name_hant, organization.name_hans].some(
    (form) => form !== null && plain(form) === plain(name),
  );

/** Whether the organisation of an id has a name. */
function naming({ organizations }: Dataset): (id: string | null, name: string | null) => boolean {
  const byId = new Map(organizations.map((o) => [o.id, o]));
  return (id, name) => isNamed(byId.get(id ?? ""), name);
}
const spans = (gold: readonly GoldSpan[], found: readonly { start: number; end: number }[]): Comparison =>
  pairs(gold, found, touches);

/** Of a fact that the page says twice the data have the first mention. */
const facts = (gold: readonly GoldJurisdiction[]): GoldJurisdiction[] => [
  ...new Map([...gold].reverse().map((g) => [`${g.org} ${g.relation} ${g.name}`, g])).values(),
];

/** What is scored, in the order in which it is printed. */
export const measures: readonly Measure[] = [
  measure("organizations", ["organizations"], (gold, { organizations }) =>
    pairs(gold.organizations, organizations, (g, o) => isNamed(o, g.name ?? g.name_inferred)),
  ),
  measure("parents", ["organizations"], (gold, dataset) => {
    const isCalled = naming(dataset);
    return pairs(
      gold.organizations.filter((g) => g.parent !== null),
      dataset.organizations.filter((o) => o.parent_id !== null),
      (g, o) => isNamed(o, g.name ?? g.name_inferred) && isCalled(o.parent_id, g.parent),
    );
  }),
  measure("classification", ["organizations"], (gold, { organizations }) =>
    pairs(
      gold.organizations,
      organizations,
      (g, o) => isNamed(o, g.name ?? g.name_inferred) && o.classification === g.classification,
    ),
  ),
  measure("duties (text)", ["duties"], (gold, { duties }) =>
    pairs(gold.duties, duties, (g, d) => plain(d.quote) === plain(g.text)),
  ),
  measure("duties (text and owner)", ["duties"], (gold, dataset) => {
    const isCalled = naming(dataset);
    return pairs(
      gold.duties,
      dataset.duties,
      (g, d) => plain(d.quote) === plain(g.text) && isCalled(d.organization_id, g.org),
    );
  }),
  measure("duty verbs", ["duties"], (gold, { duties }) =>
    pairs(
      gold.duties.flatMap((d) =>
        numbered(
          d.start,
          d.parts.flatMap((part) => part.actions),
        ),
      ),
      duties.flatMap((d) =>
        numbered(
          d.start,
          d.actions.map((action) => action.quote),
        ),
      ),
      (g, f) => g === f,
    ),
  ),
  measure("memberships", ["memberships", "people", "posts"], (gold, dataset) =>
    pairs(
      gold.memberships,
      dataset.memberships.map((m) => ({
        person: dataset.people.find((p) => p.id === m.person_id)?.name_hant ?? "",
        post: dataset.posts.find((p) => p.id === m.post_id),
        quote: m.quote,
      })),
      (g, f) =>
        f.person === g.person &&
        // the page spells the office with its body or without
        f.post !== undefined &&
        g.post.endsWith(f.post.title_hant) &&
        f.quote.includes(g.post) &&
        (g.rank === null || f.post.rank_hant === g.rank),
    ),
  ),
  measure("periods", ["periods"], (gold, { periods }) =>
    pairs(gold.periods, periods, (g, p) => p.title_hant === g.title && p.date === g.edtf),
  ),
  measure("events (stated date)", ["events"], (gold, { events }) =>
    pairs(
      gold.events.filter((e) => e.stated),
      events.filter((e) => e.date_basis === "stated"),
      (g, e) => g.date === e.date && touches(g, e),
    ),
  ),
  // the annotation has titles only
  measure("documents (titles)", ["documents"], (gold, { documents }) =>
    spans(
      gold.documents,
      documents.filter(({ quote }) => quote.startsWith("《")),
    ),
  ),
  measure("systems", ["systems"], (gold, { systems }) => spans(gold.systems, systems)),
  measure("jurisdictions", ["jurisdictions", "areas"], (gold, { jurisdictions }) =>
    spans(facts(gold.areas), jurisdictions),
  ),
  measure("claims", ["claims"], (gold, { claims }) =>
    pairs(gold.claims, claims, (g, c) => touches(g, c) && g.stated === c.stated && g.ok === c.holds),
  ),
  measure("statements", ["statements"], (gold, { statements }) =>
    pairs(gold.statements, statements, (g, s) => touches(g, s) && g.kind === s.kind),
  ),
  measure("corrections", ["corrections"], (gold, { corrections }) =>
    pairs(
      gold.corrections.filter((c) => c.kind !== "punctuation"),
      corrections.filter(
        (c) => c.kind !== "punctuation" && !gold.corrections_optional.some((o) => touches(o, c)),
      ),
      (g, c) =>
        touches(g, c) &&
        (g.corrected === null ||
          c.corrected === null ||
          g.corrected.includes(c.corrected) ||
          c.corrected.includes(g.corrected)),
    ),
  ),
  // all that people saw: what one might also leave as it is counts, too, when it is not found
  measure("corrections, optional ones counted", ["corrections"], (gold, { corrections }) =>
    spans(
      [...gold.corrections.filter((c) => c.kind !== "punctuation"), ...gold.corrections_optional],
      corrections.filter(
        (c) => c.kind !== "punctuation" || gold.corrections_optional.some((o) => touches(o, c)),
      ),
    ),
  ),
  ...relationMeasures,
];

/** A verb counts as often as the duty has it. */
const numbered = (start: number, verbs: readonly string[]): string[] =>
  verbs.map((verb, i) => `${start}:${verb}:${verbs.slice(0, i).filter((other) => other === verb).length}`);
