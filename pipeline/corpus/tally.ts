import type { PagesRecord } from "../model/releases/corpus.generated.ts";

/** What pages came to, as sums that can be added. */
export interface Tally {
  readonly lines: number;
  readonly end: number;
  readonly err: number;
  /** of those that were read: pages that profile no body */
  readonly without_records: number;
  /** lines by the code for which they have no records */
  readonly codes: Readonly<Record<string, number>>;
  readonly records: number;
  readonly characters: number;
  readonly characters_in_records: number;
  readonly characters_unclear: number;
  /** pages with a confidence, and the sum of theirs in thousandths */
  readonly rated: number;
  readonly confidence_thousandths: number;
}

export const noLines: Tally = {
  lines: 0,
  end: 0,
  err: 0,
  without_records: 0,
  codes: {},
  records: 0,
  characters: 0,
  characters_in_records: 0,
  characters_unclear: 0,
  rated: 0,
  confidence_thousandths: 0,
};

export const tallyOf = (page: PagesRecord): Tally => ({
  lines: 1,
  end: page.status === "end" ? 1 : 0,
  err: page.status === "err" ? 1 : 0,
  without_records: page.status === "end" && page.code !== null ? 1 : 0,
  codes: page.code === null ? {} : { [page.code]: 1 },
  records: page.records,
  characters: page.characters ?? 0,
  characters_in_records: Math.round((page.characters ?? 0) * (page.in_records ?? 0)),
  characters_unclear: Math.round((page.characters ?? 0) * (page.unclear ?? 0)),
  rated: page.confidence === null ? 0 : 1,
  confidence_thousandths: Math.round((page.confidence ?? 0) * 1000),
});

export const sumOf = (tallies: readonly Tally[]): Tally => tallies.reduce(plus, noLines);

const plus = (a: Tally, b: Tally): Tally => {
  const { codes: _, ...numbers } = a;
  const sums = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, value + b[name as keyof typeof numbers]]),
  ) as unknown as Omit<Tally, "codes">;
  const codes = [...new Set([...Object.keys(a.codes), ...Object.keys(b.codes)])].sort();
  return {
    ...sums,
    codes: Object.fromEntries(codes.map((code) => [code, (a.codes[code] ?? 0) + (b.codes[code] ?? 0)])),
  };
};
