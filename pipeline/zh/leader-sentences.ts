import { cutOutside, type Stretch } from "./brackets.ts";
import { combined, glued, type Holding, namesOnly, styled, textAt, withActing } from "./holdings.ts";
import { namesIn } from "./name-lists.ts";
import { isNameIn } from "./person-names.ts";
import { isVerbalTitle, namesPost, titleStart } from "./posts.ts";
import { type Titled, titlesIn } from "./titles.ts";

function readGlued(hans: string, sentence: Stretch): Holding[] {
  const held = glued(hans, sentence);
  return held === null ? [] : combined(hans, held.titles, held.names);
}

/**
 * Titles and names in turn, with blanks or 、 between them: 主任张三、副主任李四、王五. A name without a title holds those before it. Empty
 * when a piece is neither, or when the first is a name.
 */
export function readSequence(hans: string, sentence: Stretch): Holding[] {
  if (textAt(hans, sentence).length > 200) return [];
  const found: Holding[] = [];
  let titles: readonly Titled[] = [];
  let named = true;
  for (const piece of cutOutside(hans, /[、，,；;\s]/u, sentence)) {
    if (titles.length === 0 && !namesPost(textAt(hans, piece))) return [];
    const own = titlesIn(hans, piece);
    const held = own.length > 0 ? null : (glued(hans, piece) ?? namesOnly(hans, piece));
    if (own.length === 0 && (held === null || (held.titles.length === 0 && titles.length === 0))) return [];
    const stated = own.length > 0 ? own : (held?.titles ?? []);
    if (stated.length > 0) titles = named ? stated : [...titles, ...stated];
    named = held !== null;
    if (held !== null) found.push(...combined(hans, titles, held.names));
  }
  return named ? found : [];
}

/** What a person in a post does, or that the sentence ends: 同志主持…, 分管…, 。 */
const predicate =
  /^(?:同志(?:等)?|[（(]女[）)])*(?:主持|分管|协管|负责|协助|联系|领导|兼任?|任|担任|挂帅|牵头|率|带队|代表|$|[、（(](?!\p{Script=Han}{0,6}局?办))/u;
/** Before the title in a sentence */
const introduced = /^(?:其中|现|由|经|目前|现由|一是|二是|三是|四是|和|及|与)[：:]?/u;

export function readSentence(hans: string, sentence: Stretch): Holding[] {
  return cutOutside(hans, /[，,；;]/u, sentence).flatMap((chunk) => {
    const text = textAt(hans, chunk);
    const skipped = text.length - text.trimStart().length;
    const before = introduced.exec(text.trimStart())?.[0].length ?? 0;
    const part = { start: chunk.start + skipped + before, end: chunk.end };
    return namesPost(text) ? inChunk(hans, part) : [];
  });
}

/** What the first form that fits reads; every form has a post. */
function inChunk(hans: string, part: Stretch): Holding[] {
  for (const read of [postOfSomeone, titleInSentence, readGlued, nameInSentence, styledInSentence]) {
    const found = read(hans, part);
    if (found.length > 0) return found;
  }
  return [];
}

/** 局长王立安同志主持全面工作 */
function titleInSentence(hans: string, part: Stretch): Holding[] {
  const text = textAt(hans, part);
  const courteous = text.indexOf("同志");
  const limit = Math.min(text.length - 2, 50);
  for (let at = 2; at <= limit; at++) {
    const head = text.slice(0, at);
    if (titleStart(head) < 0 || isVerbalTitle(head)) continue;
    for (const length of [6, 5, 4, 3, 2]) {
      const name = text.slice(at, at + length);
      const rest = text.slice(at + length);
      if (name.length < length || !predicate.test(rest)) continue;
      const setting = courteous === at + length ? "marked" : "alone";
      if (!isNameIn(setting, name)) continue;
      const titles = titlesIn(hans, { start: part.start, end: part.start + at });
      const span = { start: part.start + at, end: part.start + at + length };
      const others = rest.startsWith("、") ? namesIn(hans, { start: span.end, end: part.end }, "alone") : [];
      if (titles.length > 0)
        return withActing(hans, combined(hans, titles, [{ name: span, note: null }, ...others]), rest);
    }
  }
  return [];
}

/** 王立安同志任局长, 任命李文为副局长 */
const takesPost =
  /^(?:任命|聘任|决定|决定任命|委派)?(?<name>[\p{Script=Han}·•．]{2,12}?)(?<polite>同志)?(?<verb>现任|担任|出任|兼任|任|为)(?=\p{Script=Han}{2})/u;

function nameInSentence(hans: string, part: Stretch): Holding[] {
  const text = textAt(hans, part);
  const match = takesPost.exec(text);
  const { name = "", polite, verb = "" } = match?.groups ?? {};
  if (match === null || (verb === "为" && !/^(?:任命|聘任|决定|委派)/u.test(text))) return [];
  if (!isNameIn(polite === undefined ? "alone" : "marked", name)) return [];
  const start = part.start + match[0].lastIndexOf(name);
  const titles = titlesIn(hans, { start: part.start + match[0].length, end: part.end });
  return combined(hans, titles, [{ name: { start, end: start + name.length }, note: null }]);
}

/** 组长由局长王立安同志担任 */
const heldBy = /^(?<post>[^由]{2,30})由(?<holder>[^由]{2,30}?)(?:同志)?(?:担任|兼任|出任|兼)$/u;

function postOfSomeone(hans: string, part: Stretch): Holding[] {
  const { post, holder } = heldBy.exec(textAt(hans, part))?.groups ?? {};
  if (post === undefined || holder === undefined) return [];
  const titles = titlesIn(hans, { start: part.start, end: part.start + post.length });
  const start = part.start + post.length + 1;
  const within = { start, end: start + holder.length };
  const held = glued(hans, within) ?? namesOnly(hans, within);
  if (titles.length === 0 || held === null) return [];
  return [...combined(hans, titles, held.names), ...combined(hans, held.titles, held.names)];
}

/** 王立安局长主持全面工作 */
function styledInSentence(hans: string, part: Stretch): Holding[] {
  const verb = /(?:主持|分管|协管|负责|协助)/u.exec(textAt(hans, part));
  if (verb === null) return [];
  const rest = textAt(hans, part).slice(verb.index);
  const held = styled(hans, { start: part.start, end: part.start + verb.index });
  return held === null ? [] : withActing(hans, combined(hans, held.titles, held.names), rest);
}
