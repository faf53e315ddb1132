import { groupBy } from "../model/collections/group.ts";
import type { Dataset, Records, TableName } from "../model/dataset.ts";
import type { Draft, DraftOf } from "../model/draft.ts";
import { simplified } from "../zh/script/script.ts";
import { type Candidate, carryIds, equalNames, equalTexts, type Known, type Match } from "./carry.ts";
import { correctionText, type Key, type KeyedTable, keyedTables, keyIn, type Reference } from "./keys.ts";
import { carryOrganizations } from "./organizations.ts";
import { isRef } from "./ref.ts";

export interface IdInput {
  readonly source: string;
  readonly drafts: readonly Draft[];
  readonly previous: Dataset | null;
  readonly retired: readonly string[];
  /** what the page prints for a draft in which misprints were corrected; null where none was */
  readonly printed: (draft: Draft) => string | null;
}

export interface Identified {
  /** draft key → id */
  readonly ids: ReadonlyMap<string, string>;
  /** records that kept an id although their text changed */
  readonly matches: readonly (Match & { readonly table: TableName })[];
}

/**
 * Gives every draft its id: the one it had in the previous release when it is found there again, else a new one
 * that neither a record nor a tombstone has used.
 */
export function assignIds({ source, drafts, previous, retired, printed }: IdInput): Identified {
  const ids = new Map<string, string>();
  const taken = new Set(retired);
  const matches: (Match & { table: TableName })[] = [];
  const byTable = groupBy(drafts, (draft) => draft.table);
  const note = (table: TableName, match: Match): void => {
    ids.set(match.key, match.id);
    if (match.similarity < 1) matches.push({ ...match, table });
  };
  for (const table of keyedTables) {
    const known =
      previous === null
        ? []
        : (previous[table] as readonly { id: string; source_id?: string }[]).filter(
            (record) => record.source_id === source,
          );
    for (const record of known) taken.add(record.id);
    if (table === "organizations" && previous !== null)
      for (const match of carryOrganizations(drafts, previous, source, printed)) note(table, match);
    for (const level of levels(byTable.get(table) ?? [])) {
      const open = level.filter(({ key }) => !ids.has(key));
      const left = table === "organizations" ? [] : known;
      for (const match of identify(open, table, source, ids, left, taken, printed)) note(table, match);
    }
  }
  return { ids, matches };
}

/** Parents before children: an organisation's id begins with its parent's. */
function levels(drafts: readonly Draft[]): Draft[][] {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const depth = (draft: Draft): number => {
    const parent = "parent_id" in draft.values ? draft.values.parent_id : null;
    const above = isRef(parent) ? byKey.get(parent.ref) : undefined;
    return above === undefined ? 0 : 1 + depth(above);
  };
  return [...groupBy(drafts, depth)].sort((a, b) => a[0] - b[0]).map(([, level]) => level);
}

function identify(
  drafts: readonly Draft[],
  table: KeyedTable,
  source: string,
  ids: ReadonlyMap<string, string>,
  known: readonly { readonly id: string }[],
  taken: Set<string>,
  printed: IdInput["printed"],
): Match[] {
  const idOf = (value: Reference): string | null => (isRef(value) ? (ids.get(value.ref) ?? null) : null);
  const keyed = drafts.map((draft) => ({
    draft,
    key: keyIn(table, draft as DraftOf<KeyedTable>, source, idOf),
  }));
  const found: Match[] = [];
  const numbers = new Map<string, number>();
  for (const [scope, group] of groupBy(keyed, ({ key }) => key.scope)) {
    const first = group[0]?.key;
    if (first === undefined) continue;
    const before = knownIn(table, scope, first, known);
    const carry = first.named ? equalNames : first.text === null ? equalTexts : carryIds;
    const candidates =
      before.length === 0 ? [] : group.map(({ draft, key }) => candidate(draft, key, printed));
    const carried = carry(candidates, before);
    const done = new Set(carried.map((match) => match.key));
    found.push(...carried);
    for (const { draft, key } of group) {
      if (done.has(draft.key)) continue;
      const id = free(key.scope === "" ? key.own : `${key.scope}.${key.own}`, taken, numbers);
      taken.add(id);
      found.push({ key: draft.key, id, similarity: 1 });
    }
  }
  return found;
}

const candidate = (draft: Draft, key: Key, printed: IdInput["printed"]): Candidate => ({
  key: draft.key,
  text: key.text?.() ?? ownPart(key.own, ""),
  printed: key.named ? printed(draft) : null,
});

/** The previous records of one owner, with the text that tells them apart. */
function knownIn(
  table: KeyedTable,
  scope: string,
  key: Key,
  known: readonly { readonly id: string }[],
): Known[] {
  const prefix = scope === "" ? "" : `${scope}.`;
  return known
    .filter(({ id }) => id.startsWith(prefix) && !id.slice(prefix.length).includes("."))
    .map((record) => ({
      id: record.id,
      start: (record as { start?: number | null }).start ?? 0,
      printed: (record as { quote?: string | null }).quote ?? null,
      text: key.text === null ? ownPart(record.id, prefix) : textOf(table, record),
    }));
}

/** bangongshi-2 is known again as bangongshi */
const ownPart = (id: string, prefix: string): string => id.slice(prefix.length).replace(/-\d+$/, "");

function textOf(table: KeyedTable, record: object): string {
  if (table === "corrections") return correctionText(record as Records["corrections"]);
  if (table === "segments") return simplified((record as Records["segments"]).quote);
  const { text_hans, name_hans, title_hans } = record as Readonly<Partial<Record<string, string>>>;
  return text_hans ?? name_hans ?? title_hans ?? "";
}

/** The id itself, or with the first free number: two equal duties of one unit are …, …-2. */
function free(id: string, taken: ReadonlySet<string>, numbers: Map<string, number>): string {
  const clean = id.replace(/[^a-z0-9._-]+/g, "-");
  for (let n = numbers.get(clean) ?? 1; ; n++) {
    const next = n === 1 ? clean : `${clean}-${n}`;
    if (taken.has(next)) continue;
    numbers.set(clean, n + 1);
    return next;
  }
}
