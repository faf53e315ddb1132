import type { Change } from "./api.ts";
import { composed, undone } from "./changes.ts";
import { download } from "./download.ts";
import { ClientFailure } from "./failure.ts";
import type { Request } from "./options.ts";
import { type Entry, type Manifest, manifestOf, parsed } from "./published.ts";

/** What changed from one release to another, over all between them. */
export interface Between {
  /** oldest first, without the two */
  readonly over: readonly string[];
  readonly changes: readonly Change[];
}

/**
 * Goes from the one back to the last release that both descend from, since a release that was withdrawn has no successor,
 * and from there on to the other.
 */
export async function changesBetween(
  request: Request,
  list: readonly Entry[],
  from: string,
  to: string,
): Promise<Between> {
  const [left, right] = [await lineOf(request, list, from), await lineOf(request, list, to)];
  const shared = left.find((version) => right.includes(version));
  if (shared === undefined)
    throw new ClientFailure("client.drift", `${from} and ${to} have no release in common that both follow`);
  const back = left.slice(0, left.indexOf(shared));
  const on = right.slice(0, right.indexOf(shared)).reverse();
  const steps: Change[][] = [];
  for (const version of back) steps.push(undone(await changesOf(request, list, version)));
  for (const version of on) steps.push(await changesOf(request, list, version));
  const between = [
    ...back.slice(1),
    ...(back.length > 0 && on.length > 0 ? [shared] : []),
    ...on.slice(0, -1),
  ];
  return { over: between, changes: composed(steps) };
}

/** A release and those that it follows, newest first. */
async function lineOf(request: Request, list: readonly Entry[], version: string): Promise<string[]> {
  const { previous } = await manifestIn(request, list, version);
  return previous === null ? [version] : [version, ...(await lineOf(request, list, previous))];
}

async function changesOf(request: Request, list: readonly Entry[], version: string): Promise<Change[]> {
  const text = await fileOf(request, list, version, "changes.json");
  return (parsed(text, `changes.json of ${version}`) as { changes: Change[] }).changes;
}

/** A file of a release as text. */
export async function fileOf(
  request: Request,
  list: readonly Entry[],
  version: string,
  path: string,
): Promise<string> {
  const { files } = await manifestIn(request, list, version);
  const file = files.find((known) => known.path === path);
  if (file === undefined) throw new ClientFailure("client.unreadable", `${version} has no ${path}`);
  const wanted = { ...file, path: `${entryOf(list, version).path}${path}` };
  return new TextDecoder().decode(await download(request.site, request.cache, wanted));
}

const manifestIn = ({ site, cache }: Request, list: readonly Entry[], version: string): Promise<Manifest> =>
  manifestOf(site, cache, entryOf(list, version));

function entryOf(list: readonly Entry[], version: string): Entry {
  const entry = list.find((known) => known.version === version);
  if (entry === undefined)
    throw new ClientFailure(
      "client.stale-list",
      `versions.json does not have ${version}, which others follow`,
    );
  return entry;
}
