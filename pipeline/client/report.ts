import type { Change, Updated } from "./api.ts";

/** So many records with the same kind of change are listed one by one, unless all are asked for. */
const few = 10;

/** Of a value, so many characters are shown. */
const width = 60;

/** What an update changes: first what is no longer there. The client in Python prints the same words. */
export function reported(found: Omit<Updated, "report">, whole: boolean): string {
  const { from, to, over, changes, gone, beyond } = found;
  const [removed, changed, added] = (["removed", "changed", "added"] as const).map((op) =>
    changes.filter((change) => change.op === op && !isMove(change)),
  ) as [Change[], Change[], Change[]];
  const moved = changes.filter(isMove).length;
  const lines = [
    from === to ? `${to} is the newest release of the range` : `${from} → ${to}${through(over)}`,
    ...(beyond === null ? [] : [`${beyond} is out, beyond the range`]),
    ...section(
      gone.length,
      `used here and gone, so that ${from} stays`,
      gone.map(({ id, reason }) => `${id}: ${reason ?? "no release had it"}`),
    ),
    ...records(
      removed.filter(({ id }) => !gone.some((lost) => lost.id === id)),
      "gone",
      whole,
      departure,
    ),
    ...records(changed, "changed", whole, (change) => `${named(change)}${fieldsOf(change)}`),
    ...records(added, "new", whole, named),
    ...section(moved, "elsewhere in the text, and otherwise the same", []),
  ];
  return lines.join("\n");
}

const isMove = ({ op, fields }: Change): boolean =>
  op === "changed" && fields.length > 0 && fields.every(({ offset_only }) => offset_only);

const through = (over: readonly string[]): string => (over.length === 0 ? "" : `, over ${over.join(", ")}`);

const section = (count: number, what: string, lines: readonly string[]): string[] =>
  count === 0 ? [] : ["", `${count} ${what}`, ...lines.map((line) => `  ${line}`)];

function records(
  changes: readonly Change[],
  what: string,
  whole: boolean,
  lineOf: (change: Change) => string,
): string[] {
  const shown = whole ? changes : changes.slice(0, few);
  const rest = new Map<string, number>();
  for (const { table } of changes.slice(shown.length)) rest.set(table, (rest.get(table) ?? 0) + 1);
  const more = [...rest].map(([table, count]) => `${count} ${table}`);
  return section(changes.length, what, [
    ...shown.map(lineOf),
    ...(more.length === 0 ? [] : [`and more: ${more.join(", ")}`]),
  ]);
}

const named = ({ table, id, label }: Change): string =>
  `${table} ${id}${label === null ? "" : ` «${label}»`}`;

function departure(change: Change): string {
  const { kinds, related } = change;
  const how = { moved: "now", split: "split into", merged: "merged into" };
  const kind = (["moved", "split", "merged"] as const).find((known) => kinds.includes(known));
  if (related.length === 0) return named(change);
  return `${named(change)}: ${kind === undefined ? "see" : how[kind]} ${related.join(", ")}`;
}

const fieldsOf = ({ fields }: Change): string =>
  fields
    .filter(({ offset_only }) => !offset_only)
    .map(({ field, before, after }) => `\n    ${field}: ${value(before)} → ${value(after)}`)
    .join("");

function value(content: unknown): string {
  const characters = Array.from(JSON.stringify(content));
  return characters.length > width ? `${characters.slice(0, width).join("")}…` : characters.join("");
}
