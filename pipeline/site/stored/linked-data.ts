import type { StoredFiles } from "./files.ts";
import { Lines } from "./lines.ts";

/** A thing of the graph as JSON-LD has it. */
export interface Node {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** The linked data of a release, of which only what is asked for is read: all of it is larger than the tables. */
export interface Linked {
  /** what the IRIs of the graph are relative to */
  readonly base: string;
  node(id: string): Node | undefined;
  /** Things whose id begins so, in their order. */
  below(prefix: string): Node[];
}

const [path, graph] = ["jsonld/haiguan.jsonld", '"@graph":['];

/** Bytes of which the context takes some. */
const headSize = 1024 * 1024;

/** Reads `haiguan.jsonld`, which has the context in its first line and then one thing a line. */
export function linkedOf(files: StoredFiles): Linked {
  const head = Buffer.from(files.range(path, 0, headSize));
  const from = head.indexOf(graph) + graph.length;
  const lines = new Lines<Node>(files, path, from);
  const byId = lines.keyed(({ id }) => id);
  return {
    base: /"@base":"([^"]+)"/.exec(head.subarray(0, from).toString())?.[1] ?? "",
    node: (id) => byId(id)[0],
    below(prefix) {
      const found: Node[] = [];
      for (const node of lines) if (node.id.startsWith(prefix)) found.push(node);
      return found;
    },
  };
}
