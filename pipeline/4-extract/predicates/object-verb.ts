import type { Span } from "../../model/span.ts";
import { directModifiers, lightVerbs } from "../../zh/verbs.ts";
import { enclosed } from "./brackets.ts";
import { allVerbs, verbBefore } from "./lexer.ts";
import { isNounPhrase } from "./noun-phrase.ts";
import type { Unled } from "./predicate.ts";
import { nextVerbGroup } from "./verb-object.ts";
import {
  fusedVerbs,
  isFixedTerm,
  items,
  lastOutside,
  separator,
  spread,
  tailItems,
  verbsOf,
  withoutClosing,
} from "./verb-tail.ts";

const light = new RegExp(
  `^(?<preposition>对?)(?<object>.+?)(?:依法)?(?:${lightVerbs.join("|")})(?<tail>[^，]+)$`,
  "u",
);
const carried = /^(?:进行|予以|加以)(?<tail>[^，]+)$/u;

/** Reads 对货物进行查验, 数据的审核、汇总, 系统维护; an N predicate when no verb stands after an object. */
export function objectVerb(text: string): Unled[] {
  if (isNounPhrase(text)) return [nounPhrase(text)];
  const lighted = light.exec(text);
  if (lighted && (lighted.groups?.preposition !== "" || /进行|予以/u.test(text)))
    return lightPredicate(text, lighted);
  const bare = carried.exec(text);
  if (bare) return afterCarrier(text, text.length - (bare.groups?.tail?.length ?? 0));
  const further = nextVerbGroup(text, 0, new Set());
  if (further && /(?:工作|事宜|[的之][^的之]{2,6})$/u.test(text.slice(0, further.at))) {
    const object = { start: further.group.end, end: text.length };
    return [...objectVerb(text.slice(0, further.at)), { form: "VO", verbs: further.group.verbs, object }];
  }
  const fields = fieldsOf(text);
  if (fields.length > 2) return [nounPhrase(text)];
  const parts = fields.length === 2 ? fields : coordinated(text);
  const parsed = parts.map((part) => tailPredicate(text, part));
  return parsed.some((p) => p.form === "OV") ? parsed : [nounPhrase(text)];
}

const nounPhrase = (text: string): Unled => ({
  form: "N",
  verbs: [],
  object: { start: 0, end: text.length },
});

function lightPredicate(text: string, match: RegExpExecArray): Unled[] {
  const object = match.groups?.object ?? "";
  const tail = match.groups?.tail ?? "";
  const at = text.length - tail.length;
  const body = withoutClosing(tail);
  const verbs = items(body, at).flatMap((item) => verbsOf(text, item) ?? []);
  const start = match.groups?.preposition?.length ?? 0;
  const carrier = { start: start + object.length, end: at };
  return [
    {
      form: "OV",
      verbs: verbs.length > 0 ? verbs : [carrier],
      object: { start, end: start + object.length },
    },
  ];
}

/** 并进行数据信息整合、加工 */
function afterCarrier(text: string, at: number): Unled[] {
  const inner = tailPredicate(text, { start: at, end: text.length });
  return [
    inner.form === "OV"
      ? inner
      : { form: "VO", verbs: [{ start: 0, end: 2 }], object: { start: at, end: text.length } },
  ];
}

/**
 * 展会的备案和展品的监管工作及ATA职能管理工作: cuts after each group of verbs that ends one noun phrase, where another
 * noun phrase with verbs of its own follows.
 */
function coordinated(text: string): Span[] {
  const closed = enclosed(text);
  const links = [...text.matchAll(separator)];
  const lastDe = Math.max(text.lastIndexOf("的"), text.lastIndexOf("之"));
  const lastWork = endsInModifiedVerb(text)
    ? Math.max(text.lastIndexOf("工作"), text.lastIndexOf("事宜"))
    : -1;
  const parts: Span[] = [];
  let start = 0;
  for (const [n, link] of links.entries()) {
    const right = link.index + link[0].length;
    if (Math.max(lastDe, lastWork) < right) break;
    if (link.index <= start || closed[link.index]) continue;
    const item = text.slice(right, links[n + 1]?.index);
    if (isNounItem(item) && isComplete(text, { start, end: link.index })) {
      parts.push({ start, end: link.index });
      start = right;
    }
  }
  return [...parts, { start, end: text.length }];
}

