import { createColors } from "picocolors";
import type { Changes } from "../model/release.generated.ts";
import type { Tables } from "../model/table.ts";
import { report, type Style } from "./report.ts";

/** The changes for `haiguan diff`. Without colours, marks show what was deleted and inserted. */
export function terminalReport(changes: Changes, names: Tables, colour: boolean): string {
  const paint = createColors(colour);
  const style: Style = {
    heading: (text) => paint.bold(text),
    item: (text, depth) => `${"  ".repeat(depth + 1)}${text}`,
    code: (text) => paint.dim(text),
    deleted: (text) => (colour ? paint.red(paint.strikethrough(text)) : `[-${text}-]`),
    inserted: (text) => (colour ? paint.green(text) : `{+${text}+}`),
    plain: (text) => text,
  };
  return report(changes, null, names, style);
}
