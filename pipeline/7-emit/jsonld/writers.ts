import { recordIri } from "../../model/iri.ts";
import type { Row } from "../../model/table.ts";
import type { Term } from "./context.ts";
import type { Records } from "./records.ts";

export type Value = string | number | boolean | readonly Value[] | { readonly [term: string]: Value };

/** What is said of a subject, by term. */
export type Statements = { readonly [T in Term]?: Value };

/** A column whose term or value depends on more than its own cell. */
export interface Writer {
  /** every term that it can write, for readers of the mapping */
  readonly terms: readonly Term[];
  write(row: Row, records: Records): Statements;
}

/** Bodies that stand in law by themselves; other units are part of one. A body without a parent is the root. */
const publicKinds = new Set<unknown>(["direct_customs", "subordinate_customs", "government_agency"]);
const isPublic = (row: Row): boolean => row.parent_id === null || publicKinds.has(row.classification);

export const classificationScheme = "schemes/classification";

export const classification: Writer = {
  terms: ["classification", "type"],
  write: (row) => ({
    type: [
      "org:Organization",
      ...(isPublic(row) ? ["cv:PublicOrganisation", "org:FormalOrganization"] : ["org:OrganizationalUnit"]),
    ],
    classification: `${classificationScheme}/${row.classification}`,
  }),
};

/** CPOV lets org:unitOf point at a cv:PublicOrganisation only, so a division of a bureau is its sub-organisation. */
export const parent: Writer = {
  terms: ["unitOf", "subOrganizationOf"],
  write(row, records) {
    const above = records.get("organizations", row.parent_id);
    if (above === undefined) return {};
    const term = !isPublic(row) && isPublic(above) ? "unitOf" : "subOrganizationOf";
    return { [term]: recordIri("organizations", above.id) };
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
    return { ...known("startDate", start), ...known("endDate", end) };
  },
};

const known = (term: Term, date: string | undefined): Statements =>
  date === undefined || date === ".." ? {} : { [term]: date };

/** Traditional text of a Simplified page was converted from it by machine, and its tag says so (RFC 6497). */
export const hantTag = ({ script }: Row): string => (script === "hans" ? "zh-Hant-t-zh-hans" : "zh-Hant");

/** By schema.org: CPOV lets a body have one skos:altLabel in each language and no more. */
export const otherNames: Writer = {
  terms: ["alternateName"],
  write({ other_names, source_id }, records) {
    const names = other_names as readonly { readonly name_hant: string; readonly name_hans: string }[];
    const source = records.get("sources", source_id);
    if (names.length === 0 || source === undefined) return {};
    return {
      alternateName: {
        "zh-Hans": names.map(({ name_hans }) => name_hans),
        [hantTag(source)]: names.map(({ name_hant }) => name_hant),
      },
    };
  },
};

/** One identifier for each code and the time in which it was that of the place. */
export const codes: Writer = {
  terms: ["adminCode", "notation", "since", "revision"],
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
        notation: code,
        since,
        revision,
      })),
    };
  },
};

/** The area is also said of the organisation itself, in the words of CPOV. */
export const territory: Writer = {
  terms: ["organization", "spatial"],
  write: ({ organization_id, area_id }) =>
    organization_id === null
      ? {}
      : {
          organization: {
            id: recordIri("organizations", String(organization_id)),
            spatial: recordIri("areas", String(area_id)),
          },
        },
};

export const holder: Writer = {
  terms: ["member", "holds"],
  write: ({ person_id, post_id }) => ({
    member: { id: recordIri("people", String(person_id)), holds: recordIri("posts", String(post_id)) },
  }),
};

/** ORG wants the organisation of a membership; here it is that of the post. */
export const heldPost: Writer = {
  terms: ["post", "memberOf"],
  write({ post_id }, records) {
    const organization = records.get("posts", post_id)?.organization_id ?? null;
    return {
      post: recordIri("posts", String(post_id)),
      ...(organization === null ? {} : { memberOf: recordIri("organizations", String(organization)) }),
    };
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
