import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { appointments } from "../../pipeline/4-extract/people/index.ts";
import {
  type ClauseFacts,
  clauseFacts,
  clausePoints,
  holdingPoints,
  unitFacts,
  unitPoints,
} from "../../pipeline/4-extract/signals.ts";
import { unregistered } from "../../pipeline/inputs/sources.ts";
import type { Dataset } from "../../pipeline/model/dataset.ts";
import { Report } from "../../pipeline/model/findings/issue.ts";
import { noCuration } from "../../pipeline/model/inputs/curation.ts";
import type { Outline } from "../../pipeline/model/outline.ts";
import { rawSpan } from "../../pipeline/model/text/alignment.ts";
import type { Span } from "../../pipeline/model/text/span.ts";
import { noHistory, readPage, type Stages, stages } from "../../pipeline/run.ts";
import { type Annotated, type Forms, nobody } from "./pages.ts";

export type Table = "organizations" | "duties" | "statements" | "memberships";

/** A published record, what spoke for it, and whether the annotation of its page has it. */
export interface Verdict {
  readonly page: string;
  readonly table: Table;
  readonly points: number;
  readonly right: boolean;
  /** id of the record */
  readonly id: string;
}

/** The records of an annotated page that the annotation says something about. */
export function judge(annotated: Annotated): Verdict[] {
  const { dataset, outline } = read(annotated.page);
  const names = naming(annotated, dataset);
  const verdicts = [
    ...organizations(annotated, names, dataset, outline),
    ...duties(annotated, names, dataset, outline),
    ...statements(annotated, names, dataset, outline),
    ...memberships(annotated, names, dataset, outline),
  ];
  return verdicts.map((verdict) => ({ ...verdict, page: annotated.name }));
}

function read(path: string): { dataset: Dataset; outline: Outline } {
  let seen: Outline | null = null;
  const segment: Stages["segment"] = {
    ...stages.segment,
    run: (input, report) => {
      seen = stages.segment.run(input, report);
      return seen;
    },
  };
  const source = { ...unregistered(basename(path), readFileSync(path)), curation: noCuration };
  const { dataset } = readPage(source, noHistory, new Report(), { ...stages, segment });
  return { dataset, outline: seen as unknown as Outline };
}

type Judgement = Omit<Verdict, "page">;

/** Names and texts of records in the forms of the annotation. */
interface Naming {
  forms(...texts: readonly (string | null | undefined)[]): Forms;
  /** of the organisation with this id */
  body(id: string | null | undefined): Forms;
}

function naming({ written }: Annotated, { organizations }: Dataset): Naming {
  const forms: Naming["forms"] = (...texts) => {
    const found = texts.flatMap((text) => (text ? written(text) : []));
    return found.length === 0 ? [nobody] : found;
  };
  const byId = new Map(organizations.map((o) => [o.id, o]));
  const body: Naming["body"] = (id) => {
    const o = byId.get(id ?? "");
    return forms(o?.quote, o?.name_hant, o?.name_hans);
  };
  return { forms, body };
}

const meet = (a: Forms, b: Forms): boolean => a.some((form) => b.includes(form));

/** Finds for each record an item of the annotation that no other record has. */
function matched<G, R>(golds: readonly G[], records: readonly R[], same: (g: G, r: R) => boolean): Set<R> {
  const free = new Set(records);
  const right = new Set<R>();
  for (const gold of golds) {
    const hit = [...free].find((record) => same(gold, record));
    if (hit === undefined) continue;
    free.delete(hit);
    right.add(hit);
  }
  return right;
}

const at = (outline: Outline, span: Span): string => {
  const { start, end } = rawSpan(outline.reading.edits, span);
  return `${start}-${end}`;
};

function organizations(page: Annotated, names: Naming, dataset: Dataset, outline: Outline): Judgement[] {
  const facts = new Map(
    unitFacts(outline).map((fact) => [`${at(outline, fact.unit.heading)} ${fact.name}`, fact]),
  );
  const right = matched(
    page.organizations,
    dataset.organizations,
    (g, o) => meet(g.names, names.body(o.id)) && meet(g.parents, names.body(o.parent_id)),
  );
  return dataset.organizations.flatMap((o): Judgement[] => {
    const fact =
      facts.get(`${o.start}-${o.end} ${o.name_hans}`) ??
      facts.get(`${o.start}-${o.end} ${o.name_hant}`) ??
      [...facts].find(([k]) => k.startsWith(`${o.start}-${o.end} `))?.[1];
    // 港湾、航管二课 names 港湾课 with half of its words: annotators may leave it out
    const elliptic = o.name_basis === "inferred" && o.quote !== "";
    const optional = meet(page.optional, names.body(o.id)) || elliptic;
    if (fact === undefined) throw new Error(`${page.name}: no unit for ${o.name_hans}`);
    if (optional && !right.has(o)) return [];
    return [{ table: "organizations", id: o.id, points: unitPoints(fact), right: right.has(o) }];
  });
}

