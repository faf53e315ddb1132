import { groupBy } from "../../model/collections/group.ts";
import type { Cause, Change, Changes, FieldChange } from "../../model/releases/release.generated.ts";
import { singular } from "../../model/tables/flat-table.ts";
import type { Row, Tables } from "../../model/tables/table.ts";
import { offsets } from "../changes/fields.ts";
import { annotations } from "../changes/subject.ts";
import { type Block, introduction } from "./account.ts";
import { type Sweep, toldThroughout } from "./throughout.ts";

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
export function accountOf(changes: Changes, date: string | null, names: Tables, style: Style): Block[] {
  const { throughout, others } = shownChanges(changes, names);
  const groups = [...groupBy(others, (change) => change.organization_id)].sort(([a], [b]) => order(a, b));
  const to = style.plain(changes.to);
  return [
    introduction(style.heading(date === null ? to : `${to} (${date})`, 2)),
    reasons(changes).map((reason) => ({ text: style.item(style.plain(reason), 0), of: "reasons", count: 1 })),
    ...sweeps(throughout, style),
    ...groups.flatMap(([organization, items]) => [
      introduction(style.heading(headingOf(organization, names, items, style), 3)),
      items.map((change) => ({ text: describe(change, style), of: change.table, count: 1 })),
    ]),
    besides(changes, style),
  ];
}

/** All but annotations and what only stands elsewhere in the text; what happened throughout a table by itself. */
export const shownChanges = ({ changes }: Changes, names: Tables): ReturnType<typeof toldThroughout> =>
  toldThroughout(
    changes.filter(({ table, kinds }) => !annotations.has(table) && !kinds.includes("offsets")),
    names,
  );

/** Of one code below the release's own bump, so many are told one by one. */
const fewReasons = 10;

/** Why the version rose: all that made it rise so far, and of the rest no more than readers can take in. */
const reasons = (changes: Changes): string[] =>
  reasonsBy(changes, (ofCode) =>
    ofCode.length <= fewReasons || ofCode[0]?.bump === changes.bump ? ofCode.length : 1,
  );

/** The reasons of a version, of each code and bump as many as `most` says; the rest is counted. */
export const reasonsBy = (
  { reasons: all }: Changes,
  most: (ofCode: Changes["reasons"]) => number,
): string[] =>
  [...groupBy(all, (reason) => `${reason.bump} ${reason.code}`).values()].flatMap((ofCode) => {
    const told = ofCode.slice(0, most(ofCode));
    const left = ofCode.length - told.length;
    const more = left === 0 ? "" : `, and ${left} more of this kind`;
    return told.map((reason) => `${reason.bump}: ${reason.message} (${reason.code})${more}`);
  });

/** What happened throughout a table, in one line each. */
export const sweeps = (found: readonly Sweep[], style: Style): Block[] =>
  found.length === 0
    ? []
    : [
        introduction(style.heading("Throughout", 3)),
        found.map((sweep) => ({
          text: style.item(sweepLine(sweep, style), 0),
          of: sweep.table,
          count: sweep.count,
        })),
      ];

function sweepLine({ table, field, op, count, rows, causes }: Sweep, style: Style): string {
  const what = field === null ? style.code(table) : style.code(`${table}.${field}`);
  const happened =
    field === null
      ? `all ${count} records are ${op === "added" ? "new" : "gone"}`
      : `changed in ${count} of ${rows} records`;
  return `${what}: ${happened}${because(causes, style)}`;
}

/** Organisations by id, what concerns none of them last. */
const order = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
};

/** An organisation that is gone has its name in the change alone. */
function headingOf(id: string | null, names: Tables, items: readonly Change[], style: Style): string {
  if (id === null) return "Beyond the organisations";
  const bodies = [...(names.organizations ?? []), ...(names.external_bodies ?? [])];
  const row: Row | undefined = bodies.find((body) => body.id === id);
  const gone = items.find((change) => change.table === "organizations" && change.id === id)?.label;
  const name = [row?.name_hans ?? gone, row?.name_en].filter((part) => typeof part === "string").join(", ");
  return `${style.plain(name)} ${style.code(id)}`.trim();
}

