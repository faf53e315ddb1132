import { type FormatName, formatNames } from "../7-emit/streamed/format.ts";
import type { TableName } from "../model/dataset.ts";
import { tableNames } from "../model/tables/schemas.generated.ts";
import { defaultTables } from "./tables.ts";

/** Names of a list that a person wrote, or what is wrong with it. */
export type Choice<Name extends string> = { readonly names: readonly Name[] } | { readonly wrong: string };

/** duties,organizations; «default» and «all» stand for many. */
export const tablesNamed = (list: string): Choice<TableName> =>
  chosen(list, tableNames, { default: defaultTables, all: tableNames });

export const formatsNamed = (list: string): Choice<FormatName> => chosen(list, formatNames, {});

function chosen<Name extends string>(
  list: string,
  known: readonly Name[],
  groups: Readonly<Record<string, readonly Name[]>>,
): Choice<Name> {
  const words = list.split(",").map((word) => word.trim());
  const unknown = words.filter((word) => !(known as readonly string[]).includes(word) && !(word in groups));
  if (unknown.length > 0)
    return {
      wrong: `${unknown.map((word) => `«${word}»`).join(", ")} is none of ${[...Object.keys(groups), ...known].join(", ")}`,
    };
  const names = new Set(words.flatMap((word) => groups[word] ?? [word as Name]));
  return { names: known.filter((name) => names.has(name)) };
}
