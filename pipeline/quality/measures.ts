import type { Dataset } from "../model/dataset.ts";
import type { GoldJurisdiction, GoldSpan } from "./gold.ts";
import { type Measure, measure, pairs, same, touches } from "./measure.ts";
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

/** Of a fact that the page states twice the data have the first mention. */
const facts = (gold: readonly GoldJurisdiction[]): GoldJurisdiction[] => [
  ...new Map([...gold].reverse().map((g) => [`${g.org} ${g.relation} ${g.name}`, g])).values(),
];

const isTitled = ({ quote }: { readonly quote: string }): boolean => quote.startsWith("《");

/** What is scored, in the order in which it is printed. */
export const measures: readonly Measure[] = [
  measure(
    "organizations",
    ["organizations.name_hant", "organizations.name_hans"],
    (gold, { organizations }) =>
      pairs(gold.organizations, organizations, (g, o) => isNamed(o, g.name ?? g.name_inferred)),
  ),
  measure("parents", ["organizations.parent_id"], (gold, dataset) => {
    const isCalled = naming(dataset);
    return pairs(
      gold.organizations.filter((g) => g.parent !== null),
      dataset.organizations.filter((o) => o.parent_id !== null),
      (g, o) => isNamed(o, g.name ?? g.name_inferred) && isCalled(o.parent_id, g.parent),
    );
  }),
  measure("classification", ["organizations.classification"], (gold, { organizations }) =>
    pairs(
      gold.organizations,
      organizations,
      (g, o) => isNamed(o, g.name ?? g.name_inferred) && o.classification === g.classification,
    ),
  ),
  measure("duties (text)", ["duties.quote"], (gold, { duties }) =>
    pairs(gold.duties, duties, (g, d) => plain(d.quote) === plain(g.text)),
  ),
  measure("duties (text and owner)", ["duties.organization_id"], (gold, dataset) => {
    const isCalled = naming(dataset);
    return pairs(
      gold.duties,
      dataset.duties,
      (g, d) => plain(d.quote) === plain(g.text) && isCalled(d.organization_id, g.org),
    );
  }),
  measure("duty verbs", ["duties.actions"], (gold, { duties }) =>
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
  measure("predicates", ["duties.predicates", "duties.object_hant"], (gold, { duties }) =>
    pairs(
      gold.duties.flatMap((d) => d.parts.map((part) => predicateText(d.start, part))),
      duties.flatMap((d) => d.predicates.map((part) => predicateText(d.start, part))),
      (g, f) => g === f,
    ),
  ),
  measure(
    "memberships",
    [
      "memberships.person_id",
      "memberships.post_id",
      "people.name_hant",
      "posts.title_hant",
      "posts.rank_hant",
    ],
    (gold, dataset) =>
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
  measure("periods", ["periods.title_hant", "periods.date"], (gold, { periods }) =>
    pairs(gold.periods, periods, (g, p) => p.title_hant === g.title && p.date === g.edtf),
  ),
  measure("events (stated date)", ["events.date"], (gold, { events }) =>
    pairs(
      gold.events.filter((e) => e.stated),
      events.filter((e) => e.date_basis === "stated"),
      (g, e) => g.date === e.date && touches(g, e),
    ),
  ),
  // the annotation has titles only
  measure("documents (exact titles)", ["documents.quote"], (gold, { documents }) =>
    pairs(gold.documents, documents.filter(isTitled), same),
  ),
  measure("documents (relation)", ["documents.relation"], (gold, { documents }) =>
    pairs(gold.documents, documents.filter(isTitled), (g, d) => same(g, d) && g.relation === d.relation),
  ),
  measure("systems (exact)", ["systems.quote"], (gold, { systems }) => pairs(gold.systems, systems, same)),
  measure("jurisdictions (exact)", ["jurisdictions.quote"], (gold, { jurisdictions }) =>
    pairs(facts(gold.areas), jurisdictions, same),
  ),
  measure("jurisdictions (relation)", ["jurisdictions.relation"], (gold, { jurisdictions }) =>
    pairs(facts(gold.areas), jurisdictions, (g, j) => same(g, j) && g.relation === j.relation),
  ),
  measure("quantities", ["quantities.quote", "quantities.value"], (gold, { quantities }) =>
    pairs(gold.quantities, quantities, (g, q) => touches(g, q) && g.value === q.value),
  ),
  measure("claims", ["claims.stated", "claims.holds"], (gold, { claims }) =>
    pairs(gold.claims, claims, (g, c) => touches(g, c) && g.stated === c.stated && g.ok === c.holds),
  ),
  measure("statements", ["statements.kind"], (gold, { statements }) =>
    pairs(gold.statements, statements, (g, s) => touches(g, s) && g.kind === s.kind),
  ),
  measure("corrections", ["corrections.corrected"], (gold, { corrections }) =>
    pairs(
      gold.corrections.filter((c) => c.kind !== "punctuation"),
      corrections.filter(
        (c) => c.kind !== "punctuation" && !gold.corrections_optional.some((o) => touches(o, c)),
      ),
      isCorrected,
    ),
  ),
  measure("corrections, with the doubtful", ["corrections.corrected"], (gold, { corrections }) =>
    pairs(
      [...gold.corrections.filter((c) => c.kind !== "punctuation"), ...gold.corrections_optional],
      corrections.filter(
        (c) => c.kind !== "punctuation" || gold.corrections_optional.some((o) => touches(o, c)),
      ),
      isCorrected,
    ),
  ),
  ...relationMeasures,
];

/** A verb counts as often as the duty has it. */
const numbered = (start: number, verbs: readonly string[]): string[] =>
  verbs.map((verb, i) => `${start}:${verb}:${verbs.slice(0, i).filter((other) => other === verb).length}`);

type GoldCorrection = GoldSpan & { readonly corrected: string | null };

/** Whether a correction agrees with that of an annotator, who may have marked more words. */
const isCorrected = (g: GoldCorrection, c: Dataset["corrections"][number]): boolean =>
  touches(g, c) &&
  (g.corrected === null ||
    c.corrected === null ||
    g.corrected.includes(c.corrected) ||
    c.corrected.includes(g.corrected));

const predicateText = (
  start: number,
  { form, actions, object }: { form: string; actions: readonly string[]; object: string | null },
): string => [start, form, actions.join(" "), plain(object)].join(":");
