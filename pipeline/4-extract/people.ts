import { type Draft, draft } from "../model/draft.ts";
import type { Outline, OutlineLine } from "../model/outline.ts";
import { inBothScripts } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { pinyinName } from "../zh/pinyin.ts";
import { isPartyPost } from "../zh/posts.ts";
import { type Extractor, unitRef } from "./extractor.ts";
import { type Holding, holdings } from "./leader-line.ts";

interface Post {
  readonly key: string;
  readonly unit: number | null;
  readonly holding: Holding;
}

/** People, the posts they hold, and who holds which, from the lines of leaders. */
export const people: Extractor = (outline) => {
  const persons = new Map<string, Draft>();
  const posts = new Map<string, { post: Post; draft: Draft }>();
  const memberships: Draft[] = [];
  for (const line of outline.lines.filter((l) => l.role === "leader")) {
    for (const holding of holdings(outline.reading.hans.units.slice(line.start, line.end))) {
      const person = personOf(outline, line, holding, persons);
      const post = postOf(outline, line, holding, posts);
      memberships.push(
        draft("memberships", `membership:${memberships.length}`, at(line, hullOf(holding)), {
          person_id: { ref: person },
          post_id: { ref: post },
          ordinal: memberships.length + 1,
        }),
      );
    }
  }
  return [...persons.values(), ...[...posts.values()].map((p) => p.draft), ...memberships];
};

const at = (line: OutlineLine, span: Span): Span => ({
  start: line.start + span.start,
  end: line.start + span.end,
});

const hullOf = ({ name, title }: Holding): Span => ({
  start: Math.min(name.start, title.start),
  end: Math.max(name.end, title.end),
});

function personOf(
  outline: Outline,
  line: OutlineLine,
  { name }: Holding,
  persons: Map<string, Draft>,
): string {
  const span = at(line, name);
  const text = inBothScripts(outline.reading, span);
  const clean = { hant: text.hant.replace(/\s/g, ""), hans: text.hans.replace(/\s/g, "") };
  const key = `person:${clean.hans}`;
  if (!persons.has(key)) {
    persons.set(
      key,
      draft("people", key, span, {
        name_hant: clean.hant,
        name_hans: clean.hans,
        pinyin: pinyinName(clean.hans),
      }),
    );
  }
  return key;
}

function postOf(
  outline: Outline,
  line: OutlineLine,
  holding: Holding,
  posts: Map<string, { post: Post; draft: Draft }>,
): string {
  const span = at(line, holding.title);
  const title = inBothScripts(outline.reading, span);
  const unit = unitOf(outline, line, title.hans);
  const rank = holding.rank
    ? inBothScripts(outline.reading, at(line, holding.rank))
    : { hant: null, hans: null };
  const key = `post:${unit}:${title.hans}`;
  const known = posts.get(key);
  if (known && !(rank.hans !== null && known.post.holding.rank === null)) return key;
  posts.set(key, {
    post: { key, unit, holding },
    draft: draft("posts", key, span, {
      organization_id: unitRef(unit),
      title_hant: title.hant,
      title_hans: title.hans,
      rank_hant: rank.hant,
      rank_hans: rank.hans,
      party: isPartyPost(title.hans),
      title_en: null,
    }),
  });
  return key;
}

/** The unit that the title begins with (大窑湾海关关长), else the one whose page or section it is. */
function unitOf(outline: Outline, line: OutlineLine, title: string): number | null {
  const names = outline.units.map(
    (unit) => unit.inferred ?? outline.reading.hans.units.slice(unit.name.start, unit.name.end),
  );
  let best: number | null = null;
  let length = 1;
  for (const [index, name] of names.entries()) {
    for (let size = name.length; size >= 3; size--) {
      const short = name.slice(name.length - size);
      const place = title.indexOf(short);
      const whole = size === name.length || (outline.units[index]?.parent === null && size >= 4);
      if (whole && place >= 0 && place + size < title.length && place + size > length) {
        best = index;
        length = place + size;
      }
    }
  }
  return best ?? line.unit ?? (outline.units.length > 0 ? 0 : null);
}
