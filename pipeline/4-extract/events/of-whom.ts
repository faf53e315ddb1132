import { hansOf, type Reading } from "../../model/reading.ts";
import type { Span } from "../../model/text/span.ts";
import { type EventKind, eventKind } from "../../zh/events/event-kinds.ts";
import {
  isDecidedBefore,
  isFormer,
  isObject,
  isPredicate,
  isSubject,
  namesBodyBefore,
  namesBodyBehind,
  opensPredicate,
} from "../../zh/events/event-subjects.ts";
import { type Mention, mentionsWithin } from "../mentions/index.ts";

/** What changed, and for whom. */
export interface Change {
  readonly kind: EventKind;
  /**
   * undefined: the words name no body, so that it is the one of the sentence before; null: another body, or one without a
   * record
   */
  readonly of: Mention | null | undefined;
}

/** A mention, and the words before and behind it up to the ends of the event, without its date. */
interface Placed {
  readonly mention: Mention;
  readonly start: number;
  readonly end: number;
}

/**
 * Whose event it is, by the words around the verb of the change: what is set up or closed is its object (省政府批准设立青山分局); else it
 * is the body named right before the verb.
 * @param dated the span of its date, which is left out of the words
 */
export function changeOf(
  reading: Reading,
  span: Span,
  dated: Span | null,
  mentions: readonly Mention[],
): Change {
  const hans = hansOf(reading, span);
  const words = wordsBut(hans, span, dated);
  const word = eventKind(hans);
  const placed = mentionsWithin(mentions, span).map((mention) => ({
    mention,
    start: mention.start - span.start,
    end: mention.end - span.start,
  }));
  return word.kind === "other"
    ? { kind: "other", of: doer(placed, words, hans.length) }
    : changed(word, placed, words, hans.length);
}

/** The words of an event from one offset to another, without its date. */
type Words = (start: number, end: number) => string;

function wordsBut(hans: string, span: Span, dated: Span | null): Words {
  if (dated === null) return (start, end) => hans.slice(start, end);
  const [from, to] = [dated.start - span.start, dated.end - span.start];
  return (start, end) =>
    hans.slice(start, Math.max(start, Math.min(end, from))) +
    hans.slice(Math.max(start, to), Math.max(start, end, to));
}

function changed(
  word: ReturnType<typeof eventKind>,
  placed: readonly Placed[],
  words: Words,
  end: number,
): Change {
  const { kind } = word;
  const before = words(0, word.start);
  const object = placed.find(({ start }) => start >= word.end && isObject(words(word.end, start)));
  if (
    ["founded", "abolished"].includes(kind) &&
    (object !== undefined || namesBodyBehind(words(word.end, end)))
  )
    return { kind, of: object?.mention ?? null };
  if (kind === "renamed" && object !== undefined && isOfPage(object.mention))
    return { kind, of: object.mention };
  const named = placed.findLast(
    (place) => place.end <= word.start && isSubject(words(0, place.start), words(place.end, word.start)),
  );
  if (named !== undefined) return { kind, of: named.mention };
  if (opensPredicate(before) || isDecidedBefore(before) || isFormer(before)) return { kind, of: undefined };
  // 新中国成立 is not the founding of a body
  return namesBodyBefore(before) ? { kind, of: null } : { kind: "other", of: null };
}

const isOfPage = ({ body }: Mention): boolean => body !== null && "unit" in body;

/** Whose event it is when no body changed: the body that the words begin with. */
function doer(placed: readonly Placed[], words: Words, end: number): Mention | null | undefined {
  const first = placed.find(({ start }) => opensPredicate(words(0, start)));
  return first?.mention ?? (isPredicate(words(0, end)) ? undefined : null);
}
