import { groupBy } from "../model/collections/group.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Draft } from "../model/draft.ts";
import { bare, similarity } from "../model/text/similarity.ts";
import { type Candidate, equalNames, type Known, type Match } from "./carry.ts";
import { isRef } from "./ref.ts";

/** An organisation on either side, with what tells it from others. */
type Unit<T> = T & {
  readonly parent: string | null;
  /** its duties and the names of its parts; empty: the page only names it */
  readonly content: string;
};

type Found = Unit<Candidate>;
type Published = Unit<Known>;

/**
 * What two units do is alike by 0.47 at most among the 496 pairs of the flagship page, so this much makes them one
 * unit whatever their names. Their names say less: those of 丹东海关缉私分局 and 营口海关缉私分局 are alike by 0.71.
 */
const sameContent = 0.6;
/** Under one parent, with names that are alike, this much will do. */
const nearContent = 0.4;
const nearName = 0.5;
/** Less than this, in characters, stands in many units: 承办领导交办的其他事项 has eleven. */
const enough = 12;

/**
 * Pairs organisations with those of the previous release: the same name below the same parent, from the top down;
 * then what does the same work under another name or another parent, where only one on either side does.
 */
export function carryOrganizations(
  drafts: readonly Draft[],
  previous: Dataset,
  source: string,
  printed: (draft: Draft) => string | null,
): Match[] {
  const found = foundUnits(drafts, printed);
  const published = publishedUnits(previous, source);
  const matches = new Map<string, Match>();
  for (let before = -1; before < matches.size; ) {
    before = matches.size;
    const parentId = ({ parent }: Found): string | null | undefined =>
      parent === null ? null : matches.get(parent)?.id;
    const free = found.filter(({ key }) => !matches.has(key));
    const taken = new Set([...matches.values()].map(({ id }) => id));
    const left = published.filter(({ id }) => !taken.has(id));
    const named = [...groupBy(free, parentId)].flatMap(([id, units]) =>
      id === undefined
        ? []
        : equalNames(
            units,
            left.filter(({ parent }) => parent === id),
          ),
    );
    const next = named.length > 0 ? named : sameWork(free, left, parentId);
    for (const match of next) matches.set(match.key, match);
  }
  return [...matches.values()];
}

/** Pairs that are alike in what they do, each alike to no other. */
function sameWork(
  free: readonly Found[],
  left: readonly Published[],
  parentId: (unit: Found) => string | null | undefined,
): Match[] {
  const pairs = free.flatMap((unit) =>
    left
      .map((known) => ({ unit, known, alike: alike(unit.content, known.content) }))
      .filter(
        ({ known, alike }) =>
          alike >= sameContent ||
          (alike >= nearContent &&
            parentId(unit) === known.parent &&
            similarity(unit.text, known.text) >= nearName),
      ),
  );
  return pairs
    .filter(
      ({ unit, known }) => pairs.filter((pair) => pair.unit === unit || pair.known === known).length === 1,
    )
    .map(({ unit, known, alike }) => ({ key: unit.key, id: known.id, similarity: alike }));
}

const alike = (a: string, b: string): number =>
  Math.min(...[a, b].map((text) => Array.from(bare(text)).length)) < enough ? 0 : similarity(a, b);

const lines = (...parts: readonly (readonly unknown[] | undefined)[]): string =>
  parts.flatMap((part) => part ?? []).join("\n");

function foundUnits(drafts: readonly Draft[], printed: (draft: Draft) => string | null): Found[] {
  const refOf = (value: unknown): string | null => (isRef(value) ? value.ref : null);
  const duties = groupBy(
    drafts.filter((draft) => draft.table === "duties"),
    ({ values }) => refOf(values.organization_id),
  );
  const units = drafts.filter((draft) => draft.table === "organizations");
  const parts = groupBy(units, ({ values }) => refOf(values.parent_id));
  return units.map((unit) => ({
    key: unit.key,
    text: String(unit.values.name_hans),
    printed: printed(unit),
    parent: refOf(unit.values.parent_id),
    content: lines(
      duties.get(unit.key)?.map((duty) => duty.values.text_hans),
      parts.get(unit.key)?.map((part) => part.values.name_hans),
    ),
  }));
}

function publishedUnits({ organizations, duties }: Dataset, source: string): Published[] {
  const dutiesOf = groupBy(duties, (duty) => duty.organization_id);
  const parts = groupBy(organizations, ({ parent_id }) => parent_id);
  return organizations
    .filter(({ source_id }) => source_id === source)
    .map(({ id, name_hans, parent_id, start, quote }) => ({
      id,
      text: name_hans,
      printed: quote,
      parent: parent_id,
      start: start ?? 0,
      content: lines(
        dutiesOf.get(id)?.map(({ text_hans }) => text_hans),
        parts.get(id)?.map((part) => part.name_hans),
      ),
    }));
}
