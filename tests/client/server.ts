import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { Versions } from "../../pipeline/model/releases/release.generated.ts";

/** What is wrong with a site. Paths of files are relative to it, without `releases/`. */
export interface Faults {
  /** a file with its last byte changed, half of it, one byte more, a connection that breaks in its middle, ... */
  readonly [path: string]:
    | "wrong-byte"
    | "half"
    | "more"
    | "breaks-once"
    | "breaks"
    | "no-ranges-breaks-once"
    | "moved"
    | "moved-in-a-circle"
    | "missing"
    | "unavailable"
    | { readonly text: string };
}

export interface SiteState {
  readonly faults?: Faults;
  /** the list ends with this version */
  readonly until?: string;
  /** no answer at all */
  readonly down?: boolean;
  /** versions that are withdrawn, with why; null: not yet */
  readonly withdrawn?: { readonly [version: string]: string | null };
}

export interface Server {
  readonly base: string;
  /** what was asked for since it was last asked, with the byte where it is not the first */
  asked(): string[];
  set(state: SiteState): void;
  close(): void;
}

/** Files by their path. */
type Site = Pick<ReadonlyMap<string, Uint8Array>, "get">;

/** A loopback server of these files, as wrong as it is told to be. */
export async function serve(files: Site): Promise<Server> {
  let state: SiteState = {};
  let asked: string[] = [];
  const broken = new Set<string>();

  const replyTo = ({ url = "", headers }: IncomingMessage): Reply => {
    const path = decodeURIComponent(url).replace(/^\/(?:elsewhere\/)?/, "");
    const name = path.replace(/^releases\//, "");
    const [, from = ""] = /^bytes=(\d+)-$/.exec(headers.range ?? "") ?? [];
    const fault = state.faults?.[name];
    const found = path === "versions.json" ? listed(files, state) : files.get(path);
    const half = Math.floor((found?.length ?? 0) / 2);
    // how much of a half came before the connection broke, is the network's matter
    asked.push(from === "" ? name : `${name} from ${Number(from) <= half ? "its first half" : from}`);
    if (fault === "moved" && !url.startsWith("/elsewhere/"))
      return { status: 302, headers: { location: `/elsewhere/${path}` } };
    if (fault === "moved-in-a-circle") return { status: 302, headers: { location: `/${path}` } };
    if (fault === "unavailable") return { status: 503 };
    if (found === undefined || fault === "missing") return { status: 404 };
    const bytes = Buffer.from(typeof fault === "object" ? fault.text : found);
    if (fault === "wrong-byte") bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    if (fault === "more") return whole(Buffer.concat([bytes, Buffer.from("x")]));
    if (fault === "half") return ranged(bytes.subarray(0, half), from);
    if (fault === "breaks" || (fault?.toString().endsWith("breaks-once") && !broken.has(path))) {
      broken.add(path);
      return { ...whole(bytes), breaksAt: half };
    }
    return ranged(bytes, fault === "no-ranges-breaks-once" ? "" : from);
  };

  const server = createServer((request, response) => {
    if (state.down) {
      request.socket.destroy();
      return;
    }
    const { status, headers, body, breaksAt } = replyTo(request);
    response.writeHead(status, headers);
    if (breaksAt === undefined) response.end(body);
    else response.write(body?.subarray(0, breaksAt), () => setTimeout(() => request.socket.destroy(), 100));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/`,
    asked: () => {
      const all = asked;
      asked = [];
      return all;
    },
    set: (next) => {
      state = next;
      broken.clear();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Reply {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Uint8Array;
  /** after so many bytes the connection is closed */
  readonly breaksAt?: number;
}

const whole = (body: Uint8Array): Reply => ({
  status: 200,
  headers: { "content-length": body.length },
  body,
});

/** A file from a byte on, as servers that know ranges give it. */
function ranged(bytes: Uint8Array, from: string): Reply {
  if (from === "") return whole(bytes);
  const [start, size] = [Number(from), bytes.length];
  if (start >= size) return { status: 416, headers: { "content-range": `bytes */${size}` } };
  const headers = { "content-length": size - start, "content-range": `bytes ${start}-${size - 1}/${size}` };
  return { status: 206, headers, body: bytes.subarray(start) };
}

/** versions.json as the state of the site has it. */
function listed(files: Site, { until, withdrawn = {} }: SiteState): Uint8Array {
  const all = JSON.parse(Buffer.from(files.get("versions.json") ?? "").toString()) as Versions;
  const last = until === undefined ? all.length : all.findIndex(({ version }) => version === until) + 1;
  const entries = all.slice(0, last).map((entry) => {
    const reason = withdrawn[entry.version];
    if (reason === undefined) return entry;
    return { ...entry, yanked: reason !== null, yanked_reason: reason ?? undefined };
  });
  return Buffer.from(JSON.stringify(entries));
}
