/**
 * What a dataset says besides bodies, duties and people, in lines that a person writes down:
 * `relation: 办公室 tasked_by 局领导`. Names and words as printed.
 */
import type { Dataset } from "../pipeline/model/dataset.ts";

/** One line for each record of these tables, each other name of a body, and for each function and object of a duty. */
export function said(dataset: Dataset): readonly string[] {
  const bodies = new Map(dataset.organizations.map((o) => [o.id, o.quote ?? o.name_hant]));
  const body = (id: string | null): string => bodies.get(id ?? "") ?? "∅";
  const mentioned = new Map(dataset.mentions.map((m) => [m.id, m.quote]));
  const meant = new Map(
    [...dataset.organizations, ...dataset.external_bodies].map((b) => [b.id, b.name_hans]),
  );
  return [
    ...dataset.mentions.map((m) => `mention: ${m.quote} ${m.kind} ${meant.get(m.body_id ?? "") ?? "∅"}`),
    ...dataset.powers.map((p) => `power: ${p.quote} ${p.kind}`),
    ...dataset.organizations.flatMap((o) =>
      o.other_names.map(({ quote }) => `other name: ${quote} of ${body(o.id)}`),
    ),
    ...dataset.relations.map(
      (r) => `relation: ${body(r.organization_id)} ${r.kind} ${mentioned.get(r.target_mention_id)}`,
    ),
    ...dataset.norms.map((n) => `norm: ${body(n.organization_id)} ${n.relation} ${n.quote}`),
    ...dataset.scopes.map((s) => `${s.kind}: ${s.quote}`),
    ...dataset.documents.map((d) => `document: ${d.quote} ${d.relation}`),
    ...dataset.events.map((e) => `event: ${e.date} ${e.quote}`),
    ...dataset.areas.map((a) => `area: ${a.quote} ${a.kind}`),
    ...dataset.claims.map((c) => `claim: ${c.quote} ${c.stated} ${c.found}`),
    ...dataset.posts.map((p) => `post: ${p.title_hans} ${body(p.organization_id)}${p.party ? " party" : ""}`),
    ...dataset.corrections.map((c) => `doubt: ${c.raw} ${c.status} ${c.corrected}`),
    ...dataset.duties.flatMap((d) => d.categories.map((id) => `function: ${d.quote} ${id}`)),
    ...dataset.duties.flatMap((d) => d.predicates.map((p) => `object: ${d.quote} ${p.object ?? "∅"}`)),
  ];
}
