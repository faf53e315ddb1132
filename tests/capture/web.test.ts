/** A page from an address, by a server on this machine that answers as servers do, and as they should not. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { initSource } from "../../pipeline/commands/init-source.ts";
import { type MemoryEffects, memoryEffects } from "../../pipeline/effects/memory.ts";
import { fetchPage } from "../../pipeline/effects/web.ts";
import { docx } from "./documents.ts";

const html =
  '<!doctype html><meta charset="utf-8"><h1>青岚市档案局</h1><p>办公室</p><p>负责文电、会务工作。</p>';
/** 某某海关, 办公室, 负责文电。 */
const gb = Buffer.from("c4b3c4b3baa3b9d80ab0ecb9abcad20ab8badde6cec4b5e7a1a30a", "hex");
const most = 100_000;

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const answering =
  (
    type: string | null,
    body: string | Uint8Array,
    status = 200,
    headers: Record<string, string> = {},
  ): Answer =>
  (response) => {
    response.writeHead(status, { ...(type === null ? {} : { "content-type": type }), ...headers });
    response.end(body);
  };
const leadingTo = (location: string): Answer => answering("text/html", "moved", 302, { location });

const answers: Readonly<Record<string, Answer>> = {
  "/page": answering("text/html; charset=UTF-8", html),
  "/gb": answering('text/plain; charset="GB2312"', gb),
  "/untyped": answering(null, html),
  "/misled": answering("text/html; charset=gbk", html),
  "/latin": answering("text/html; charset=ISO-8859-1", html),
  "/zipped": answering("text/html", gzipSync(html), 200, { "content-encoding": "gzip" }),
  "/file": answering("application/octet-stream", docx("青岚市档案局", "办公室", "负责文电工作。")),
  "/moved": leadingTo("/moved-on"),
  "/moved-on": leadingTo("/page"),
  "/round": leadingTo("/round"),
  "/astray": leadingTo("file:///etc/passwd"),
  "/gone": answering("text/html", html, 404),
  "/failing": answering("text/html", html, 500),
  "/picture": answering("image/svg+xml", "<svg/>"),
  "/data": answering("application/json", "{}"),
  "/large": answering("text/html", html.padEnd(most + 1, "甲")),
  "/bomb": answering("text/html", gzipSync(Buffer.alloc(50_000_000)), 200, { "content-encoding": "gzip" }),
  "/empty": answering("text/html", ""),
  "/cut": (response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "1000" });
    response.write(html.slice(0, 20));
    setTimeout(() => response.destroy(), 20);
  },
  "/silent": () => {},
  "/endless": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.write("甲");
  },
};

let base = "";
const server = createServer((request, response) => answers[request.url ?? ""]?.(response, request));
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function added(path: string): Promise<{ code: number; effects: MemoryEffects; told: string }> {
  const effects = memoryEffects();
  const connected = { ...effects, fetch: (address: string) => fetchPage(address, most, 400) };
  const code = await initSource(connected, "qinglan", path.startsWith("/") ? `${base}${path}` : path);
  return { code, effects, told: effects.warned.join("\n") };
}
const descriptionIn = (effects: MemoryEffects) =>
  JSON.parse(new TextDecoder().decode(effects.files.get("sources/qinglan/source.json")));

test.each<readonly [string, object]>([
  ["/page", { page: "page.html", encoding: "utf-8" }],
  ["/gb", { page: "page.txt", encoding: "gb18030", title_hans: "某某海关" }],
  ["/untyped", { page: "page.html", encoding: null }],
  ["/misled", { page: "page.html", encoding: null, title_hans: "青岚市档案局" }],
  ["/latin", { page: "page.html", encoding: null, title_hans: "青岚市档案局" }],
  ["/zipped", { page: "page.html", title_hans: "青岚市档案局" }],
  ["/file", { page: "page.html", original: { converter: expect.stringContaining("mammoth ") } }],
])(
  "%s is a source with its address, the day and the encoding that the server says",
  async (path, expected) => {
    const { code, effects, told } = await added(path);
    expect(told).not.toContain("error");
    expect(code).toBe(0);
    expect(descriptionIn(effects)).toMatchObject({
      url: `${base}${path}`,
      retrieved: "2026-01-01",
      ...expected,
    });
  },
);

test("the bytes are kept as they came", async () => {
  expect((await added("/page")).effects.files.get("sources/qinglan/page.html")).toEqual(Buffer.from(html));
  expect((await added("/gb")).effects.files.get("sources/qinglan/page.txt")).toEqual(gb);
});

test("the address is that behind redirects", async () =>
  expect(descriptionIn((await added("/moved")).effects).url).toBe(`${base}/page`));

describe("is refused, and nothing is written", () => {
  test.each([
    ["/gone", /capture\.unreachable\]: \S+\/gone answers 404 Not Found/],
    ["/failing", /capture\.unreachable\]: \S+\/failing answers 500/],
    ["/round", /capture\.unreachable\]: \S+\/round: redirect count exceeded/],
    ["/astray", /capture\.unreachable\]: \S+\/astray: .*scheme/i],
    ["/picture", /capture\.unsupported\]: \S+\/picture is served as image\/svg\+xml/],
    ["/data", /capture\.unsupported\]: \S+\/data is served as application\/json/],
    ["/large", /read\.too-large\]: \S+\/large has more than 100000 bytes/],
    ["/bomb", /read\.too-large\]: \S+\/bomb has more than 100000 bytes/],
    ["/empty", /read\.empty/],
    ["/cut", /capture\.unreachable\]: \S+\/cut: /],
    ["/silent", /capture\.unreachable\]: \S+\/silent: no whole answer within 0\.4 seconds/],
    ["/endless", /capture\.unreachable\]: \S+\/endless: no whole answer within 0\.4 seconds/],
    ["http://127.0.0.1:1/", /capture\.unreachable\]: \S+: /],
    ["http://nowhere.invalid/", /capture\.unreachable\]: \S+: .*nowhere\.invalid/],
  ])("%s", async (path, message) => {
    const { code, effects, told } = await added(path);
    expect(told).toMatch(message);
    expect(told).toContain("help: ");
    expect(code).toBe(1);
    expect(effects.files.size).toBe(0);
  });
});
