import type { Dataset } from "../model/dataset.ts";
import type { GoldNorm, GoldRelation, GoldSpan, GoldWords, RelationalGold } from "./gold.ts";
import { type Comparison, type JudgedField, type Measure, measure, pairs, touches } from "./measure.ts";

const alike = (a: GoldWords, b: GoldWords): boolean => touches(a, b) && a.kind === b.kind;

/** Compares what two annotators both have; records that one of them has are left out. */
const settled = <G, O, R>(
  gold: readonly G[],
  records: readonly R[],
  agree: (gold: G, record: R) => boolean,
  optional: readonly O[],
  free: (gold: O, record: R) => boolean,
): Comparison =>
  pairs(
    gold,
    records.filter((record) => !optional.some((item) => free(item, record))),
    agree,
  );

const relational = (
  name: string,
  judges: readonly JudgedField[],
  compare: (gold: RelationalGold, dataset: Dataset) => Comparison,
): Measure =>
  measure(name, judges, ({ relational: gold }, dataset) => (gold === null ? null : compare(gold, dataset)));

/** Whether the body of an id, of the page or outside of it, has a name. */
function naming({
  organizations,
  external_bodies,
}: Dataset): (id: string | null, name: string | null) => boolean {
  const bodies = new Map([...organizations, ...external_bodies].map((body) => [body.id, body]));
  return (id, name) => {
    const body = bodies.get(id ?? "");
    return body !== undefined && [body.name_hant, body.name_hans].includes(name ?? "");
  };
}

type Relation = Dataset["relations"][number];

/** Of one kind, to the same mention. */
function relating({ mentions }: Dataset): (gold: GoldRelation, relation: Relation) => boolean {
  const places = new Map<string | null, GoldSpan>(mentions.map((mention) => [mention.id, mention]));
  return (gold, relation) => {
    const target = places.get(relation.target_mention_id);
    return gold.kind === relation.kind && target !== undefined && touches(gold.target, target);
  };
}

const grounds = (gold: GoldNorm, norm: Dataset["norms"][number]): boolean =>
  touches(gold, norm) && gold.relation === norm.relation;

/** Mentions, relations, powers, norms and scopes against what two annotators agree on. */
export const relationMeasures: readonly Measure[] = [
  relational("mentions", ["mentions.quote", "mentions.kind"], ({ mentions, optional }, dataset) =>
    settled(mentions, dataset.mentions, alike, optional.mentions, touches),
  ),
  relational(
    "mentions resolved",
    ["mentions.body_id", "external_bodies.name_hant"],
    ({ mentions, optional }, dataset) => {
      const isCalled = naming(dataset);
      return settled(
        mentions.filter(({ target }) => target !== null),
        dataset.mentions.filter(({ body_id }) => body_id !== null),
        (gold, mention) => touches(gold, mention) && isCalled(mention.body_id, gold.target),
        optional.mentions,
        touches,
      );
    },
  ),
  relational(
    "relations",
    ["relations.kind", "relations.target_mention_id", "relations.target_id"],
    ({ relations, optional }, dataset) => {
      const related = relating(dataset);
      return settled(relations, dataset.relations, related, optional.relations, related);
    },
  ),
  relational("relations with source", ["relations.organization_id"], ({ relations, optional }, dataset) => {
    const [related, isCalled] = [relating(dataset), naming(dataset)];
    return settled(
      relations,
      dataset.relations,
      (gold, relation) => related(gold, relation) && isCalled(relation.organization_id, gold.source),
      optional.relations,
      related,
    );
  }),
  relational("powers", ["powers.quote", "powers.kind"], ({ powers, optional }, dataset) =>
    settled(powers, dataset.powers, alike, optional.powers, alike),
  ),
  relational("norms", ["norms.quote", "norms.relation", "norms.kind"], (gold, dataset) =>
    settled(gold.grounds, dataset.norms, grounds, gold.optional.grounds, grounds),
  ),
  relational("scopes", ["scopes.quote", "scopes.kind"], ({ scopes, optional }, dataset) =>
    settled(scopes, dataset.scopes, alike, optional.scopes, alike),
  ),
];
