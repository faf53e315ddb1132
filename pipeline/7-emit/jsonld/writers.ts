import { conceptIri, recordIri, roleIri } from "../../model/releases/iri.ts";
import type { Row } from "../../model/tables/table.ts";
import type { Term } from "./context.ts";
import type { Records } from "./records.ts";
import { languageMap, tagsOf } from "./tags.ts";

export type Value = string | number | boolean | readonly Value[] | { readonly [term: string]: Value };

/** What is said of a subject, by term. */
export type Statements = { readonly [T in Term]?: Value };

/** A column whose term or value depends on more than its own cell. */
export interface Writer {
  /** every term that it can write, for readers of the mapping */
  readonly terms: readonly Term[];
  write(row: Row, records: Records): Statements;
}

/** Bodies that stand in law by themselves, whatever their parent. A body without a parent is the root of its page. */
const publicKinds = new Set<unknown>(["direct_customs", "subordinate_customs", "government_agency"]);
const isPublic = (row: Row): boolean => row.parent_id === null || publicKinds.has(row.classification);

/** ORG: a unit is no legal person. A society that meets at a body is none of its units, either. */
const isUnit = (row: Row): boolean =>
  !isPublic(row) && row.legal_person !== true && row.classification !== "social_organization";

const classesOf = (row: Row): string[] => {
  if (isPublic(row)) return ["cv:PublicOrganisation", "org:FormalOrganization"];
  if (isUnit(row)) return ["org:OrganizationalUnit"];
  return row.legal_person === true ? ["org:FormalOrganization"] : [];
};

export const classification: Writer = {
  terms: ["classification", "type"],
  write: (row) => ({
    type: ["org:Organization", ...classesOf(row)],
    classification: conceptIri("organizations", "classification", String(row.classification)),
  }),
};

/** One property for the whole tree. CPOV lets org:unitOf, which says more, point at a cv:PublicOrganisation only. */
export const parent: Writer = {
  terms: ["subOrganizationOf", "unitOf"],
  write(row, records) {
    const above = records.get("organizations", row.parent_id);
    if (above === undefined) return {};
    const iri = recordIri("organizations", above.id);
    return { subOrganizationOf: iri, ...(isUnit(row) && isPublic(above) ? { unitOf: iri } : {}) };
  },
};

/** Relations for which ORG has a word. An event tells what was so at its time, which need not be so now. */
const words: { readonly [kind: string]: Term } = {
  part_of: "subOrganizationOf",
  accountable_to: "reportsTo",
  reports_to: "reportsTo",
};

/** Whose relation it is; a body can have more parents than the one under which its page lists it. */
export const related: Writer = {
  terms: ["organization", "subOrganizationOf", "reportsTo"],
  write({ organization_id, kind, target_id, record_table }, records) {
    if (organization_id === null) return {};
    const organization = recordIri("organizations", String(organization_id));
    const word = words[String(kind)];
    return word === undefined ||
      target_id === null ||
      target_id === organization_id ||
      record_table === "events"
      ? { organization }
      : { organization: { id: organization, [word]: records.iri("*", String(target_id)) } };
  },
};

/** What an event did to its body, for the kinds that change one: was there one before, and is there one after it? */
const changes: { readonly [kind: string]: readonly Term[] } = {
  founded: ["resultingOrganization"],
  opened: ["resultingOrganization"],
  renamed: ["originalOrganization", "resultingOrganization"],
  upgraded: ["originalOrganization", "resultingOrganization"],
  subordinated: ["originalOrganization", "resultingOrganization"],
  // a merger may end the body or enlarge it
  merged: ["originalOrganization"],
  abolished: ["originalOrganization"],
};

export const change: Writer = {
  terms: ["organization", "type", "originalOrganization", "resultingOrganization"],
  write({ organization_id, kind }, records) {
    if (organization_id === null) return {};
    const body = records.iri("*", String(organization_id));
    const changed = changes[String(kind)] ?? [];
    return {
      organization: body,
      ...(changed.length === 0 ? {} : { type: ["schema:Event", "org:ChangeEvent"] }),
      ...Object.fromEntries(changed.map((term) => [term, body])),
    };
  },
};

/** Whose duty it is. The purposes of a body, which ORG wants from a controlled list, are the functions of its duties. */
export const duty: Writer = {
  terms: ["dutyOf", "purpose"],
  write({ organization_id, categories }) {
    if (organization_id === null) return {};
    const id = recordIri("organizations", String(organization_id));
    const purpose = (categories as readonly string[]).map((category) => recordIri("categories", category));
    return { dutyOf: purpose.length === 0 ? id : { id, purpose } };
  },
};

export const broader: Writer = {
  terms: ["broader", "topConceptOf"],
  write: ({ broader_id }) =>
    broader_id === null
      ? { topConceptOf: "schemes/categories" }
      : { broader: recordIri("categories", String(broader_id)) },
};

/** EDTF: 1907/1949 has a start and an end, 1998/.. no end, 1907-05 is a start alone. */
export const interval: Writer = {
  terms: ["startDate", "endDate"],
  write({ date }) {
    const [start, end] = String(date).split("/");
    return { ...bound("startDate", start), ...bound("endDate", end) };
  },
};

