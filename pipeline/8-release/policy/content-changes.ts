import { groupBy } from "../../model/collections/group.ts";
import type { Change, Reason } from "../../model/releases/release.generated.ts";
import { type Column, columnsOf, targetOf } from "../../model/tables/columns.ts";
import { filtered, sourceOf, type Tables, type Value } from "../../model/tables/table.ts";
import { captureDates } from "../changes/fields.ts";
import { recordKey } from "../changes/record-keys.ts";
import { annotations } from "../changes/subject.ts";
import type { Schemas } from "./schema-changes.ts";

interface Content {
  readonly tables: Tables;
  readonly schemas: Schemas;
}

/** Share of a table that may be corrected in a patch; of more, readers should take notice. */
const fewRows = 0.05;

/** What changed records mean for a reader that pins a version: rules I2, I3 and R1–R5 of the version policy. */
export function contentReasons(previous: Content, next: Content, changes: readonly Change[]): Reason[] {
  const targets = referencedIds(previous);
  const captured = capturedSources(previous.tables, next.tables);
  return [...groupBy(changes, ({ table }) => table)].flatMap(([table, ofTable]) => [
    ...removed(table, ofTable, targets),
    ...added(table, ofTable),
    ...changed(table, ofTable, previous, next, captured),
  ]);
}

function removed(table: string, changes: readonly Change[], targets: ReadonlySet<string>): Reason[] {
  const gone = changes.filter(({ op }) => op === "removed");
  if (!annotations.has(table)) return gone.map((change) => retired(change, targets));
  const message = `${table}: ${records(gone.length)} ended with what they describe`;
  return gone.length === 0 ? [] : [{ code: "I3", bump: "minor", message }];
}

/** An id that still leads somewhere breaks nobody; one that leads nowhere breaks those who followed references to it. */
function retired({ table, id, related, kinds }: Change, targets: ReadonlySet<string>): Reason {
  if (related.length > 0)
    return { code: "I3", bump: "minor", message: `${table} ${id} ${kinds[0]}: see ${related.join(", ")}` };
  return targets.has(recordKey({ table, id }))
    ? { code: "I2", bump: "major", message: `${table} ${id} removed, and records pointed at it` }
    : { code: "I3", bump: "minor", message: `${table} ${id} removed, no record pointed at it` };
}

function added(table: string, changes: readonly Change[]): Reason[] {
  const count = changes.filter(({ op }) => op === "added").length;
  return count === 0 ? [] : [{ code: "R1", bump: "minor", message: `${table}: ${records(count)} added` }];
}

function changed(
  table: string,
  changes: readonly Change[],
  previous: Content,
  next: Content,
  captured: Captured,
): Reason[] {
  const all = changes.filter(({ op }) => op === "changed");
  const moved = all.filter(({ kinds }) => kinds.includes("offsets"));
  const content = all.filter(({ kinds }) => !kinds.includes("offsets"));
  const sources = sourcesOf(table, all, next.tables);
  const ofSource = (found: ReadonlySet<string>, { id }: Change): boolean => found.has(sources.get(id) ?? "");
  const bySource = content.filter((change) => ofSource(captured.otherwise, change));
  const confirmed = content.filter((change) => ofSource(captured.again, change) && isOfDates(change));
  const corrected = content.filter((change) => !bySource.includes(change) && !confirmed.includes(change));
  const rows = previous.tables[table]?.length ?? 0;
  const references = referenceColumns(next.schemas, table);
  const rewired = corrected.some(({ fields }) => fields.some(({ field }) => references.has(field)));
  const many = corrected.length > rows * fewRows;
  const why = rewired ? ", a reference among them" : many ? `, more than ${fewRows * 100} % of ${rows}` : "";
  return [
    reason("R4", "patch", moved, `${table}: only the place in the text of`),
    reason("R5", "patch", confirmed, `${table}: only the date of the capture of`),
    reason("R2", "minor", bySource, `${table}: with the source page,`),
    reason("R3", rewired || many ? "minor" : "patch", corrected, `${table}: on the same page,`, why),
  ].flat();
}

/** The source of each record that changed. */
function sourcesOf(table: string, changes: readonly Change[], tables: Tables): ReadonlyMap<string, string> {
  if (changes.length === 0) return new Map();
  const changed = new Set(changes.map(({ id }) => id));
  const rows = filtered(tables[table] ?? [], ({ id }) => changed.has(id));
  return new Map(Array.from(rows, (row) => [row.id, sourceOf(table, row)]));
}

const reason = (
  code: string,
  bump: Reason["bump"],
  found: readonly Change[],
  what: string,
  why = "",
): Reason[] =>
  found.length === 0 ? [] : [{ code, bump, message: `${what} ${records(found.length)} changed${why}` }];

const records = (count: number): string => (count === 1 ? "1 record" : `${count} records`);

/** Sources that were captured anew, by their ids. */
interface Captured {
  /** with other bytes */
  readonly otherwise: ReadonlySet<string>;
  /** on another day, with the same bytes */
  readonly again: ReadonlySet<string>;
}

function capturedSources(previous: Tables, next: Tables): Captured {
  const before = new Map(Array.from(previous.sources ?? [], (row) => [row.id, row]));
  const known = [...(next.sources ?? [])].flatMap((after) => {
    const old = before.get(after.id);
    return old === undefined ? [] : [{ old, after, isSame: old.sha256 === after.sha256 }];
  });
  const ids = (found: typeof known) => new Set(found.map(({ after }) => after.id));
  return {
    otherwise: ids(known.filter(({ isSame }) => !isSame)),
    again: ids(
      known.filter(
        // a date that was not known before is no other one
        ({ old, after, isSame }) =>
          isSame && typeof old.retrieved === "string" && old.retrieved !== after.retrieved,
      ),
    ),
  };
}

const isOfDates = ({ fields }: Change): boolean => fields.every(({ field }) => captureDates.has(field));

const referenceColumns = (schemas: Schemas, table: string): ReadonlySet<string> => {
  const schema = schemas[table];
  const columns = schema === undefined ? [] : columnsOf(schema);
  return new Set(columns.filter((column) => target(column) !== null).map(({ name }) => name));
};

/** As targetOf, but "*" says «any record» and binds nobody. */
const target = (column: Column): string | null => {
  const table = targetOf(column);
  return table === "*" ? null : table;
};

/** «table id» of every record that another one points at. What annotations point at does not depend on them. */
function referencedIds({ tables, schemas }: Content): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [table, schema] of Object.entries(schemas)) {
    if (annotations.has(table)) continue;
    for (const column of columnsOf(schema)) {
      const to = target(column);
      if (to === null) continue;
      for (const row of tables[table] ?? [])
        for (const id of [row[column.name] ?? null].flat() as Value[])
          found.add(recordKey({ table: to, id: String(id) }));
    }
  }
  return found;
}
