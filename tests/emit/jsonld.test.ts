import { readFileSync } from "node:fs";
import type { Quad } from "n3";
import { describe, expect, test } from "vitest";
import { context } from "../../pipeline/7-emit/jsonld/context.ts";
import { jsonld } from "../../pipeline/7-emit/jsonld/index.ts";
import { mapping, type TableMapping } from "../../pipeline/7-emit/jsonld/mapping.ts";
import { vocabularies } from "../../pipeline/7-emit/jsonld/vocabularies/index.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import { loadSource } from "../../pipeline/inputs/sources.ts";
import type { LargeDataset, Records } from "../../pipeline/model/dataset.ts";
import { Report } from "../../pipeline/model/findings/issue.ts";
import { host, recordBase } from "../../pipeline/model/releases/iri.ts";
import { columnsOf, tableSchema } from "../../pipeline/model/tables/columns.ts";
import { schemas, tableNames } from "../../pipeline/model/tables/schemas.generated.ts";
import { tablesOf } from "../../pipeline/model/tables/table.ts";
import { buildDataset, noHistory } from "../../pipeline/run.ts";
import { statementRules } from "../../pipeline/zh/duties/statement-kinds.ts";
import { areaRules } from "../../pipeline/zh/places/area-contexts.ts";
import { placeKinds } from "../../pipeline/zh/places/places.ts";
import { simplified } from "../../pipeline/zh/script/script.ts";
import { filesWithBase, withBase } from "../../scripts/iri-base.ts";
import { allHeld } from "../fixtures/artifacts.ts";
import { edited, emptyDataset, fictionalDataset, texts } from "../fixtures/dataset.ts";
import { quadsOf, shapeFiles, validatorOf, violations } from "../fixtures/rdf.ts";

const documents = (dataset: LargeDataset, of = texts): string[] =>
  allHeld(jsonld.emit(dataset, { version: "1.0.0", texts: of }))
    .filter(({ path }) => path !== "jsonld/context.jsonld")
    .map(({ bytes }) => new TextDecoder().decode(bytes));
const quads = async (dataset: LargeDataset, of = texts): Promise<Quad[]> =>
  (await Promise.all(documents(dataset, of).map(quadsOf))).flat();

const id = (path: string): string => `${recordBase}${path}`;
const said = (graph: readonly Quad[], subject: string, property: string): string[] =>
  graph
    .filter(({ subject: s, predicate }) => s.value === id(subject) && predicate.value.endsWith(property))
    .map(({ object }) => object.value);
const tagged = (graph: readonly Quad[], subject: string, property: string): string[] =>
  graph
    .filter(({ subject: s, predicate }) => s.value === id(subject) && predicate.value.endsWith(property))
    .map(({ object }) => ("language" in object ? `${object.value}@${object.language}` : object.value));

const dataset = fictionalDataset();
const graph = await quads(dataset);

