import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../pipeline/model/releases/sha256.ts";

/** What a person says is right of a page; each name or text in all forms that count. */
export interface Annotated {
  readonly name: string;
  readonly page: string;
  /** the forms in which a text of a record is compared with the annotation */
  readonly written: (text: string) => Forms;
  readonly organizations: readonly { readonly names: Forms; readonly parents: Forms }[];
  /** names that may be read or not */
  readonly optional: Forms;
  /** owners null: whoever has it, it is right */
  readonly duties: readonly { readonly texts: Forms; readonly owners: Forms | null }[];
  readonly postDuties: Forms;
  readonly memberships: readonly { readonly persons: Forms; readonly posts: Forms; readonly bodies: Forms }[];
  /** what is said of bodies and is no duty */
  readonly statements: Forms;
}

export type Forms = readonly string[];

const wide: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）" };
/** Blanks and the width of punctuation do not count. */
const tidy = (text: string): string =>
  text.replace(/\s+/gu, "").replace(/[,;:()]/g, (mark) => wide[mark] ?? mark);

/** Stands for a missing owner or parent. */
export const nobody = "∅";
export const formsOf = (value: unknown): Forms => {
  const forms = [value].flat().filter((v) => typeof v === "string" && v !== "") as string[];
  return forms.length === 0 ? [nobody] : forms.map(tidy);
};

/** The annotated pages of a folder: pages with NAME.gold.json beside them, or folders with expected.json. */
export function annotatedIn(folder: string): Annotated[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const cased = join(folder, name, "expected.json");
      if (existsSync(cased)) return fromCase(name, cased, pageIn(join(folder, name, "page")));
      if (!/[.-]gold\.json$/.test(name) || name.includes(".relations.")) return [];
      const base = name.replace(/(?:\.hashed-gold|\.gold)\.json$/, "");
      return fromGold(base, join(folder, name), pageIn(join(folder, base)));
    });
}

const pageIn = (base: string): string | undefined =>
  [".txt", ".md", ".html"].map((ending) => base + ending).find((path) => existsSync(path));

type Json = Readonly<Record<string, unknown>>;
const rows = (json: Json, key: string): Json[] => (json[key] ?? []) as Json[];

function fromCase(name: string, path: string, page: string | undefined): Annotated[] {
  if (page === undefined) return [];
  const json = JSON.parse(readFileSync(path, "utf8")) as Json;
  return [
    {
      name,
      page,
      written: (text) => [tidy(text)],
      organizations: rows(json, "organizations").map((o) => ({
        names: formsOf(o.name),
        parents: formsOf(o.parent),
      })),
      optional: [],
      duties: rows(json, "duties").map((d) => ({ texts: formsOf(d.text), owners: formsOf(d.org) })),
      postDuties: [],
      memberships: rows(json, "memberships").map((m) => ({
        persons: formsOf(m.person),
        posts: formsOf(m.post),
        bodies: formsOf(m.organization),
      })),
      statements: [],
    },
  ];
}

/** An annotation whose texts must not be published has the beginnings of their hashes instead. */
const hashed = (text: string): Forms =>
  [text, text.trim(), text.replace(/\s+/gu, "")].map((form) =>
    sha256(new TextEncoder().encode(form)).slice(0, 16),
  );

function fromGold(name: string, path: string, page: string | undefined): Annotated[] {
  if (page === undefined) return [];
  const json = JSON.parse(readFileSync(path, "utf8")) as Json;
  const said = rows(json, "statements_not_duties");
  const ownerless = (org: unknown): boolean => !org || String(org).startsWith("null:");
  return [
    {
      name,
      page,
      written: json.hashed ? hashed : (text) => [tidy(text)],
      organizations: rows(json, "organizations").map((o) => ({
        names: formsOf(o.name ?? o.name_inferred),
        parents: formsOf(o.parent),
      })),
      optional: ((json.organizations_optional ?? []) as string[]).map(tidy),
      duties: rows(json, "duties").map((d) => ({
        texts: formsOf(d.text),
        owners: ownerless(d.org) ? null : formsOf(d.org),
      })),
      postDuties: said.filter((s) => String(s.kind).startsWith("post_duty")).flatMap((s) => formsOf(s.text)),
      memberships: (rows(json, "memberships").length > 0
        ? rows(json, "memberships")
        : rows(json, "people")
      ).map((m) => ({
        persons: formsOf(m.person ?? m.name),
        posts: formsOf(m.post),
        bodies: formsOf(m.organization),
      })),
      statements: [...said, ...rows(json, "statements")].flatMap((s) => formsOf(s.text)),
    },
  ];
}
