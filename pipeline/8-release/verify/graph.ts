import { filtered, type Value } from "../../model/tables/table.ts";
import type { Files } from "../files/files.ts";
import { linesOf } from "../files/lines.ts";
import { attempt, readJson, unreadable } from "./content.ts";

/** A subject with all that is said of it. */
export interface Node {
  readonly id: string;
  readonly [term: string]: Value;
}

/** A file of linked data. */
export interface Graph {
  readonly path: string;
  readonly context: unknown;
  /** Reads its subjects one by one, each time. Throws verify.unreadable. */
  nodes(): Iterable<Node>;
}

/** Behind the context, one subject in each line. */
const begin = '"@graph":[\n';
const end = "]}\n";

/** A file is read line by line if it has a subject in each, and else as a whole, as the one that has the context alone. */
export function graphOf(files: Files, path: string): Graph {
  const [first = "", second] = attempt(path, () => firstLines(files, path));
  if (second === begin) {
    const head = attempt(path, () => JSON.parse(first.replace(/,\n$/, "}")) as Document);
    return { path, context: head["@context"], nodes: () => nodesIn(files, path) };
  }
  const whole = readJson(files, path) as Document;
  const nodes = attempt(path, () => asNodes(whole["@graph"] ?? []));
  return { path, context: whole["@context"], nodes: () => nodes };
}

interface Document {
  readonly [key: string]: unknown;
}

function firstLines(files: Files, path: string): string[] {
  const lines: string[] = [];
  for (const line of linesOf(files, path)) if (lines.push(line) === 2) break;
  return lines;
}

function* nodesIn(files: Files, path: string): Generator<Node> {
  const lines = linesOf(files, path);
  const following = (): string => attempt(path, () => String(lines.next().value ?? ""));
  let line = [following(), following(), following()].at(-1) ?? "";
  for (; line !== end && line !== ""; line = following()) {
    const read = line;
    yield* attempt(path, () => asNodes([JSON.parse(read.replace(/,?\n$/, ""))]));
  }
  if (line + following() !== end)
    throw unreadable(path, "the list of subjects has no end, or something behind it");
}

/** Throws a TypeError when it is no list of subjects. */
function asNodes(graph: unknown): readonly Node[] {
  const isNode = (node: unknown): node is Node =>
    typeof (node as { readonly id?: unknown } | null)?.id === "string";
  if (Array.isArray(graph) && graph.every(isNode)) return graph;
  throw new TypeError("@graph is no list of subjects with an id");
}

/** Finds the subjects of records that are asked for in the order in which they stand in one or another of the files, as they do. */
export class Subjects {
  readonly #graphs: { readonly nodes: Iterator<Node>; next: Node | undefined }[];
  /** passed by while another was looked for */
  readonly #passed = new Map<string, Node>();

  /** `holds`: the subjects among which others are looked for. */
  constructor(graphs: readonly Graph[], holds: (node: Node) => boolean) {
    this.#graphs = graphs.map((graph) => {
      const nodes = filtered(graph.nodes(), holds);
      return { nodes, next: nodes.next().value };
    });
  }

  take(id: string): Node | undefined {
    const passed = this.#passed.get(id);
    if (passed !== undefined) return passed;
    const graph = this.#graphs.find(({ next }) => next?.id === id) ?? this.#passTo(id);
    const node = graph?.next;
    if (graph !== undefined) graph.next = graph.nodes.next().value;
    return node;
  }

  #passTo(id: string) {
    for (const graph of this.#graphs)
      for (; graph.next !== undefined; graph.next = graph.nodes.next().value) {
        if (graph.next.id === id) return graph;
        this.#passed.set(graph.next.id, graph.next);
      }
    return undefined;
  }
}
