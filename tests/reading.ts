/** Pages with hand-judged answers (tests/cases/reading/, profiles/) and the comparison of what the code reads with them. */
import { readdirSync, readFileSync } from "node:fs";
import type { Dataset } from "../pipeline/model/dataset.ts";
import { readText } from "./pages.ts";
import { said } from "./said.ts";

/** Where the rules of annotation leave more than one form open, all accepted forms. */
type Forms = string | readonly string[];

interface Expected {
  readonly judged: { readonly by: string; readonly on: string };
  readonly about: string;
  readonly organizations: readonly {
    readonly name: Forms;
    readonly parent: string | null;
    readonly classification?: string;
  }[];
  /** bodies that may be found or not: implied, elliptical, named in passing */
  readonly optional?: readonly string[];
  readonly duties: readonly { readonly org: string | null; readonly post?: string; readonly text: Forms }[];
  readonly memberships: readonly {
    readonly person: string;
    readonly post: Forms;
    readonly organization: string;
  }[];
  /** lines of `said` that must be among what is read, or must not (`no claim: …`) */
  readonly says?: readonly string[];
}

export const tables = ["organizations", "duties", "memberships", "classification"] as const;
type Table = (typeof tables)[number];

export interface Verdict {
  readonly name: string;
  readonly about: string;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly counts: Readonly<Record<Table, { wanted: number; found: number; right: number }>>;
}

/** Small inputs that must be read right, and whole pages of which the sum counts (tests/profiles.test.ts). */
type Folder = "tests/cases/reading" | "tests/cases/profiles";
const root: Folder = "tests/cases/reading";
const wide: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）" };
const nobody = "∅";

export const namesIn = (folder: Folder): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

export const caseNames = namesIn(root);

export const notYet = JSON.parse(readFileSync(`${root}/not-yet.json`, "utf8")) as Readonly<
  Record<string, string>
>;

/** Blanks and the width of punctuation do not count. */
const tidy = (text: string): string =>
  text.replace(/\s+/gu, "").replace(/[,;:()]/g, (mark) => wide[mark] ?? mark);

const written = (...values: readonly (string | null | undefined)[]): string[] => {
  const forms = values.filter((value) => typeof value === "string").map(tidy);
  return forms.length === 0 ? [nobody] : forms;
};

const accepted = (value: Forms | null | undefined): string[] =>
  value === null || value === undefined ? [nobody] : [value].flat().map(tidy);

const meet = (wanted: readonly string[], found: readonly string[]): boolean =>
  wanted.some((form) => found.includes(form));

/** 青岬海关关长 is the post 关长 of 青岬海关: the title alone, or with the name of its body before it. */
const samePost = (wanted: readonly string[], found: readonly string[], body: readonly string[]): boolean => {
  const isBody = (words: string): boolean => words.length > 1 && body.some((name) => name.endsWith(words));
  const longer = (long: string, short: string): boolean =>
    long.endsWith(short) && isBody(long.slice(0, long.length - short.length));
  return wanted.some((w) => found.some((f) => w === f || longer(w, f) || longer(f, w)));
};

interface Row {
  readonly shown: string;
  readonly fields: readonly (readonly string[])[];
}

const row = (...fields: (readonly string[])[]): Row => ({
  fields,
  shown: fields.map((forms) => forms[0] ?? nobody).join(" | "),
});

interface FoundOrganization extends Row {
  readonly classification: string;
}

function rowsOf(dataset: Dataset): {
  organizations: FoundOrganization[];
  duties: Row[];
  memberships: Row[];
} {
  const by = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
    new Map(rows.map((r) => [r.id, r]));
  const organizations = by(dataset.organizations);
  const people = by(dataset.people);
  const posts = by(dataset.posts);
  const nameOf = (id: string | null | undefined): string[] => {
    const o = organizations.get(id ?? "");
    return written(o?.quote, o?.name_hant, o?.name_hans);
  };
  const titleOf = (id: string | null | undefined): string[] => {
    const p = posts.get(id ?? "");
    return written(p?.quote, p?.title_hant, p?.title_hans);
  };
  return {
    organizations: dataset.organizations.map((o) => ({
      ...row(nameOf(o.id), nameOf(o.parent_id)),
      classification: o.classification,
    })),
    duties: dataset.duties.map((d) =>
      row(
        nameOf(d.organization_id),
        written(d.quote, d.text_hant, d.text_hans),
        titleOf((d as { readonly post_id?: string | null }).post_id),
      ),
    ),
    memberships: dataset.memberships.map((m) => {
      const person = people.get(m.person_id);
      return row(
        written(person?.quote, person?.name_hant, person?.name_hans),
        titleOf(m.post_id),
        nameOf(posts.get(m.post_id)?.organization_id),
      );
    }),
  };
}