describe("the mapping", () => {
  test("leaves out segments alone", () =>
    expect(tableNames.filter((name) => !(name in mapping))).toEqual(["reading_rules", "segments"]));

  test.each(Object.entries(mapping))(
    "says every column of %s but predicates, an analysis of words",
    (table, { columns }: TableMapping) => {
      const names = columnsOf(tableSchema(table as keyof typeof schemas))
        .map(({ name }) => name)
        .filter((name) => name !== "predicates");
      const ofEveryTable = ["id", "source_id", "start", "end", "quote"];
      const stems = [...new Set(names.map((name) => name.replace(/_(hant|hans|en)$/, "")))];
      expect(Object.keys(columns).sort()).toEqual(
        stems.filter((name) => !ofEveryTable.includes(name)).sort(),
      );
    },
  );

  test("uses every term of the context, and the context has no other", () => {
    const ofPassages = ["id", "type", "identifier", "readFrom", "statedBy", "target", "source", "selector"];
    const ofConcepts = ["notation"];
    const ofSelectors = ["start", "end", "exact", "prefix", "suffix"];
    const used = Object.values<TableMapping>(mapping).flatMap(({ columns, constants }) => [
      ...Object.values(columns).flatMap((how) => (typeof how === "string" ? [how] : how.terms)),
      ...Object.keys(constants ?? {}),
    ]);
    const prefixes = Object.entries(context).filter(
      ([key, to]) => key !== "@base" && typeof to === "string" && /^http/.test(to),
    );
    const terms = Object.keys(context).filter((key) => !key.startsWith("@"));
    expect(
      new Set([...used, ...ofPassages, ...ofConcepts, ...ofSelectors, ...prefixes.map(([prefix]) => prefix)]),
    ).toEqual(new Set(terms));
  });

  test("names things at the base of the schemas", () => {
    for (const schema of Object.values(schemas)) expect(schema.$id.startsWith(`${host}/`)).toBe(true);
  });

  test("has one base: what repeats it follows", () => {
    const elsewhere = "https://data.qingyu.example/customs";
    for (const path of filesWithBase()) {
      const written = readFileSync(path, "utf8");
      expect(withBase(path), path).toBe(written);
      expect(withBase(path, elsewhere), path).toBe(written.split(host).join(elsewhere));
      expect(written, path).toContain(host);
    }
  });
});

