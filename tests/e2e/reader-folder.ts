/** What a reader of the docs has: a data folder in a repository, the program beside it, a page and a corpus to try it on. */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const html = `<!doctype html><html><head><meta charset="utf-8"><title>机构</title></head><body>
<h1>青岚市水务局</h1><h2>办公室</h2><p>负责文电、会务工作。</p><h2>供水科</h2><p>负责城市供水管理工作。</p></body></html>`;
const corpus = `${JSON.stringify({ id: "青岚市水务局", text: html, type: "text/html" })}\n`;

/** Makes `folder`, of which `fill` writes the sources, and commits them. */
export function readerFolder(folder: string, fill: (folder: string) => void): string {
  mkdirSync(folder);
  fill(folder);
  symlinkSync(resolve("dist"), join(folder, "dist"));
  writeFileSync(join(folder, "page.html"), html);
  writeFileSync(join(folder, "pages.jsonl"), corpus);
  writeFileSync(join(folder, "pages.jsonl.gz"), gzipSync(corpus));
  for (const args of [
    ["init", "-q", "-b", "main"],
    ["add", "sources"],
    ["-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "sources"],
  ])
    execFileSync("git", args, { cwd: folder });
  return folder;
}
