import type { Changes } from "../../model/releases/release.generated.ts";
import type { Tables } from "../../model/tables/table.ts";
import { told } from "./account.ts";
import { markdown } from "./markdown.ts";
import { accountOf } from "./report.ts";

const title = "# Changelog\n";

/** The changelog with the entry of a new release on top. */
export function changelogAfter(
  previous: string | null,
  changes: Changes,
  date: string,
  names: Tables,
): string {
  const older = previous === null ? "" : `\n${previous.slice(title.length).trimStart()}`;
  return `${title}\n${told(accountOf(changes, date, names, markdown))}${older}`;
}
