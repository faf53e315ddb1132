import type { Dataset } from "../model/dataset.ts";
import { tablesOf } from "../model/table.ts";
import type { Text } from "../model/text.ts";

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
export const coverageOf = (dataset: Dataset, texts: ReadonlyMap<string, Text>): Coverage[] =>
  [...texts].map(([source, text]) => coverage(dataset, source, text));

const isOf = (source: string) => (record: { source_id: string }) => record.source_id === source;

/** How many characters, white space aside, lie in segments, in segments of which role, and in records. */
function coverage(dataset: Dataset, source: string, text: Text): Coverage {
  const recorded = passages(dataset, source, text);
  const roles = new Map<string, number>();
  const unrecorded = new Map<string, number>();
  for (const { quote, role, start, end } of dataset.segments.filter(isOf(source))) {
    roles.set(role, (roles.get(role) ?? 0) + Array.from((quote ?? "").replace(/\s/gu, "")).length);
    const rest = text.chars
      .slice(start, end)
      .filter((char, n) => !isBlank(char) && recorded[start + n] === 0);
    if (rest.length > 0) unrecorded.set(role, (unrecorded.get(role) ?? 0) + rest.length);
  }
  const characters = text.chars.filter((char) => !isBlank(char)).length;
  const share = (count: number): number =>
    characters === 0 ? 0 : Math.round((count / characters) * 1000) / 1000;
  return {
    source,
    characters,
    covered: [...roles.values()].reduce((sum, size) => sum + size, 0),
    roles: inOrder(roles),
    unrecorded: inOrder(unrecorded),
    shares: {
      unclear: share(roles.get("unclear") ?? 0),
      furniture: share(roles.get("furniture") ?? 0),
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

/** One for each character that stands in the passage of a record, else nought. */
function passages(dataset: Dataset, source: string, text: Text): Uint8Array {
  const read = new Uint8Array(text.length);
  for (const [table, rows] of Object.entries(tablesOf(dataset))) {
    if (aside.has(table)) continue;
    for (const { source_id, start, end } of rows)
      if (source_id === source && typeof start === "number" && typeof end === "number")
        read.fill(1, start, end);
  }
  return read;
}

const inOrder = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1)));