/** X的审核 or X审核工作: a noun phrase that closes with its verbs. */
function isComplete(text: string, span: Span): boolean {
  const part = text.slice(span.start, span.end);
  const closed = /(?:工作|事宜)$/u.test(part);
  // only behind the last 的: asking at each of them takes time with the square of the length
  const de = Math.max(part.lastIndexOf("的"), part.lastIndexOf("之"));
  const first = de < 0 ? "" : (/^[^、和与及]{2,}/u.exec(part.slice(de + 1))?.[0] ?? "");
  if (!closed && verbBefore(first, first.length) === "") return false;
  return tailPredicate(text, span).form === "OV";
}

/**
 * 码头建设管理、经营秩序维护: the fields of work of a list without 的, each a noun with its verbs; [] when an item is of
 * another kind.
 */
function fieldsOf(text: string): Span[] {
  const body = withoutClosing(text);
  if (/[的之（《“]|^对/u.test(body)) return [];
  const fields: { start: number; end: number }[] = [];
  for (const item of items(body, 0)) {
    const word = body.slice(item.start, item.end);
    const last = fields.at(-1);
    if (last && (allVerbs(word) || isFixedTerm(word))) last.end = item.end;
    else if (fusedVerbs(word) > 0 && fusedVerbs(word) < word.length) fields.push({ ...item });
    else if (fields.length > 0) return [];
  }
  return fields;
}

/** The verbs of the left side would go on with a verb; a noun begins a new phrase. */
function isNounItem(item: string): boolean {
  const body = withoutClosing(item);
  return (
    /的|之/u.test(item) || (allVerbs(body) === null && verbBefore(body, body.length).length < body.length - 2)
  );
}

const endsInModifiedVerb = (text: string): boolean => {
  const body = withoutClosing(text);
  return verbBefore(body, body.length) !== "";
};

/** The verbs that close `span`, with what stands before them as their object. */
function tailPredicate(text: string, span: Span): Unled {
  const part = text.slice(span.start, span.end);
  const body = withoutClosing(part);
  const de = lastOutside(body);
  if (de >= 0) {
    const found = tailItems(body, de + 1);
    if (found) {
      const verbs = found
        .flatMap((item) => verbsOf(body, item) ?? [])
        .map((v) => ({ start: v.start + span.start, end: v.end + span.start }));
      return { form: "OV", verbs, object: objectSpan(part, span, de) };
    }
  }
  return directTail(body, span) ?? { form: "N", verbs: [], object: span };
}

const objectSpan = (part: string, span: Span, end: number): Span | null => {
  const start = /^(?:对(?!外)|与|于|为(?!民)|以)/u.test(part) ? 1 : 0;
  return end > start ? { start: span.start + start, end: span.start + end } : null;
};

/** 项目规划、组织实施和推动: verbs that follow their object without 的. Only the last verbs of a list count. */
function directTail(body: string, span: Span): Unled | null {
  const found = items(body, 0);
  const verbs: Span[] = [];
  let objectEnd = -1;
  for (const item of [...found].reverse()) {
    const word = body.slice(item.start, item.end);
    if (isFixedTerm(word) && item !== found[0]) {
      verbs.unshift({ start: item.start, end: item.end });
      continue;
    }
    const plain = allVerbs(word);
    if (plain) {
      verbs.unshift(...spread(plain, item.start));
      continue;
    }
    const fused = fusedVerbs(word);
    if (fused > 0 && word.length > fused) {
      verbs.unshift(...spread(allVerbs(word.slice(word.length - fused)) ?? [], item.end - fused));
      objectEnd = item.end - fused;
    }
    break;
  }
  if (verbs.length === 0 || objectEnd < 0) return null;
  const start = /^(?:对)/u.test(body) ? 1 : 0;
  const modifier = directModifiers.find(
    (m) => body.slice(0, objectEnd).endsWith(m) && objectEnd - m.length > start,
  );
  const first = verbs[0];
  if (modifier && first) {
    verbs[0] = { start: first.start - modifier.length, end: first.end };
    objectEnd -= modifier.length;
  }
  return {
    form: "OV",
    verbs: verbs.map((v) => ({ start: v.start + span.start, end: v.end + span.start })),
    object: objectEnd > start ? { start: span.start + start, end: span.start + objectEnd } : null,
  };
}
