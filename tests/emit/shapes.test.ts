import { DataFactory, type Quad } from "n3";
import { expect, test } from "vitest";
import { context } from "../../pipeline/7-emit/jsonld/context.ts";
import { jsonld } from "../../pipeline/7-emit/jsonld/index.ts";
import { recordBase } from "../../pipeline/model/releases/iri.ts";
import { allHeld } from "../fixtures/artifacts.ts";
import { fictionalDataset, texts } from "../fixtures/dataset.ts";
import { quadsOf, type Shapes, shapeFiles, validatorOf, violations } from "../fixtures/rdf.ts";

const { literal, namedNode, quad } = DataFactory;

const located = { source_id: "qingyu", start: 0, end: 2, quote: "青嶼" };
const dataset = {
  ...fictionalDataset(),
  areas: [
    {
      id: "qingyu.area",
      ...located,
      name_hant: "青嶼",
      name_hans: "青屿",
      kind: "city",
      parent_id: null,
      codes: [{ code: "990100", since: "1980-12", revision: "2019-04" }],
      members: [],
      other_names: [],
    },
  ],
  jurisdictions: [
    { id: "qingyu.j", ...located, organization_id: "qingyu", area_id: "qingyu.area", relation: "seat" },
  ],
  periods: [
    { id: "qingyu.p", ...located, title_hant: "一", title_hans: "一", date: "1907/1949", ordinal: 1 },
  ],
  events: [
    {
      id: "qingyu.e",
      ...located,
      period_id: "qingyu.p",
      date: "1907",
      date_basis: "stated" as const,
      text_hant: "成立",
      text_hans: "成立",
      ordinal: 1,
      organization_id: "qingyu",
      kind: "founded" as const,
    },
  ],
};
const files = allHeld(jsonld.emit(dataset, { version: "1.0.0", texts })).filter(
  ({ path }) => !path.includes("context"),
);
const graph = (await Promise.all(files.map(({ bytes }) => quadsOf(new TextDecoder().decode(bytes))))).flat();
const validators = Object.fromEntries(shapeFiles.map((name) => [name, validatorOf(name)]));
const rejected = (shapes: Shapes, quads: readonly Quad[]): string[] => {
  const validator = validators[shapes];
  return validator === undefined ? [] : violations(validator, quads);
};

/** The IRI of a compact name: "org:unitOf", or of a record: "posts/x". */
function iri(name: string): string {
  const [prefix = "", local = ""] = name.split(":");
  const namespace = (context as { readonly [prefix: string]: unknown })[prefix];
  return typeof namespace === "string" && name.includes(":") ? namespace + local : `${recordBase}${name}`;
}
const a = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const property = (name: string): string => (name === "a" ? a : iri(name));

type Mutation = (quads: readonly Quad[]) => readonly Quad[];

const without =
  (subject: string, name: string, object?: string): Mutation =>
  (quads) => {
    const rest = quads.filter(
      (q) =>
        q.subject.value !== iri(subject) ||
        q.predicate.value !== property(name) ||
        (object !== undefined && q.object.value !== iri(object) && q.object.value !== object),
    );
    expect(rest.length).toBeLessThan(quads.length);
    return rest;
  };
const added =
  (subject: string, name: string, object: string | ReturnType<typeof literal>): Mutation =>
  (quads) => {
    const node = typeof object === "string" ? namedNode(iri(object)) : object;
    return [...quads, quad(namedNode(iri(subject)), namedNode(property(name)), node)];
  };
const replaced =
  (subject: string, name: string, object: string | ReturnType<typeof literal>): Mutation =>
  (quads) =>
    added(subject, name, object)(without(subject, name)(quads));

/** Where a duty stands, as the graph names it. */
const span =
  graph
    .find(
      (q) =>
        q.subject.value === iri("duties/qingyu.bangongshi.1#passage") && /hasTarget$/.test(q.predicate.value),
    )
    ?.object.value.replace(recordBase, "") ?? "";
