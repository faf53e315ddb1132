import { countWhile } from "../model/collections/bisect.ts";
import { groupBy } from "../model/collections/group.ts";
import { type Draft, draft } from "../model/draft.ts";
import type { Clause, Outline } from "../model/outline.ts";
import { hansOf } from "../model/reading.ts";
import { contains, type Span, shift } from "../model/text/span.ts";
import type { RelationKind } from "../zh/bodies/relation-kind.ts";
import { findRelations } from "../zh/bodies/relation-words.ts";
import { isClassAbove, standingOf } from "../zh/bodies/standing.ts";
import { hasParts, opensPartList } from "../zh/layout/part-lists.ts";
import type { Doubts } from "./corrections.ts";
import { unitRef } from "./extractor.ts";
import { bodyRef, type Mention, mentionKey } from "./mentions/index.ts";
import { isAboutBodies, isAboutPost, isNarrated } from "./speech.ts";

interface Relation {
  /** index into `units`; null when the text does not say which unit of the page is the subject */
  readonly source: number | null;
  readonly kind: RelationKind;
  /** index among the mentions of the page */
  readonly target: number;
  readonly words: Span;
}

/** A mention with its place among those of the page. */
interface Placed {
  readonly mention: Mention;
  readonly index: number;
}

/** Relations to the bodies mentioned, clause by clause. Words that are known to be wrong make no relation. */
export function relationDrafts(outline: Outline, mentions: readonly Mention[], doubts: Doubts): Draft[] {
  const placed = mentions.map((mention, index) => ({ mention, index }));
  const byClause = groupBy(placed, ({ mention }) => mention.clause);
  const stated = [...byClause].flatMap(([clause, inside]) =>
    clause === null || !(isAboutBodies(clause) || isProvision(clause, inside))
      ? []
      : [...ofClause(outline, clause, inside), ...partsIn(outline, clause, inside, placed)],
  );
  const certain = [...stated, ...partLists(outline, placed)].filter(
    ({ target, words }) => ![words, mentions[target] as Mention].some(doubts.isFlagged),
  );
  return certain.map((relation, n) => relationDraft(outline, mentions, relation, n));
}

function relationDraft(
  outline: Outline,
  mentions: readonly Mention[],
  { source, kind, target, words }: Relation,
  n: number,
): Draft[][number] {
  const mention = mentions[target] as Mention;
  const inferred = (field: string, span: Span) => ({ field, span, method: "inferred" as const });
  return draft(
    "relations",
    `relation:${n}:${hansOf(outline.reading, words)}`,
    words,
    {
      organization_id: unitRef(source),
      kind,
      target_mention_id: { ref: mentionKey(outline.reading, mention, target) },
      target_id: bodyRef(mention),
      record_table: null,
      record_id: null,
    },
    [inferred("kind", words), inferred("target_id", mention)],
  );
}

/** 将市水利局水资源管理职责划入: whose duties go where, and no word of who manages whom */
export const dutiesMoved = {
  pattern: /将[^。；]{2,}(?:职责|职能)[^。；]{0,400}(?:整合|划转|划入|划归|并入)/u,
  examples: [
    "将市水利局的资源管理职责，市林业局的森林管理职责整合",
    "将原县农机局的农机监督职责划入县农业局",
  ],
  counterExamples: ["管理市水利局的整合工作", "将文件报市水利局审核"],
};

function ofClause(outline: Outline, clause: Clause, inside: readonly Placed[]): Relation[] {
  const targets = inside.map(({ mention }) => ({
    start: mention.start - clause.start,
    end: mention.end - clause.start,
    standing: isAgency(mention) ? ("self" as const) : standingOf(hansOf(outline.reading, mention)),
  }));
  const text = hansOf(outline.reading, clause);
  if (dutiesMoved.pattern.test(text)) return [];
  return findRelations(text, targets).flatMap((found): Relation[] => {
    const place = inside[found.target];
    if (place === undefined) return [];
    const words = shift(found.words, clause.start);
    const source = sourceOf(outline, clause, inside, Math.min(words.start, place.mention.start));
    const called = hansOf(outline.reading, place.mention);
    return isUnit(place.mention, source) || isClassBelow(place.mention, called, found.kind)
      ? []
      : [{ source, kind: found.kind, target: place.index, words }];
  });
}

/** A provision whose subject is the body itself: 本局兼受警政署之指挥、监督. */
const isProvision = (clause: Clause, [first]: readonly Placed[]): boolean =>
  clause.kind === "article" && first !== undefined && isUnit(first.mention, clause.unit);