export function describe(change: Change, style: Style): string {
  const verb = change.op === "added" ? ["added", ...change.kinds] : change.kinds;
  const label = change.label === null ? "" : ` «${style.plain(change.label)}»`;
  const related =
    change.related.length === 0
      ? ""
      : ` ${change.op === "removed" ? "→" : "↔"} ${change.related.map(style.code).join(", ")}`;
  const head = `${verb.join(", ")}: ${singular(change.table)} ${style.code(change.id)}${label}${related}${because(change.causes, style)}`;
  const fields = change.fields.filter((field) => !field.offset_only && field.field !== "quote");
  return [style.item(head, 0), ...fields.map((field) => style.item(describeField(field, style), 1))].join(
    "\n",
  );
}

const causeNames: Readonly<Record<Cause["kind"], string>> = {
  page: "the page",
  description: "source.json",
  curation: "curation",
  reader: "reading and normalising",
  rule: "a rule",
  schema: "the schema",
};

export const because = (causes: readonly Cause[], style: Style): string =>
  causes.length === 0 ? "" : style.plain(` — ${causes.map(cause).join("; ")}`);

const cause = ({ kind, detail }: Cause): string =>
  detail === null ? causeNames[kind] : `${causeNames[kind]} (${detail})`;

function describeField({ field, before, after, edits }: FieldChange, style: Style): string {
  if (edits !== null)
    return `${style.code(field)} ${edits.map(({ op, text }) => edit(op, text, style)).join("")}`;
  if (Array.isArray(before) && Array.isArray(after))
    return `${style.code(field)} ${listEdits(before, after, style)}`;
  return `${style.code(field)} ${style.deleted(inWords(before))} → ${style.inserted(inWords(after))}`;
}

const edit = (op: "equal" | "delete" | "insert", text: string, style: Style): string =>
  op === "equal" ? style.plain(text) : op === "delete" ? style.deleted(text) : style.inserted(text);

/** The items that went and those that came; of an item that only stands elsewhere in the text nothing is told. */
function listEdits(before: readonly unknown[], after: readonly unknown[], style: Style): string {
  const [old, now] = [before.map(inWords), after.map(inWords)];
  const gone = old.filter((item) => !now.includes(item)).map(style.deleted);
  const come = now.filter((item) => !old.includes(item)).map(style.inserted);
  const edits = [...gone, ...come];
  return edits.length === 0
    ? style.plain(old.length === now.length ? "in another order" : "repeated")
    : edits.join(" ");
}

/** Offsets say where a thing stands and not what it is. */
const inWords = (value: unknown): string => {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return value.map(inWords).join(", ");
  if (typeof value !== "object") return String(value);
  const fields = Object.entries(value).filter(([name, item]) => !offsets.has(name) && item !== null);
  return fields.map(([, item]) => inWords(item)).join(" · ");
};

/** What is only counted: annotations, and records that merely stand elsewhere in the text. */
function besides({ tables }: Changes, style: Style): Block {
  const counted = tables.flatMap((counts) => {
    const ofAnnotations = annotations.has(counts.table) ? annotationParts(counts) : [];
    const parts = [...ofAnnotations, [counts.offsets, "moved in the text only"] as const].filter(
      ([n]) => n > 0,
    );
    if (parts.length === 0) return [];
    const what = parts.map((part) => part.join(" ")).join(", ");
    const count = parts.reduce((sum, [n]) => sum + n, 0);
    return [{ text: style.item(`${style.code(counts.table)}: ${what}`, 0), of: counts.table, count }];
  });
  return counted.length === 0 ? [] : [...introduction(style.heading("Besides", 3)), ...counted];
}

const annotationParts = ({ added, removed, changed }: Changes["tables"][number]) =>
  [
    [added, "added"],
    [removed, "removed"],
    [changed, "changed"],
  ] as const;
