import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";

/** What the library is made of: its entry, below pipeline/. */
const entry = "api.ts";

/**
 * The types of the library by path below dist/: those of its entry and of what they name, of all that the compiler writes.
 */
export function declarations(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "haiguan-types-"));
  try {
    const emit = ["--declaration", "--emitDeclarationOnly", "--noCheck", "--outDir", folder];
    execFileSync("npx", ["--no-install", "tsc", "-p", "tsconfig.build.json", ...emit]);
    return reached(folder, [entry]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function reached(folder: string, wanted: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const rest = [...wanted];
  for (let file = rest.pop(); file !== undefined; file = rest.pop()) {
    const path = file.replace(/\.ts$/, ".d.ts");
    if (found.has(path)) continue;
    const text = readFileSync(join(folder, path), "utf8");
    const imported = [...text.matchAll(/ from "(\..+?)"/g)].map(([, to = ""]) => to);
    rest.push(...imported.map((to) => normalize(join(dirname(path), to))));
    found.set(path, text.replace(/( from "\..+?)\.ts"/g, '$1.js"'));
  }
  return found;
}