const clausesOf = (outline: Outline, role: "duty" | "statement"): Map<string, ClauseFacts> =>
  new Map(clauseFacts(outline, role).map((fact) => [at(outline, fact.clause), fact]));

function duties(page: Annotated, names: Naming, dataset: Dataset, outline: Outline): Judgement[] {
  const facts = clausesOf(outline, "duty");
  const said = (d: Dataset["duties"][number]): Forms => names.forms(d.quote, d.text_hant, d.text_hans);
  const right = matched(
    page.duties,
    dataset.duties,
    (g, d) => meet(g.texts, said(d)) && (g.owners === null || meet(g.owners, names.body(d.organization_id))),
  );
  return dataset.duties.flatMap((d): Judgement[] => {
    const fact = facts.get(`${d.start}-${d.end}`);
    if (fact === undefined) throw new Error(`${page.name}: no clause for ${d.text_hans}`);
    const ofPost = page.postDuties.some((text) => said(d).some((form) => text.endsWith(form)));
    if (ofPost && !right.has(d)) return [];
    return [{ table: "duties", id: d.id, points: clausePoints(fact), right: right.has(d) }];
  });
}

/** A statement that annotators took for a duty is wrong; one that lies in what they took for no duty is right; of others they say nothing. */
function statements(page: Annotated, names: Naming, dataset: Dataset, outline: Outline): Judgement[] {
  const facts = clausesOf(outline, "statement");
  return dataset.statements.flatMap((s): Judgement[] => {
    const fact = facts.get(`${s.start}-${s.end}`);
    if (fact === undefined) throw new Error(`${page.name}: no clause for ${s.text_hans}`);
    const said = names.forms(s.quote, s.text_hant, s.text_hans);
    const wrong = page.duties.some(({ texts }) => meet(texts, said));
    const right = said.some((form) => page.statements.some((text) => text.includes(form)));
    if (!wrong && !right) return [];
    return [{ table: "statements", id: s.id, points: clausePoints(fact), right: !wrong }];
  });
}

/** 大连海关缉私局局长 for 局长: the title with the name of a body, or the end of it, before it; 副局长 is another. */
function isLonger(long: string, title: string, bodies: Forms): boolean {
  const before = long.endsWith(title) ? long.slice(0, long.length - title.length) : "";
  return (
    long === title ||
    (before.length > 1 && bodies.some((body) => body.endsWith(before) || before.endsWith(body)))
  );
}

function memberships(page: Annotated, names: Naming, dataset: Dataset, outline: Outline): Judgement[] {
  const appointed = appointments(outline);
  const bodies = dataset.organizations.flatMap(({ id }) => names.body(id));
  const post = (id: string) => dataset.posts.find((row) => row.id === id);
  const person = (id: string) => dataset.people.find((row) => row.id === id);
  const right = matched(page.memberships, dataset.memberships, (g, m) => {
    const p = person(m.person_id);
    const title = post(m.post_id);
    const titles = names.forms(title?.quote, title?.title_hant, title?.title_hans);
    const known = [...bodies, ...g.bodies];
    const longer = g.posts.some((want) =>
      titles.some((have) => isLonger(want, have, known) || isLonger(have, want, known)),
    );
    return (
      meet(g.persons, names.forms(p?.quote, p?.name_hant, p?.name_hans)) &&
      (meet(g.posts, names.body(title?.organization_id)) || longer)
    );
  });
  return dataset.memberships.map((m) => {
    const fact = appointed[m.ordinal - 1];
    if (fact === undefined) throw new Error(`${page.name}: no holding ${m.ordinal}`);
    return {
      table: "memberships",
      id: m.id,
      points: holdingPoints(fact),
      right: right.has(m),
    };
  });
}
