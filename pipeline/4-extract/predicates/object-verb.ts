import { assigned, attribute, place } from "../../zh/duties/predicate-words.ts";
import { carryingVerbs, lightVerbs } from "../../zh/duties/verbs.ts";
import { kindAt, type LexedClause, lastDe, offsetOf, type Range, spanOf, textOf, wordAt } from "./clause.ts";
import { coordinated, fieldsOf, isWork } from "./coordination.ts";
import { isNounPhrase } from "./noun-phrase.ts";
import type { Unled } from "./predicate.ts";
import { furtherVerbs, verbsBefore } from "./verb-group.ts";
import { itemsBack, verbalNoun, withoutClosing } from "./verbal-noun.ts";
import { verbalTail } from "./verbal-tail.ts";

/** Reads 对货物进行查验, 数据的审核、汇总, 系统维护; an N predicate when no verb stands after an object. */
export function objectVerb(clause: LexedClause, range: Range): Unled[] {
  if (isNounPhrase(textOf(clause, range))) return [nounPhrase(clause, range)];
  const carrier = carrierIn(clause, range);
  if (carrier >= 0) return [carried(clause, range, carrier)];
  const further = furtherVerbs(clause, range, new Set());
  if (further !== null && closesPhrase(clause, { from: range.from, to: further.at })) {
    const before = objectVerb(clause, { from: range.from, to: further.at });
    return [...before, verbsBefore(clause, further.group, range.to, true)];
  }
  const fields = fieldsOf(clause, range);
  if (fields.length > 2) return [nounPhrase(clause, range)];
  const parts = fields.length === 2 ? fields : coordinated(clause, range);
  const parsed = parts.map((part) => behindObject(clause, part));
  return parsed.some(({ form }) => form === "OV") ? parsed : [nounPhrase(clause, range)];
}

const nounPhrase = (clause: LexedClause, range: Range): Unled => ({
  form: "N",
  verbs: [],
  object: spanOf(clause, range),
});

/** 档案的保管工作 and 档案的保管: behind these phrases 和 joins another predicate. */
const closesPhrase = (clause: LexedClause, range: Range): boolean =>
  isWork(clause, range.to - 1) || (lastDe(clause, range) >= 0 && verbalTail(clause, range) !== null);

/** Index of the light verb whose object holds the other verbs, 进行 of 对货物进行查验; -1 when there is none. */
function carrierIn(clause: LexedClause, { from, to }: Range): number {
  if (carryingVerbs.has(wordAt(clause, from))) return from;
  const verbs = kindAt(clause, from) === "towards" ? lightVerbs : carryingVerbs;
  for (let at = to - 2; at >= from && kindAt(clause, at + 1) !== "de"; at--) {
    if (verbs.has(wordAt(clause, at))) return at;
  }
  return -1;
}

function carried(clause: LexedClause, { from, to }: Range, at: number): Unled {
  const tail = { from: at + 1, to };
  if (at === from) {
    const behind = behindObject(clause, tail);
    return behind.form === "OV" ? behind : verbsBefore(clause, { verbs: [at], to: at + 1 }, to);
  }
  const items = [...itemsBack(clause, withoutClosing(clause, tail))].reverse();
  const verbs = items
    .flatMap((item) => verbalNoun(clause, item))
    .flatMap((found) => found?.[found.form === "fixed" ? "term" : "plain"].verbs ?? []);
  const start = opensObject(clause, from) ? from + 1 : from;
  let end = at;
  while (end > start + 1 && ["adverb", "etc"].includes(kindAt(clause, end - 1) ?? "")) end--;
  const carrier = spanOf(clause, { from: at, to: at + 1 });
  return {
    form: "OV",
    verbs: verbs.length > 0 || carrier === null ? verbs : [carrier],
    object: spanOf(clause, { from: start, to: end }),
  };
}

/** The verbs that close `range`, with what stands before them as their object. */
function behindObject(clause: LexedClause, range: Range): Unled {
  const tail = verbalTail(clause, range);
  const start = offsetOf(clause, range.from + (opensObject(clause, range.from) ? 1 : 0));
  if (tail === null || isNoObject(clause.hans, start, tail.nounEnd)) return nounPhrase(clause, range);
  return {
    form: "OV",
    verbs: tail.verbs,
    object: tail.nounEnd > start ? { start, end: tail.nounEnd } : null,
  };
}

/** 对渔船的检查, 与邻市的协调, 就渔港改革进行调研 */
const opensObject = (clause: LexedClause, at: number): boolean =>
  kindAt(clause, at) === "towards" || ["与", "就"].includes(wordAt(clause, at));

/** 进出渔港的渔船: a thing with words of its own before it */
export const hasAttribute = {
  pattern: /[的之]/u,
  examples: ["进出渔港的渔船", "渔港之船舶"],
  counterExamples: ["辖区内", "渔船"],
};

/** 辖区内的稽查, 预警式布控, 总台下达的稽查: a place, an attribute and an assignment are not objects. */
function isNoObject(hans: string, start: number, end: number): boolean {
  const near = hans.slice(Math.max(start, end - 12), end);
  return (
    (assigned.pattern.test(near) && hans.charAt(end) === "的") ||
    (!hasAttribute.pattern.test(near) &&
      (attribute.pattern.test(near) || (end - start <= 6 && place.pattern.test(near))))
  );
}
