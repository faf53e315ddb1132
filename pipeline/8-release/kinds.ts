import type { Change, FieldChange } from "../model/release.generated.ts";

export type Kind = Change["kinds"][number];

/** What a change of these fields is called; the order is that of the kinds in a change. */
const named: readonly { readonly kind: Kind; readonly fields: RegExp }[] = [
  { kind: "renamed", fields: /^(?:name|title|label)_/ },
  { kind: "moved", fields: /^(?:parent|organization)_id$/ },
  { kind: "reworded", fields: /^text_/ },
  { kind: "reordered", fields: /^ordinal$/ },
];

/**
 * Names a change by its fields; a duty that is reworded has other verbs too, so «revised» is only said alone. `columns`:
 * what the record had before; a column that is new moves nobody.
 */
export function kindsOf(fields: readonly FieldChange[], columns: object): Kind[] {
  const content = fields.filter((field) => !field.offset_only);
  if (content.length === 0) return ["offsets"];
  const kinds = named
    .filter((rule) => content.some(({ field }) => field in columns && rule.fields.test(field)))
    .map(({ kind }) => kind);
  return kinds.length === 0 ? ["revised"] : kinds;
}
