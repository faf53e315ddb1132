import type { Answer, Reader } from "../effects/effects.ts";
import { policy, sqlPolicy } from "./layout.ts";

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  jsonld: "application/ld+json",
  ndjson: "application/x-ndjson",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  csv: "text/csv; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  sql: "text/plain; charset=utf-8",
  cff: "application/yaml",
  sqlite: "application/vnd.sqlite3",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const text = (status: number, words: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  body: new TextEncoder().encode(`${words}\n`),
});

/** The answer to a request for a file of a site. Nothing outside of its folder is given, nor through a link out of it. */
export function answerTo(files: Reader, folder: string, method: string, url: string): Answer {
  if (method !== "GET" && method !== "HEAD") return text(405, "only GET and HEAD", { allow: "GET, HEAD" });
  const parts = partsOf(url);
  if (parts === null) return text(400, "no such address");
  const path = [folder, ...parts].join("/");
  if (parts.some((_, i) => files.isLink([folder, ...parts.slice(0, i + 1)].join("/"))))
    return lost(files, folder);
  if (url.replace(/[?#].*$/, "").endsWith("/")) return fileAt(files, folder, `${path}/index.html`);
  if (files.exists(`${path}/index.html`))
    return text(301, "moved", { location: `/${parts.map(encodeURIComponent).join("/")}/` });
  // the IRI of a record
  return fileAt(files, folder, files.exists(`${path}.html`) ? `${path}.html` : path);
}

/** The names in a path; null where one of them leads elsewhere. */
function partsOf(url: string): string[] | null {
  try {
    const parts = url
      .replace(/[?#].*$/, "")
      .split("/")
      .filter((part) => part !== "")
      .map(decodeURIComponent);
    return parts.some((part) => part.startsWith(".") || /[/\\\0]/.test(part)) ? null : parts;
  } catch {
    return null;
  }
}

function fileAt(files: Reader, folder: string, path: string): Answer {
  const name = path.split("/").at(-1) ?? "";
  const above = path.slice(0, -name.length - 1);
  return files.list(above).includes(name) ? answer(200, path, files.readFile(path)) : lost(files, folder);
}

const lost = (files: Reader, folder: string): Answer =>
  files.exists(`${folder}/404.html`)
    ? answer(404, "404.html", files.readFile(`${folder}/404.html`))
    : text(404, "there is no such page");

const answer = (status: number, path: string, body: Uint8Array): Answer => ({
  status,
  headers: {
    "content-type": types[path.split(".").at(-1) ?? ""] ?? "application/octet-stream",
    "content-length": String(body.length),
    "content-security-policy": `${/\/sql\/index\.html$|\/sql-worker\./.test(path) ? sqlPolicy : policy}; frame-ancestors 'none'`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": /\/assets\//.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
  },
  body,
});
