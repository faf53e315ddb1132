import { groupBy } from "../../model/collections/group.ts";
import { type Draft, draft } from "../../model/draft.ts";
import { type Issue, issue } from "../../model/findings/issue.ts";
import type { Outline } from "../../model/outline.ts";
import { hansOf, inBothScripts } from "../../model/reading.ts";
import { rawSpan } from "../../model/text/alignment.ts";
import { hull, type Span } from "../../model/text/span.ts";
import { slice } from "../../model/text/text.ts";
import { isTermOfOffice, statesPost } from "../../zh/people/leader-lines.ts";
import { plainPostPattern } from "../../zh/people/posts.ts";
import { derived } from "../../zh/rules/derived.ts";
import { pinyinName } from "../../zh/script/pinyin.ts";
import { confidenceOf } from "../confidence.ts";
import type { Extractor } from "../extractor.ts";
import { type Office, postDraft, postKey, titleOf, together } from "../posts.ts";
import { holdingPoints } from "../signals.ts";
import { statedDate } from "./as-of.ts";
import type { Found } from "./found.ts";
import { fromLines } from "./lines.ts";
import { namedUnit, unitOfOffice, unitOfPost } from "./posts.ts";
import { fromTables } from "./tables.ts";

/** A person in a post, with the words that stand for its title when the page gives none. */
export interface Appointment extends Omit<Office, "rank"> {
  readonly found: Found;
  /** the name without blanks, Simplified */
  readonly person: string;
  readonly method: "quoted" | "inferred";
  /** holds the post for the time being: 代局长, 副局长…主持工作 */
  readonly acting: boolean;
}

/** Who holds which post, in the order of the page: the memberships by their ordinals. */
export function appointments(outline: Outline): Appointment[] {
  const all = [...fromLines(outline), ...fromTables(outline)]
    .sort((a, b) => a.name.start - b.name.start)
    .flatMap((found) => appointmentOf(outline, found) ?? []);
  // a page may say twice who holds a post: in a list, and in a sentence
  const stated = groupBy(all, (post) => `${post.person} ${postKey(post)}`);
  return [...stated.values()].flatMap((alike) => alike.slice(0, 1));
}

/** People, the posts they hold, and who holds which: one person for each name, one post for each title of a unit. */
export const people: Extractor = (outline, report) => {
  const appointed = appointments(outline);
  const persons = new Map<string, Draft>();
  const posts = new Map<string, Draft>();
  const memberships = appointed.map((post, n) => {
    const person = { ref: personOf(outline, post.found, persons) };
    const at = post.method === "quoted" ? hull(post.found.name, post.span) : post.found.name;
    const asOf = statedDate(outline, post.found.line);
    return draft(
      "memberships",
      `membership:${n}`,
      at,
      {
        person_id: person,
        post_id: { ref: postOf(outline, post, appointed, posts) },
        ordinal: n + 1,
        acting: post.acting,
        confidence: confidenceOf("memberships", holdingPoints(post)),
        as_of: asOf?.date ?? null,
      },
      asOf === null ? [] : [{ field: "as_of", span: asOf.span, method: "normalised" }],
    );
  });
  report.add(...unread(outline, appointed));
  return [...persons.values(), ...new Set(posts.values()), ...memberships];
};

/** The ranks that the lines of holders state for a post, by its office. */
const ranksOf = derived((appointed: readonly Appointment[]) =>
  groupBy(
    appointed.flatMap((post) =>
      post.found.rank === null ? [] : [{ office: postKey(post), rank: post.found.rank }],
    ),
    ({ office }) => office,
  ),
);

/** 局长：（空缺）: a post is stated, but no name was read behind it. */
function unread(outline: Outline, appointed: readonly Appointment[]): Issue[] {
  const { reading } = outline;
  const known = new Set(appointed.map(({ found }) => found.line));
  return outline.lines
    .filter((line) => line.role === "leader" && line.block.cell === null && !known.has(line))
    .filter((line) => statesPost(hansOf(reading, line)))
    .map((line) => {
      const span = rawSpan(reading.edits, line);
      return issue("extract.leader-unread", `no name was read in «${slice(reading.raw, span)}»`, {
        span,
        source: reading.page.id,
      });
    });
}

