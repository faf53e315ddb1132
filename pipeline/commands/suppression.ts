import { findAnchor } from "../model/findings/anchor.ts";
import { type Issue, issue } from "../model/findings/issue.ts";
import { valueAt } from "../model/findings/json-place.ts";
import { curationFile, entriesOf } from "../model/inputs/curation.ts";
import { overlaps } from "../model/text/span.ts";
import type { BuildResult, Source } from "../run.ts";

/**
 * The findings that are left when those are taken away that people have looked at and accepted in curation.json, with
 * a note for each acceptance that no finding needs any more.
 */
export function unsuppressed(
  issues: readonly Issue[],
  sources: readonly Source[],
  texts: BuildResult["texts"],
): Issue[] {
  const entries = sources.flatMap((source) => suppressions(source, texts));
  return [
    ...issues.filter((found) => !entries.some(({ silences }) => silences(found))),
    ...entries.filter(({ silences }) => !issues.some(silences)).map(({ idle }) => idle),
  ];
}

interface Suppression {
  silences(found: Issue): boolean;
  /** the finding when it suppresses nothing */
  readonly idle: Issue;
}

function suppressions({ description: { id }, curation }: Source, texts: BuildResult["texts"]): Suppression[] {
  const text = texts.get(id);
  return entriesOf(curation, "suppress").map((entry) => {
    const place = text === undefined ? "missing" : findAnchor(text, entry);
    return {
      silences: ({ code, source, file, span }) =>
        typeof place !== "string" &&
        span !== null &&
        code === entry.code &&
        source === id &&
        file === null &&
        overlaps(place, { start: span.start, end: Math.max(span.end, span.start + 1) }),
      idle: issue("curation.suppresses-nothing", `${curationFile}: no ${entry.code} at «${entry.quote}»`, {
        source: id,
        file: curationFile,
        json: valueAt(...entry.at, typeof place === "string" ? "quote" : "code"),
      }),
    };
  });
}
