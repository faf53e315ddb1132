import type { TableName } from "../../model/dataset.ts";
import type { Term } from "./context.ts";
import {
  acts,
  broader,
  capture,
  change,
  classification,
  codes,
  duty,
  heldPost,
  holder,
  interval,
  known,
  otherNames,
  parent,
  related,
  territory,
  title,
  type Writer,
} from "./writers.ts";

/** How the records of a table are said in RDF. */
export interface TableMapping {
  /** classes of every record */
  readonly types: readonly string[];
  /** column → term of the context. `name` stands for name_hant, name_hans and name_en, as a language map */
  readonly columns: { readonly [column: string]: Term | Writer };
  /** the same for every record */
  readonly constants?: { readonly [T in Term]?: string };
  /** the record is itself what the passage is marked with, and has it as its target */
  readonly annotates?: boolean;
}

/**
 * Field by field. segments is no part of it: it is a cover of the text, not a statement about the world, and its
 * passages are those of the records; with reading_rules it says how a page was read. Nor are the nested lists of duties, an analysis of words, but for the kinds of acts in
 * actions.
 */
export const mapping: { readonly [T in Exclude<TableName, "segments" | "reading_rules">]: TableMapping } = {
  areas: {
    types: ["dcterms:Location"],
    columns: {
      name: "prefLabel",
      kind: "kind",
      parent_id: "partOf",
      codes,
      members: "hasPart",
      other_names: otherNames,
    },
  },
  categories: {
    types: ["skos:Concept"],
    constants: { inScheme: "schemes/categories" },
    columns: { label: "prefLabel", note: "scopeNote", broader_id: broader, exact_match: "cofog" },
  },
  claims: {
    types: ["schema:Claim"],
    columns: {
      text: "description",
      stated: "stated",
      found: "found",
      found_items: "foundItem",
      holds: "stands",
    },
  },
  corrections: {
    types: ["oa:Annotation"],
    constants: { motivatedBy: "oa:editing" },
    annotates: true,
    columns: {
      raw: "raw",
      corrected: "bodyValue",
      kind: "kind",
      rule_id: "rule",
      reason: "reason",
      confidence: "confidence",
      status: "status",
      record_table: "recordTable",
      record_id: "about",
    },
  },
  documents: {
    types: ["foaf:Document", "schema:CreativeWork"],
    columns: {
      title: "title",
      relation: "relation",
      organization_id: "organization",
      kind: "kind",
      issuer_id: "issuer",
    },
  },
  duties: {
    types: ["hg:Duty"],
    columns: {
      organization_id: duty,
      ordinal: "position",
      text: "prefLabel",
      lead: "lead",
      actions: acts,
      object: "object",
      categories: "subject",
      post_id: "dutyOf",
      confidence: "confidenceScore",
    },
  },
  duty_categories: {
    types: ["oa:Annotation"],
    constants: { motivatedBy: "oa:classifying" },
    columns: { duty_id: "target", category_id: "body", words: "words", rule_id: "rule" },
  },
  events: {
    types: ["schema:Event"],
    columns: {
      period_id: "partOf",
      date: interval,
      date_basis: "dateBasis",
      text: "description",
      ordinal: "position",
      organization_id: change,
      kind: "kind",
    },
  },
  evidence: {
    types: ["hg:Evidence"],
    annotates: true,
    columns: { record_table: "recordTable", record_id: "about", field: "field", method: "method" },
  },
  external_bodies: {
    types: ["org:Organization", "foaf:Organization"],
    columns: { name: "prefLabel", kind: "classification" },
  },
  jurisdictions: {
    types: ["hg:Jurisdiction"],
    columns: { organization_id: territory, area_id: "area", relation: "relation" },
  },
  memberships: {
    types: ["org:Membership"],
    columns: {
      person_id: holder,
      post_id: heldPost,
      ordinal: "position",
      acting: "acting",
      as_of: known,
      confidence: "confidenceScore",
    },
  },
  mentions: {
    types: ["hg:Mention", "oa:Annotation"],
    constants: { motivatedBy: "oa:identifying" },
    annotates: true,
    columns: { kind: "kind", body_id: "refersTo", record_table: "recordTable", record_id: "about" },
  },
  norms: {
    types: ["hg:Norm"],
    columns: {
      organization_id: "organization",
      relation: "relation",
      kind: "kind",
      text: "description",
      document_id: "document",
      record_table: "recordTable",
      record_id: "about",
    },
  },
  organizations: {
    types: ["org:Organization"],
    columns: {
      name: "prefLabel",
      name_basis: "nameBasis",
      classification,
      parent_id: parent,
      ordinal: "position",
      rank: "rankText",
      role: "description",
      other_names: otherNames,
      rank_id: "rank",
      legal_person: "legalPerson",
      confidence: "confidenceScore",
    },
  },
  people: {
    types: ["foaf:Person", "schema:Person"],
    columns: { name: "name", pinyin: "pinyin" },
  },
  periods: {
    types: ["dcterms:PeriodOfTime", "time:ProperInterval"],
    columns: { title: "prefLabel", date: interval, ordinal: "position" },
  },
  posts: {
    types: ["org:Post"],
    columns: {
      organization_id: "postIn",
      title,
      rank: "rankText",
      party: "party",
      rank_id: "rank",
    },
  },
  powers: {
    types: ["hg:Power"],
    columns: {
      organization_id: "organization",
      kind: "kind",
      object: "object",
      record_table: "recordTable",
      record_id: "about",
    },
  },
  quantities: {
    types: ["schema:QuantitativeValue"],
    columns: {
      text: "description",
      value: "value",
      unit: "unitText",
      approximate: "approximate",
      record_table: "recordTable",
      record_id: "about",
      kind: "kind",
      correction_id: "doubt",
    },
  },
  ranks: {
    types: ["skos:Concept"],
    constants: { inScheme: "schemes/ranks" },
    columns: { label: "prefLabel", note: "scopeNote", series: "series", ordinal: "position" },
  },
  relations: {
    types: ["hg:Relation"],
    columns: {
      organization_id: related,
      kind: "kind",
      target_mention_id: "mention",
      target_id: "counterpart",
      record_table: "recordTable",
      record_id: "about",
    },
  },
  scopes: {
    types: ["hg:Scope"],
    columns: { kind: "kind", text: "description", record_table: "recordTable", record_id: "about" },
  },
  sources: {
    types: ["foaf:Document"],
    columns: {
      title: "title",
      kind: "kind",
      publisher: "publisher",
      url: "url",
      retrieved: "retrieved",
      note: "note",
      media_type: "format",
      script: "script",
      sha256: capture,
      code_points: "codePoints",
      lines: "lines",
      text_path: "textPath",
    },
  },
  statements: {
    types: ["hg:Statement"],
    columns: {
      organization_id: "about",
      ordinal: "position",
      kind: "kind",
      text: "description",
      confidence: "confidenceScore",
    },
  },
  systems: {
    types: ["hg:System"],
    columns: { name: "prefLabel", kind: "kind", organization_id: "organization" },
  },
  verb_classes: {
    types: ["skos:Concept"],
    constants: { inScheme: "schemes/verb_classes" },
    columns: { label: "prefLabel", note: "scopeNote", verbs: "example" },
  },
};
