import type { Ref } from "../../model/draft.ts";
import { hansOf, type Reading } from "../../model/reading.ts";
import type { Span } from "../../model/text/span.ts";
import type { EventKind } from "../../zh/events/event-kinds.ts";
import { opensPredicate } from "../../zh/events/event-subjects.ts";
import { unitRef } from "../extractor.ts";
import { bodyRef, type Mention, mentionsWithin } from "../mentions/index.ts";
import { changeOf } from "./of-whom.ts";
import type { Happening } from "./sentence.ts";

/** Reference to the body whose event it is; null for other bodies, and where it is not known. */
export type Owner = Ref | null;

export interface OwnedEvent extends Happening {
  readonly kind: EventKind;
  readonly owner: Owner;
  /** the words that name the owner; null where it is left out */
  readonly named: Span | null;
}

interface Sentence {
  readonly span: Span;
  /** whose text it is */
  readonly unit: number | null;
}

/**
 * The events of one sentence with their owners. Where the words name no body it is the one that the sentence named last, else the
 * one that changed in the sentence before, else the one whose text it is.
 */
export function withOwners(
  reading: Reading,
  { span, unit }: Sentence,
  happenings: readonly Happening[],
  mentions: readonly Mention[],
  before: Owner | undefined,
): OwnedEvent[] {
  const subjects = subjectsIn(reading, span, mentions);
  const owned: OwnedEvent[] = [];
  for (const happening of happenings) {
    const { kind, of } = changeOf(reading, happening.span, happening.dated, mentions);
    const last = owned.at(-1);
    const since = last?.span.start ?? span.start;
    const spokenOf = subjects.findLast(({ start }) => since < start && start < happening.span.start);
    const leftOut = (): Owner =>
      spokenOf === undefined ? (last?.owner ?? before ?? unitRef(unit)) : bodyRef(spokenOf);
    owned.push({
      ...happening,
      kind,
      owner: of === undefined ? leftOut() : of && bodyRef(of),
      named: of ?? null,
    });
  }
  return owned;
}

/** The bodies with which a stretch between commas begins. */
const subjectsIn = (reading: Reading, sentence: Span, mentions: readonly Mention[]): readonly Mention[] =>
  mentionsWithin(mentions, sentence).filter(({ start }) => {
    const before = hansOf(reading, { start: sentence.start, end: start });
    return opensPredicate(before.slice(before.lastIndexOf("，") + 1));
  });
