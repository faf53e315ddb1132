import { cutOutside, type Stretch } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";
import {
  behindFormer,
  combined,
  glued,
  type Holding,
  namesOnly,
  styled,
  textAt,
  withActing,
} from "./holdings.ts";
import { readTitleFirst } from "./leader-readers.ts";
import { type Named, namesIn, onlyNames } from "./name-lists.ts";
import { isNameIn } from "./person-names.ts";
import { headsBody, isVerbalTitle, namesPost, titleStart } from "./posts.ts";
import { type Titled, titlesIn } from "./titles.ts";

function readGlued(hans: string, sentence: Stretch): Holding[] {
  const held = glued(hans, sentence);
  return held === null ? [] : combined(hans, held.titles, held.names);
}

/** 主任 张三 0000123 副主任 李四 0000124 */
const telephone = /^[\d\-—－]{5,}$/u;

/**
 * Titles and names in turn, with blanks or 、 between them: 主任张三、副主任李四、王五. A name without a title holds those before it. Empty
 * when a piece is neither, or when the first is a name.
 */
export function readSequence(hans: string, sentence: Stretch): Holding[] {
  if (textAt(hans, sentence).length > 200) return [];
  const found: Holding[] = [];
  let titles: readonly Titled[] = [];
  let named = true;
  let sure = false;
  for (const piece of cutOutside(hans, /[、，,；;\s]/u, sentence)) {
    if (telephone.test(textAt(hans, piece))) continue;
    if (titles.length === 0 && !namesPost(textAt(hans, piece))) return [];
    const own = titlesIn(hans, piece);
    const certain = own.length > 0 ? null : (glued(hans, piece) ?? namesOnly(hans, piece));
    const held = own.length > 0 ? null : (certain ?? glued(hans, piece, "beside"));
    if (own.length === 0 && (held === null || (held.titles.length === 0 && titles.length === 0))) return [];
    const stated = own.length > 0 ? own : (held?.titles ?? []);
    if (stated.length > 0) titles = named ? stated : [...titles, ...stated];
    named = held !== null;
    sure ||= certain !== null;
    if (held !== null) found.push(...combined(hans, titles, held.names));
  }
  return named && sure ? found : [];
}

/** What a person in a post does, or that the sentence ends: 同志主持…, 分管…, 。 */
const predicate =
  /^(?:同志(?:等)?|[（(]女[）)])*(?:[曾已还也均将]?(?:主持|分管|协管|负责|协助|联系|领导|兼任?|任|担任|挂帅|牵头|率|带队|代表)|$|[、（(](?!\p{Script=Han}{0,6}局?办))/u;
/** of 局长王伟曾任科长 no 王伟曾 */
const adverbLast = /[曾已还也均将]$/u;
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
  for (const read of [
    beforePortfolio,
    postOfSomeone,
    placedInPost,
    nameInSentence,
    titleInSentence,
    readGlued,
    styledInSentence,
  ]) {
    const found = read(hans, part);
    if (found.length > 0) return found;
  }
  return [];
}

/** 党组书记、局长 王立安 主持全面工作 */
function beforePortfolio(hans: string, part: Stretch): Holding[] {
  const match = /\s(?=主持|分管|协管|负责|协助|联系)/u.exec(textAt(hans, part));
  if (match === null) return [];
  const titled = { start: part.start, end: part.start + match.index };
  const found = readTitleFirst(hans, titled);
  const rest = textAt(hans, part).slice(match.index + 1);
  return withActing(hans, found.length > 0 ? found : readGlued(hans, titled), rest);
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
      if (!isNameIn(setting, name) || (/^\p{Script=Han}/u.test(rest) && adverbLast.test(name))) continue;
      const titles = titlesIn(hans, { start: part.start, end: part.start + at });
      const span = { start: part.start + at, end: part.start + at + length };
      const others = rest.startsWith("、") ? namesIn(hans, { start: span.end, end: part.end }, "alone") : [];
      if (titles.length > 0)
        return withActing(hans, combined(hans, titles, [{ name: span, note: null }, ...others]), rest);
    }
  }
  return [];
}

/** 任命李若明为副局长 */
const appoints = /^(?:任命|聘任|决定|委派)+/u;
/** not 曾任, 拟任; and 主任, 任务 are other words */
const takesPost =
  /(?:同志)?(?<![曾历拟原前不未再主已还也均将])(?<verb>(?:现|担|出|兼)?任(?![务期职何意命免])|为)(?=\p{Script=Han}{2})/gu;