/**
 * 领导班子成员 or 历任局长 in a heading stands for the titles of the people below; a bare name below a unit is the person in charge
 * of it.
 */
export const collective = {
  pattern: new RegExp(`(?<=历任)副?(?:${plainPostPattern})|(?:领导|班子|成员)+`, "u"),
  examples: ["领导班子成员", "历任局长", "历任副局长", "领导"],
  counterExamples: ["办公室", "王成业"],
};

/** Null for a former holder (王立安（1999年—2006年）) below a heading that does not say of which post. */
function appointmentOf(outline: Outline, found: Found): Appointment | null {
  const { title, acting } = found;
  const person = together(inBothScripts(outline.reading, found.name)).hans;
  if (title === null) {
    const post = untitled(outline, found);
    const former = post.span === found.name && isTermOfOffice(hansOf(outline.reading, found.line));
    return former ? null : { ...post, found, person, method: "inferred", acting };
  }
  const text = together(inBothScripts(outline.reading, title)).hans;
  const unit = unitOfPost(outline, found, text, namedOnLine(outline, found));
  return { found, person, unit, ...titleOf(outline, unit, title), method: "quoted", acting };
}

/** The post of a name without a title: what the heading of the list calls its people, else the person in charge of the unit. */
function untitled(
  outline: Outline,
  { line, name, office }: Found,
): Pick<Appointment, "unit" | "title" | "own" | "span"> {
  const unit =
    office === null ? line.unit : unitOfOffice(outline, hansOf(outline.reading, office), line.unit);
  const section = line.section === null ? undefined : outline.sections[line.section];
  const heading = section?.kind === "leaders" && office === null ? section.heading : undefined;
  const words = heading && collective.pattern.exec(hansOf(outline.reading, heading));
  if (!heading || !words) return { unit, title: { hant: "負責人", hans: "负责人" }, own: name, span: name };
  const span = { start: heading.start + words.index, end: heading.start + words.index + words[0].length };
  return { unit, ...titleOf(outline, unit, span) };
}

/** 大连海关政治部主任、党委委员: the unit that the first title of the line names holds for the others. */
function namedOnLine(outline: Outline, { line }: Found): number | null {
  // 居峰：大连海关关长（正厅局级）、党委书记: the name may stand before the first title
  const parts = hansOf(outline.reading, line)
    .split(/[、，：:\s]/u)
    .slice(0, 2);
  const units = parts.map((part) => namedUnit(outline, part.replace(/[（(].*$/u, "")));
  return units.find((unit) => unit !== null) ?? null;
}

function personOf(outline: Outline, { name }: Found, persons: Map<string, Draft>): string {
  const { hant, hans } = together(inBothScripts(outline.reading, name));
  const known = persons.get(hans);
  if (known !== undefined) return known.key;
  const key = `person:${persons.size}`;
  persons.set(
    hans,
    draft("people", key, name, { name_hant: hant, name_hans: hans, pinyin: pinyinName(hans) }),
  );
  return key;
}

/** The key of the post. `posts` has each post by office and rank, and the first post of an office by the office alone, too. */
function postOf(
  outline: Outline,
  post: Appointment,
  appointed: readonly Appointment[],
  posts: Map<string, Draft>,
): string {
  const ranked = rankOf(outline, post, appointed);
  const rank = ranked === null ? null : inBothScripts(outline.reading, ranked).hans;
  const office = postKey(post);
  const id = `${office} ${rank}`;
  const known = posts.get(id);
  if (known !== undefined) return known.key;
  const key = posts.has(office) ? id : office;
  const made = postDraft(outline, { ...post, rank: ranked }, key);
  posts.set(id, made).set(key, made);
  return key;
}

/**
 * The rank on the line of the holder, else the only one that the lines of other holders state. Each rank of an office is a
 * post.
 */
function rankOf({ reading }: Outline, post: Appointment, appointed: readonly Appointment[]): Span | null {
  if (post.found.rank !== null) return post.found.rank;
  const others = ranksOf(appointed).get(postKey(post)) ?? [];
  return new Set(others.map(({ rank }) => inBothScripts(reading, rank).hans)).size === 1
    ? (others[0]?.rank ?? null)
    : null;
}
