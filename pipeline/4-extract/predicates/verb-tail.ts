import type { Span } from "../../model/span.ts";
import { matchesOf } from "../../zh/matches.ts";
import { closingNouns, fixedModifiers, looseModifiers, verbalModifiers } from "../../zh/verbs.ts";
import { allVerbs, isVerb, verbBefore } from "./lexer.ts";

/** What joins the verbs of a list; not the 与 of 参与, the 和 of 共和国 or the 及 of 普及. */
export const separator =
  /、|以及|或者|(?<![参给赋授])与(?!会)|(?<![共平调缓])和(?![谐平解])|(?<![普涉顾波])及(?!时)|或/gu;

/** True when `text` ends in verbs after 的 or 之: 统计数据的审核、汇总 */
export function hasVerbTail(text: string): boolean {
  const body = withoutClosing(text);
  const at = Math.max(body.lastIndexOf("的"), body.lastIndexOf("之"));
  return at >= 0 && tailItems(body, at + 1) !== null;
}

/** True when `text` is a noun phrase in the style of 国际组织活动之参与. */
export const endsInZhi = (text: string): boolean => /之[^的之]*$/u.test(text) && hasVerbTail(text);

export const withoutClosing = (text: string): string =>
  text.slice(0, text.length - (closingNouns.exec(text)?.[0].length ?? 0));

/** Where the 的 or 之 before the closing verbs stands, -1 when there is none; one inside closing brackets does not count. */
export const lastOutside = (body: string): number => {
  const open = body.lastIndexOf("（");
  const close = body.lastIndexOf("）");
  const limit = close === body.length - 1 && open >= 0 ? open : body.length;
  return Math.max(body.lastIndexOf("的", limit - 1), body.lastIndexOf("之", limit - 1));
};

/** A stretch of a list. */
export interface Item {
  readonly start: number;
  readonly end: number;
}

export function items(body: string, at: number): Item[] {
  const found: Item[] = [];
  let start = 0;
  for (const match of matchesOf(body, separator)) {
    found.push({ start: at + start, end: at + match.index });
    start = match.index + match[0].length;
  }
  found.push({ start: at + start, end: at + body.length });
  return found.filter((item) => item.end > item.start);
}

/** The items after 的, when the last of them holds a verb. */
export function tailItems(body: string, at: number): Item[] | null {
  const found = items(body.slice(at), at);
  const last = found.at(-1);
  return last && verbsOf(body, last) !== null ? found : null;
}

/** Verbs of one item: 监督管理 → two, 职能管理 → one, 日常管理 → 管理. */
export function verbsOf(text: string, item: Item): Span[] | null {
  let { start } = item;
  const { end } = item;
  for (let modifier = modifierAt(text, start, end); modifier > 0; modifier = modifierAt(text, start, end))
    start += modifier;
  const word = text.slice(start, end);
  if (isVerb(word) || isFixedTerm(word)) return [{ start, end }];
  const verbs = allVerbs(word);
  if (verbs) return spread(verbs, start);
  const fused = fusedVerbs(word);
  return fused === 0 ? null : spread(allVerbs(word.slice(word.length - fused)) ?? [], end - fused);
}

/** Length of the verbs that end `word`: 4 for 学历资格审核认证. */
export function fusedVerbs(word: string): number {
  let length = 0;
  for (
    let verb = verbBefore(word, word.length);
    verb !== "" && length < 4;
    verb = verbBefore(word, word.length - length)
  ) {
    length += verb.length;
  }
  return length;
}

/** 财务管理, 综合研究: a modifier and one group of verbs */
export function isFixedTerm(word: string): boolean {
  const modifier = fixedModifiers.filter((m) => word.startsWith(m)).sort((a, b) => b.length - a.length)[0];
  const verbal = verbalModifiers.some((m) => word.startsWith(m) && allVerbs(word.slice(m.length)) !== null);
  if (verbal) return true;
  return modifier !== undefined && allVerbs(word) === null && allVerbs(word.slice(modifier.length)) !== null;
}

const modifierAt = (text: string, start: number, end: number): number =>
  looseModifiers.find(
    (m) =>
      text.startsWith(m, start) &&
      start + m.length < end &&
      end - start - m.length >= 2 &&
      !isVerb(text.slice(start, start + m.length)),
  )?.length ?? 0;

export function spread(verbs: readonly string[], start: number): Span[] {
  let at = start;
  return verbs.map((verb) => {
    const span = { start: at, end: at + verb.length };
    at = span.end;
    return span;
  });
}
