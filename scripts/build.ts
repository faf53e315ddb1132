/**
 * Bundles the program and the library into dist/: reading a thousand small files takes longer than reading a page. Files of
 * dist/ find package.json and each other as those of pipeline/ do.
 */
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { build } from "esbuild";
import { declarations } from "./declarations.ts";
import { siteAssets } from "./site-assets.ts";

const folder = "dist";
/** Code of earlier commits, which `diff` has compiled. */
const kept = "at";

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name !== kept) rmSync(`${folder}/${name}`, { recursive: true });
await build({
  // the program, what its processes and threads begin with, and the library
  entryPoints: [
    "pipeline/cli.ts",
    "pipeline/corpus/reader-process.ts",
    "pipeline/corpus/writer-thread.ts",
    "pipeline/corpus/watchdog-thread.ts",
    "pipeline/api.ts",
  ],
  outbase: "pipeline",
  outdir: folder,
  bundle: true,
  splitting: true,
  format: "esm",
  // V8 keeps what it has read: a character of a dictionary as it is takes two bytes, written as \uXXXX up to twelve
  charset: "utf8",
  platform: "node",
  target: "node20",
  // jsonc-parser names its parts in a way that only its ES modules show
  mainFields: ["module", "main"],
  // they read files that lie beside them
  external: ["@sqlite.org/sqlite-wasm", "pdfjs-dist"],
  // CommonJS packages ask for Node's own modules
  banner: {
    js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
  },
  logLevel: "warning",
});
for (const [path, text] of declarations()) {
  mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
  writeFileSync(`${folder}/${path}`, text);
}
// what the site gives to browsers travels with the program
mkdirSync(`${folder}/site`);
for (const [name, bytes] of await siteAssets()) writeFileSync(`${folder}/site/${name}`, bytes);
chmodSync(`${folder}/cli.js`, 0o755);
