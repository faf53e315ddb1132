import type { Dataset } from "../model/dataset.ts";
import type { Gold, GoldSpan } from "./gold.ts";

/** Pairs of things to compare: what people read and what the pipeline read, each told by what must agree. */
export interface Measure {
  readonly name: string;
  compare(gold: Gold, dataset: Dataset): Comparison;
}

export interface Comparison {
  readonly gold: readonly unknown[];
  readonly found: readonly unknown[];
  readonly agree: (gold: never, found: never) => boolean;
}

/** Ties the types of both sides together, then forgets them. */
const pairs = <G, F>(
  gold: readonly G[],
  found: readonly F[],
  agree: (g: G, f: F) => boolean,
): Comparison => ({
  gold,
  found,
  agree,
});

const measure = (name: string, compare: Measure["compare"]): Measure => ({ name, compare });

const plain = (text: string | null): string => (text ?? "").replace(/\s/gu, "");
const touches = (a: GoldSpan, b: { start: number | null; end: number | null }): boolean => {
  const [start, end] = [b.start ?? 0, b.end ?? 0];
  const [goldEnd, foundEnd] = [Math.max(a.end, a.start + 1), Math.max(end, start + 1)];
  return a.start < foundEnd && start < goldEnd;
};

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

/** What is scored, in the order in which it is printed. */
export const measures: readonly Measure[] = [
  measure("organizations", (gold, { organizations }) =>
    pairs(gold.organizations, organizations, (g, o) => isNamed(o, g.name ?? g.name_inferred)),
  ),
  measure("parents", (gold, dataset) => {
    const isCalled = naming(dataset);
    return pairs(
      gold.organizations.filter((g) => g.parent !== null),
      dataset.organizations.filter((o) => o.parent_id !== null),
      (g, o) => isNamed(o, g.name ?? g.name_inferred) && isCalled(o.parent_id, g.parent),
    );
  }),
  measure("classification", (gold, { organizations }) =>
    pairs(
      gold.organizations,
      organizations,
      (g, o) => isNamed(o, g.name ?? g.name_inferred) && o.classification === g.classification,
    ),
  ),
  measure("duties (text)", (gold, { duties }) =>
    pairs(gold.duties, duties, (g, d) => plain(d.quote) === plain(g.text)),
  ),
  measure("duties (text and owner)", (gold, dataset) => {
    const isCalled = naming(dataset);
    return pairs(
      gold.duties,
      dataset.duties,
      (g, d) => plain(d.quote) === plain(g.text) && isCalled(d.organization_id, g.org),
    );
  }),
  measure("duty verbs", (gold, { duties }) =>
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
  measure("memberships", (gold, dataset) =>
    pairs(
      gold.memberships,
      dataset.memberships.map((m) => ({
        person: dataset.people.find((p) => p.id === m.person_id)?.name_hant ?? "",
        post: dataset.posts.find((p) => p.id === m.post_id),
      })),
      (g, f) =>
        f.person === g.person &&
        f.post?.title_hant === g.post &&
        (g.rank === null || f.post.rank_hant === g.rank),
    ),
  ),
  measure("periods", (gold, { periods }) =>
    pairs(gold.periods, periods, (g, p) => p.title_hant === g.title && p.date === g.edtf),
  ),
  measure("events (stated date)", (gold, { events }) =>
    pairs(
      gold.events.filter((e) => e.stated),
      events.filter((e) => e.date_basis === "stated"),
      (g, e) => g.date === e.date && touches(g, e),
    ),
  ),
  measure("documents", (gold, { documents }) => spans(gold.documents, documents)),
  measure("systems", (gold, { systems }) => spans(gold.systems, systems)),
  measure("jurisdictions", (gold, { jurisdictions }) => spans(gold.areas, jurisdictions)),
  measure("claims", (gold, { claims }) =>
    pairs(gold.claims, claims, (g, c) => touches(g, c) && g.stated === c.stated && g.ok === c.holds),
  ),
  measure("statements", (gold, { statements }) =>
    pairs(gold.statements, statements, (g, s) => touches(g, s) && g.kind === s.kind),
  ),
  measure("corrections", (gold, { corrections }) =>
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
];

/** A verb counts as often as the duty has it. */
const numbered = (start: number, verbs: readonly string[]): string[] =>
  verbs.map((verb, i) => `${start}:${verb}:${verbs.slice(0, i).filter((other) => other === verb).length}`);
