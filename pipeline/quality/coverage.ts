import type { LargeDataset, Records } from "../model/dataset.ts";
import { tablesOf } from "../model/tables/table.ts";
import type { Text } from "../model/text/text.ts";

export interface Coverage {
  readonly source: string;
  readonly characters: number;
  readonly covered: number;
  /** characters by the role of their segment */
  readonly roles: Readonly<Record<string, number>>;
  /** those of them that are in no record, by the role of their segment: a narrative, for one, is not split into records */
  readonly unrecorded: Readonly<Record<string, number>>;
  readonly shares: Shares;
}

/** Of the characters of a page. What is neither in a record nor unclear nor furniture is headings, marks and narrative. */
interface Shares {
  /** no rule understood them */
  readonly unclear: number;
  /** menus, footers and the like: of the page and not about the body */
  readonly furniture: number;
  /** in the passage of a record at least */
  readonly records: number;
}

/** How much of each page was read, in the order of the pages. `texts`: text layers by source id. */
export function coverageOf(dataset: LargeDataset, texts: ReadonlyMap<string, Text>): Coverage[] {
  const recorded = passages(dataset, texts);
  const counts = new Map([...texts.keys()].map((source) => [source, { all: new Map(), rest: new Map() }]));
  for (const segment of dataset.segments) count(segment, texts, recorded, counts);
  return [...texts].map(([source, text]) =>
    coverage(source, text, recorded.get(source) ?? new Uint8Array(), counts.get(source) ?? noCounts),
  );
}

/** Characters of a page by the role of their segment: all, and those in no record. */
interface Counts {
  readonly all: Map<string, number>;
  readonly rest: Map<string, number>;
}

const noCounts: Counts = { all: new Map(), rest: new Map() };

/** For each page one for each character that stands in the passage of a record, else nought. */
type Recorded = ReadonlyMap<string, Uint8Array>;

function count(
  { source_id, quote, role, start, end }: Records["segments"],
  texts: ReadonlyMap<string, Text>,
  recorded: Recorded,
  counts: ReadonlyMap<string, Counts>,
): void {
  const [text, read, found] = [texts.get(source_id), recorded.get(source_id), counts.get(source_id)];
  if (text === undefined || read === undefined || found === undefined) return;
  found.all.set(role, (found.all.get(role) ?? 0) + Array.from((quote ?? "").replace(/\s/gu, "")).length);
  const rest = text.chars.slice(start, end).filter((char, n) => !isBlank(char) && read[start + n] === 0);
  if (rest.length > 0) found.rest.set(role, (found.rest.get(role) ?? 0) + rest.length);
}

/** How many characters, white space aside, lie in segments, in segments of which role, and in records. */
function coverage(source: string, text: Text, recorded: Uint8Array, { all, rest }: Counts): Coverage {
  const characters = text.chars.filter((char) => !isBlank(char)).length;
  const share = (count: number): number =>
    characters === 0 ? 0 : Math.round((count / characters) * 1000) / 1000;
  return {
    source,
    characters,
    covered: [...all.values()].reduce((sum, size) => sum + size, 0),
    roles: inOrder(all),
    unrecorded: inOrder(rest),
    shares: {
      unclear: share(all.get("unclear") ?? 0),
      furniture: share(all.get("furniture") ?? 0),
      records: share(text.chars.filter((char, at) => recorded[at] === 1 && !isBlank(char)).length),
    },
  };
}

const isBlank = (char: string): boolean => /\s/u.test(char);

/** Tables that say something about the page or about a record; a passage of theirs is not read for it. */
const aside: ReadonlySet<string> = new Set([
  ...["sources", "segments", "evidence", "corrections"],
  ...["mentions", "relations", "powers", "norms", "scopes"],
]);

function passages(dataset: LargeDataset, texts: ReadonlyMap<string, Text>): Recorded {
  const read = new Map([...texts].map(([source, text]) => [source, new Uint8Array(text.length)]));
  for (const [table, rows] of Object.entries(tablesOf(dataset))) {
    if (aside.has(table)) continue;
    for (const { source_id, start, end } of rows)
      if (typeof start === "number" && typeof end === "number")
        read.get(String(source_id))?.fill(1, start, end);
  }
  return read;
}

const inOrder = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1)));
