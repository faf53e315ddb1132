import { rawSpan } from "../../model/alignment.ts";
import { type Draft, draft } from "../../model/draft.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Outline } from "../../model/outline.ts";
import { hansOf, inBothScripts } from "../../model/reading.ts";
import { hull, type Span } from "../../model/span.ts";
import { slice } from "../../model/text.ts";
import { pinyinName } from "../../zh/pinyin.ts";
import { isActing } from "../../zh/posts.ts";
import { confidenceOfMembership } from "../confidence.ts";
import type { Extractor } from "../extractor.ts";
import { postDraft, postKey } from "../posts.ts";
import type { Found } from "./found.ts";
import { statesPost } from "./holdings.ts";
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
export const people: Extractor = (outline, report) => {
  const held = [...fromLines(outline), ...fromTables(outline)]
    .sort((a, b) => a.name.start - b.name.start)
    .map((found) => holding(outline, found));
  const persons = new Map<string, Draft>();
  const posts = new Map<string, Draft>();
  const memberships = held.map((post, n) => {
    const person = { ref: personOf(outline, post.found, persons) };
    const at = post.method === "quoted" ? hull(post.found.name, post.span) : post.found.name;
    return draft("memberships", `membership:${n}`, at, {
      person_id: person,
      post_id: { ref: postOf(outline, post, held, posts) },
      ordinal: n + 1,
      acting: isActing(withWordsBefore(outline, post)),
      confidence: confidenceOfMembership({ line: post.found.line, title: post.span, method: post.method }),
    });
  });
  report.add(...unread(outline, held));
  return [...persons.values(), ...posts.values(), ...memberships];
};

/** 代局长 is the post of a 局长; what stands before the title says how it is held. */
const withWordsBefore = ({ reading }: Outline, { span, title, method }: Held): string =>
  method === "quoted"
    ? hansOf(reading, { start: Math.max(0, span.start - "代理".length), end: span.end })
    : title.hans;

/** 局长：（空缺）: a post is stated, but no name was read behind it. */
function unread(outline: Outline, held: readonly Held[]): Issue[] {
  const { reading } = outline;
  const known = new Set(held.map(({ found }) => found.line));
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

/** 领导班子成员 of a heading stands for the titles below it; a bare name below a unit is who answers for it. */
const collective = /(?:领导|班子|成员)+/u;

function holding(outline: Outline, found: Found): Held {
  const { line, title } = found;
  if (title !== null) {
    const text = inBothScripts(outline.reading, title);
    return {
      found,
      unit: unitOfPost(outline, found, text.hans, namedOnLine(outline, found)),
      title: text,
      span: title,
      method: "quoted",
    };
  }
  const section = line.section === null ? undefined : outline.sections[line.section];
  const heading = section?.kind === "leaders" ? section.heading : undefined;
  const words = heading && collective.exec(hansOf(outline.reading, heading));
  const base = { found, unit: line.unit, method: "inferred" } as const;
  if (!heading || !words) return { ...base, title: { hant: "負責人", hans: "负责人" }, span: found.name };
  const span = { start: heading.start + words.index, end: heading.start + words.index + words[0].length };
  return { ...base, title: inBothScripts(outline.reading, span), span };
}

/** 大连海关政治部主任、党委委员: the unit that the first title of the line names holds for the others. */
function namedOnLine(outline: Outline, { line }: Found): number | null {
  const before = hansOf(outline.reading, line).split(/[、，：:\s]/u)[0] ?? "";
  return namedUnit(outline, before.replace(/[（(].*$/u, ""));
}

function personOf(outline: Outline, { name }: Found, persons: Map<string, Draft>): string {
  const printed = inBothScripts(outline.reading, name);
  const [hant, hans] = [printed.hant.replace(/\s/gu, ""), printed.hans.replace(/\s/gu, "")];
  const known = persons.get(hans);
  if (known !== undefined) return known.key;
  const key = `person:${persons.size}`;
  persons.set(
    hans,
    draft("people", key, name, { name_hant: hant, name_hans: hans, pinyin: pinyinName(hans) }),
  );
  return key;
}

function postOf(outline: Outline, post: Held, held: readonly Held[], posts: Map<string, Draft>): string {
  const ranked = rankOf(outline, post, held);
  const rank = ranked === null ? null : inBothScripts(outline.reading, ranked).hans;
  const office = postKey(post);
  const id = `${office} ${rank}`;
  const known = posts.get(id);
  if (known !== undefined) return known.key;
  const isFirst = Array.from(posts.values()).every(({ key }) => key !== office);
  const key = isFirst ? office : id;
  posts.set(id, postDraft(outline.reading, { ...post, rank: ranked }, key));
  return key;
}

/** A rank that only one holder's line states is that of the post; where they differ, so do the posts. */
function rankOf({ reading }: Outline, post: Held, held: readonly Held[]): Span | null {
  if (post.found.rank !== null) return post.found.rank;
  const others = held.flatMap(({ unit, title, found: { rank } }) =>
    unit === post.unit && title.hans === post.title.hans && rank !== null ? [rank] : [],
  );
  return new Set(others.map((rank) => inBothScripts(reading, rank).hans)).size === 1
    ? (others[0] ?? null)
    : null;
}
