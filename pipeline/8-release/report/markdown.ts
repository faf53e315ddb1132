import type { Changes } from "../../model/releases/release.generated.ts";
import type { Tables } from "../../model/tables/table.ts";
import { visible } from "../../model/text/visible.ts";
import type { Block } from "./account.ts";
import { accountOf, type Style } from "./report.ts";

/**
 * Characters that Markdown would take for markup. GitHub makes links of @name and #1 even where they are escaped: an
 * invisible word joiner keeps them apart.
 */
export const escaped = (text: string): string =>
  visible(text)
    .replace(/[\\`*_~[\]<>#|&]/g, "\\$&")
    .replace(/@(?=\w)|#(?=\d)/g, "$&\u2060")
    .replace(/\s+/g, " ");

export const markdown: Style = {
  heading: (text, level) => `${"#".repeat(level)} ${text}`,
  item: (text, depth) => `${"  ".repeat(depth)}- ${text}`,
  code: (text) => `\`${visible(text)}\``,
  deleted: (text) => `~~${escaped(text)}~~`,
  inserted: (text) => `**${escaped(text)}**`,
  plain: escaped,
};

/** The changes of an edit for a pull request. */
export const markdownAccount = (changes: Changes, names: Tables): Block[] =>
  accountOf(changes, null, names, markdown);
