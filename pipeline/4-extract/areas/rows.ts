import { type Draft, type DraftEvidence, draft, type Ref } from "../../model/draft.ts";
import { inBothScripts, type Reading } from "../../model/reading.ts";
import type { Records } from "../../model/tables/records.generated.ts";
import { rawSpan } from "../../model/text/alignment.ts";
import type { Span } from "../../model/text/span.ts";
import { slice } from "../../model/text/text.ts";
import { codesWithin, type Division, kindOfDivision, liesIn } from "../../zh/places/divisions.ts";
import { placeKind } from "../../zh/places/places.ts";
import { type Family, type Rule, type Rules, rules } from "../../zh/rules/rule.ts";
import type { Said } from "./names.ts";
import type { Place, Places } from "./places.ts";

type Area = Records["areas"];

/** A value with the words that it was read from; inferred where they do not state it. */
interface Found<T> {
  readonly value: T;
  readonly span: Span;
  readonly method: "normalised" | "inferred";
}

/** One row for each place. */
export const rowsOf = (reading: Reading, places: Places): Draft[] =>
  places.all.map((place): Draft => {
    const [{ span }] = place.names;
    const name = inBothScripts(reading, span);
    const kind = kindOf(place);
    const parent = parentOf(place, places);
    const members = membersOf(place, places);
    return draft(
      "areas",
      place.key,
      span,
      {
        name_hant: name.hant,
        name_hans: name.hans,
        other_names: otherNames(reading, place),
        kind: kind.value,
        parent_id: parent?.value ?? null,
        codes: (place.division ?? []).map(({ code, since, revision }) => ({ code, since, revision })),
        members: members?.value ?? [],
      },
      [
        evidence("kind", kind),
        ...(parent === null ? [] : [evidence("parent_id", parent)]),
        ...(place.division === null ? [] : [{ field: "codes", span, method: "inferred" } as const]),
        ...(members === null ? [] : [evidence("members", members)]),
      ],
    );
  });

const evidence = (field: string, { span, method }: Found<unknown>): DraftEvidence => ({
  field,
  span,
  method,
});

function otherNames(reading: Reading, { names }: Place): Area["other_names"] {
  const known = new Set([inBothScripts(reading, names[0].span).hans]);
  const spans = [...names.slice(1), ...names.flatMap(({ short }) => short)].map(({ span }) => span);
  return spans
    .sort((a, b) => a.start - b.start)
    .flatMap((span) => {
      const { hant, hans } = inBothScripts(reading, span);
      if (known.has(hans)) return [];
      known.add(hans);
      const { start, end } = rawSpan(reading.edits, span);
      return [{ name_hant: hant, name_hans: hans, quote: slice(reading.raw, { start, end }), start, end }];
    });
}

/** The word that a list gives all of its places: 六市, 两县. */
interface KindWord extends Rule {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const kindOfWord = (word: string): KindWord | undefined =>
  kindWords.find(({ pattern }) => pattern.test(word));

const family: Family<KindWord> = {
  name: "words for the kind of places of a list",
  id: ({ kind }) => kind,
  holds: (rule, word) => kindOfWord(word) === rule,
};

/** The first that matches decides; 市县 gives no kind, since it holds two. */
export const kindWords: Rules<KindWord> = rules<KindWord>(family, [
  {
    kind: "place",
    pattern: /市县|县市|市区|县区/u,
    examples: ["市县", "县区"],
    counterExamples: ["市"],
  },
  {
    kind: "city",
    pattern: /市$/u,
    examples: ["市", "地级市"],
    counterExamples: ["县市"],
  },
  {
    kind: "county",
    pattern: /[县旗]$/u,
    examples: ["县", "旗"],
    counterExamples: ["市县"],
  },
  {
    kind: "province",
    pattern: /省$/u,
    examples: ["省"],
    counterExamples: ["省区"],
  },
  {
    kind: "district",
    pattern: /(?<!地)区$/u,
    examples: ["区", "城区"],
    counterExamples: ["地区"],
  },
  {
    kind: "prefecture",
    pattern: /州$/u,
    examples: ["自治州"],
    counterExamples: ["州市"],
  },
  {
    kind: "port",
    pattern: /口岸$|港口?$/u,
    examples: ["口岸", "港口"],
    counterExamples: ["港区"],
  },
]);

/** What kind of place it is: by its name, by the word that a list gives all of its places, by its code. */
function kindOf({ names, division }: Place): Found<string> {
  const [{ hans, span }] = names;
  const own = placeKind(hans);
  if (own !== "place") return { value: own, span, method: "normalised" };
  const coded = division === null ? null : kindOfDivision(division);
  const word = names.map(({ kindWord }) => kindWord).find((said) => said !== null);
  const stated = word === undefined ? undefined : kindOfWord(word.name)?.kind;
  if (word !== undefined && stated !== undefined && stated !== "place" && (coded ?? stated) === stated)
    return { value: stated, span: word.span, method: "normalised" };
  return { value: coded ?? "place", span, method: "inferred" };
}

/** 大连市 of 大连市内四区 */
export const insideOf = {
  pattern: /^(?<outer>.{2,}[省市县])内/u,
  examples: ["青岬市内四区", "云屏县内"],
  counterExamples: ["市内四区", "青岬市四区"],
};

/** In which place it lies: as the page says, unless the codes contradict it; else by the codes. */
function parentOf(place: Place, { all, byName }: Places): Found<Ref> | null {
  const [{ span }] = place.names;
  const said = place.names.map(({ parent }) => parent).find((parent) => parent !== null);
  const stated = said === undefined ? undefined : byName.get(said.name);
  if (
    said !== undefined &&
    stated !== undefined &&
    stated !== place &&
    agree(place.division, stated.division)
  )
    return { value: { ref: stated.key }, span: said.span, method: "normalised" };
  const around = byName.get(insideOf.pattern.exec(place.names[0].hans)?.groups?.outer ?? "");
  if (around !== undefined) return { value: { ref: around.key }, span, method: "normalised" };
  const inmost = all
    .filter((other) => other !== place && place.division !== null && isAbove(other, place.division))
    .sort((a, b) => depth(b) - depth(a))[0];
  return inmost === undefined ? null : { value: { ref: inmost.key }, span, method: "inferred" };
}

const agree = (inner: Division | null, outer: Division | null): boolean =>
  inner === null || outer === null || liesIn(inner, outer);

/** 内蒙古地区 has the code of a province but is not one. */
const isAbove = ({ names, division }: Place, inner: Division): boolean =>
  division !== null && placeKind(names[0].hans) !== "region" && liesIn(inner, division);

const depth = ({ division }: Place): number =>
  Math.max(...(division ?? []).map((code) => codesWithin(code).length));

function membersOf({ names }: Place, { byName }: Places): Found<readonly Ref[]> | null {
  const members: readonly Said[] = names.find((name) => name.members.length > 0)?.members ?? [];
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined) return null;
  const refs = members.flatMap(({ name }): Ref[] => {
    const place = byName.get(name);
    return place === undefined ? [] : [{ ref: place.key }];
  });
  return { value: refs, span: { start: first.span.start, end: last.span.end }, method: "normalised" };
}
