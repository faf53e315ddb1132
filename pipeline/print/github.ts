import { visible } from "../model/text/visible.ts";
import { formatLocation, type Located } from "./located.ts";

/** GitHub shows ten annotations of each level from one step and drops the others: where there are more, the tenth counts them. */
const limit = 10;

const data = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
const property = (text: string): string => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
const levels = { error: "error", warning: "warning", note: "notice" } as const;

/**
 * Findings as workflow commands of GitHub Actions. Escaping as in the source of @actions/core 3.0.1: % and line ends
 * everywhere, colon and comma in properties too.
 */
export function githubCommands(found: readonly Located[]): string {
  return (["error", "warning", "note"] as const)
    .flatMap((severity) => {
      const all = found.filter((f) => f.issue.severity === severity);
      if (all.length <= limit) return all.map(command);
      const shown = all.slice(0, limit - 1).map(command);
      const left = all.length - shown.length;
      return [...shown, `::${levels[severity]} title=haiguan::${left} more: the log of this step shows all`];
    })
    .join("\n");
}

function command({ issue, path, region, related }: Located): string {
  const at =
    region === null ? [] : [`line=${region.line}`, `col=${region.column}`, `endColumn=${region.endColumn}`];
  const properties = [`file=${property(visible(path))}`, ...at, `title=${property(issue.code)}`].join(",");
  const others = related.map((other) => `${formatLocation(other)}: ${other.message}`);
  const text = [`${issue.message}. ${issue.hint}`, ...others].join("\n");
  return `::${levels[issue.severity]} ${properties}::${data(text)}`;
}
