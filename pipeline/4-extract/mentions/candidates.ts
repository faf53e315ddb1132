import type { Span } from "../../model/text/span.ts";
import { type FoundBodyName, findBodyNames, partBehind } from "../../zh/bodies/body-names.ts";
import { type FoundBodyWord, findBodyWords } from "../../zh/bodies/body-words.ts";
import { phraseStart } from "../../zh/duties/noun-phrase.ts";
import { longestApart } from "../../zh/rules/apart.ts";
import { type FoundName, type NameIndex, namesIn } from "./name-index.ts";

/** Words of a line that may mean a body, and what kind of words they are. */
export type Candidate = Span &
  (
    | { readonly by: "name"; readonly found: FoundName }
    | { readonly by: "part"; readonly found: FoundName; readonly part: Span }
    | { readonly by: "shape"; readonly found: FoundBodyName }
    | { readonly by: "word"; readonly found: FoundBodyWord; readonly owner: FoundName | null }
  );

/** The words for bodies on a line that do not depend on the names of the page. */
export interface LineWords {
  readonly hans: string;
  readonly shapes: readonly FoundBodyName[];
  readonly words: readonly FoundBodyWord[];
}

/** Reads a line once, for both passes over the page. */
export const lineWords = (hans: string): LineWords => ({
  hans,
  shapes: findBodyNames(hans),
  words: findBodyWords(hans),
});

/** All words of a line that may mean a body and are mentions, without overlaps: of two that overlap the longer one. */
export function candidatesIn(
  { hans, shapes, words }: LineWords,
  index: NameIndex,
  isMention: (candidate: Candidate) => boolean,
): Candidate[] {
  const names = namesIn(hans, index);
  const endings = new Map(names.map((found) => [found.end, found]));
  const all: Candidate[] = [
    ...names.map((found) => named(hans, found, endings)),
    ...shapes
      .filter((shape) => !endsInName(endings.get(shape.end), shape))
      .map((found) => ({
        by: "shape" as const,
        found,
        start: found.start,
        end: found.end,
      })),
    ...words.map((found) => worded(hans, found, endings)),
  ];
  return longestApart(all.filter(isMention), hans.length);
}

/** 1998年海关总署 is 海关总署; but 市招生考试院, which says where it is, is not 考试院. */
const endsInName = (name: FoundName | undefined, { id, start }: FoundBodyName): boolean =>
  name !== undefined &&
  name.entry.kind === "proper" &&
  name.start > start &&
  !(id === "level" && name.entry.bodies.every((body) => "external" in body));

const isOfOther = (owner: FoundName, found: FoundName): boolean =>
  owner.entry.bodies.every((body) => "external" in body) &&
  found.entry.bodies.every((body) => "unit" in body && body.unit !== 0);

/** 青山海关|缉私局, 中华人民共和国|教育部; 财政部|国防部 are two bodies. */
const isPartOf = (owner: FoundName, found: FoundName): boolean =>
  found.entry.bodies.some(
    (body) =>
      "unit" in body ||
      owner.entry.bodies.some(
        (whole) =>
          "external" in whole &&
          (whole.external.kind === "state" || body.external.hans.startsWith(whole.external.hans)),
      ),
  );

/** 总署|财务装备司, 青山海关|缉私局: a part behind its body. */
function named(hans: string, found: FoundName, endings: ReadonlyMap<number, FoundName>): Candidate {
  const { start, end } = found;
  const owner = endings.get(start);
  // 领导小组|办公室: of a body elsewhere it is not a unit of the page
  if (owner !== undefined && isOfOther(owner, found))
    return { by: "part", found: owner, part: { start, end }, start: owner.start, end };
  if (owner !== undefined && isPartOf(owner, found)) return { by: "name", found, start: owner.start, end };
  const length = partBehind(hans, end);
  return length === 0
    ? { by: "name", found, start, end }
    : { by: "part", found, part: { start: end, end: end + length }, start, end: end + length };
}

/** 施工|单位 takes the words before it that belong to it, 青山海关|党组 its body. */
function worded(hans: string, found: FoundBodyWord, endings: ReadonlyMap<number, FoundName>): Candidate {
  const { rule, start, end } = found;
  const from = rule.widens ? phraseStart(hans, start) : start;
  const owner = rule.kind === "organ" ? (endings.get(start) ?? endings.get(start + 1) ?? null) : null;
  return { by: "word", found, owner, start: owner?.start ?? Math.min(from, start), end };
}
