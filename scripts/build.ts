/**
 * Bundles the program into dist/: reading a thousand small files takes longer than reading a page. Files of dist/ find
 * package.json and each other as those of pipeline/ do.
 */
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { siteAssets } from "./site-assets.ts";

const folder = "dist";
/** Code of earlier commits, which `diff` has compiled. */
const kept = "at";

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name !== kept) rmSync(`${folder}/${name}`, { recursive: true });
await build({
  // the program, and what its threads begin with
  entryPoints: ["pipeline/cli.ts", "pipeline/corpus/reader-thread.ts"],
  outbase: "pipeline",
  outdir: folder,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // jsonc-parser names its parts in a way that only its ES modules show
  mainFields: ["module", "main"],
  // they read files that lie beside them
  external: ["@sqlite.org/sqlite-wasm", "parquet-wasm", "pdfjs-dist"],
  // CommonJS packages ask for Node's own modules
  banner: {
    js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
  },
  logLevel: "warning",
});
// what the site gives to browsers travels with the program
mkdirSync(`${folder}/site`);
for (const [name, bytes] of await siteAssets()) writeFileSync(`${folder}/site/${name}`, bytes);
chmodSync(`${folder}/cli.js`, 0o755);
