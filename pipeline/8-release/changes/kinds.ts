import type { Change, FieldChange } from "../../model/releases/release.generated.ts";

export type Kind = Change["kinds"][number];

interface Rule {
  readonly kind: Kind;
  readonly fields: RegExp;
  /** of words: where none were before, or none are now, nothing is called or worded otherwise */
  readonly needsBoth: boolean;
}

/** What a change of these fields is called; the order is that of the kinds in a change. */
const named: readonly Rule[] = [
  { kind: "renamed", fields: /^(?:name|title|label)_(?:hant|hans|en)$/, needsBoth: true },
  { kind: "moved", fields: /^(?:parent|organization)_id$/, needsBoth: false },
  { kind: "reworded", fields: /^text_/, needsBoth: true },
  { kind: "reordered", fields: /^ordinal$/, needsBoth: false },
];

/**
 * Names a change by its fields; a duty that is reworded has other verbs too, so «revised» is only said alone. `columns`:
 * what the record had before; a column that is new moves nobody.
 */
export function kindsOf(fields: readonly FieldChange[], columns: object): Kind[] {
  const content = fields.filter((field) => !field.offset_only);
  if (content.length === 0) return ["offsets"];
  const known = content.filter(({ field }) => field in columns);
  const kinds = named.filter((rule) => known.some((field) => isCalled(rule, field))).map(({ kind }) => kind);
  return kinds.length === 0 ? ["revised"] : kinds;
}

const isCalled = ({ fields, needsBoth }: Rule, { field, before, after }: FieldChange): boolean =>
  fields.test(field) && !(needsBoth && (before === null || after === null));