/** 王立安同志任局长, 原财政局局长李若明任党组书记 */
function nameInSentence(hans: string, part: Stretch): Holding[] {
  const text = textAt(hans, part);
  const before = appoints.exec(text)?.[0].length ?? 0;
  for (const match of matchesOf(text.slice(0, 60), takesPost)) {
    if (match.index < before + 2 || (match.groups?.verb === "为" && before === 0)) continue;
    const titles = titlesIn(hans, { start: part.start + match.index + match[0].length, end: part.end });
    if (titles.length === 0) continue;
    const subject = { start: part.start + before, end: part.start + match.index };
    const name = onlyNames(hans, subject, match[0].startsWith("同志") ? "marked" : "alone");
    const held =
      name.length === 1 ? { titles: [], names: name } : (glued(hans, subject) ?? behindFormer(hans, subject));
    if (held !== null) return combined(hans, [...held.titles, ...titles], held.names);
  }
  return [];
}

/** 组长由局长王立安同志担任; 局长是王立安, 瀚海海关的副关长有李文、何秀敏两位 */
const heldBy = [
  /^(?<post>[^由]{2,30}?)(?<verb>(?:分别)?由)(?<holder>[^由]{2,30}?)(?:同志)?(?:担任|兼任|出任|兼)$/u,
  /^(?:[^是为系有]{1,30}的)?(?<post>[^是为系有的]{2,30}?)(?<verb>(?:分别)?[是为系有])(?<holder>.{2,80})$/u,
];

function postOfSomeone(hans: string, part: Stretch): Holding[] {
  const text = textAt(hans, part);
  if (!/[由是为系有]/u.test(text)) return [];
  const groups = heldBy.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  const { post, verb, holder } = groups ?? {};
  if (post === undefined || verb === undefined || holder === undefined) return [];
  const start = part.start + text.lastIndexOf(verb + holder) + verb.length;
  const posted = start - verb.length - post.length;
  const titles = titlesIn(hans, { start: posted, end: posted + post.length });
  const within = { start, end: start + holder.length };
  const held = glued(hans, within) ?? namesOnly(hans, within) ?? behindFormer(hans, within);
  if (titles.length === 0 || held === null) return [];
  if (verb.startsWith("分别") && titles.length > 1) return inTurn(hans, titles, held.names);
  // 书记、局长为李文、何秀敏 does not say who is which
  const oneEach = titles.length > 1 && titles.some(({ title }) => headsBody(textAt(hans, title)));
  if (oneEach && held.names.length > 1) return [];
  return combined(hans, [...titles, ...held.titles], held.names);
}

/** 领导小组由副县长王立安任组长: the post behind the person */
const inPost =
  /^[^由]{0,24}由(?<holder>[^由]{2,40}?)(?:同志)?(?:担任|兼任|任)(?<post>[\p{Script=Han}、]{2,16})$/u;

function placedInPost(hans: string, part: Stretch): Holding[] {
  const text = textAt(hans, part);
  const { holder = "", post = "" } = inPost.exec(text)?.groups ?? {};
  if (holder === "") return [];
  const start = part.start + text.indexOf(`由${holder}`) + 1;
  const titles = titlesIn(hans, { start: part.end - post.length, end: part.end });
  const within = { start, end: start + holder.length };
  const held = glued(hans, within) ?? namesOnly(hans, within);
  return titles.length === 0 || held === null ? [] : combined(hans, [...titles, ...held.titles], held.names);
}

/** 书记、局长分别是李文、何秀敏: the first holds the first, and so on. */
const inTurn = (hans: string, titles: readonly Titled[], names: readonly Named[]): Holding[] =>
  titles.length === names.length
    ? names.flatMap((name, n) => combined(hans, titles.slice(n, n + 1), [name]))
    : [];

/** 王立安局长主持全面工作 */
function styledInSentence(hans: string, part: Stretch): Holding[] {
  const verb = /(?:主持|分管|协管|负责|协助)/u.exec(textAt(hans, part));
  if (verb === null) return [];
  const rest = textAt(hans, part).slice(verb.index);
  const held = styled(hans, { start: part.start, end: part.start + verb.index });
  return held === null ? [] : withActing(hans, combined(hans, held.titles, held.names), rest);
}
