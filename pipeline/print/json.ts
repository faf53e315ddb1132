import type { Finding, FindingPlace } from "../model/findings/finding.ts";
import type { Located, Location } from "./located.ts";

/** Findings as JSON, lines and columns from 1, columns in code points. */
export const json = (found: readonly Located[]): string => JSON.stringify(found.map(asValue), null, 2);

export const asValue = ({ issue, related, ...location }: Located): Finding => ({
  code: issue.code,
  severity: issue.severity,
  message: issue.message,
  hint: issue.hint,
  ...placed(location),
  related: related.map((other) => ({ ...placed(other), message: other.message })),
});

const placed = ({ path, region }: Location): FindingPlace => ({
  path,
  line: region?.line ?? null,
  column: region?.column ?? null,
  end_column: region?.endColumn ?? null,
});
