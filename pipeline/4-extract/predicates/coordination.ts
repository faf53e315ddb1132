import { kindAt, type LexedClause, lastDe, type Range, textOf, wordAt } from "./clause.ts";
import { itemsBack, verbalNoun, withoutClosing } from "./verbal-noun.ts";
import { verbalTail } from "./verbal-tail.ts";

/**
 * 码头建设管理、经营秩序维护: the fields of work of a list without 的, each a noun with its verbs; [] when it is no such list.
 * A list of three or more may have nouns without verbs (考勤、休假、人员管理…).
 */
export function fieldsOf(clause: LexedClause, range: Range): Range[] {
  const body = withoutClosing(clause, range);
  if (kindAt(clause, range.from) === "towards" || lastDe(clause, body) >= 0 || !hasLink(clause, body))
    return [];
  const fields: { from: number; to: number }[] = [];
  let nouns = false;
  for (const item of [...itemsBack(clause, body)].reverse()) {
    const last = fields.at(-1);
    const form = verbalNoun(clause, item)?.form ?? "noun";
    if (form === "headed") fields.push({ from: last ? item.from : body.from, to: item.to });
    else if (last) {
      last.to = item.to;
      nouns ||= form === "noun";
    }
  }
  return (nouns && fields.length < 3) || /[（《“]/u.test(textOf(clause, body)) ? [] : fields;
}

/**
 * Cuts behind each group of verbs that ends one noun phrase, where another noun phrase with verbs of its own follows.
 *
 *     展会的备案和展品的监管工作及渔业船舶管理工作
 *     ^^^^^^^^^^ first
 *                 ^^^^^^^^^^^^^^ second
 *                                 ^^^^^^^^^^^^^^^^ third
 */
export function coordinated(clause: LexedClause, { from, to }: Range): Range[] {
  if (!hasLink(clause, { from, to })) return [{ from, to }];
  const last = Math.max(lastDe(clause, { from, to }), lastClosing(clause, { from, to }));
  const parts: Range[] = [];
  let start = from;
  for (let at = from + 1; at < last; at++) {
    if (kindAt(clause, at) !== "link" || at <= start) continue;
    const next = { from: at + 1, to: itemEnd(clause, at + 1, to) };
    if (!isNounItem(clause, next) || !endsPhrase(clause, { from: start, to: at }, next)) continue;
    parts.push({ from: start, to: at });
    start = at + 1;
  }
  return [...parts, { from: start, to }];
}

function hasLink(clause: LexedClause, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (kindAt(clause, at) === "link") return true;
  return false;
}

function itemEnd(clause: LexedClause, from: number, to: number): number {
  let end = from;
  while (end < to && kindAt(clause, end) !== "link") end++;
  return end;
}

/** The last 工作 of a phrase that ends in verbs before it; -1 when it does not. */
function lastClosing(clause: LexedClause, range: Range): number {
  const body = withoutClosing(clause, range);
  if (kindAt(clause, body.to - 1) !== "verb") return -1;
  let at = range.to - 1;
  while (at >= range.from && !isWork(clause, at)) at--;
  return at;
}

/** True for an item that begins a new phrase, since it has a noun; a verb would go on with the verbs on the left. */
const isNounItem = (clause: LexedClause, item: Range): boolean => {
  if (lastDe(clause, item) >= 0) return true;
  const body = withoutClosing(clause, item);
  const form = verbalNoun(clause, body)?.form ?? "noun";
  return textOf(clause, body).length > (form === "headed" ? 4 : 2) && (form === "headed" || form === "noun");
};

/** X的审核 or X审核工作: a noun phrase that ends in its verbs. X审核 is one, too, before Y的, where Y is a thing. */
function endsPhrase(clause: LexedClause, part: Range, next: Range): boolean {
  const de = lastDe(clause, part);
  const closed = isWork(clause, part.to - 1);
  if (!closed && de < 0) return unlike(clause, part, next);
  if (!closed && kindAt(clause, itemEnd(clause, de + 1, part.to) - 1) !== "verb") return false;
  return verbalTail(clause, part) !== null;
}

/** 资格审查和证件的管理工作: an action and a thing are not one list, so that 管理 has only the thing as its object, and 工作 closes both. */
function unlike(clause: LexedClause, part: Range, next: Range): boolean {
  const de = lastDe(clause, next);
  const verbal = kindAt(clause, part.to - 1) === "verb" && kindAt(clause, part.from) !== "towards";
  if (de < 0 || !verbal || !isWork(clause, next.to - 1)) return false;
  const [item] = itemsBack(clause, part);
  const form = item && verbalNoun(clause, item)?.form;
  return (form === "headed" || form === "fixed") && kindAt(clause, de - 1) === "noun";
}

/** 工作 closes a phrase; 业务 and 活动 may be things. */
export const isWork = (clause: LexedClause, at: number): boolean =>
  ["工作", "事宜"].includes(wordAt(clause, at));
