import type { Outline } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import {
  codesWithin,
  type Division,
  divisionNamed,
  divisionNear,
  placesOfBody,
  stemOf,
} from "../../zh/places/divisions.ts";
import { placeKind } from "../../zh/places/places.ts";
import type { Name } from "./names.ts";

/** One place, under all the names that the page has for it. */
export interface Place {
  /** of the draft */
  readonly key: string;
  /** the fullest first */
  readonly names: readonly [Name, ...Name[]];
  readonly division: Division | null;
}

export interface Places {
  readonly all: readonly Place[];
  readonly byName: ReadonlyMap<string, Place>;
}

/** Puts names of one place together: 盘锦 and 盘锦市, 旅顺 and 旅顺口, but not 邢台市 and 邢台县. */
export function placesOf(outline: Outline, names: readonly Name[]): Places {
  const divisions = divisionsOf(outline, names);
  const byFullest = new Map<string, [Name, ...Name[]]>();
  for (const name of names) {
    const full = fullest(name, names, divisions);
    const others = byFullest.get(full.hans);
    if (others === undefined) byFullest.set(full.hans, full === name ? [name] : [full, name]);
    else if (!others.includes(name)) others.push(name);
  }
  const all = [...byFullest].map(([hans, found]): Place => {
    const division = found.map((name) => divisions.get(name.hans)).find((known) => known) ?? null;
    return { key: `area:${hans}`, names: found, division };
  });
  return { all, byName: new Map(all.flatMap((place) => place.names.map(({ hans }) => [hans, place]))) };
}

/**
 * The divisions of the mainland that the names mean: within the place that the page says they lie in, else near the body
 * that the page is about. Empty on a page of a body whose place is not known.
 */
function divisionsOf({ reading, units }: Outline, names: readonly Name[]): ReadonlyMap<string, Division> {
  const agency = units[0];
  const body = agency === undefined ? "" : (agency.inferred ?? hansOf(reading, agency.name));
  const places = placesOfBody(body);
  if (places === null) return new Map();
  return new Map(
    names.flatMap(({ hans, parent }): [string, Division][] => {
      const outer = parent === null ? undefined : divisionNear(parent.name, places)?.at(-1);
      const division =
        outer === undefined ? divisionNear(hans, places) : divisionNamed(hans, codesWithin(outer));
      return division === null ? [] : [[hans, division]];
    }),
  );
}

type Divisions = ReadonlyMap<string, Division>;

/** The fullest name that the page has for the place of `name`. */
function fullest(name: Name, names: readonly Name[], divisions: Divisions): Name {
  const candidates = names.filter((other) => isFuller(other, name, divisions));
  const [first, ...others] = candidates;
  return first !== undefined && others.every((other) => samePlace(first, other, divisions))
    ? candidates.reduce((a, b) => (b.hans.length > a.hans.length ? b : a))
    : name;
}

const administrative = new Set(["province", "prefecture", "city", "county", "district", "township"]);

/** Whether `other` is a longer name for the place `hans`: with its class word, or as the mainland's table has it. */
function isFuller(other: Name, { hans }: Name, divisions: Divisions): boolean {
  if (!other.hans.startsWith(hans) || other.hans === hans || placeKind(hans) !== "place") return false;
  const [own, its] = [divisions.get(hans), divisions.get(other.hans)];
  if (own !== undefined) return its !== undefined && isSame(own, its);
  if (its?.some(({ name }) => stemOf(name).length === hans.length + 1)) return true;
  return stemOf(other.hans) === hans && administrative.has(placeKind(other.hans));
}

const isSame = ([a]: Division, [b]: Division): boolean => a.code === b.code && a.name === b.name;

function samePlace(a: Name, b: Name, divisions: Divisions): boolean {
  const [one, other] = [divisions.get(a.hans), divisions.get(b.hans)];
  return a === b || (one !== undefined && other !== undefined && isSame(one, other));
}
