import { type Column, columnsOf, targetOf } from "../model/columns.ts";
import { groupBy } from "../model/group.ts";
import type { Change, Reason } from "../model/release.generated.ts";
import type { Tables, Value } from "../model/table.ts";
import type { Schemas } from "./schema-changes.ts";
import { annotations, sourceOf } from "./subject.ts";

interface Content {
  readonly tables: Tables;
  readonly schemas: Schemas;
}

/** Share of a table that may be corrected in a patch; of more, readers should take notice. */
const fewRows = 0.05;

/** What changed records mean for a reader that pins a version: rules I2, I3 and R1–R4 of the version policy. */
export function contentReasons(previous: Content, next: Content, changes: readonly Change[]): Reason[] {
  const targets = referencedIds(previous);
  const recaptured = recapturedSources(previous.tables, next.tables);
  return [...groupBy(changes, ({ table }) => table)].flatMap(([table, ofTable]) => [
    ...removed(table, ofTable, targets),
    ...added(table, ofTable),
    ...changed(table, ofTable, previous, next, recaptured),
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
  return targets.has(`${table} ${id}`)
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
  recaptured: ReadonlySet<string>,
): Reason[] {
  const all = changes.filter(({ op }) => op === "changed");
  const moved = all.filter(({ kinds }) => kinds.includes("offsets"));
  const content = all.filter(({ kinds }) => !kinds.includes("offsets"));
  const sources = new Map((next.tables[table] ?? []).map((row) => [row.id, sourceOf(table, row)]));
  const bySource = content.filter(({ id }) => recaptured.has(sources.get(id) ?? ""));
  const corrected = content.filter((change) => !bySource.includes(change));
  const rows = previous.tables[table]?.length ?? 0;
  const references = referenceColumns(next.schemas, table);
  const rewired = corrected.some(({ fields }) => fields.some(({ field }) => references.has(field)));
  const many = corrected.length > rows * fewRows;
  const why = rewired ? ", a reference among them" : many ? `, more than ${fewRows * 100} % of ${rows}` : "";
  return [
    reason("R4", "patch", moved, `${table}: only the place in the text of`),
    reason("R2", "minor", bySource, `${table}: with the source page,`),
    reason("R3", rewired || many ? "minor" : "patch", corrected, `${table}: on the same page,`, why),
  ].flat();
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

/** Sources whose page was captured anew with other bytes. */
function recapturedSources(previous: Tables, next: Tables): ReadonlySet<string> {
  const before = new Map((previous.sources ?? []).map((row) => [row.id, row.sha256]));
  const anew = (next.sources ?? []).filter(({ id, sha256 }) => before.has(id) && before.get(id) !== sha256);
  return new Set(anew.map(({ id }) => id));
}

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
        for (const id of [row[column.name] ?? null].flat() as Value[]) found.add(`${to} ${id}`);
    }
  }
  return found;
}
