import { createColors } from "picocolors";
import type { Changes } from "../../model/releases/release.generated.ts";
import type { Tables } from "../../model/tables/table.ts";
import { visible } from "../../model/text/visible.ts";
import { told } from "./account.ts";
import { briefAccountOf } from "./brief.ts";
import { accountOf, type Style } from "./report.ts";

/** The changes in a terminal, record by record. */
export const terminalReport = (changes: Changes, names: Tables, colour: boolean): string =>
  told(accountOf(changes, null, names, styleOf(colour)));

/** The same in as few lines as tell what happened. */
export const briefReport = (changes: Changes, names: Tables, colour: boolean): string =>
  told(briefAccountOf(changes, names, styleOf(colour)));

/** One of both, as a person asked for it. `more`: lines behind the changes. */
export function askedReport(
  changes: Changes,
  names: Tables,
  { colours, details }: { readonly colours: boolean; readonly details: boolean },
  more: readonly string[] = [],
): string {
  if (details) return [terminalReport(changes, names, colours), ...more].join("\n");
  const how = changes.changes.length === 0 ? [] : ["--details tells each record"];
  return [briefReport(changes, names, colours), ...more, ...how].join("\n");
}

/** Without colours, marks show what was deleted and inserted. */
function styleOf(colour: boolean): Style {
  const paint = createColors(colour);
  return {
    heading: (text) => paint.bold(text),
    item: (text, depth) => `${"  ".repeat(depth + 1)}${text}`,
    code: (text) => paint.dim(visible(text)),
    deleted: (text) => (colour ? paint.red(paint.strikethrough(visible(text))) : `[-${visible(text)}-]`),
    inserted: (text) => (colour ? paint.green(visible(text)) : `{+${visible(text)}+}`),
    plain: visible,
  };
}
