/**
 * Derives from schemas/ and docs/diagnostics/ what would otherwise repeat them, and gives the base of IRIs in model/releases/iri.ts to
 * the files that repeat it. Without arguments it writes the
 * files; with --check it only compares and exits 1 when a file on disk differs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { generated } from "./generated.ts";

const check = process.argv.includes("--check");
let stale = 0;
for (const { path, content } of await generated()) {
  let current = "";
  try {
    current = readFileSync(path, "utf8");
  } catch {
    // a file that is not there is stale
  }
  if (current === content) continue;
  if (check) {
    stale++;
    console.error(`${path} is out of date: run npm run generate and commit the result`);
  } else {
    writeFileSync(path, content);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
