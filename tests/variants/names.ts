import { simplified } from "../../pipeline/zh/script/script.ts";
import { type FlagshipPage, textOfPage } from "./page.ts";
import { bothOf, mapRows, type Records } from "./records.ts";
import { type Made, type Variant, variant } from "./variant.ts";

type Names = readonly (readonly [string, string])[];

const replaced = (text: string, names: Names): string =>
  names.reduce((result, [from, to]) => result.replaceAll(from, to), text);

/** The records with other names in them; ids are made of names and are not compared. */
function renamed(records: Records, names: Names): Records {
  const inSimplified = names.map(([from, to]) => [simplified(from), simplified(to)] as const);
  return mapRows(records, (row) => ({
    unit: replaced(row.unit, inSimplified),
    says: replaced(row.says, inSimplified),
  }));
}

const renaming = (name: string, names: Names): Variant =>
  variant(
    name,
    (page): Made => ({
      content: replaced(textOfPage(page), names),
      expected: (records) => renamed(records, names),
      without: ["ids"],
    }),
  );

const place = (to: string): Names => [["大連", to]];
const otherLeaders: Names = [
  ["居峰", "韓石"],
  ["曹建華", "沈國安"],
  ["吳志秀", "魏明"],
  ["鄒峰", "歐陽春"],
  ["曲罡", "丁一凡"],
  ["孫大為", "馮遠"],
  ["陳和建", "蔣思齊"],
  ["戴文濤", "司馬青"],
];

/**
 * A second agency behind the first, with its own units and leaders. Its history has the same events but for the
 * place: how often such an event is to be recorded is another question, so events are not compared.
 */
const twoAgencies = (page: FlagshipPage, names: Names): Made => ({
  content: `${textOfPage(page)}\n${replaced(textOfPage(page), names)}`,
  expected: (records) => bothOf(records, renamed(records, names)),
  without: ["ids", "events"],
});

/** Other names: no rule may know the page by heart. The places do not exist. */
export const nameVariants: readonly Variant[] = [
  renaming("the place is 安浦", place("安浦")),
  renaming("the place is 林川", place("林川")),
  renaming("the place is 北屏", place("北屏")),
  renaming("other leaders", otherLeaders),
  renaming("another place and other leaders", [...place("石塘"), ...otherLeaders]),
  variant("two agencies, the second in another place", (page) => twoAgencies(page, place("安浦"))),
  variant("two agencies, the second with other leaders, too", (page) =>
    twoAgencies(page, [...place("林川"), ...otherLeaders]),
  ),
];
