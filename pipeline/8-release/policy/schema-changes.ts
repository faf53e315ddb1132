import { isDeepStrictEqual } from "node:util";
import type { Reason } from "../../model/releases/release.generated.ts";
import type { PropertySchema, TableSchema } from "../../model/tables/columns.ts";

export type Schemas = { readonly [table: string]: TableSchema };

type Properties = { readonly [name: string]: PropertySchema };

const reason = (code: string, bump: Reason["bump"], message: string): Reason => ({ code, bump, message });

/** What the change of the schemas means for a reader that pins a version: rules S1–S4 and M1 of the version policy. */
export function schemaReasons(previous: Schemas, next: Schemas): Reason[] {
  const removed = Object.keys(previous).filter((table) => next[table] === undefined);
  return [
    ...removed.map((table) => reason("S1", "major", `table ${table} removed`)),
    ...Object.entries(next).flatMap(([table, schema]) => {
      const before = previous[table];
      if (before === undefined) return [reason("S4", "minor", `table ${table} added`)];
      return [
        ...columns(table, before.properties, schema.properties),
        ...documentation(table, before, schema),
      ];
    }),
  ];
}

function columns(path: string, previous: Properties, next: Properties): Reason[] {
  const [old, now] = [Object.keys(previous), Object.keys(next)];
  const removed = old
    .filter((name) => !(name in next))
    .map((name) => reason("S1", "major", `${path}.${name} removed`));
  const kept = now.filter((name) => name in previous);
  const reordered = !isDeepStrictEqual(
    kept,
    old.filter((name) => name in next),
  );
  return [
    ...removed,
    ...(reordered ? [reason("S1", "major", `${path}: order of columns changed`)] : []),
    ...now.flatMap((name, index) => {
      const [before, after] = [previous[name], next[name]];
      if (after === undefined) return [];
      if (before !== undefined) return property(`${path}.${name}`, before, after);
      const appended = now.slice(index).every((later) => !(later in previous));
      return [addedColumn(`${path}.${name}`, after, appended)];
    }),
  ];
}

function addedColumn(path: string, schema: PropertySchema, appended: boolean): Reason {
  if (!appended) return reason("S1", "major", `${path} added before other columns`);
  return isNullable(schema) || kind(schema) === "array"
    ? reason("S3", "minor", `${path} added, last, null or empty where unknown`)
    : reason("S2", "major", `${path} added, not nullable`);
}

function property(path: string, before: PropertySchema, after: PropertySchema): Reason[] {
  if (kind(before) !== kind(after))
    return [reason("S1", "major", `${path}: ${kind(before)} became ${kind(after)}`)];
  return [
    ...nullability(path, before, after),
    ...enumeration(path, before.enum ?? null, after.enum ?? null),
    ...constraints(path, before, after),
    ...documentation(path, before, after),
    ...(before.properties && after.properties ? columns(path, before.properties, after.properties) : []),
    ...(before.items && after.items ? property(`${path}[]`, before.items, after.items) : []),
  ];
}

/** Either way breaks typed readers: one meets a null, the other writes one that is refused. */
function nullability(path: string, before: PropertySchema, after: PropertySchema): Reason[] {
  if (isNullable(before) === isNullable(after)) return [];
  return [
    isNullable(after)
      ? reason("S4", "major", `${path} may be null now`)
      : reason("S2", "major", `${path} may no longer be null`),
  ];
}

type Values = readonly (string | null)[] | null;

function enumeration(path: string, before: Values, after: Values): Reason[] {
  if (before === null && after === null) return [];
  if (before === null) return [reason("S2", "major", `${path}: values limited to a list`)];
  if (after === null) return [reason("S4", "minor", `${path}: values no longer limited to a list`)];
  const gone = before
    .filter((value) => !after.includes(value))
    .map((value) => `${path}: value ${value} removed`);
  const come = after
    .filter((value) => !before.includes(value))
    .map((value) => `${path}: value ${value} added`);
  return [
    ...gone.map((text) => reason("S2", "major", text)),
    ...come.map((text) => reason("S4", "minor", text)),
  ];
}

/** Each bound with what stands for none. */
const bounds = [
  ["minimum", Number.NEGATIVE_INFINITY],
  ["maximum", Number.POSITIVE_INFINITY],
  ["minLength", Number.NEGATIVE_INFINITY],
] as const;

/** A pattern or reference that appears or differs may refuse what was good before; one that goes away refuses nothing. */
function constraints(path: string, before: PropertySchema, after: PropertySchema): Reason[] {
  const words = (["pattern", "references"] as const).flatMap((keyword) => {
    if (before[keyword] === after[keyword]) return [];
    if (after[keyword] === undefined) return [reason("S4", "minor", `${path}: ${keyword} dropped`)];
    return [reason("S2", "major", `${path}: ${keyword} is now ${after[keyword]}`)];
  });
  const moved = bounds.flatMap(([keyword, none]) => {
    const [old, now] = [before[keyword] ?? none, after[keyword] ?? none];
    if (old === now) return [];
    const tighter = none < 0 ? now > old : now < old;
    const how = now === none ? `${old} dropped` : old === none ? `is now ${now}` : `${old} became ${now}`;
    const message = `${path}: ${keyword} ${how}`;
    return [tighter ? reason("S2", "major", message) : reason("S4", "minor", message)];
  });
  return [...words, ...moved];
}

const documentation = (path: string, before: PropertySchema, after: PropertySchema): Reason[] =>
  before.description === after.description ? [] : [reason("M1", "patch", `${path}: description changed`)];

const isNullable = ({ type }: PropertySchema): boolean => [type].flat().includes("null");

const kind = ({ type }: PropertySchema): string =>
  [type]
    .flat()
    .filter((name) => name !== "null")
    .join(" or ");
