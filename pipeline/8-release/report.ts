import { singular } from "../model/flat-table.ts";
import { groupBy } from "../model/group.ts";
import type { Change, Changes, FieldChange } from "../model/release.generated.ts";
import type { Row, Tables } from "../model/table.ts";
import { annotations } from "./subject.ts";

/** How the same account of a release looks in Markdown or in a terminal. */
export interface Style {
  heading(text: string, level: 2 | 3): string;
  /** depth from 0 */
  item(text: string, depth: number): string;
  code(text: string): string;
  deleted(text: string): string;
  inserted(text: string): string;
  plain(text: string): string;
}

/** The changes of a release for people: why the version rose, then what changed, by organisation. */
export function report(changes: Changes, date: string | null, names: Tables, style: Style): string {
  const shown = changes.changes.filter(
    ({ table, kinds }) => !annotations.has(table) && !kinds.includes("offsets"),
  );
  const groups = [...groupBy(shown, (change) => change.organization_id)].sort(([a], [b]) => order(a, b));
  const blocks = [
    [style.heading(date === null ? changes.to : `${changes.to} (${date})`, 2)],
    changes.reasons.map(({ code, bump, message }) =>
      style.item(style.plain(`${bump}: ${message} (${code})`), 0),
    ),
    ...groups.flatMap(([organization, items]) => [
      [style.heading(headingOf(organization, names, items, style), 3)],
      items.flatMap((change) => describe(change, style)),
    ]),
    besides(changes, style),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** Organisations by id, what concerns none of them last. */
const order = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
};

/** An organisation that is gone has its name in the change alone. */
function headingOf(id: string | null, names: Tables, items: readonly Change[], style: Style): string {
  if (id === null) return "Beyond the organisations";
  const row: Row | undefined = names.organizations?.find((organization) => organization.id === id);
  const gone = items.find((change) => change.table === "organizations" && change.id === id)?.label;
  const name = [row?.name_hans ?? gone, row?.name_en].filter((part) => typeof part === "string").join(", ");
  return `${style.plain(name)} ${style.code(id)}`.trim();
}

function describe(change: Change, style: Style): string[] {
  const verb = change.op === "added" ? ["added", ...change.kinds] : change.kinds;
  const label = change.label === null ? "" : ` «${style.plain(change.label)}»`;
  const related =
    change.related.length === 0
      ? ""
      : ` ${change.op === "removed" ? "→" : "↔"} ${change.related.map(style.code).join(", ")}`;
  const head = `${verb.join(", ")}: ${singular(change.table)} ${style.code(change.id)}${label}${related}`;
  const fields = change.fields.filter((field) => !field.offset_only && field.field !== "quote");
  return [style.item(head, 0), ...fields.map((field) => style.item(describeField(field, style), 1))];
}

function describeField({ field, before, after, edits }: FieldChange, style: Style): string {
  if (edits !== null)
    return `${style.code(field)} ${edits.map(({ op, text }) => edit(op, text, style)).join("")}`;
  return `${style.code(field)} ${style.deleted(brief(before))} → ${style.inserted(brief(after))}`;
}

const edit = (op: "equal" | "delete" | "insert", text: string, style: Style): string =>
  op === "equal" ? style.plain(text) : op === "delete" ? style.deleted(text) : style.inserted(text);

/** Lists are told by their length: their texts stand in the fields that they were read from. */
const brief = (value: FieldChange["before"]): string => {
  if (Array.isArray(value)) return value.length === 1 ? "1 item" : `${value.length} items`;
  return value === null ? "nothing" : typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** What is only counted: annotations, and records that merely stand elsewhere in the text. */
function besides({ tables }: Changes, style: Style): string[] {
  const counted = tables.flatMap((counts) => {
    const parts = annotations.has(counts.table) ? annotationParts(counts) : [];
    const moved = counts.offsets > 0 ? [`${counts.offsets} moved in the text only`] : [];
    const all = [...parts, ...moved];
    return all.length === 0 ? [] : [style.item(`${style.code(counts.table)}: ${all.join(", ")}`, 0)];
  });
  return counted.length === 0 ? [] : [style.heading("Besides", 3), ...counted];
}

const annotationParts = ({ added, removed, changed }: Changes["tables"][number]): string[] =>
  [`${added} added`, `${removed} removed`, `${changed} changed`].filter((text) => !text.startsWith("0 "));