describe("the graph", () => {
  test("has no blank node", () =>
    expect(
      graph.filter(({ subject, object }) => [subject, object].some((t) => t.termType === "BlankNode")),
    ).toEqual([]));

  test("has a subject for every record", () => {
    const subjects = new Set(graph.map(({ subject }) => subject.value));
    for (const [table, rows] of Object.entries(tablesOf(dataset)))
      for (const row of rows) expect(subjects).toContain(id(`${table}/${row.id}`));
  });

  test("is the same bytes whatever order the records' fields have", () => {
    const shuffled = dataset.posts.map((row) => Object.fromEntries(Object.entries(row).reverse()));
    expect(documents({ ...dataset, posts: shuffled as unknown as Records["posts"][] })).toEqual(
      documents(dataset),
    );
  });

  test("counts code points, and quotes characters beyond the basic plane whole", () => {
    const [passage = ""] = said(graph, "people/li-hong#passage", "hasTarget");
    const selector = passage.replace(recordBase, "");
    const { start, end } = dataset.people[0] ?? { start: 0, end: 0 };
    expect(said(graph, `${selector}.quote`, "oa#exact")).toEqual(["李𬭎"]);
    expect(said(graph, `${selector}.quote`, "oa#suffix")).toEqual(["\n"]);
    expect(said(graph, `${selector}.position`, "oa#end")).toEqual([String(end)]);
    expect(end - start).toBe(2);
  });

  test("names people in three scripts", () =>
    expect(tagged(graph, "people/li-hong", "foaf/0.1/name").sort()).toEqual([
      "Li Hong@zh-latn-pinyin",
      "李𬭎@zh-hans-t-zh-hant",
      "李𬭎@zh-hant",
    ]));

  test("a fraction keeps its digits", () =>
    expect(said(graph, "quantities/qingyu.q1", "schema.org/value")).toEqual(["3.5"]));

  test("a body has its other names in both scripts, one without has none", () => {
    expect(tagged(graph, "organizations/qingyu", "alternateName").sort()).toEqual([
      "关区@zh-hans-t-zh-hant",
      "關區@zh-hant",
      "青屿@zh-hans-t-zh-hant",
      "青嶼@zh-hant",
    ]);
    expect(said(graph, "organizations/qingyu.bangongshi", "alternateName")).toEqual([]);
  });

  test("a duty of a post is that of no organisation", async () => {
    const found = await quads(
      edited(dataset, "duties", "qingyu.jichachu.1", {
        organization_id: null,
        post_id: "qingyu.guanzhang",
      }),
    );
    expect(said(found, "posts/qingyu.guanzhang", "ns#duty")).toEqual([id("duties/qingyu.jichachu.1")]);
    expect(said(found, "organizations/qingyu.jichachu", "ns#duty")).toEqual([]);
  });

  test("a body has its duties, and for its purposes the functions that they are about", () => {
    const duties = ["qingyu.bangongshi.1", "qingyu.bangongshi.2"].map((duty) => id(`duties/${duty}`));
    expect(said(graph, "organizations/qingyu.bangongshi", "ns#duty")).toEqual(duties);
    expect(said(graph, "organizations/qingyu.bangongshi", "org#purpose")).toEqual([
      id("categories/administration"),
    ]);
    expect(said(graph, "duties/qingyu.bangongshi.1", "terms/subject")).toEqual([
      id("categories/administration"),
    ]);
  });

  test("a duty has the kinds of acts that its verbs stand for", () => {
    expect(said(graph, "duties/qingyu.bangongshi.1", "ns#act")).toEqual([id("verb_classes/verb-coordinate")]);
    expect(said(graph, "duties/qingyu.bangongshi.2", "ns#act")).toEqual([]);
  });

  test("a record has its page for its source, and no thing is said to be a copy of words", () => {
    expect(said(graph, "people/li-hong", "terms/source")).toEqual([id("sources/qingyu")]);
    expect(graph.filter(({ predicate }) => predicate.value.endsWith("wasQuotedFrom"))).toEqual([]);
  });

  test("corrections of punctuation are with the evidence", async () => {
    const at = async (change: object) => {
      const found = edited(dataset, "corrections", "qingyu.k1", change);
      const graphs = await Promise.all(documents(found).map(quadsOf));
      return graphs.map((quads) => said(quads, "corrections/qingyu.k1", "terms/identifier").length);
    };
    expect(await at({ kind: "typo" })).toEqual([1, 0]);
    expect(await at({ kind: "punctuation" })).toEqual([0, 1]);
  });

  test("how sure the reader was is a decimal", () => {
    const scores = graph.filter(({ predicate }) => predicate.value.endsWith("#confidenceScore"));
    expect(new Set(scores.map(({ object }) => object.value))).toEqual(
      new Set(["0", "0.5", "0.8", "0.97", "1"]),
    );
    for (const { object } of scores)
      expect("datatype" in object && object.datatype.value).toBe("http://www.w3.org/2001/XMLSchema#decimal");
  });

  test("a membership knows the organisation of its post, and a person the post", () => {
    expect(said(graph, "memberships/li-hong.qingyu.guanzhang", "org#organization")).toEqual([
      id("organizations/qingyu"),
    ]);
    expect(said(graph, "people/li-hong", "org#holds")).toEqual([id("posts/qingyu.guanzhang")]);
  });

  test("posts of one title have one role, and so have those who hold them", async () => {
    const role = id("roles/关长");
    const other = {
      ...dataset.posts[0],
      id: "qingyu.jichachu.guanzhang",
      organization_id: "qingyu.jichachu",
    };
    const found = await quads(edited(dataset, "posts", other.id, other as Records["posts"]));
    expect(said(found, "posts/qingyu.guanzhang", "org#role")).toEqual([role]);
    expect(said(found, `posts/${other.id}`, "org#role")).toEqual([role]);
    expect(said(found, "memberships/li-hong.qingyu.guanzhang", "org#role")).toEqual([role]);
    expect(tagged(found, "roles/关长", "prefLabel").sort()).toEqual([
      "关长@zh-hans-t-zh-hant",
      "關長@zh-hant",
    ]);
  });

  test.each([
    ["2020-05-01", "inXSDDate"],
    ["2020-05", "inXSDgYearMonth"],
    ["2020", "inXSDgYear"],
  ])("the time of a membership has %s inside", async (as_of, property) => {
    const membership = "memberships/li-hong.qingyu.guanzhang";
    const found = await quads(edited(dataset, "memberships", "li-hong.qingyu.guanzhang", { as_of }));
    expect(said(found, membership, "memberDuring")).toEqual([id(`${membership}#during`)]);
    expect(said(found, `${membership}#during`, "time#inside")).toEqual([id(`${membership}#as-of`)]);
    expect(said(found, `${membership}#as-of`, property)).toEqual([as_of]);
  });

  test("a membership of which no date is known has no time", async () => {
    const found = await quads(edited(dataset, "memberships", "li-hong.qingyu.guanzhang", { as_of: null }));
    expect(said(found, "memberships/li-hong.qingyu.guanzhang", "memberDuring")).toEqual([]);
  });

  test("a kind is a concept with labels in three languages", () => {
    const kind = "schemes/quantities.kind/cardinal";
    expect(said(graph, "quantities/qingyu.q1", "terms/type")).toEqual([id(kind)]);
    expect(tagged(graph, kind, "prefLabel").sort()).toEqual(["how many@en", "数量@zh-hans", "數量@zh-hant"]);
    expect(said(graph, "posts/qingyu.guanzhang", "ns#party")).toEqual([id("schemes/posts.party/false")]);
  });

  test("evidence of a page's body is about the body, not the page of that name", async () => {
    const row = {
      ...dataset.evidence[0],
      id: "qingyu.name_hant.1",
      record_id: "qingyu",
    } as Records["evidence"];
    const found = await quads(edited(dataset, "evidence", row.id, row));
    expect(said(found, "evidence/qingyu.name_hant.1", "about")).toEqual([id("organizations/qingyu")]);
  });
});

