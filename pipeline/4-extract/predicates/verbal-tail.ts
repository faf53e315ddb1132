import { things } from "../../zh/duties/verbs.ts";
import { kindAt, type LexedClause, lastDe, offsetOf, type Range, spanOf, wordAt } from "./clause.ts";
import { itemsBack, type VerbalNoun, type VerbsBehind, verbalNoun, withoutClosing } from "./verbal-noun.ts";

/**
 * The verbs that close a noun phrase, and where their object ends. Read from the end of the phrase, since the list of verbs begins
 * where a noun ends. Null when it does not end in a verb.
 */
export function verbalTail(clause: LexedClause, range: Range): VerbsBehind | null {
  const body = withoutClosing(clause, range);
  const de = lastDe(clause, body);
  return de < 0 ? directTail(clause, body) : attributedTail(clause, { from: de + 1, to: body.to });
}

/**
 * Without 的 there is one object, which ends before the verbs of the last noun.
 *
 *     教师、学生管理
 *     ^^^^^^^^^^ object
 *               ^^^^ verbs
 */
function directTail(clause: LexedClause, list: Range): VerbsBehind | null {
  const taken: VerbalNoun[] = [];
  for (const item of itemsBack(clause, list)) {
    const found = verbalNoun(clause, item);
    if (found === null) return null;
    taken.unshift(found);
    if (found.form === "headed") return parallel(taken);
  }
  return terms(taken);
}

/**
 * Behind 的: the object stands before it. With two items at most, the noun that the first verb follows belongs to the object.
 *
 *     住房的投资申请、购买、分配
 *     ^^^^ object
 *               ^^^^  ^^^^  ^^^^ verbs
 *
 *     干部的学历资格审核、认证
 *     ^^^^^^^^^^^^^^ object
 *                   ^^^^  ^^^^ verbs
 */
function attributedTail(clause: LexedClause, list: Range): VerbsBehind | null {
  const taken: VerbalNoun[] = [];
  for (const item of itemsBack(clause, list)) {
    const found = verbalNoun(clause, item);
    const [next] = taken;
    if (found === null && next === undefined) return null;
    // 的教师、学生管理: an item without a verb belongs to the noun of the next
    if (found === null && next?.form === "headed") return parallel(taken);
    const taking = found ?? unknownVerb(clause, item);
    if (taking !== null) taken.unshift(taking);
  }
  const [first] = taken;
  if (first === undefined) return null;
  const headed = taken.filter(({ form }) => form === "headed").length;
  // of 住房的投资申请、购买、分配 only the first has to do with 投资
  if (first.form === "headed" && headed === 1 && taken.length <= 2) return parallel(taken);
  return { verbs: taken.flatMap(verbsOf), nounEnd: offsetOf(clause, list.from - 1) };
}

/** 资料之储存、交换、统计: among verbs an unknown word of two characters is taken for a verb. */
function unknownVerb(clause: LexedClause, item: Range): VerbalNoun | null {
  const span = spanOf(clause, item);
  if (span === null || span.end - span.start !== 2 || kindAt(clause, item.from) !== "noun") return null;
  if (things.has(wordAt(clause, item.from))) return null;
  const bare = { verbs: [span], nounEnd: span.start };
  return { form: "bare", plain: bare, term: bare };
}

const verbsOf = ({ form, term, plain }: VerbalNoun): VerbsBehind["verbs"] =>
  (form === "fixed" ? term : plain).verbs;

/** 场地卫生管理和环境美化: when all others are terms, the first is read as a term, too. */
function parallel([first, ...rest]: readonly VerbalNoun[]): VerbsBehind {
  const among = rest.length > 0 && rest.every(({ form }) => form === "fixed");
  const behind = among ? first?.term : first?.plain;
  return { verbs: [...(behind?.verbs ?? []), ...rest.flatMap(verbsOf)], nounEnd: behind?.nounEnd ?? 0 };
}

/** 财务管理、监督: without another object the modifier is the object. Several terms have no object. */
function terms([first, ...rest]: readonly VerbalNoun[]): VerbsBehind | null {
  if (first?.form !== "fixed" || rest.some(({ form }) => form === "fixed")) return null;
  return { verbs: [...first.plain.verbs, ...rest.flatMap(verbsOf)], nounEnd: first.plain.nounEnd };
}

/** True when the phrase ends in verbs behind 的 or 之: 统计数据的审核、汇总 */
export function hasVerbTail(clause: LexedClause, range: Range): boolean {
  const body = withoutClosing(clause, range);
  const de = lastDe(clause, body);
  if (de < 0) return false;
  const [last] = itemsBack(clause, { from: de + 1, to: body.to });
  return last !== undefined && verbalNoun(clause, last) !== null;
}

/** True when `range` is a noun phrase in the style of 国际组织活动之参与. */
export const endsInZhi = (clause: LexedClause, range: Range): boolean =>
  wordAt(clause, lastDe(clause, range)) === "之" && hasVerbTail(clause, range);
