import { isDeepStrictEqual } from "node:util";
import type { Factor } from "./8-release/index.ts";
import { groupBy } from "./model/collections/group.ts";
import { PipelineError, Report } from "./model/findings/issue.ts";
import type { CurationEntry } from "./model/inputs/curation.ts";
import { type Tables, tablesOf } from "./model/tables/table.ts";
import { type Histories, readPage, type Source, type Stages } from "./run.ts";

/** What the records of one source are made from; without a source there are no records. */
interface Inputs {
  readonly source: Source | null;
  readonly stages: Stages;
}

/** All that the records of a release are made from. */
export interface Making {
  readonly sources: readonly Source[];
  readonly stages: Stages;
}

/** One way in which inputs can differ: takes it, and nothing else, over from the other side. */
interface Difference {
  readonly kind: Factor["kind"];
  readonly detail: string | null;
  take(onto: Inputs, from: Inputs): Inputs;
}

/** Everything that differs between what two releases were made from, each with the records that it decides. */
export function factorsOf(previous: Making, next: Making, histories: Histories): Factor[] {
  const ids = new Set([...previous.sources, ...next.sources].map(({ description }) => description.id));
  return [...ids].sort().flatMap((id) => {
    const [before, after] = [inputsOf(previous, id), inputsOf(next, id)];
    return differences(before, after).map(
      ({ kind, detail, take }): Factor => ({
        kind,
        detail,
        source: id,
        without: () => recordsOf(take(after, before), histories, next.stages),
        alone: () => recordsOf(take(before, after), histories, next.stages),
      }),
    );
  });
}

const inputsOf = ({ sources, stages }: Making, id: string): Inputs => ({
  source: sources.find(({ description }) => description.id === id) ?? null,
  stages,
});

function differences(before: Inputs, after: Inputs): Difference[] {
  if (before.source === null || after.source === null) return [presence];
  const possible = [page, description, ...entries(before.source, after.source), reader, rule];
  return possible.filter(({ take }) => !isDeepStrictEqual(take(after, before), after));
}

/** A source that is added or removed: its page is the cause of all its records. */
const presence: Difference = {
  kind: "page",
  detail: null,
  take: (onto, from) => ({ ...onto, source: from.source }),
};

const page = ofSource("page", (onto, from) => {
  const { page, encoding, sha256, retrieved } = from.description;
  return {
    ...onto,
    input: from.input,
    description: { ...onto.description, page, encoding, sha256, retrieved },
  };
});

const description = ofSource("description", (onto, from) => {
  const { page, encoding, sha256, retrieved } = onto.description;
  return { ...onto, description: { ...from.description, page, encoding, sha256, retrieved } };
});

const reader: Difference = {
  kind: "reader",
  detail: null,
  take: (onto, { stages: { read, normalise } }) => ({ ...onto, stages: { ...onto.stages, read, normalise } }),
};

const rule: Difference = {
  kind: "rule",
  detail: null,
  take: (onto, { stages: { segment, extract, identify } }) => ({
    ...onto,
    stages: { ...onto.stages, segment, extract, identify },
  }),
};

function ofSource(
  kind: Factor["kind"],
  take: (onto: Source, from: Source) => Source,
  detail: string | null = null,
): Difference {
  return {
    kind,
    detail,
    take: (onto, from) =>
      onto.source === null || from.source === null
        ? onto
        : { ...onto, source: take(onto.source, from.source) },
  };
}

/** One difference for each subject of curation with entries that were added, dropped or edited. */
function entries(before: Source, after: Source): Difference[] {
  const [old, now] = [before, after].map(({ curation }) => groupBy(curation.entries, subjectOf));
  const subjects = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...subjects]
    .filter((subject) => JSON.stringify(old?.get(subject)) !== JSON.stringify(now?.get(subject)))
    .map((subject) => {
      const reason = (now?.get(subject) ?? old?.get(subject))?.[0]?.reason;
      return ofSource(
        "curation",
        (onto, from) => {
          const others = onto.curation.entries.filter((entry) => subjectOf(entry) !== subject);
          const taken = from.curation.entries.filter((entry) => subjectOf(entry) === subject);
          return { ...onto, curation: { entries: [...others, ...taken] } };
        },
        `${subject}: ${reason}`,
      );
    });
}

/** What an entry is about: set dalian-customs.bangongshi, correct «編髮». */
const subjectOf = (entry: CurationEntry): string =>
  "record" in entry
    ? `${entry.action} ${entry.record}`
    : `${entry.action} «${entry.prefix ?? ""}${entry.quote}»`;

/**
 * Null when the parts of two versions do not fit together, or a page is refused. With the stages of this code alone any other
 * error is a fault of it, and no cause that is not known.
 */
function recordsOf({ source, stages }: Inputs, histories: Histories, own: Stages): Tables | null {
  if (source === null) return {};
  try {
    return tablesOf(readPage(source, histories(source.description.id), new Report(), stages).dataset);
  } catch (error) {
    if (stages === own && !(error instanceof PipelineError)) throw error;
    return null;
  }
}