const bound = (term: Term, date: string | undefined): Statements =>
  date === undefined || date === ".." ? {} : { [term]: date };

/** The kinds of acts that a duty is made of, each once; where its verbs stand is an analysis of words. */
export const acts: Writer = {
  terms: ["act"],
  write({ actions }) {
    const all = actions as readonly { readonly verb_class: string | null }[];
    const kinds = new Set(all.flatMap(({ verb_class }) => verb_class ?? []));
    return kinds.size === 0 ? {} : { act: [...kinds].map((kind) => recordIri("verb_classes", kind)) };
  },
};

/** By schema.org: CPOV lets a body have one skos:altLabel in each language and no more. */
export const otherNames: Writer = {
  terms: ["alternateName"],
  write({ other_names, source_id }, records) {
    const names = other_names as readonly { readonly name_hant: string; readonly name_hans: string }[];
    const source = records.get("sources", source_id);
    if (names.length === 0 || source === undefined) return {};
    const { hans, hant } = tagsOf(source);
    return {
      alternateName: {
        [hans]: names.map(({ name_hans }) => name_hans),
        [hant]: names.map(({ name_hant }) => name_hant),
      },
    };
  },
};

/** One identifier for each code and the time in which it was that of the place. */
export const codes: Writer = {
  terms: ["adminCode", "gbCode", "since", "revision"],
  write({ id, codes: found }) {
    const all = found as readonly {
      readonly code: string;
      readonly since: string;
      readonly revision: string;
    }[];
    if (all.length === 0) return {};
    return {
      adminCode: all.map(({ code, since, revision }) => ({
        id: `${recordIri("areas", id)}#gb2260-${code}-${since}`,
        type: "adms:Identifier",
        gbCode: code,
        since,
        revision,
      })),
    };
  },
};

/** Each relation has a property of its own; a seat and an office elsewhere are sites. */
const places: { readonly [relation: string]: Term } = {
  seat: "primarySite",
  dispatched_office: "site",
  // by CPOV the area that a public body covers
  jurisdiction: "spatial",
  supervision_area: "supervisionArea",
  supervised_port: "supervisedPort",
  enterprises_supervised: "enterprisesSupervised",
  business_radiation: "businessRadiation",
  transit_route: "transitRoute",
};
const sites = new Set<Term>(["primarySite", "site"]);

export const territory: Writer = {
  terms: ["organization", ...new Set(Object.values(places))],
  write({ id, organization_id, area_id, relation }) {
    if (organization_id === null) return {};
    const organization = recordIri("organizations", String(organization_id));
    const term = places[String(relation)];
    if (term === undefined) return { organization };
    const area = recordIri("areas", String(area_id));
    const site = { id: `${recordIri("jurisdictions", id)}#site`, type: "org:Site", spatial: area };
    return { organization: { id: organization, [term]: sites.has(term) ? site : area } };
  },
};

export const holder: Writer = {
  terms: ["member", "holds"],
  write: ({ person_id, post_id }) => ({
    member: { id: recordIri("people", String(person_id)), holds: recordIri("posts", String(post_id)) },
  }),
};

/** ORG wants the organisation and the role of a membership; here they are those of the post. */
export const heldPost: Writer = {
  terms: ["post", "memberOf", "role"],
  write({ post_id }, records) {
    const post = records.get("posts", post_id);
    const organization = post?.organization_id ?? null;
    return {
      post: recordIri("posts", String(post_id)),
      ...(post === undefined ? {} : { role: roleIri(String(post.title_hans)) }),
      ...(organization === null ? {} : { memberOf: recordIri("organizations", String(organization)) }),
    };
  },
};

/** The title of a post, and the role that all posts of this title have. */
export const title: Writer = {
  terms: ["prefLabel", "role"],
  write: (row, records) => ({
    prefLabel: languageMap(row, "title", tagsOf(records.get("sources", row.source_id))),
    role: roleIri(String(row.title_hans)),
  }),
};

/** What OWL-Time calls a date of so many digits. */
const instants: { readonly [length: number]: Term } = { 4: "inYear", 7: "inMonth", 10: "onDate" };

/** The page knows one point of the time for which the post is held, neither its start nor its end. */
export const known: Writer = {
  terms: ["asOf", "memberDuring", "inside", "onDate", "inMonth", "inYear"],
  write({ id, as_of }) {
    if (as_of === null) return {};
    const asOf = String(as_of);
    const term = /^[\d-]+$/.test(asOf) ? instants[asOf.length] : undefined;
    const membership = recordIri("memberships", id);
    const inside = { id: `${membership}#as-of`, type: "time:Instant", ...(term && { [term]: asOf }) };
    return { asOf, memberDuring: { id: `${membership}#during`, type: "time:Interval", inside } };
  },
};

/** What was captured of a page at one time: the thing that offsets count in. */
export const captureIri = ({ id, sha256 }: Row): string => `${recordIri("sources", id)}/${sha256}`;

export const capture: Writer = {
  terms: ["hasVersion", "sha256"],
  write: (row) => ({
    hasVersion: { id: captureIri(row), type: ["foaf:Document", "prov:Entity"], sha256: String(row.sha256) },
  }),
};
