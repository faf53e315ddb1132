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

const newline = 10;

/** Reads `haiguan.jsonld`, which has the context in its first line and then one thing a line. */
export function linkedOf(bytes: Uint8Array): Linked {
  const decoder = new TextDecoder();
  const places = new Map<string, readonly [start: number, end: number]>();
  const context = decoder.decode(bytes.subarray(0, bytes.indexOf(newline)));
  for (const [start, end] of linesOf(bytes)) {
    const [, id] = /^\{"id":"([^"]+)"/.exec(decoder.decode(bytes.subarray(start, start + 400))) ?? [];
    if (id !== undefined) places.set(id, [start, end]);
  }
  const node = (id: string): Node | undefined => {
    const place = places.get(id);
    return place && JSON.parse(decoder.decode(bytes.subarray(...place)).replace(/,$/, ""));
  };
  return {
    base: /"@base":"([^"]+)"/.exec(context)?.[1] ?? "",
    node,
    below: (prefix) =>
      [...places.keys()].filter((id) => id.startsWith(prefix)).flatMap((id) => node(id) ?? []),
  };
}

/** Where each line begins and ends. */
function* linesOf(bytes: Uint8Array): Generator<readonly [start: number, end: number]> {
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    yield [start, end];
    start = end + 1;
  }
}