const capture = span.replace(/#.*/, "");
const root = "organizations/qingyu";
const unit = "organizations/qingyu.bangongshi";
const duty = "duties/qingyu.bangongshi.1";
const post = "posts/qingyu.guanzhang";
const membership = "memberships/li-hong.qingyu.guanzhang";
const evidence = "evidence/qingyu.bangongshi.name_hant.1";
const annotation = "corrections/qingyu.k1";
const concept = "categories/administration";
const kind = "schemes/quantities.kind/cardinal";
const rank = "ranks/rank-bureau";
const area = "areas/qingyu.area";
const site = "jurisdictions/qingyu.j#site";
const truth = literal("true", namedNode("http://www.w3.org/2001/XMLSchema#boolean"));
const plain = literal("青屿");
const hans = literal("青屿", "zh-Hans");
const otherHans = literal("青岛", "zh-Hans");

const twoNames: Mutation = (quads) =>
  added(root, "skos:prefLabel", hans)(added(root, "skos:prefLabel", otherHans)(quads));
const decimal = (value: string) => literal(value, namedNode(iri("xsd:decimal")));

const haiguan: readonly (readonly [string, Mutation, string])[] = [
  [
    "a root without a name in zh-Hans",
    replaced(root, "skos:prefLabel", literal("青嶼", "zh-Hant")),
    "qingyu prefLabel QualifiedMinCount",
  ],
  ["two names in one language", twoNames, "qingyu prefLabel UniqueLang"],
  ["an organisation of no kind", without(root, "org:classification"), "qingyu classification MinCount"],
  [
    "an organisation of a kind that is none",
    replaced(root, "org:classification", capture),
    "qingyu classification Class",
  ],
  ["an organisation without its id", without(root, "dcterms:identifier"), "qingyu identifier MinCount"],
  [
    "a unit without a parent",
    without(unit, "org:subOrganizationOf"),
    "qingyu.bangongshi subOrganizationOf MinCount",
  ],
  ["a unit that is a legal person", added(unit, "hg:legalPerson", truth), "qingyu.bangongshi legalPerson In"],
  [
    "a unit of two bodies",
    added(unit, "org:unitOf", "organizations/other"),
    "qingyu.bangongshi unitOf MaxCount",
  ],
  ["a unit of a unit", replaced(unit, "org:unitOf", unit), "qingyu.bangongshi unitOf Class"],
  ["a body below what is none", added(unit, "org:subOrganizationOf", post), "subOrganizationOf Class"],
  ["a body that reports to what is none", added(unit, "org:reportsTo", post), "reportsTo Class"],
  [
    "a profiled body whose name comes from nowhere",
    without(unit, "hg:nameBasis"),
    "qingyu.bangongshi nameBasis MinCount",
  ],
  ["a seat that is no site", added(root, "org:hasPrimarySite", area), "qingyu hasPrimarySite Class"],
  ["a site that is none", added(root, "org:hasSite", area), "qingyu hasSite Class"],
  ["a site that lies nowhere", without(site, "dcterms:spatial"), "site spatial MinCount"],
  ["a unit that is a public body", added(unit, "a", "org:FormalOrganization"), "qingyu.bangongshi  Not"],
  ["a public body that is a unit", added(root, "org:unitOf", root), "qingyu unitOf MaxCount"],
  ["a duty that is a concept", added(duty, "a", "skos:Concept"), "qingyu.bangongshi.1  Not"],
  [
    "a duty about what is no function",
    added(duty, "dcterms:subject", "ranks/rank-bureau"),
    "qingyu.bangongshi.1 subject Node",
  ],
  ["a duty of an act that is none", added(duty, "hg:act", concept), "qingyu.bangongshi.1 act Node"],
  ["a purpose that is no function", added(root, "org:purpose", "ranks/rank-bureau"), "inScheme HasValue"],
  [
    "a duty without words",
    without(duty, "skos:prefLabel"),
    "qingyu.bangongshi.1 prefLabel QualifiedMinCount",
  ],
  [
    "a duty in two wordings",
    (q) => added(duty, "skos:prefLabel", hans)(added(duty, "skos:prefLabel", otherHans)(q)),
    "qingyu.bangongshi.1 prefLabel UniqueLang",
  ],
  ["a duty without an order", without(duty, "schema:position"), "qingyu.bangongshi.1 position MinCount"],
  [
    "a duty with a name for its order",
    replaced(duty, "schema:position", plain),
    "qingyu.bangongshi.1 position Datatype",
  ],
  [
    "a duty that stands nowhere",
    without(`${duty}#passage`, "oa:hasBody"),
    "qingyu.bangongshi.1 (path) MinCount",
  ],
  ["a duty that a unit speaks of", added(unit, "oa:hasBody", duty), "qingyu.bangongshi.1 (path) Class"],
  ["a record of two pages", added(duty, "dcterms:source", capture), "qingyu.bangongshi.1 source MaxCount"],
  ["a record of no page", replaced(duty, "dcterms:source", unit), "qingyu.bangongshi.1 source Class"],
  ["a thing that is a copy of words", added(unit, "prov:wasQuotedFrom", span), "wasQuotedFrom MaxCount"],
  ["a duty of two organisations", added(root, "hg:duty", duty), "qingyu.bangongshi.1 (path) MaxCount"],
  ["a duty of a post and of an organisation", added(post, "hg:duty", duty), "(path) MaxCount"],
  [
    "a duty of a person",
    (q) => added("people/li-hong", "hg:duty", duty)(without(unit, "hg:duty", duty)(q)),
    "qingyu.bangongshi.1 (path) Or",
  ],
  [
    "a reader who does not say how sure it was",
    without(duty, "hg:confidenceScore"),
    "qingyu.bangongshi.1 confidenceScore MinCount",
  ],
  [
    "a reader who is sure in words",
    replaced(root, "hg:confidenceScore", literal("high")),
    "qingyu confidenceScore Datatype",
  ],
  [
    "a reader who is more than sure",
    replaced(membership, "hg:confidenceScore", decimal("1.01")),
    "li-hong.qingyu.guanzhang confidenceScore MaxInclusive",
  ],
  [
    "a reader who is less than unsure",
    replaced(duty, "hg:confidenceScore", decimal("-0.1")),
    "qingyu.bangongshi.1 confidenceScore MinInclusive",
  ],
  [
    "another name without a language",
    added(root, "schema:alternateName", plain),
    "qingyu alternateName Datatype",
  ],
  [
    "a membership that may be for the time being",
    without(membership, "hg:acting"),
    "li-hong.qingyu.guanzhang acting MinCount",
  ],
  ["a concept of no scheme", without(concept, "skos:inScheme"), "administration inScheme MinCount"],
  ["a concept without a label", without(kind, "skos:prefLabel"), "cardinal prefLabel QualifiedMinCount"],
  [
    "a concept with two labels in one language",
    added(kind, "skos:prefLabel", otherHans),
    "cardinal prefLabel UniqueLang",
  ],
  ["a kind that is a word", replaced("quantities/qingyu.q1", "dcterms:type", plain), "qingyu.q1 type Class"],
  [
    "two kinds",
    added("quantities/qingyu.q1", "dcterms:type", "schemes/quantities.kind/phase"),
    "type MaxCount",
  ],
  ["a rank that is none", replaced(post, "hg:rank", kind), "cardinal inScheme HasValue"],
  ["a rank of no series", without(rank, "hg:series"), "rank-bureau series MinCount"],
  ["a rank without an order", without(rank, "schema:position"), "rank-bureau position MinCount"],
  ["a concept below what is none", added(concept, "skos:broader", root), "administration broader Class"],
  ["a person without a name", without("people/li-hong", "foaf:name"), "li-hong name QualifiedMinCount"],
  ["a person who holds a duty", added("people/li-hong", "org:holds", duty), "li-hong holds Class"],
  ["a post without a role", without(post, "org:role"), "qingyu.guanzhang role MinCount"],
  ["a post whose role is none", replaced(post, "org:role", kind), "qingyu.guanzhang role Class"],
  ["a post of neither party nor state", without(post, "hg:party"), "qingyu.guanzhang party MinCount"],
  ["a membership without a role", without(membership, "org:role"), "li-hong.qingyu.guanzhang role MinCount"],
  ["a membership in no time", replaced(membership, "org:memberDuring", post), "memberDuring Class"],
  ["a time of which no point is known", without(`${membership}#during`, "time:inside"), "inside MinCount"],
  [
    "a month that is a word",
    replaced(`${membership}#as-of`, "time:inXSDgYearMonth", plain),
    "as-of inXSDgYearMonth Datatype",
  ],
  ["a day that is a word", added(`${membership}#as-of`, "time:inXSDDate", plain), "inXSDDate Datatype"],
  ["a year that is a word", added(`${membership}#as-of`, "time:inXSDgYear", plain), "inXSDgYear Datatype"],
  [
    "a change of nothing",
    without("events/qingyu.e", "org:resultingOrganization"),
    "qingyu.e (path) MinCount",
  ],
  [
    "a change of a post",
    replaced("events/qingyu.e", "org:resultingOrganization", post),
    "qingyu.e (path) Class",
  ],
  ["a post in a post", replaced(post, "org:postIn", post), "qingyu.guanzhang postIn Class"],
  ["a post without a title", without(post, "skos:prefLabel"), "qingyu.guanzhang prefLabel MinCount"],
  ["a membership of nobody", without(membership, "org:member"), "li-hong.qingyu.guanzhang member MinCount"],
  ["a membership without a post", without(membership, "hg:post"), "li-hong.qingyu.guanzhang post MinCount"],
  [
    "a membership of no organisation",
    without(membership, "org:organization"),
    "li-hong.qingyu.guanzhang  Or",
  ],
  ["a jurisdiction over nothing", without("jurisdictions/qingyu.j", "hg:area"), "qingyu.j area MinCount"],
  [
    "a jurisdiction of a post",
    replaced("jurisdictions/qingyu.j", "hg:organization", post),
    "qingyu.j organization Class",
  ],
  ["an annotation of nothing", without(annotation, "oa:hasTarget"), "qingyu.k1 hasTarget MinCount"],
  ["an annotation for no reason", without(annotation, "oa:motivatedBy"), "qingyu.k1 motivatedBy MinCount"],
  [
    "evidence about nothing",
    without(evidence, "schema:about"),
    "qingyu.bangongshi.name_hant.1 about MinCount",
  ],
  ["evidence of no field", without(evidence, "hg:field"), "qingyu.bangongshi.name_hant.1 field MinCount"],
  [
    "evidence by guessing",
    replaced(evidence, "hg:method", literal("guessed")),
    "qingyu.bangongshi.name_hant.1 method Class",
  ],
  ["evidence that is no passage", replaced(evidence, "oa:hasTarget", root), "hasTarget Class"],
  [
    "a correction of an organisation",
    replaced(annotation, "oa:hasTarget", root),
    "qingyu.k1 hasTarget Class",
  ],
  ["a passage of no page", without(span, "oa:hasSource"), "hasSource MinCount"],
  [
    "a passage without its position",
    without(span, "oa:hasSelector", `${span}.position`),
    "hasSelector QualifiedMinCount",
  ],
  [
    "a passage without its quote",
    without(span, "oa:hasSelector", `${span}.quote`),
    "hasSelector QualifiedMinCount",
  ],
  [
    "a passage with two positions",
    added(span, "oa:hasSelector", `${capture}#0-4.position`),
    "hasSelector QualifiedMaxCount",
  ],
  [
    "a passage that ends before it starts",
    replaced(`${span}.position`, "oa:end", literal("1", namedNode(iri("xsd:nonNegativeInteger")))),
    "start LessThanOrEquals",
  ],
  ["an offset that is a word", replaced(`${span}.position`, "oa:start", plain), "start Datatype"],
  ["a position without its end", without(`${span}.position`, "oa:end"), "end MinCount"],
  ["a quote without its words", without(`${span}.quote`, "oa:exact"), "exact MinCount"],
  ["a quote without what is before it", without(`${span}.quote`, "oa:prefix"), "prefix MinCount"],
  ["a quote without what is behind it", without(`${span}.quote`, "oa:suffix"), "suffix MinCount"],
  ["a page without its hash", without(capture, "schema:sha256"), "sha256 MinCount"],
  [
    "a page with a hash of another kind",
    replaced(capture, "schema:sha256", literal("d41d8cd9")),
    "sha256 Pattern",
  ],
  [
    "a date that is a word",
    replaced("periods/qingyu.p", "schema:startDate", literal("1907")),
    "qingyu.p startDate Datatype",
  ],
  [
    "a last day that is a word",
    replaced("periods/qingyu.p", "schema:endDate", literal("1949")),
    "qingyu.p endDate Datatype",
  ],
  [
    "an era without a date",
    (q) => without("periods/qingyu.p", "schema:endDate")(without("periods/qingyu.p", "schema:startDate")(q)),
    "qingyu.p (path) MinCount",
  ],
];

const cpov: typeof haiguan = [
  ["a name without a language", added(root, "skos:prefLabel", plain), "qingyu prefLabel Datatype"],
  ["two names in one language", twoNames, "qingyu prefLabel UniqueLang"],
  ["another name without a language", added(root, "skos:altLabel", plain), "qingyu altLabel Datatype"],
  [
    "two other names in one language",
    (q) => added(root, "skos:altLabel", hans)(added(root, "skos:altLabel", otherHans)(q)),
    "qingyu altLabel UniqueLang",
  ],
  [
    "a description without a language",
    added(root, "dcterms:description", plain),
    "qingyu description Datatype",
  ],
  [
    "two descriptions in one language",
    (q) => added(root, "dcterms:description", hans)(added(root, "dcterms:description", otherHans)(q)),
    "qingyu description UniqueLang",
  ],
  ["a kind that is no concept", added(root, "org:classification", unit), "qingyu classification Class"],
  ["a purpose that is no concept", added(root, "org:purpose", unit), "qingyu purpose Class"],
  ["an area that is no place", added(root, "dcterms:spatial", unit), "qingyu spatial Class"],
  ["a home page that is no document", added(root, "foaf:homepage", unit), "qingyu homepage Class"],
  ["an identifier that is none", added(root, "adms:identifier", unit), "qingyu identifier Class"],
  ["a unit that is none", added(root, "org:hasUnit", post), "qingyu hasUnit Class"],
  [
    "part of what is no organisation",
    added(unit, "org:subOrganizationOf", post),
    "qingyu.bangongshi subOrganizationOf Class",
  ],
  [
    "a part that is no organisation",
    added(unit, "org:hasSubOrganization", post),
    "qingyu.bangongshi hasSubOrganization Class",
  ],
  [
    "a unit of a unit",
    replaced(unit, "org:unitOf", "organizations/qingyu.jichachu"),
    "qingyu.bangongshi unitOf Class",
  ],
  [
    "a code that is a thing",
    replaced("areas/qingyu.area#gb2260-990100-1980-12", "skos:notation", root),
    "gb2260-990100-1980-12 notation NodeKind",
  ],
  [
    "an agency that is a thing",
    added("areas/qingyu.area#gb2260-990100-1980-12", "adms:schemeAgency", root),
    "gb2260-990100-1980-12 schemeAgency NodeKind",
  ],
  [
    "a day of issue that is a word",
    added("areas/qingyu.area#gb2260-990100-1980-12", "dcterms:issued", plain),
    "gb2260-990100-1980-12 issued Datatype",
  ],
];

test("without a defect both conform", () =>
  expect(shapeFiles.flatMap((name) => rejected(name, graph))).toEqual([]));

test.each(haiguan)("haiguan rejects %s", (_, mutate, violation) =>
  expect(rejected("haiguan", mutate(graph)).join("\n")).toContain(`${violation}ConstraintComponent`),
);

test.each(cpov)("cpov rejects %s", (_, mutate, violation) =>
  expect(rejected("cpov", mutate(graph)).join("\n")).toContain(`${violation}ConstraintComponent`),
);
