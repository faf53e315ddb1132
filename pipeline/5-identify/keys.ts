import { hash } from "node:crypto";
import type { Draft } from "../model/draft.ts";
import { comparable } from "../model/similarity.ts";
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

/** How the id of a table's records is made. `idOf` gives the id of a draft already identified. */
export type KeyRule = (draft: Draft, source: string, idOf: (value: unknown) => string | null) => Key;

const local = (id: string | null): string => id?.split(".").at(-1) ?? "";
const marked =
  (letter: string, text: (values: Record<string, unknown>) => string, ...owners: string[]): KeyRule =>
  (draft, source, idOf) => {
    const values = draft.values as Record<string, unknown>;
    const own = text(values);
    const owner = owners.map((column) => idOf(values[column])).find((id) => id !== null);
    return { scope: owner ?? source, own: `${letter}-${textMark(own)}`, text: () => own };
  };

const str = (value: unknown): string => String(value ?? "");

/** The same rule for a text that is a name. */
const byName =
  (rule: KeyRule): KeyRule =>
  (...args) => ({ ...rule(...args), named: true });

const dashed = (value: unknown): string => str(value).replaceAll("_", "-");

/**
 * Words within a record: told apart by what they say, among those of that record. Their key ends in them: `mention:3:海关总署`.
 */
const within =
  (
    own: (values: Record<string, unknown>, words: string, idOf: (value: unknown) => string | null) => string,
  ): KeyRule =>
  (draft, source, idOf) => {
    const values = draft.values as Record<string, unknown>;
    const words = draft.key.replace(/^[^:]*:[^:]*:/, "");
    return { scope: idOf(values.record_id) ?? source, own: own(values, words, idOf), text: null };
  };

const named = (scope: string, name: string): Key => ({
  scope,
  own: pinyinKey(name),
  text: () => name,
  named: true,
});

/** What a correction does; it is the same one when its reason is told in other words. */
export const correctionText = ({ rule_id, kind, raw, corrected }: Record<string, unknown>): string =>
  `${str(rule_id ?? kind)} ${str(raw)} ${str(corrected)}`;

/** In the order in which tables are identified: a record's id may use the id of one before it. */
export const keyRules: readonly (readonly [Draft["table"], KeyRule])[] = [
  [
    "organizations",
    (draft, source, idOf) => {
      const values = draft.values as Record<string, unknown>;
      const parent = idOf(values.parent_id);
      const name = str(values.name_hans);
      const isRoot = draft.key === "unit:0" && parent === null;
      return isRoot
        ? { scope: "", own: source, text: () => name }
        : { scope: parent ?? source, own: pinyinKey(name), text: () => name };
    },
  ],
  [
    "posts",
    (draft, source, idOf) => {
      const values = draft.values as Record<string, unknown>;
      return named(`${idOf(values.organization_id) ?? source}.post`, str(values.title_hans));
    },
  ],
  ["duties", marked("d", (v) => str(v.text_hans), "organization_id", "post_id")],
  [
    "duty_categories",
    (draft, source, idOf) => {
      const values = draft.values as Record<string, unknown>;
      return {
        scope: idOf(values.duty_id) ?? source,
        own: `fn-${dashed(values.category_id)}`,
        text: null,
      };
    },
  ],
  ["statements", marked("s", (v) => str(v.text_hans), "organization_id")],
  ["periods", marked("period", (v) => str(v.title_hans))],
  ["events", marked("e", (v) => str(v.text_hans))],
  [
    "people",
    (draft, source) => named(`${source}.person`, str((draft.values as Record<string, unknown>).name_hans)),
  ],
  [
    "memberships",
    (draft, source, idOf) => {
      const values = draft.values as Record<string, unknown>;
      return {
        scope: `${source}.membership`,
        own: `${local(idOf(values.person_id))}-${local(idOf(values.post_id))}`,
        text: null,
      };
    },
  ],
  [
    "areas",
    (draft, source) => named(`${source}.area`, str((draft.values as Record<string, unknown>).name_hans)),
  ],
  [
    "jurisdictions",
    (draft, source, idOf) => {
      const values = draft.values as Record<string, unknown>;
      return {
        scope: `${idOf(values.organization_id) ?? source}.area`,
        own: `${local(idOf(values.area_id))}-${dashed(values.relation)}`,
        text: null,
      };
    },
  ],
  ["documents", byName(marked("doc", (v) => str(v.title_hans), "organization_id"))],
  ["systems", byName(marked("sys", (v) => str(v.name_hans), "organization_id"))],
  [
    "external_bodies",
    // nothing but the name makes the id, so that it is the same for every page
    (draft) => {
      const name = str((draft.values as Record<string, unknown>).name_hans);
      return { scope: "body", own: `${pinyinKey(name)}-${textMark(name).slice(0, 4)}`, text: null };
    },
  ],
  ["mentions", within((_, words) => `m-${textMark(words)}`)],
  [
    "relations",
    // several bodies may have one relation to one mention: 本署设下列组、室
    within((values, _, idOf) =>
      ["rel", dashed(values.kind), local(idOf(values.organization_id)), local(idOf(values.target_mention_id))]
        .filter((part) => part !== "")
        .join("-"),
    ),
  ],
  ["powers", within(({ kind }, words) => `pow-${dashed(kind)}-${textMark(words)}`)],
  ["norms", within((_, words) => `norm-${textMark(words)}`)],
  ["scopes", within((_, words) => `scope-${textMark(words)}`)],
  ["quantities", marked("q", (v) => str(v.text_hans))],
  ["claims", marked("claim", (v) => str(v.text_hans))],
  [
    "corrections",
    (...args) => ({
      ...marked("c", (v) => `${str(v.raw)}${str(v.corrected)}${str(v.reason)}`)(...args),
      text: () => correctionText(args[0].values as Record<string, unknown>),
      named: true,
    }),
  ],
  [
    "segments",
    // the key of a segment ends in its text, as printed; in the other script it is the same segment
    (draft, source) => {
      const text = draft.key.replace(/^[^:]*:[^:]*:/, "");
      return { scope: source, own: `seg-${textMark(text)}`, text: () => simplified(text) };
    },
  ],
];
