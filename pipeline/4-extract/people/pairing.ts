import { type Outline, unitName } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import { headsBody } from "../../zh/people/posts.ts";
import { isGroup } from "../../zh/people/posts-elsewhere.ts";
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
  const posted = withPostsOfGroup(outline, run);
  return run.flatMap(({ names }, n) => {
    const found = posted[n] ?? [];
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

/** Posts of a group in which people of other bodies sit: each line below one names somebody in it, until the next is stated. */
export const postOfGroup = {
  pattern: /^(?:第一|常务|执行)?副?(?:组长|总指挥|召集人)$|^成员$/u,
  examples: ["组长", "常务副组长", "副总指挥", "成员"],
  counterExamples: ["局长", "党组成员", "宣传组组长"],
};

/**
 * 副组长：肖捷 市政府副秘书长 above 丁远 市政府副秘书长: the second is a 副组长 as well, whatever else the line says that he is. The people
 * that each entry names with their posts, those of the group among them.
 */
function withPostsOfGroup(outline: Outline, run: readonly Entry[]): (readonly Found[])[] {
  const inGroup = ({ title }: { readonly title: Titled["title"] | null }): boolean =>
    title !== null && postOfGroup.pattern.test(hansOf(outline.reading, title).replace(/\s/gu, ""));
  let label: readonly Titled[] = [];
  return run.map(({ found, names, titles }) => {
    const own = found.flatMap(({ title, rank, acting }) =>
      title !== null && inGroup({ title }) ? [{ title, rank, acting }] : [],
    );
    // a line of which no name was read may have stated the next post
    const unread = found.length + names.length === 0;
    if (unread || own.length > 0) label = own.length > 0 ? own.slice(0, 1) : titles.filter(inGroup);
    const [first] = found;
    const inIt =
      first !== undefined &&
      isGroup(unitName(outline, first.line.unit ?? 0)) &&
      !/[，。；]/u.test(hansOf(outline.reading, first.line));
    return own.length > 0 || !inIt
      ? found
      : [...label.map((l) => ({ ...first, ...l, aside: false })), ...found];
  });
}
