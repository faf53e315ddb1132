import { readFileSync } from "node:fs";
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
  const { code } = await transform(readFileSync("pipeline/site/assets/site.css", "utf8"), {
    loader: "css",
    minify: true,
  });
  return new Map([
    ["icon.svg", new Uint8Array(readFileSync("pipeline/site/assets/icon.svg"))],
    ["site.css", new TextEncoder().encode(code)],
    ...outputFiles.map(({ path, contents }) => [path.split("/").at(-1) ?? path, contents] as const),
  ]);
}
