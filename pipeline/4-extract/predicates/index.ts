import { type Span, shift } from "../../model/span.ts";
import { leadAt } from "./lead.ts";
import { objectVerb } from "./object-verb.ts";
import type { Predicate } from "./predicate.ts";
import { stretches } from "./stretches.ts";
import { verbObject } from "./verb-object.ts";

export type { Predicate };

/**
 * Reads the verbs of one duty in Simplified script with full-width punctuation. Each stretch between commas is
 * read by itself: first as verbs before an object, else as verbs after it.
 */
export function parsePredicates(hans: string): Predicate[] {
  return stretches(hans).reduce<Predicate[]>((found, stretch) => {
    const text = hans.slice(stretch.start, stretch.end);
    const lead = leadAt(text);
    const rest = text.slice(lead.end);
    if (rest === "") return found;
    const parsed = verbObject(rest, /负责|承/.test(text.slice(lead.start, lead.end))) ?? objectVerb(rest);
    const at = stretch.start + lead.end;
    const shifted = parsed.map((p, n) => ({
      ...p,
      lead: n === 0 && lead.end > lead.start ? shift(lead, stretch.start) : null,
      verbs: p.verbs.map((verb) => shift(verb, at)),
      object: p.object && shift(p.object, at),
    }));
    return joinContinuation(found, shifted, text);
  }, []);
}

/** 制定细则，并组织实施: verbs without an object go with the predicate before them. */
function joinContinuation(
  found: readonly Predicate[],
  next: readonly Predicate[],
  text: string,
): Predicate[] {
  const [first] = next;
  const last = found.at(-1);
  const joins =
    /^(?:并|并且)/u.test(text) &&
    first?.object === null &&
    first.verbs.length > 0 &&
    last !== undefined &&
    last.form !== "N";
  if (!joins) return [...found, ...next];
  return [...found.slice(0, -1), { ...last, verbs: [...last.verbs, ...first.verbs] }, ...next.slice(1)];
}

/** What introduces a duty as a whole: 主要负责, 承办; null when it begins with its verb. */
export function leadOf(hans: string): Span | null {
  const lead = leadAt(hans);
  return lead.end > lead.start ? lead : null;
}
