import { groupBy } from "../../model/collections/group.ts";
import type { Change, Changes } from "../../model/releases/release.generated.ts";
import { singular } from "../../model/tables/flat-table.ts";
import { filtered, type Tables } from "../../model/tables/table.ts";
import { organizationsIn } from "../changes/subject.ts";
import { type Block, introduction } from "./account.ts";
import { because, describe, reasonsBy, type Style, shownChanges, sweeps } from "./report.ts";

/** Of records that the same happened to in one body, no more than these are told one by one. */
const fewRecords = 3;

/** Tables of what was read within another record: they follow it, and are only counted. */
const within: ReadonlySet<string> = new Set(["mentions", "relations", "powers", "norms", "scopes"]);

/**
 * The changes for a person who looks at them once: records that the same happened to in one body are one line, what only
 * follows other records is counted, and why the version rises comes last, in a line for each kind of reason.
 */
export function briefAccountOf(changes: Changes, names: Tables, style: Style): Block[] {
  const { throughout, others } = shownChanges(changes, names);
  const [following, own] = [true, false].map((is) => others.filter(({ table }) => within.has(table) === is));
  const bodies = bodyNames(changes, names);
  const destinationOf = destinationsIn(changes.changes, names);
  const groups = groupBy(
    (own ?? []).filter((change) => !isSuccessor(change)),
    (change) => keyOf(change, destinationOf),
  );
  const successors = new Map((own ?? []).filter(isSuccessor).map((change) => [change.id, change]));
  return [
    ...sweeps(throughout, style),
    [...groups.values()].map((group) => ({
      text:
        group.length > fewRecords
          ? lineOf(group, destinationOf, bodies, style)
          : group.map((change) => oneByOne(change, successors, style)).join("\n"),
      of: group[0]?.table ?? "",
      count: group.length,
    })),
    besides(following ?? [], style),
    [
      ...introduction(style.heading("Why the version rises", 3)),
      ...reasonsBy(changes, () => 1).map((text) => ({
        text: style.item(style.plain(text), 0),
        of: "reasons",
        count: 1,
      })),
    ],
  ];
}

/** What a record became that went: told where that went. */
const isSuccessor = ({ op, related }: Change): boolean => op === "added" && related.length > 0;

const happening = ({ op, kinds }: Change): string => (op === "added" ? "added" : kinds.join(", "));

/** The body of a record; one body is no owner of itself. */
const bodyOf = ({ table, organization_id }: Change): string | null =>
  table === "organizations" ? null : organization_id;

/** The body that a record went to; undefined where it did not go on. */
type DestinationOf = (change: Change) => string | null | undefined;

/** Records that others went on as are read once. */
function destinationsIn(changes: readonly Change[], names: Tables): DestinationOf {
  const organizationOf = organizationsIn(names);
  const gone = changes.filter(({ op, related }) => op === "removed" && related.length > 0);
  const bodies = new Map(
    [...groupBy(gone, ({ table }) => table)].map(([table, ofTable]) => {
      const wanted = new Set(ofTable.flatMap(({ related }) => related));
      const rows = [...filtered(names[table] ?? [], ({ id }) => wanted.has(id))];
      return [table, new Map(rows.map((row) => [row.id, organizationOf(table, row)]))] as const;
    }),
  );
  return ({ op, table, related }) => {
    const known = bodies.get(table);
    const successor = op === "removed" ? [...related].sort().find((id) => known?.has(id)) : undefined;
    return successor === undefined ? undefined : known?.get(successor);
  };
}

const keyOf = (change: Change, destinationOf: DestinationOf): string =>
  [change.table, happening(change), bodyOf(change), destinationOf(change)].join("\n");

function lineOf(
  group: readonly Change[],
  destinationOf: DestinationOf,
  bodies: ReadonlyMap<string, string>,
  style: Style,
): string {
  const [first] = group;
  if (first === undefined) return "";
  const body = (id: string | null): string => style.plain(id === null ? "no body" : (bodies.get(id) ?? id));
  const to = destinationOf(first);
  const from = bodyOf(first);
  const place =
    to !== undefined && to !== from
      ? ` from ${body(from)} to ${body(to)}`
      : from === null
        ? ""
        : `: ${body(from)}`;
  const causes = new Map(
    group.flatMap((change) => change.causes.map((cause) => [`${cause.kind} ${cause.detail}`, cause])),
  );
  const told = causes.size > fewRecords ? "" : because([...causes.values()], style);
  return style.item(`${group.length} ${words(first.table)} ${happening(first)}${place}${told}`, 0);
}

const oneByOne = (change: Change, successors: ReadonlyMap<string, Change>, style: Style): string =>
  [change, ...change.related.flatMap((id) => successors.get(id) ?? [])]
    .map((told) => describe(told, style))
    .join("\n");

const words = (table: string): string => table.replaceAll("_", " ");

/** Names of bodies by id, of those that are gone, too. */
const bodyNames = ({ changes }: Changes, { organizations = [] }: Tables): Map<string, string> =>
  new Map([
    ...changes.flatMap(({ table, id, label }): [string, string][] =>
      table === "organizations" && label !== null ? [[id, label]] : [],
    ),
    ...Array.from(organizations, ({ id, name_hans }): [string, string] => [id, String(name_hans)]),
  ]);

/** 21 mentions added, 21 removed */
function besides(changes: readonly Change[], style: Style): Block {
  const lines = [...groupBy(changes, ({ table }) => table)].map(([table, rows]) => {
    const parts = [...groupBy(rows, ({ op }) => op)].map(([op, { length }]) => `${length} ${op}`);
    const name = words(rows.length === 1 ? singular(table) : table);
    return { text: style.item(`${name}: ${parts.join(", ")}`, 0), of: table, count: rows.length };
  });
  return lines.length === 0 ? [] : [...introduction(style.heading("What follows from that", 3)), ...lines];
}
