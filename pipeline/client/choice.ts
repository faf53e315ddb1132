import { ClientFailure } from "./failure.ts";
import type { Lock } from "./lock.ts";
import type { Entry } from "./published.ts";
import { matcherOf } from "./range.ts";

/** The newest release of the range that is not withdrawn. */
export function newestIn(list: readonly Entry[], range: string): Entry {
  const matches = matcherOf(range);
  const matching = list.filter(({ version }) => matches(version));
  const newest = matching.filter(({ yanked }) => !yanked).at(-1);
  if (newest !== undefined) return newest;
  const withdrawn = matching.at(-1);
  if (withdrawn !== undefined) throw new ClientFailure("client.withdrawn", withdrawal(withdrawn));
  const known = list.filter(({ yanked }) => !yanked).map(({ version }) => version);
  throw new ClientFailure(
    "client.no-match",
    `no release is in ${range}; there are ${known.join(", ") || "none"}`,
  );
}

export const withdrawal = ({ version, yanked_reason }: Entry): string =>
  `${version} is withdrawn: ${yanked_reason ?? "no reason is given"}`;

/** The entry of the list for the locked release. A list only ever grows, and a release never changes. */
export function lockedIn(list: readonly Entry[], { version, manifest_sha256 }: Lock): Entry {
  const entry = list.find((known) => known.version === version);
  if (entry === undefined)
    throw new ClientFailure(
      "client.stale-list",
      `versions.json does not have ${version}, which is locked; its newest is ${list.at(-1)?.version ?? "none"}`,
    );
  if (entry.manifest_sha256 !== manifest_sha256)
    throw new ClientFailure(
      "client.drift",
      `${version} is another release there than the one that is locked`,
    );
  return entry;
}
