import type { Span } from "../../model/span.ts";
import {
  adverbs,
  causativeVerbs,
  closingVerbs,
  fieldNouns,
  fieldVerbs,
  furtheringVerbs,
  governingVerbs,
  headingVerbs,
  makingVerbs,
} from "../../zh/verbs.ts";
import { isVerb, verbAt } from "./lexer.ts";
import type { Unled } from "./predicate.ts";
import { endsInZhi, hasVerbTail } from "./verb-tail.ts";

const conjunction = /^(?:[和或]向[^，、]{2,20}?(?=请示|报告|申请|反映)|以及|或者|及(?!时)|[、和与或并])/u;
const preposition =
  /^(?:根据|依据|按照|依照|按|受(?!理)|就(?![业医读])|结合|通过|围绕|针对|为了?|以|在|向|从|由|应|会同|经|于|随同|与|同|跟踪?|会)/u;
/** A phrase with a preposition ends at one of these, or at the verb itself. */
const phraseNoun =
  "(?:规定|要求|结果|政策|程序|权限|许可权|形式|实际|方针|办法|精神|邀请|情况|需要|名义|指示|部署|范围内?|趋势|动向|标准|原则|计划|制度|基础上|法规|条例|协议|授权|委托|职责|分工|中|下|内|上)";
const phraseEnd = new RegExp(
  `^(?:根据|依据|按照|依照|按|受|结合|围绕|针对|应|在|以)[^，]*?${phraseNoun}(?:(?:[和、与及][^，、和]{0,8}?)?(?:的)?${phraseNoun})*`,
  "u",
);

/** Reads 制定、修订细则 or 组织开展调研; null when the stretch does not begin with verbs that take an object. */
export function verbObject(text: string, led: boolean): Unled[] | null {
  const start = phraseLength(text);
  const group = verbGroup(text, start);
  if (group.verbs.length === 0) return null;
  const [first] = group.verbs;
  const rest = text.slice(group.end);
  if (first === undefined || !takesObject(text, group.verbs, rest, led)) return null;
  // 在港口的货物进行监管: the verb that counts comes after
  if (group.verbs.length === 1 && /^(?:进行|予以|加以)$/u.test(text.slice(first.start, first.end)))
    return null;
  return split(text, group);
}

/**
 * Cuts the object where a further verb begins one of its own: 编制海关统计和办理其他业务; 落实甲的精神、落实乙的精神.
 */
function split(text: string, group: { verbs: Span[]; end: number }): Unled[] {
  const words = new Set(group.verbs.map((v) => text.slice(v.start, v.end)));
  const cut = nextVerbGroup(text, group.end, words);
  const end = cut?.at ?? text.length;
  const object = end > group.end ? { start: group.end, end } : null;
  const here: Unled = { form: "VO", verbs: group.verbs, object };
  return cut === null ? [here] : [here, ...split(text, cut.group)];
}

/** A conjunction and a verb that takes an object, within the object of another. */
export function nextVerbGroup(
  text: string,
  from: number,
  repeated: ReadonlySet<string>,
): { at: number; group: { verbs: Span[]; end: number } } | null {
  let tried = 0;
  for (const match of text.slice(from).matchAll(/[、和]|以及|及(?!时)/gu)) {
    const at = from + match.index;
    const start = pastAdverbs(text, at + match[0].length);
    const verb = verbHere(text, start, "", true);
    const opens = match[0] === "、" ? repeated.has(verb) : openers.has(verb);
    if (at <= from + 1 || start < tried || !opens || insideBrackets(text, at)) continue;
    const group = verbGroup(text, start);
    tried = group.end;
    const rest = text.slice(group.end);
    const takes = rest.length >= 2 && !/^[的之等、和及，）”]|^(?:工作|情况|方面|部门|机构|单位)/u.test(rest);
    if (takes) return { at, group };
  }
  return null;
}

/** Verbs that open a clause of their own after 和 or 及. */
const openers = new Set([
  ..."办理 草拟 起草 拟订 拟定 制定 组织 收取 保管 编制 编写 编报 核发 召开 提出 提供 承办 落实 查处 查缉 受理 统筹 配发 发放".split(
    " ",
  ),
]);

const insideBrackets = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return (
    before.lastIndexOf("（") > before.lastIndexOf("）") || before.lastIndexOf("《") > before.lastIndexOf("》")
  );
};

