/** Prints how many quads jsonld.js reads from each file: npx tsx tests/conformance/quads.ts <file>… */
import { readFileSync } from "node:fs";
import { quadsOf } from "../fixtures/rdf.ts";

const counts: Record<string, number> = {};
for (const path of process.argv.slice(2)) counts[path] = (await quadsOf(readFileSync(path, "utf8"))).length;
console.log(JSON.stringify(counts));