/** 直属单位, 隶属海关: a class of bodies to which one cannot belong, unlike 上级水务部门. */
const isClassBelow = ({ kind }: Mention, called: string, relation: RelationKind): boolean =>
  kind === "generic" && ["part_of", "accountable_to"].includes(relation) && !isClassAbove(called);

const isUnit = ({ body }: Mention, unit: number | null): boolean =>
  body !== null && "unit" in body && body.unit === unit;

/** The page's own body, in the text of one of its units. */
const isAgency = (mention: Mention): boolean =>
  isUnit(mention, 0) && mention.unit !== 0 && mention.kind === "proper";

/** The subject of a relation: the unit whose text it is; in a narrative the body named last; null in the sentence of a post. */
function sourceOf(outline: Outline, clause: Clause, inside: readonly Placed[], at: number): number | null {
  if (isAboutPost(clause)) return null;
  if (!isNarrated(outline.lines, clause)) return clause.unit;
  const subject = inside
    .filter(({ mention }) => mention.end <= at && mention.kind === "proper")
    .at(-1)?.mention;
  return subject?.body && "unit" in subject.body ? subject.body.unit : null;
}

/** 分局内设办公室、法制科: each is a part of the body before, or of the one that the line named last. */
function partsIn(
  outline: Outline,
  clause: Clause,
  inside: readonly Placed[],
  all: readonly Placed[],
): Relation[] {
  if (clause.role !== "statement") return [];
  const hans = hansOf(outline.reading, clause);
  const head = inside.findIndex(({ mention }) =>
    hasParts.pattern.test(hans.slice(0, mention.start - clause.start)),
  );
  const first = inside[head];
  if (first === undefined) return [];
  const match = hasParts.pattern.exec(hans.slice(0, first.mention.start - clause.start));
  const words = { start: clause.start + (match?.index ?? 0), end: first.mention.start };
  const before = inside[head - 1];
  const whole =
    before?.mention.end === words.start && before.mention.kind !== "generic"
      ? before
      : wholeBefore(outline, clause, all);
  if (whole === undefined) return [];
  return inside.slice(head).flatMap(({ mention }): Relation[] =>
    mention.body !== null && "unit" in mention.body && mention.kind === "proper"
      ? [
          {
            source: mention.body.unit,
            kind: "part_of",
            target: whole.index,
            words: wordsOnly(words, match?.[0] ?? ""),
          },
        ]
      : [],
  );
}

/** 内设 of 内设机构: */
const wordsOnly = ({ start }: Span, words: string): Span => ({
  start,
  end: start + Math.min(2, words.length),
});

/** Also in the heading of the line, which is not a clause: 港务局为县属部门，内设办公室、法制科 */
function wholeBefore({ lines }: Outline, clause: Clause, all: readonly Placed[]): Placed | undefined {
  const line = lines[clause.line];
  return all
    .filter(({ mention }) => line !== undefined && contains(line, mention) && mention.end <= clause.start)
    .findLast(({ mention }) => isUnit(mention, clause.unit));
}

/** 本署设下列组、室：一、综合组 …: the units that the lines below list are parts of the body named in the heading. */
function partLists(outline: Outline, all: readonly Placed[]): Relation[] {
  const { lines, reading, units } = outline;
  const lineOf = new Map(lines.map((line, n) => [line.start, n]));
  const listed = groupBy(
    units.map((unit, index) => ({ unit, index, line: lineOf.get(lineAt(lines, unit.name.start)) ?? -1 })),
    ({ line }) => line,
  );
  return lines.flatMap((line, n): Relation[] => {
    const words = opensPartList.pattern.exec(hansOf(reading, line));
    if (line.role !== "section_heading" || words === null) return [];
    const whole = all.find(({ mention }) => contains(line, mention) && isUnit(mention, line.unit));
    if (whole === undefined) return [];
    const below = lines.slice(n + 1).findIndex(({ role }) => role !== "unit_list");
    const items = Array.from({ length: below < 0 ? lines.length - n - 1 : below }, (_, k) => n + 1 + k);
    const start = line.start + words.index;
    return items.flatMap((at) =>
      (listed.get(at) ?? []).map(({ index }) => ({
        source: index,
        kind: "part_of" as const,
        target: whole.index,
        words: { start, end: start + 1 },
      })),
    );
  });
}

/** Where the line begins in which `at` lies. */
const lineAt = (lines: Outline["lines"], at: number): number =>
  lines[countWhile(lines.length, (n) => (lines[n]?.start ?? 0) <= at) - 1]?.start ?? -1;