/** Pairs wanted with found rows, each at most once; what stays alone is missing or extra. */
function pair<W, F>(
  wanted: readonly W[],
  found: readonly F[],
  same: (w: W, f: F) => boolean,
): { pairs: [W, F][]; missing: W[]; extra: F[] } {
  const free = new Set(found);
  const pairs: [W, F][] = [];
  const missing: W[] = [];
  for (const w of wanted) {
    const hit = [...free].find((f) => same(w, f));
    if (hit === undefined) missing.push(w);
    else {
      free.delete(hit);
      pairs.push([w, hit]);
    }
  }
  return { pairs, missing, extra: [...free] };
}

const allMeet = (w: Row, f: Row): boolean => w.fields.every((forms, i) => meet(forms, f.fields[i] ?? []));

/** A page at which the code stops is a page of which nothing is read, and the message says so. */
function reading(
  bytes: Uint8Array,
  fileName: string,
): { found: ReturnType<typeof rowsOf>; lines: readonly string[]; stopped: string[] } {
  try {
    const { dataset } = readText(bytes, { fileName });
    return { found: rowsOf(dataset), lines: said(dataset), stopped: [] };
  } catch (error) {
    return {
      found: { organizations: [], duties: [], memberships: [] },
      lines: [],
      stopped: [`everything  the code stopped: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
}

/** Reads a case (stages 1 to 5, without curation) and compares it as sets, both ways. */
export function judge(name: string, within: Folder = root): Verdict {
  const folder = `${within}/${name}`;
  const fileName = readdirSync(folder).find((file) => file.startsWith("page.")) ?? "page.txt";
  const expected = JSON.parse(readFileSync(`${folder}/expected.json`, "utf8")) as Expected;
  const { found, lines: told, stopped } = reading(readFileSync(`${folder}/${fileName}`), fileName);

  const optional = accepted(expected.optional ?? []);
  const organizations = pair(
    expected.organizations.map((o) => ({
      ...row(accepted(o.name), accepted(o.parent)),
      classification: o.classification,
    })),
    found.organizations.filter(({ fields: [forms = []] }) => !meet(optional, forms)),
    allMeet,
  );
  const duties = pair(
    expected.duties.map((d) => row(accepted(d.org), accepted(d.text), accepted(d.post))),
    found.duties,
    allMeet,
  );
  const memberships = pair(
    expected.memberships.map((m) => row(accepted(m.person), accepted(m.post), accepted(m.organization))),
    found.memberships,
    (w, f) => {
      const [person = [], post = [], body = []] = w.fields;
      const [itsPerson = [], itsPost = [], itsBody = []] = f.fields;
      return meet(person, itsPerson) && meet(body, itsBody) && samePost(post, itsPost, itsBody);
    },
  );
  const classes = organizations.pairs.filter(([w]) => w.classification !== undefined);
  const wrong = classes.filter(([w, f]) => w.classification !== f.classification);

  const lines = (table: Table, rows: readonly Row[]): string[] => rows.map((r) => `${table}  ${r.shown}`);
  const sides = { organizations, duties, memberships };
  const each = Object.entries(sides) as [keyof typeof sides, (typeof sides)[keyof typeof sides]][];
  const count = ({ pairs, missing, extra }: (typeof sides)[keyof typeof sides]) => ({
    wanted: pairs.length + missing.length,
    found: pairs.length + extra.length,
    right: pairs.length,
  });
  return {
    name,
    about: expected.about,
    missing: [
      ...stopped,
      ...(expected.says ?? []).filter(
        (line) => told.includes(line.replace(/^no /, "")) === line.startsWith("no "),
      ),
      ...each.flatMap(([table, side]) => lines(table, side.missing)),
      ...wrong.map(([w]) => `classification  ${w.shown} | ${w.classification}`),
    ],
    extra: [
      ...each.flatMap(([table, side]) => lines(table, side.extra)),
      ...wrong.map(([, f]) => `classification  ${f.shown} | ${f.classification}`),
    ],
    counts: {
      organizations: count(organizations),
      duties: count(duties),
      memberships: count(memberships),
      classification: {
        wanted: classes.length,
        found: classes.length,
        right: classes.length - wrong.length,
      },
    },
  };
}

export const passes = ({ missing, extra }: Verdict): boolean => missing.length + extra.length === 0;

/** What a verdict finds fault with, line by line. */
export const faultsOf = ({ missing, extra }: Verdict): string[] => [
  ...missing.map((line) => `missing ${line}`),
  ...extra.map((line) => `extra   ${line}`),
];
