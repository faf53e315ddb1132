import { cutOutside, type Stretch } from "../layout/brackets.ts";
import { isPersonName } from "./person-names.ts";
import { isDeputy, postPattern, titleStart } from "./posts.ts";
import { isRank, rankPattern } from "./ranks.ts";

/** A title as printed, with its rank. Stretches count from the start of the line. */
export interface Titled {
  readonly title: Stretch;
  readonly rank: Stretch | null;
  /** somebody else's post for a time: 代局长, 署理关长 */
  readonly acting: boolean;
}

/** 兼, 现任 before a title */
const held =
  /^(?:(?:他|她)?同时也?[是任]|(?:他|她)?(?:同时|还|也)(?:兼任|担任)|现任|时任|首任|第[一二三四五六七八九十]{1,3}任|兼任|担任|兼(?!职)|任|和|及)(?=.{2})/u;
const former = "原(?![料油材则产子种])";
/** Words for a post that is no longer or not yet held: 拟任局长, 原局长; but not 原料处处长. */
const notHeld = new RegExp(`^(?:拟任|拟聘任?|拟提名|曾任|历任|原任|前任|离任|免去|${former})`, "u");

/** True for 原局长. */
export const isFormer = (hans: string): boolean => new RegExp(`^${former}`, "u").test(hans);

const longestTitle = 40;
const inPlace =
  /^(?:[^副]*?)(?:代理?|署理|暂代)(?=副?[\p{Script=Han}]{0,2}(?:长|主任|书记|专员|主席|经理|负责人)$)/u;
const rankBracket = new RegExp(`[（(](?<rank>${rankPattern})[）)]$`, "u");
const otherBracket = /[（(][^（()）]*[）)]$/u;

/**
 * The titles in `within`: 大连海关关长（正厅局级）、党委书记 gives two, the rank in brackets belongs to the title before it. A part
 * without a title goes with the next: 办公室、人事科负责人, 主　任. Empty when what stands there does not end in a title.
 */
export function titlesIn(hans: string, within: Stretch): Titled[] {
  const found: Titled[] = [];
  let open: number | null = null;
  for (const cut of cutOutside(hans, /[、，,兼\s/／]/u, within)) {
    const part = wholeOf(hans, cut);
    const text = hans.slice(part.start, part.end);
    const last = found.at(-1);
    if (notHeld.test(text)) continue;
    if (open === null && last !== undefined && isRank(text)) {
      found[found.length - 1] = { ...last, rank: last.rank ?? part };
      continue;
    }
    const start: number = open ?? part.start;
    // what is open is too long for a title already, and only grows: a list of ten thousand names
    if (part.start - start > 2 * longestTitle) return [];
    const titled = titleAt(hans, { start, end: part.end });
    if (titled === null && (ofPerson.test(text) || isPersonName(text))) return [];
    open = titled === null ? start : null;
    if (titled !== null) found.push(titled);
  }
  return open === null ? found : [];
}

/** 兼职副主席 is one title, 局长兼党组书记 two. */
const wholeOf = (hans: string, part: Stretch): Stretch =>
  hans.startsWith("兼职", part.start - 1) ? { ...part, start: part.start - 1 } : part;

/** 男 or 主任张三: words about a person, such as a name, that are not part of the next title */
const ofPerson = new RegExp(`^(?:男|女|[^（(]*?(?:${postPattern})[^（(]+)$`, "u");

function titleAt(hans: string, part: Stretch): Titled | null {
  const text = hans.slice(part.start, part.end);
  const rank = rankBracket.exec(text);
  const end = rank?.index ?? otherBracket.exec(text)?.index ?? text.length;
  const start = held.exec(text)?.[0].length ?? 0;
  const title = text.slice(start, end).trimEnd();
  const together = title.replace(/\s/gu, "");
  if (titleStart(together) < 0 || title.length > longestTitle || /[：:。；]/.test(title)) return null;
  const from = part.start + (rank?.index ?? 0) + 1;
  return {
    title: { start: part.start + start, end: part.start + start + title.length },
    rank: rank === null ? null : { start: from, end: part.end - 1 },
    acting: inPlace.test(together) || (isDeputy(together) && /主持/u.test(text.slice(end))),
  };
}

/** The rank that a note behind a name states: 李四（副处级）. */
export function rankIn(hans: string, note: Stretch): Stretch | null {
  const inner = { start: note.start + 1, end: note.end - 1 };
  return isRank(hans.slice(inner.start, inner.end)) ? inner : null;
}