/** Length of the prepositional phrase and the adverbs before the verb. */
function phraseLength(text: string): number {
  let at = 0;
  if (preposition.test(text)) {
    const phrase = phraseEnd.exec(text)?.[0].length ?? 0;
    at = phrase > 0 ? phrase : firstHeadingVerb(text);
  }
  return pastAdverbs(text, at);
}

function pastAdverbs(text: string, start: number): number {
  let at = start;
  for (let skipped = true; skipped; ) {
    const adverb = adverbs.find((word) => text.startsWith(word, at) && verbAt(text, at) === "");
    skipped = adverb !== undefined || /^[地，]/u.test(text.slice(at, at + 1));
    at += adverb?.length ?? (skipped ? 1 : 0);
  }
  return at;
}

/** 为海关行政提供交通服务 → 提供; the preposition's own object is passed over. */
function firstHeadingVerb(text: string): number {
  let attributed = 0;
  for (let i = 2; i < text.length - 1; i++) {
    const verb = verbAt(text, i, (word) => headingVerbs.has(word));
    const before = text.charAt(i - 1);
    // 与部队的协调沟通: neither verb opens anything
    if (verb !== "" && (/[的之]/u.test(before) || i === attributed)) attributed = i + verb.length;
    const after = text.slice(i + verb.length);
    const second = /^[、和与]/u.test(after) ? verbAt(after, 1) : "";
    const listed = second !== "" && !/^(?:等|工作|的)/u.test(after.slice(1 + second.length));
    if (
      verb !== "" &&
      attributed !== i + verb.length &&
      !/[、和与及]/u.test(before) &&
      (listed || !/^[的等、和工部单机]/u.test(after))
    )
      return i;
  }
  return 0;
}

/** 收集、整理和管理: after 和 the list of verbs is closed, and 实施 lets no further verb follow without a link. */
function verbGroup(text: string, start: number): { verbs: Span[]; end: number } {
  const verbs: Span[] = [];
  let at = start;
  let last = "";
  let closed = false;
  for (;;) {
    const link = verbs.length === 0 ? "" : (conjunction.exec(text.slice(at))?.[0] ?? "");
    const from = at + link.length;
    const verb = verbHere(text, from, link, verbs.length === 0);
    const closes = closingVerbs.has(last) && !(furtheringVerbs.has(last) && makingVerbs.has(verb));
    if ((link === "" && closes) || (link !== "" && closed)) break;
    // 保管稽查档案: 稽查 belongs to the noun
    if (verb === "" || (link === "" && last !== "" && last !== "组织" && fieldNouns.has(verb))) break;
    closed ||= /^[和与及或]/u.test(link) && !link.includes("向");
    verbs.push({ start: from, end: from + verb.length });
    at = from + verb.length;
    last = verb.replace(/^归口|^集中统一/u, "");
    if (causativeVerbs.has(last)) break;
  }
  return { verbs, end: at };
}

const nounAfter = /^(?:的|等|部门|单位|机构|人员|系统)|^工作(?:$|[、，和及])/u;

function verbHere(text: string, at: number, link: string, first: boolean): string {
  const compound = /^(?:归口管理|归口发布|统筹协调)/u.exec(text.slice(at))?.[0];
  if (first && compound !== undefined) return compound;
  if (first) return verbAt(text, at);
  const verb = verbAt(text, at, (word) => (link === "、" ? isVerb(word) : headingVerbs.has(word)));
  return nounAfter.test(text.slice(at + verb.length)) ? "" : verb;
}

/** 负责监管系统的维护 begins with a noun: a verb that can be one needs something to act on. */
function takesObject(text: string, verbs: readonly Span[], rest: string, led: boolean): boolean {
  const words = verbs.map(({ start, end }) => text.slice(start, end));
  const [verb = ""] = words;
  const count = verbs.length;
  if (
    /^(?:的|之|中(?![央国共小介心层长期])|后(?![勤续])|前(?!期)|时(?![限效间])|等(?!级)|及其|(?:工作|任务|事宜)(?:$|[的之]))/u.test(
      rest,
    )
  )
    return false;
  if (endsInZhi(rest) && !governingVerbs.has(verb)) return false;
  const known = headingVerbs.has(verb) || /^归口|^统筹/u.test(verb);
  if (rest === "") return known || count > 1;
  // 教育培训经费的使用: one field of work in two words
  const field = words.every((word) => fieldNouns.has(word)) || (led && count === 1 && fieldVerbs.has(verb));
  if (known) return !(field && hasVerbTail(rest));
  return count > 1 && !hasVerbTail(rest);
}
