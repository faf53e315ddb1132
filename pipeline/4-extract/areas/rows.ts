import { rawSpan } from "../../model/alignment.ts";
import { type Draft, type DraftEvidence, draft, type Ref } from "../../model/draft.ts";
import { inBothScripts, type Reading } from "../../model/reading.ts";
import type { Records } from "../../model/records.generated.ts";
import type { Span } from "../../model/span.ts";
import { slice } from "../../model/text.ts";
import { codesWithin, type Division, kindOfDivision, liesIn } from "../../zh/divisions.ts";
import { placeKind } from "../../zh/places.ts";
import type { Said } from "./names.ts";
import type { Place, Places } from "./places.ts";

type Area = Records["areas"];

/** A value with the words that it was read from; inferred where they do not say it themselves. */
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

const kindsByWord: readonly (readonly [RegExp, string])[] = [
  [/市县|县市|市区|县区/u, "place"],
  [/市$/u, "city"],
  [/[县旗]$/u, "county"],
  [/省$/u, "province"],
  [/(?<!地)区$/u, "district"],
  [/州$/u, "prefecture"],
  [/口岸$|港口?$/u, "port"],
];

/** What kind of place it is: by its name, by the word that a list gives all of its places, by its code. */
function kindOf({ names, division }: Place): Found<string> {
  const [{ hans, span }] = names;
  const own = placeKind(hans);
  if (own !== "place") return { value: own, span, method: "normalised" };
  const coded = division === null ? null : kindOfDivision(division);
  const word = names.map(({ kindWord }) => kindWord).find((said) => said !== null);
  const stated = kindsByWord.find(([pattern]) => word !== undefined && pattern.test(word.name))?.[1];
  if (word !== undefined && stated !== undefined && stated !== "place" && (coded ?? stated) === stated)
    return { value: stated, span: word.span, method: "normalised" };
  return { value: coded ?? "place", span, method: "inferred" };
}

/** 大连市 of 大连市内四区 */
const outer = /^(?<outer>.{2,}[省市县])内/u;

/** In which place it lies: as the page says, where the codes do not say otherwise; else by the codes. */
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
  const around = byName.get(outer.exec(place.names[0].hans)?.groups?.outer ?? "");
  if (around !== undefined) return { value: { ref: around.key }, span, method: "normalised" };
  const inmost = all
    .filter((other) => other !== place && place.division !== null && isAbove(other, place.division))
    .sort((a, b) => depth(b) - depth(a))[0];
  return inmost === undefined ? null : { value: { ref: inmost.key }, span, method: "inferred" };
}

const agree = (inner: Division | null, outer: Division | null): boolean =>
  inner === null || outer === null || liesIn(inner, outer);

/** 内蒙古地区 has the code of a province but is none. */
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
