import type { Stretch } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";

/** A name in a clause. Of a class of bodies (报关单位, 地方教育部门) the words say what kind of body, and its head may state a function. */
export interface NamedStretch extends Stretch {
  readonly kind: "body" | "class" | "system";
}

/** What this reader must know of a function. */
interface Worded {
  readonly id: string;
  readonly stated: RegExp;
}

export interface StatedFunction {
  readonly id: string;
  /** the words that state it, each once, in order */
  readonly words: readonly string[];
}

interface Hit extends Stretch {
  readonly id: string;
  readonly word: string;
}

/**
 * The functions that a clause states, in the order in which it states them. Words in the name of a body, of a system or in a
 * longer word of another function (报关单 in 报关单位) do not count.
 */
export function statedIn(
  functions: readonly Worded[],
  hans: string,
  names: readonly NamedStretch[],
): StatedFunction[] {
  const hits = functions.flatMap(({ id, stated }) =>
    matchesOf(hans, stated).map(
      ({ 0: word, index }): Hit => ({ id, word, start: index, end: index + word.length }),
    ),
  );
  const silent = names.filter((name) => !isDoneFor(hans, name));
  const free = hits
    .filter((hit) => !silent.some((name) => isPartOf(hit, name)))
    .filter((hit) => !hits.some((other) => isLonger(other, hit)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return [...new Set(free.map(({ id }) => id))].map((id) => ({
    id,
    words: [...new Set(free.filter((hit) => hit.id === id).map(({ word }) => word))],
  }));
}

const ownWork = /^的?(?:日常|有关|具体|办公室)*工作/u;

/** Who does the daily work of a committee does what the committee is for. */
const isDoneFor = (hans: string, { kind, end }: NamedStretch): boolean =>
  kind === "body" && ownWork.test(hans.slice(end, end + 8));

/** 联网信息系统: systems are the work of information technology, whatever they are about. */
const ofSystems = "information_technology";

function isPartOf(hit: Hit, name: NamedStretch): boolean {
  if (hit.start < name.start || hit.end > name.end) return false;
  if (name.kind === "body") return true;
  return name.kind === "class" ? hit.end < name.end : hit.id !== ofSystems;
}

const isLonger = (other: Hit, hit: Hit): boolean =>
  other.id !== hit.id &&
  other.start <= hit.start &&
  other.end >= hit.end &&
  other.end - other.start > hit.end - hit.start;
