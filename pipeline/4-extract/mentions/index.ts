import { type Draft, draft } from "../../model/draft.ts";
import { hansOf, type Reading } from "../../model/reading.ts";
import type { ExternalBody } from "./body.ts";
import type { Mention } from "./find.ts";

export { findMentions, type Mention } from "./find.ts";
export { mentionsWithin } from "./within.ts";

export const mentionKey = (reading: Reading, mention: Mention, index: number): string =>
  `mention:${index}:${hansOf(reading, mention)}`;

/** How other drafts refer to the body that a mention means. */
export const bodyRef = ({ body }: Mention): { ref: string } | null =>
  body === null ? null : { ref: "unit" in body ? `unit:${body.unit}` : `body:${body.external.hans}` };

/** The mentions, and the bodies among them that the page does not profile. */
export function mentionDrafts(reading: Reading, mentions: readonly Mention[]): Draft[] {
  const bodies = new Map<string, ExternalBody>();
  for (const { body } of mentions)
    if (body !== null && "external" in body && !bodies.has(body.external.hans))
      bodies.set(body.external.hans, body.external);
  return [
    ...[...bodies.values()].map(({ hant, hans, en, kind }) =>
      draft("external_bodies", `body:${hans}`, null, { name_hant: hant, name_hans: hans, name_en: en, kind }),
    ),
    ...mentions.map((mention, n) => {
      const { start, end, kind } = mention;
      const span = { start, end };
      return draft(
        "mentions",
        mentionKey(reading, mention, n),
        span,
        { kind, body_id: bodyRef(mention), record_table: null, record_id: null },
        ["kind", "body_id"].map((field) => ({ field, span, method: "inferred" })),
      );
    }),
  ];
}
