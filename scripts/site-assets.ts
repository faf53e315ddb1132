import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { build, transform } from "esbuild";

/** The style sheet, the scripts and the icon of the site, as browsers get them, by the names of their files. */
export async function siteAssets(): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: { site: "pipeline/site/islands/site.ts" },
    outdir: "site",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "warning",
  });
  const worker = await build({
    entryPoints: { "sql-worker": "pipeline/site/islands/sql-worker.ts" },
    outdir: "site",
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  const wasm = createRequire(import.meta.url).resolve("@sqlite.org/sqlite-wasm/sqlite3.wasm");
  const { code } = await transform(readFileSync("pipeline/site/assets/site.css", "utf8"), {
    loader: "css",
    minify: true,
  });
  return new Map([
    ["icon.svg", new Uint8Array(readFileSync("pipeline/site/assets/icon.svg"))],
    ["site.css", new TextEncoder().encode(code)],
    ["sqlite3.wasm", new Uint8Array(readFileSync(wasm))],
    ...[...outputFiles, ...worker.outputFiles].map(
      ({ path, contents }) => [path.split("/").at(-1) ?? path, contents] as const,
    ),
  ]);
}
