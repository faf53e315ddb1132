import { simplified } from "../../pipeline/zh/script/script.ts";
import { type FlagshipPage, shuffled, textOfPage, type Unit } from "./page.ts";
import { mapRows, type Records, words } from "./records.ts";
import { textVariant, type Variant, variant } from "./variant.ts";

/**
 * Units that are moved and dropped together. A paragraph whose heading is lost stays behind the unit before it: below a
 * unit that has no paragraph of its own it would be taken for that one's, and rightly.
 */
const groups = (page: FlagshipPage): Unit[][] =>
  page.units.reduce<Unit[][]>((all, unit) => {
    const last = all.at(-1);
    if (unit.heading === null && last !== undefined) last.push(unit);
    else all.push([unit]);
    return all;
  }, []);

const shuffle = (seed: number): Variant =>
  textVariant(`units shuffled, seed ${seed}`, (page) =>
    textOfPage({ ...page, units: shuffled(groups(page), seed).flat() }),
  );

/** Of the rest the leaders speak, or the name of a unit without heading is in nobody's heading. */
const isDispensable = (group: readonly Unit[], page: FlagshipPage): boolean => {
  const [unit, ...headless] = group;
  const name = unit?.heading ?? null;
  return headless.length === 0 && name !== null && !page.leaders.some((line) => line.includes(name));
};

function withoutUnits(page: FlagshipPage, seed: number, count: number): { rest: Unit[]; dropped: string[] } {
  const gone = shuffled(
    groups(page).filter((group) => isDispensable(group, page)),
    seed,
  )
    .slice(0, count)
    .flat();
  const rest = page.units.filter((unit) => !gone.includes(unit));
  return { rest, dropped: gone.map((unit) => words(simplified(unit.heading ?? "").replace(/\(.*\)$/u, ""))) };
}

/** The records without those of the units named and of their parts, which stand directly below the agency. */
const without = (records: Records, names: readonly string[]): Records =>
  mapRows(records, (row) => (names.includes(row.unit.split(" > ")[1] ?? "") ? null : row));

const deletion = (seed: number, count: number): Variant =>
  variant(`${count} units deleted, seed ${seed}`, (page) => {
    const { rest, dropped } = withoutUnits(page, seed, count);
    return {
      content: textOfPage({ ...page, units: rest }),
      expected: (records) => without(records, dropped),
    };
  });

/** The page with its units in another order, or without some of them. */
export const orderVariants: readonly Variant[] = [
  shuffle(1),
  shuffle(2),
  shuffle(3),
  textVariant("units in reverse", (page) => textOfPage({ ...page, units: groups(page).reverse().flat() })),
  textVariant("leaders before the units", (page) =>
    textOfPage({ ...page, preface: [...page.preface, ...page.leaders], leaders: [] }),
  ),
  deletion(1, 3),
  deletion(2, 8),
  deletion(3, 20),
  // the history names no unit, and no unit needs it: only its events and periods go
  variant("without the history", (page) => ({
    content: textOfPage({ ...page, preface: page.preface.slice(0, 3) }),
    expected: (records) =>
      mapRows(records, (row, table) =>
        table === "periods" || (table === "events" && !/^2017/.test(row.says)) ? null : row,
      ),
  })),
  variant("without the leaders", (page) => ({
    content: textOfPage({ ...page, leaders: [] }),
    expected: (records) =>
      mapRows(records, (row, table) =>
        table === "memberships" || (table === "ids" && row.unit === "") ? null : row,
      ),
  })),
];
