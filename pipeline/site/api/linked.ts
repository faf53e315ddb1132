import { pageTables } from "../records.ts";
import type { Linked, Node } from "../stored/linked-data.ts";
import type { Site } from "../view.ts";
import { linkedPath, reference } from "./addresses.ts";
import { jsonFile } from "./file.ts";

/**
 * For each record with a page what the graph says of it, beside the path of its IRI: the thing itself and the passages that it
 * names. The context is that of the release, by its address; what IRIs are relative to no context from elsewhere may say.
 */
export function* linkedFiles({ release }: Site): Generator<readonly [string, Uint8Array]> {
  const { linked, manifest } = release;
  for (const table of pageTables)
    for (const { id } of release.rows(table)) {
      const node = linked.node(`${table}/${id}`);
      if (node === undefined) continue;
      const path = linkedPath(table, id);
      const context = reference(path, `releases/${manifest.version}/jsonld/context.jsonld`);
      yield jsonFile(path, {
        "@context": [context, { "@base": linked.base }],
        "@graph": [node, ...passagesOf(linked, node)],
      });
    }
}

/** Things that a thing names and that have no address but as a part of another: passages of a capture. */
const passagesOf = (linked: Linked, node: Node): Node[] =>
  [...new Set(stringsIn(node))]
    .filter((text) => text.includes("#") && text !== node.id)
    .flatMap((id) => linked.node(id) ?? []);

const stringsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value !== null && typeof value === "object"
      ? Object.values(value).flatMap(stringsIn)
      : [];
