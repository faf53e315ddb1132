import { doingVerbs } from "../../zh/duties/verbs.ts";
import { kindAt, type LexedClause, type Range, wordAt } from "./clause.ts";
import type { Predicate } from "./predicate.ts";
import { namesThings } from "./stretches.ts";

/** `last` together with the first predicate of the next stretch, where that only goes on with it; else null. */
export function continued(
  clause: LexedClause,
  last: Predicate,
  [first, second]: readonly Predicate[],
  stretch: Range,
): Predicate | null {
  if (first === undefined) return null;
  if (sharesObject(clause, last, first, stretch.from))
    return { ...last, verbs: [...last.verbs, ...first.verbs] };
  const lists = second === undefined && last.form === "VO" && last.object !== null && first.form !== "VO";
  if (!lists || !(goesOnDoing(clause, last, stretch) || addsThings(clause, stretch))) return null;
  return {
    ...last,
    object: { start: last.object.start, end: clause.tokens[stretch.to - 1]?.end ?? last.object.end },
  };
}

/** 制定细则，并组织实施; 拟订方案，经批准后组织实施: verbs without an object share that of the predicate before them. */
const sharesObject = (clause: LexedClause, last: Predicate, first: Predicate, from: number): boolean =>
  first.object === null &&
  first.verbs.length > 0 &&
  last.form !== "N" &&
  (kindAt(clause, from) === "and" || wordAt(clause, from) === "经");

/** 做好廉洁教育，执法监督、风险防范等工作: the object ends with 工作 and has a comma within it. */
function goesOnDoing(clause: LexedClause, last: Predicate, { from, to }: Range): boolean {
  const verb = last.verbs.at(-1);
  const doing = verb !== undefined && doingVerbs.has(clause.hans.slice(verb.start, verb.end));
  const open = kindAt(clause, from - 2) !== "closing" && kindAt(clause, to - 1) === "closing";
  return doing && open && kindAt(clause, from) === "noun";
}

/** 联系渔会和各船队，以及各灯塔: nouns alone continue the object. */
const addsThings = (clause: LexedClause, stretch: Range): boolean =>
  wordAt(clause, stretch.from) === "以及" && namesThings(clause, stretch);
