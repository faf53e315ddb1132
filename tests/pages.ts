import { unregistered } from "../pipeline/inputs/sources.ts";
import { Report } from "../pipeline/model/findings/issue.ts";
import type { Curation } from "../pipeline/model/inputs/curation.ts";
import { noCuration } from "../pipeline/model/inputs/curation.ts";
import { noHistory, type PageResult, readPage } from "../pipeline/run.ts";

export interface ReadOptions {
  readonly fileName?: string;
  readonly curation?: Curation;
}

/** Reads a page that is no registered source. */
export function readText(
  text: string | Uint8Array,
  { fileName = "page.txt", curation = noCuration }: ReadOptions = {},
): PageResult & { readonly report: Report } {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const report = new Report();
  return { ...readPage({ ...unregistered(fileName, bytes), curation }, noHistory, report), report };
}

/** A dataset as a person checks it: the tree of bodies, each with what is said of it, in the order of the page. */
export function outlineOf({ dataset }: PageResult): object {
  const name = (id: string | null): string =>
    dataset.organizations.find((o) => o.id === id)?.name_hans ?? "?";
  const path = (id: string | null): string => {
    const organization = dataset.organizations.find((o) => o.id === id);
    return organization === undefined
      ? "?"
      : organization.parent_id === null
        ? organization.name_hans
        : `${path(organization.parent_id)} > ${organization.name_hans}`;
  };
  const inOrder = <R extends { start: number; id: string }>(rows: readonly R[]): R[] =>
    [...rows].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const body = (id: string | null): string =>
    id === null
      ? "nobody"
      : (dataset.organizations.find((o) => o.id === id)?.name_hans ??
        dataset.external_bodies.find((b) => b.id === id)?.name_hans ??
        "?");
  const legal = (is: boolean | null): string | null =>
    is === null ? null : is ? "legal person" : "no legal person";
  const also = (names: readonly { readonly name_hans: string }[]): string | null =>
    names.length === 0 ? null : `also ${names.map(({ name_hans }) => name_hans).join("、")}`;
  const facts = {
    events: inOrder(dataset.events).map(
      (e) => `${e.date} ${e.date_basis}, ${e.kind}, ${body(e.organization_id)}: ${e.text_hans}`,
    ),
    documents: inOrder(dataset.documents).map(
      (d) => `${d.title_hans}: ${d.kind}, ${d.relation}, by ${body(d.issuer_id)}`,
    ),
    systems: inOrder(dataset.systems).map((s) => `${s.name_hans}: ${s.kind}`),
    numbers: inOrder(dataset.quantities)
      .filter(({ kind }) => kind !== "cardinal")
      .map((q) => `${q.text_hans}: ${q.kind} ${q.value}`),
    doubts: inOrder(dataset.corrections)
      .filter(({ status }) => status !== "applied")
      .map((c) => `${c.raw}: ${c.kind}, ${c.status}${c.corrected === null ? "" : ` ${c.corrected}`}`),
  };
  return {
    organizations: inOrder(dataset.organizations).map((o) =>
      [path(o.id), o.classification, o.rank_hans, legal(o.legal_person), also(o.other_names)]
        .filter(Boolean)
        .join(" | "),
    ),
    duties: inOrder(dataset.duties).map((d) => `${name(d.organization_id)}: ${d.text_hans}`),
    verbs: inOrder(dataset.duties).map((d) => d.actions.map((a) => a.verb_hans).join(" ")),
    statements: inOrder(dataset.statements).map(
      (s) => `${name(s.organization_id)}: ${s.kind}: ${s.text_hans}`,
    ),
    people: inOrder(dataset.memberships).map((m) => {
      const post = dataset.posts.find((p) => p.id === m.post_id);
      return `${dataset.people.find((p) => p.id === m.person_id)?.name_hans}, ${post?.title_hans}${post?.rank_hans ? ` (${post.rank_hans})` : ""}, ${name(post?.organization_id ?? null)}${m.as_of === null ? "" : `, as of ${m.as_of}`}`;
    }),
    claims: inOrder(dataset.claims).map((c) => `${c.text_hans}: ${c.stated} stated, ${c.found} found`),
    areas: inOrder(dataset.jurisdictions).map(
      (j) =>
        `${name(j.organization_id)}: ${j.relation}: ${dataset.areas.find((a) => a.id === j.area_id)?.name_hans}`,
    ),
    ...Object.fromEntries(Object.entries(facts).filter(([, rows]) => rows.length > 0)),
  };
}
