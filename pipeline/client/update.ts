import type { Gone, Updated, UpdateOptions } from "./api.ts";
import { changesBetween, fileOf } from "./between.ts";
import { lockedIn, newestIn } from "./choice.ts";
import { ClientMisuse } from "./failure.ts";
import { install } from "./get.ts";
import { type Request, requestOf } from "./options.ts";
import { type Entry, parsed, publishedNow, publishedThen } from "./published.ts";
import { reported } from "./report.ts";

/** Goes from the locked release to the newest of the range, and says what that changes. */
export async function update(options: UpdateOptions = {}): Promise<Updated> {
  const request = await requestOf(options);
  const { lock, range } = request;
  if (lock === null) throw new ClientMisuse(`there is no ${request.lockPath} yet: get makes one`);
  const list = await (request.offline
    ? publishedThen(request.cache, request.base)
    : publishedNow(request.site, request.cache, request.base));
  const from = lockedIn(list, lock).version;
  const chosen = newestIn(list, range);
  const to = chosen.version;
  const between = await changesBetween(request, list, from, to);
  const ids = options.ids && new Set(options.ids);
  const gone = ids === undefined ? [] : await goneIn(request, list, to, ids);
  const written = gone.length === 0 && options.dryRun !== true;
  if (written) await install(request, chosen);
  const newest = newestIn(list, "*").version;
  const found = {
    from,
    to,
    over: between.over,
    changes: between.changes.filter(({ id }) => ids === undefined || ids.has(id)),
    gone,
    beyond: newest === to ? null : newest,
    written,
  };
  return { ...found, report: reported(found, ids !== undefined) };
}

/** The ids that the release does not have, with their tombstones. */
async function goneIn(
  request: Request,
  list: readonly Entry[],
  version: string,
  ids: ReadonlySet<string>,
): Promise<Gone[]> {
  const read = async (path: string): Promise<unknown> =>
    parsed(await fileOf(request, list, version, path), path);
  const living = new Set(((await read("history.json")) as { id: string }[]).map(({ id }) => id));
  const stones = (await read("tombstones.json")) as { id: string; reason: string; successors: string[] }[];
  const buried = new Map(stones.map((stone) => [stone.id, stone]));
  return [...ids]
    .filter((id) => !living.has(id))
    .map((id) => ({
      id,
      reason: buried.get(id)?.reason ?? null,
      successors: buried.get(id)?.successors ?? [],
    }));
}
