import { hash } from "node:crypto";
import type { DraftOf, DraftValues, Ref } from "../model/draft.ts";
import type { TableName } from "../model/tables/records.generated.ts";
import { comparable } from "../model/text/similarity.ts";
import { remembered } from "../zh/rules/remembered.ts";
import { pinyinKey } from "../zh/script/pinyin.ts";
import { simplified } from "../zh/script/script.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/** Seven characters that stand for a text; spacing and punctuation do not count. */
export const textMark = remembered((text): string => {
  const bytes = hash("sha256", comparable(text), "buffer");
  let mark = "";
  for (const byte of bytes.subarray(0, 7)) mark += alphabet.charAt(byte & 31);
  return mark;
});

/** What gives a record its id: the record it belongs to, and its own part. */
export interface Key {
  /** id that the new one begins with */
  readonly scope: string;
  /** the rest: "bangongshi", "d-3f2a9cx" */
  readonly own: string;
  /** text by which a reworded record is known again, which a first release asks of none; null when only the key itself counts */
  readonly text: (() => string) | null;
  /** another text is another record, however alike: 李佳 is not 李杰 reworded, 海关统计条例 no 海关法 */
  readonly named?: true;
}

/** What a column that refers to a record holds, before ids are known. */
export type Reference = string | null | Ref | readonly (string | Ref)[];

type IdOf = (value: Reference) => string | null;

/** How a record of a table gets its key. `idOf` gives the id of a draft already identified. */
type KeyOf<T extends TableName> = (draft: DraftOf<T>, source: string, idOf: IdOf) => Key;

const local = (id: string | null): string => id?.split(".").at(-1) ?? "";

const dashed = (value: string): string => value.replaceAll("_", "-");

/** Told apart by their words, among the records of the first that they belong to. */
const marked =
  <T extends TableName>(
    letter: string,
    text: (values: DraftValues<T>) => string,
    owners: (values: DraftValues<T>) => readonly Reference[] = () => [],
  ): KeyOf<T> =>
  ({ values }, source, idOf) => {
    const own = text(values);
    const owner = owners(values)
      .map(idOf)
      .find((id) => id !== null);
    return { scope: owner ?? source, own: `${letter}-${textMark(own)}`, text: () => own };
  };

/** The same for a text that is a name. */
const byName =
  <T extends TableName>(keyOf: KeyOf<T>): KeyOf<T> =>
  (...args) => ({ ...keyOf(...args), named: true });

/** Behind the second colon of its key a draft has its words: `mention:3:海关总署` */
const wordsOf = ({ key }: { readonly key: string }): string => key.replace(/^[^:]*:[^:]*:/, "");

/** Known again by nothing but its key. */
const fixed = (scope: string, own: string): Key => ({ scope, own, text: null });

const named = (scope: string, name: string): Key => ({
  scope,
  own: pinyinKey(name),
  text: () => name,
  named: true,
});

/** What a correction does; it is the same one when its reason is told in other words. */
export const correctionText = ({
  rule_id,
  kind,
  raw,
  corrected,
}: Pick<DraftValues<"corrections">, "rule_id" | "kind" | "raw" | "corrected">): string =>
  `${rule_id ?? kind} ${raw ?? ""} ${corrected ?? ""}`;

/** In the order in which tables are identified: a record's id may use the id of one before it. */
const keys = {
  organizations: ({ key, values }, source, idOf) => {
    const parent = idOf(values.parent_id);
    const name = values.name_hans;
    return key === "unit:0" && parent === null
      ? { scope: "", own: source, text: () => name }
      : { scope: parent ?? source, own: pinyinKey(name), text: () => name };
  },
  posts: ({ values }, source, idOf) =>
    named(`${idOf(values.organization_id) ?? source}.post`, values.title_hans),
  duties: marked(
    "d",
    (v) => v.text_hans,
    (v) => [v.organization_id, v.post_id],
  ),
  duty_categories: ({ values }, source, idOf) =>
    fixed(idOf(values.duty_id) ?? source, `fn-${dashed(String(values.category_id))}`),
  statements: marked(
    "s",
    (v) => v.text_hans,
    (v) => [v.organization_id],
  ),
  periods: marked("period", (v) => v.title_hans),
  events: marked("e", (v) => v.text_hans),
  people: ({ values }, source) => named(`${source}.person`, values.name_hans),
  memberships: ({ values }, source, idOf) =>
    fixed(`${source}.membership`, `${local(idOf(values.person_id))}-${local(idOf(values.post_id))}`),
  areas: ({ values }, source) => named(`${source}.area`, values.name_hans),
  jurisdictions: ({ values }, source, idOf) =>
    fixed(
      `${idOf(values.organization_id) ?? source}.area`,
      `${local(idOf(values.area_id))}-${dashed(values.relation)}`,
    ),
  documents: byName(
    marked(
      "doc",
      (v) => v.title_hans,
      (v) => [v.organization_id],
    ),
  ),
  systems: byName(
    marked(
      "sys",
      (v) => v.name_hans,
      (v) => [v.organization_id],
    ),
  ),
  // nothing but the name makes the id, so that it is the same for every page
  external_bodies: ({ values: { name_hans } }) =>
    fixed("body", `${pinyinKey(name_hans)}-${textMark(name_hans).slice(0, 4)}`),
  // words within a record are told apart by what they say, among those of that record
  mentions: (draft, source, idOf) =>
    fixed(idOf(draft.values.record_id) ?? source, `m-${textMark(wordsOf(draft))}`),
  // several bodies may have one relation to one mention: 本署设下列组、室
  relations: ({ values }, source, idOf) => {
    const ends = [values.organization_id, values.target_mention_id].map((end) => local(idOf(end)));
    const own = ["rel", dashed(values.kind), ...ends].filter((part) => part !== "").join("-");
    return fixed(idOf(values.record_id) ?? source, own);
  },
  powers: (draft, source, idOf) => {
    const own = `pow-${dashed(draft.values.kind)}-${textMark(wordsOf(draft))}`;
    return fixed(idOf(draft.values.record_id) ?? source, own);
  },
  norms: (draft, source, idOf) =>
    fixed(idOf(draft.values.record_id) ?? source, `norm-${textMark(wordsOf(draft))}`),
  scopes: (draft, source, idOf) =>
    fixed(idOf(draft.values.record_id) ?? source, `scope-${textMark(wordsOf(draft))}`),
  quantities: marked("q", (v) => v.text_hans),
  claims: marked("claim", (v) => v.text_hans),
  corrections: (draft, ...known) => ({
    ...marked<"corrections">("c", (v) => `${v.raw ?? ""}${v.corrected ?? ""}${v.reason ?? ""}`)(
      draft,
      ...known,
    ),
    text: () => correctionText(draft.values),
    named: true,
  }),
  // in the other script it is the same segment
  segments: (draft, source) => {
    const text = wordsOf(draft);
    return { scope: source, own: `seg-${textMark(text)}`, text: () => simplified(text) };
  },
} satisfies { readonly [T in TableName]?: KeyOf<T> };

export type KeyedTable = keyof typeof keys;

export const keyedTables = Object.keys(keys) as readonly KeyedTable[];

/** The key of a draft of `table`. */
export const keyIn = <T extends KeyedTable>(table: T, draft: DraftOf<T>, source: string, idOf: IdOf): Key =>
  (keys as { readonly [K in KeyedTable]: KeyOf<K> })[table](draft, source, idOf);