describe("organisations", () => {
  const division = {
    ...dataset.organizations[1],
    id: "qingyu.bangongshi.ke",
    parent_id: "qingyu.bangongshi",
  };
  const office = (change: object) =>
    quads(
      edited(dataset, "organizations", division.id, { ...division, ...change } as Records["organizations"]),
    );
  const subject = "organizations/qingyu.bangongshi.ke";

  test("a unit of a public body", () => {
    expect(said(graph, "organizations/qingyu.bangongshi", "unitOf")).toEqual([id("organizations/qingyu")]);
    expect(said(graph, "organizations/qingyu.bangongshi", "subOrganizationOf")).toEqual([
      id("organizations/qingyu"),
    ]);
    expect(
      said(graph, "organizations/qingyu", "rdf-syntax-ns#type")
        .map((t) => t.replace(/.*[/#]/, ""))
        .sort(),
    ).toEqual(["FormalOrganization", "Organization", "PublicOrganisation"]);
  });
  test("a unit of a unit", async () => {
    const found = await office({ classification: "internal_division" });
    expect(said(found, subject, "org#subOrganizationOf")).toEqual([id("organizations/qingyu.bangongshi")]);
    expect(said(found, subject, "org#unitOf")).toEqual([]);
  });
  test.each<[string, object, string[]]>([
    ["a legal person", { classification: "public_institution", legal_person: true }, ["FormalOrganization"]],
    ["a society that meets at a body", { classification: "social_organization" }, []],
    ["what the page calls no legal person", { legal_person: false }, ["OrganizationalUnit"]],
  ])("%s", async (_, change, classes) => {
    const found = await office({ ...change, parent_id: "qingyu" });
    const types = said(found, subject, "rdf-syntax-ns#type").map((type) => type.replace(/.*[/#]/, ""));
    expect(types.sort()).toEqual([...classes, "Organization"].sort());
    expect(said(found, subject, "org#subOrganizationOf")).toEqual([id("organizations/qingyu")]);
    expect(said(found, subject, "org#unitOf")).toEqual(
      classes.includes("OrganizationalUnit") ? [id("organizations/qingyu")] : [],
    );
  });
  test("a subordinate customs stands by itself", async () => {
    const found = await office({ classification: "subordinate_customs", parent_id: "qingyu" });
    expect(said(found, subject, "org#subOrganizationOf")).toEqual([id("organizations/qingyu")]);
    expect(said(found, subject, "rdf-syntax-ns#type")).toContain(
      "http://data.europa.eu/m8g/PublicOrganisation",
    );
  });
});

test("Traditional text of a Simplified page is tagged as converted", async () => {
  const found = await quads(edited(dataset, "sources", "qingyu", { script: "hans" }));
  expect(tagged(found, "organizations/qingyu", "prefLabel").sort()).toEqual([
    "青屿海关@zh-hans",
    "青嶼海關@zh-hant-t-zh-hans",
  ]);
  expect(tagged(graph, "organizations/qingyu", "prefLabel").sort()).toEqual([
    "青屿海关@zh-hans-t-zh-hant",
    "青嶼海關@zh-hant",
  ]);
});

const body = {
  id: "body.zongshu",
  name_hant: "總署",
  name_hans: "总署",
  name_en: null,
  kind: "government_agency",
} as const;
const place = { source_id: "qingyu", start: 0, end: 2, quote: "青嶼" };

describe("relations", () => {
  const graphWith = (kind: Records["relations"]["kind"], record_table: string) => {
    const mention = {
      id: "qingyu.m",
      ...place,
      kind: "proper" as const,
      body_id: body.id,
      record_table: null,
      record_id: null,
    };
    const relation = {
      id: "qingyu.r",
      ...place,
      organization_id: "qingyu.jichachu",
      kind,
      target_mention_id: mention.id,
      target_id: body.id,
      record_table,
      record_id: "qingyu.jichachu",
    };
    return quads({ ...dataset, external_bodies: [body], mentions: [mention], relations: [relation] });
  };
  const above = ["organizations/qingyu", "external_bodies/body.zongshu"].map(id);

  test("a body is part of what it is listed under and of what it is said to be part of", async () =>
    expect(
      said(
        await graphWith("part_of", "organizations"),
        "organizations/qingyu.jichachu",
        "subOrganizationOf",
      ).sort(),
    ).toEqual([...above].sort()));
  test("what an event tells was so at its time", async () =>
    expect(
      said(await graphWith("part_of", "events"), "organizations/qingyu.jichachu", "subOrganizationOf"),
    ).toEqual(above.slice(0, 1)));
  test("to whom a body is accountable, it reports", async () =>
    expect(
      said(await graphWith("accountable_to", "statements"), "organizations/qingyu.jichachu", "reportsTo"),
    ).toEqual(above.slice(1)));
});

test.each<[Records["events"]["kind"], string[]]>([
  ["founded", ["resultingOrganization"]],
  ["opened", ["resultingOrganization"]],
  ["renamed", ["originalOrganization", "resultingOrganization"]],
  ["upgraded", ["originalOrganization", "resultingOrganization"]],
  ["subordinated", ["originalOrganization", "resultingOrganization"]],
  ["merged", ["originalOrganization"]],
  ["abolished", ["originalOrganization"]],
  ["other", []],
])("an event of the kind %s changes its body", async (kind, properties) => {
  const event = {
    id: "qingyu.e",
    ...place,
    period_id: null,
    date: "1950",
    date_basis: "stated" as const,
    text_hant: "成立",
    text_hans: "成立",
    ordinal: 1,
    organization_id: body.id,
    kind,
  };
  const found = await quads({ ...dataset, external_bodies: [body], events: [event] });
  for (const property of ["originalOrganization", "resultingOrganization"])
    expect(said(found, "events/qingyu.e", property)).toEqual(
      properties.includes(property) ? [id("external_bodies/body.zongshu")] : [],
    );
  expect(said(found, "events/qingyu.e", "#type").map((type) => type.replace(/.*[/#]/, ""))).toEqual(
    properties.length === 0 ? ["Event"] : ["Event", "ChangeEvent"],
  );
});

test.each<[string, string[], string[]]>([
  ["1907/1949", ["1907"], ["1949"]],
  ["1998/..", ["1998"], []],
  ["../1907~", [], ["1907~"]],
  ["1907-05-30", ["1907-05-30"], []],
])("the date %s", async (date, start, end) => {
  const period = {
    id: "qingyu.p1",
    source_id: "qingyu",
    start: 0,
    end: 2,
    quote: "青嶼",
    title_hant: "一",
    title_hans: "一",
    date,
    ordinal: 1,
  };
  const found = await quads({ ...dataset, periods: [period] });
  expect(said(found, "periods/qingyu.p1", "startDate")).toEqual(start);
  expect(said(found, "periods/qingyu.p1", "endDate")).toEqual(end);
});

const area = {
  id: "a",
  ...place,
  name_hant: "青嶼",
  name_hans: "青屿",
  kind: "city",
  parent_id: null,
  codes: [
    { code: "990182", since: "1995-12", revision: "2014-12" },
    { code: "990114", since: "2015-12", revision: "2019-04" },
  ],
  members: [],
  other_names: [],
};

test.each([
  ["seat", "hasPrimarySite"],
  ["dispatched_office", "hasSite"],
  ["jurisdiction", "spatial"],
  ["supervision_area", "supervisionArea"],
  ["supervised_port", "supervisedPort"],
  ["enterprises_supervised", "enterprisesSupervised"],
  ["business_radiation", "businessRadiation"],
  ["transit_route", "transitRoute"],
])("what a place is to a body: %s", async (relation, property) => {
  const jurisdiction = { id: "qingyu.j", ...place, organization_id: "qingyu", area_id: "a", relation };
  const found = await quads({ ...dataset, areas: [area], jurisdictions: [jurisdiction] });
  const [object = ""] = said(found, "organizations/qingyu", property);
  const site = id("jurisdictions/qingyu.j#site");
  expect(object).toBe(property.endsWith("Site") ? site : id("areas/a"));
  if (object === site) expect(said(found, "jurisdictions/qingyu.j#site", "spatial")).toEqual([id("areas/a")]);
});

test("a code of GB/T 2260 is an identifier of its own", async () => {
  const found = await quads({ ...dataset, areas: [area] });
  expect(said(found, "areas/a", "adms#identifier")).toEqual(
    ["990114-2015-12", "990182-1995-12"].map((code) => id(`areas/a#gb2260-${code}`)),
  );
  expect(said(found, "areas/a#gb2260-990182-1995-12", "notation")).toEqual(["990182"]);
});

test("concepts of columns have labels in two scripts that are one", () => {
  const labels = Object.values(vocabularies).flatMap(({ title, values }) => [
    title,
    ...Object.values(values),
  ]);
  for (const [, hans, hant] of labels) expect(simplified(hant), hant).toBe(hans);
});

test("every kind of place, of its relation to a body and of statement has a label", () => {
  const relations = areaRules.map(({ relation }) => relation);
  const kinds = [...placeKinds.map(({ kind }) => kind), "place"];
  const labelled = (column: string) => Object.keys(vocabularies[column]?.values ?? {});
  expect(labelled("areas.kind").sort()).toEqual(kinds.sort());
  expect(labelled("jurisdictions.relation").sort()).toEqual([...new Set(relations)].sort());
  expect(labelled("statements.kind")).toEqual(expect.arrayContaining(statementRules.map(({ kind }) => kind)));
});

describe("shapes", async () => {
  const source = loadSource(diskEffects, "dalian-customs", new Report());
  const built = buildDataset([source], () => noHistory, new Report());
  const pages = new Map([...built.texts].map(([name, { chars }]) => [name, chars.join("")]));
  const editions: [string, readonly Quad[]][] = [
    ["the flagship edition", await quads(built.dataset, pages)],
    ["the fictional dataset", graph],
    ["an empty dataset", await quads(emptyDataset())],
  ];
  for (const name of shapeFiles) {
    const validator = validatorOf(name);
    test.each(editions)(`%s conforms to ${name}`, (_, quadsOfEdition) =>
      expect(violations(validator, quadsOfEdition)).toEqual([]),
    );
  }
});
