import { createColors } from "picocolors";
import type { Changes } from "../model/release.generated.ts";
import type { Tables } from "../model/table.ts";
import { visible } from "../model/visible.ts";
import { told } from "./account.ts";
import { accountOf, type Style } from "./report.ts";

/** The changes for `haiguan diff`. Without colours, marks show what was deleted and inserted. */
export function terminalReport(changes: Changes, names: Tables, colour: boolean): string {
  const paint = createColors(colour);
  const style: Style = {
    heading: (text) => paint.bold(text),
    item: (text, depth) => `${"  ".repeat(depth + 1)}${text}`,
    code: (text) => paint.dim(visible(text)),
    deleted: (text) => (colour ? paint.red(paint.strikethrough(visible(text))) : `[-${visible(text)}-]`),
    inserted: (text) => (colour ? paint.green(visible(text)) : `{+${visible(text)}+}`),
    plain: visible,
  };
  return told(accountOf(changes, null, names, style));
}
