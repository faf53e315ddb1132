import type { Outline } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import { headsBody } from "../../zh/people/posts.ts";
import type { Titled } from "../../zh/people/titles.ts";
import type { Found } from "./found.ts";

/** What one line of a list of leaders holds: entries with name and title, names alone, titles alone, or none of these. */
export interface Entry {
  readonly found: readonly Found[];
  readonly names: readonly Found[];
  readonly titles: readonly Titled[];
  /** a field for a post without one (职务：离任), so that the name above has no post */
  readonly left?: boolean;
}

/**
 * Joins names and titles that stand on lines of their own. A list that begins with a name has its titles below the names,
 * every other above them; a name without titles stays without.
 */
export function pair(outline: Outline, run: readonly Entry[]): Found[] {
  const first = run.find(({ found, names, titles }) => found.length + names.length + titles.length > 0);
  const nameAbove =
    first !== undefined && first.names.length > 0 && run.some((entry) => entry.titles.length > 0);
  return run.flatMap(({ found, names }, n) => {
    if (names.length > 0 && run[n + 1]?.left) return found;
    const titles = nameAbove ? titlesBelow(run.slice(n + 1)) : titlesAbove(outline, run.slice(0, n));
    return [...found, ...names.flatMap((name) => withTitles(name, titles))];
  });
}

/** `name` in each of the posts, or as it is when there are none. */
export const withTitles = (name: Found, titles: readonly Titled[]): Found[] =>
  titles.length === 0
    ? [name]
    : titles.map((titled, n) => ({ ...name, ...titled, rank: titled.rank ?? (n === 0 ? name.rank : null) }));

/** The titles right below a name. */
function titlesBelow(rest: readonly Entry[]): readonly Titled[] {
  const end = rest.findIndex((entry) => entry.titles.length === 0);
  return rest.slice(0, end < 0 ? rest.length : end).flatMap((entry) => entry.titles);
}

/**
 * The titles last stated above a name: on a line of their own, or those of the last name before it. A body has one head: below
 * 局长王立安 the next name is not another 局长.
 */
function titlesAbove(outline: Outline, before: readonly Entry[]): readonly Titled[] {
  const last = before.findLast((entry) => entry.titles.length > 0 || entry.found.length > 0);
  if (last === undefined || last.titles.length > 0) return last?.titles ?? [];
  const name = last.found.at(-1)?.name.start;
  return last.found.flatMap(({ name: own, title, rank, aside, acting }) =>
    own.start === name && title !== null && !aside && !headsBody(hansOf(outline.reading, title))
      ? [{ title, rank, acting }]
      : [],
  );
}
