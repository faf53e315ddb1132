import type { Changes } from "../model/release.generated.ts";
import type { Tables } from "../model/table.ts";
import { report, type Style } from "./report.ts";

const title = "# Changelog\n";

/**
 * Characters that Markdown would take for markup. GitHub makes links of @name and #1 even where they are escaped: an
 * invisible word joiner keeps them apart.
 */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_~[\]<>#|&]/g, "\\$&")
    .replace(/@(?=\w)|#(?=\d)/g, "$&\u2060")
    .replace(/\s+/g, " ");

const markdown: Style = {
  heading: (text, level) => `${"#".repeat(level)} ${text}`,
  item: (text, depth) => `${"  ".repeat(depth)}- ${text}`,
  code: (text) => `\`${text}\``,
  deleted: (text) => `~~${escaped(text)}~~`,
  inserted: (text) => `**${escaped(text)}**`,
  plain: escaped,
};

/** The changes of an edit for a comment on a pull request. */
export const markdownReport = (changes: Changes, names: Tables): string =>
  report(changes, null, names, markdown);

/** The changelog with the entry of a new release on top. */
export function changelogAfter(
  previous: string | null,
  changes: Changes,
  date: string,
  names: Tables,
): string {
  const older = previous === null ? "" : `\n${previous.slice(title.length).trimStart()}`;
  return `${title}\n${report(changes, date, names, markdown)}${older}`;
}
