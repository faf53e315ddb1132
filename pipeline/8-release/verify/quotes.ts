import { type Issue, issue } from "../../model/findings/issue.ts";
import type { Value } from "../../model/tables/table.ts";
import { slice, type Text } from "../../model/text/text.ts";
import type { Content } from "./content.ts";

/** Quotes, of records and of things in their lists, that are not what the text layer has at their place. */
export function quotes({ tables }: Content, texts: ReadonlyMap<string, Text>): Issue[] {
  return tables.flatMap(({ name, rows }) => {
    const found: Issue[] = [];
    for (const row of rows) {
      const text = texts.get(String(row.source_id));
      if (text === undefined) continue;
      for (const fault of misquoted(row, text))
        found.push(issue("verify.quote", `${name} ${row.id}: ${fault}`));
    }
    return found;
  });
}

/** Looks at every object with start, end and quote, however deep. */
function misquoted(value: Value, text: Text): string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((item: Value) => misquoted(item, text));
  const fields = value as { readonly [field: string]: Value };
  const inside = Object.values(fields).flatMap((field) => misquoted(field, text));
  const { start, end, quote } = fields;
  if (typeof start !== "number" || typeof end !== "number" || typeof quote !== "string") return inside;
  const found = slice(text, { start, end });
  return found === quote ? inside : [`text[${start}:${end}] is «${found}», quote is «${quote}»`, ...inside];
}
