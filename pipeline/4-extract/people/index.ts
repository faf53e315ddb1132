import { type Draft, type DraftEvidence, draft } from "../../model/draft.ts";
import type { Outline } from "../../model/outline.ts";
import { inBothScripts } from "../../model/reading.ts";
import { hull, type Span } from "../../model/span.ts";
import { pinyinName } from "../../zh/pinyin.ts";
import { isPartyPost } from "../../zh/posts.ts";
import { type Extractor, unitRef } from "../extractor.ts";
import type { Found } from "./found.ts";
import { fromLines } from "./lines.ts";
import { namedUnit, unitOfPost } from "./posts.ts";
import { fromTables } from "./tables.ts";

/** A post that a person holds, with what stands for its title when the page gives none. */
interface Held {
  readonly found: Found;
  readonly unit: number | null;
  readonly title: { readonly hant: string; readonly hans: string };
  readonly span: Span;
  readonly method: "quoted" | "inferred";
}

/** People, the posts they hold, and who holds which: one person for each name, one post for each title of a unit. */
export const people: Extractor = (outline) => {
  const held = [...fromLines(outline), ...fromTables(outline)].sort((a, b) => a.name.start - b.name.start).map((found) => holding(outline, found));
  const persons = new Map<string, Draft>();
  const posts = new Map<string, Draft>();
  const memberships = held.map((post, n) => {
    const person = { ref: personOf(outline, post.found, persons) };
    const at = post.method === "quoted" ? hull(post.found.name, post.span) : post.found.name;
    return draft("memberships", `membership:${n}`, at, { person_id: person, post_id: { ref: postOf(outline, post, held, posts) }, ordinal: n + 1 });
  });
  return [...persons.values(), ...posts.values(), ...memberships];
};

/** 领导班子成员 of a heading stands for the titles below it; a bare name below a unit is who answers for it. */
const collective = /(?:领导|班子|成员)+/u;

function holding(outline: Outline, found: Found): Held {
  const { line, title } = found;
  if (title !== null) {
    const text = inBothScripts(outline.reading, title);
    return { found, unit: unitOfPost(outline, line, text.hans, namedOnLine(outline, found)), title: text, span: title, method: "quoted" };
  }
  const section = line.section === null ? undefined : outline.sections[line.section];
  const heading = section?.kind === "leaders" ? section.heading : undefined;
  const words = heading && collective.exec(outline.reading.hans.units.slice(heading.start, heading.end));
  const base = { found, unit: line.unit, method: "inferred" } as const;
  if (!heading || !words) return { ...base, title: { hant: "負責人", hans: "负责人" }, span: found.name };
  const span = { start: heading.start + words.index, end: heading.start + words.index + words[0].length };
  return { ...base, title: inBothScripts(outline.reading, span), span };
}

/** 大连海关政治部主任、党委委员: the unit that the first title of the line names holds for the others. */
function namedOnLine(outline: Outline, { line }: Found): number | null {
  const before = outline.reading.hans.units.slice(line.start, line.end).split(/[、，：:\s]/u)[0] ?? "";
  return namedUnit(outline, before.replace(/[（(].*$/u, ""));
}

function personOf(outline: Outline, { name }: Found, persons: Map<string, Draft>): string {
  const printed = inBothScripts(outline.reading, name);
  const [hant, hans] = [printed.hant.replace(/\s/gu, ""), printed.hans.replace(/\s/gu, "")];
  const known = persons.get(hans);
  if (known !== undefined) return known.key;
  const key = `person:${persons.size}`;
  persons.set(hans, draft("people", key, name, { name_hant: hant, name_hans: hans, pinyin: pinyinName(hans) }));
  return key;
}

function postOf(outline: Outline, post: Held, held: readonly Held[], posts: Map<string, Draft>): string {
  const same = (other: Held): boolean => other.unit === post.unit && other.title.hans === post.title.hans;
  const id = `${post.unit} ${post.title.hans}`;
  const known = posts.get(id);
  if (known !== undefined) return known.key;
  const ranked = held.find((other) => same(other) && other.found.rank !== null)?.found.rank ?? null;
  const rank = ranked === null ? { hant: null, hans: null } : inBothScripts(outline.reading, ranked);
  const key = `post:${posts.size}`;
  const values = {
    organization_id: unitRef(post.unit),
    title_hant: post.title.hant,
    title_hans: post.title.hans,
    rank_hant: rank.hant,
    rank_hans: rank.hans,
    party: isPartyPost(post.title.hans),
    title_en: null,
  };
  posts.set(id, draft("posts", key, post.span, values, evidence(post, ranked)));
  return key;
}

const evidence = ({ method, span }: Held, rank: Span | null): DraftEvidence[] => [
  ...["title_hant", "title_hans"].map((field) => ({ field, span, method })),
  ...(rank === null ? [] : ["rank_hant", "rank_hans"].map((field) => ({ field, span: rank, method: "quoted" as const }))),
];
