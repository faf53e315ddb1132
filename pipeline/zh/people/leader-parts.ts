/** What a line about leaders is made of. Simplified script. */
import { cutOutside, type Stretch } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";
import { curriculumVitae, isLeaderLine, leadersOf } from "./leader-lines.ts";
import { portfolioLead } from "./portfolio-lead.ts";

/** A stretch of a line about leaders: who holds a post and what goes with it, a life, or other words. */
export interface LeaderPart extends Stretch {
  readonly kind: "portfolio" | "life" | "post";
}

/**
 * A line about leaders in parts, in order, which leave nothing out but marks and blanks between them. A portfolio begins with the
 * person whose it is, where a life does not stand between: 王芳，副局长，分管办公室 is one.
 */
export const partsOfLeaders = (hans: string): LeaderPart[] =>
  byPerson(hans).flatMap((stretch) => partsOfOne(hans, stretch));

/** 局长：王一，主持全面工作；副局长：李二，分管甲科: a sentence that names a leader is about that one, and so are those behind it. */
function byPerson(hans: string): Stretch[] {
  const found: Stretch[] = [];
  for (const sentence of cutOutside(hans, /[。；]/u)) {
    const last = found.at(-1);
    const names = leadersOf(hans.slice(sentence.start, sentence.end)).length > 0;
    if (last === undefined || names) found.push(sentence);
    else found[found.length - 1] = { ...last, end: sentence.end };
  }
  return found;
}

function partsOfOne(hans: string, { start, end }: Stretch): LeaderPart[] {
  const text = hans.slice(start, end);
  const [lead] = matchesOf(text, portfolioLead.pattern);
  if (lead === undefined) return [{ start, end, kind: kindOf(text) }];
  const before = text.slice(0, lead.index);
  if (kindOf(before) === "post") return [{ start, end, kind: "portfolio" }];
  const from = start + lead.index + (lead.index === 0 ? 0 : 1);
  return [
    { start, end: start + lead.index, kind: "life" },
    { start: from, end, kind: "portfolio" },
  ];
}

const kindOf = (text: string): "life" | "post" =>
  curriculumVitae.test(text) && !isLeaderLine(text) ? "life" : "post";
