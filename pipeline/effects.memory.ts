import type { Effects } from "./effects.ts";
import { issue, PipelineError } from "./model/issue.ts";

export interface MemoryEffects extends Effects {
  readonly files: Map<string, Uint8Array>;
  readonly printed: string[];
  readonly warned: string[];
}

const encode = (bytes: Uint8Array | string): Uint8Array =>
  typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;

/** A world for tests: files in a map, what is printed in a list. */
export function memoryEffects(
  initial: Readonly<Record<string, Uint8Array | string>> = {},
  lines: readonly string[] = [],
): MemoryEffects {
  const files = new Map(Object.entries(initial).map(([path, bytes]) => [path, encode(bytes)]));
  const printed: string[] = [];
  const warned: string[] = [];
  return {
    files,
    printed,
    warned,
    readFile(path) {
      const bytes = files.get(path);
      if (bytes === undefined)
        throw new PipelineError(issue("disk.failed", `cannot read ${path}: no such file (ENOENT)`));
      return bytes;
    },
    exists: (path) => files.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}/`)),
    list(path) {
      const names = [...files.keys()]
        .filter((file) => file.startsWith(`${path}/`))
        .map((file) => file.slice(path.length + 1));
      return [...new Set(names.map((name) => name.replace(/\/.*$/, "/")))].sort();
    },
    writeFile: (path, bytes) => void files.set(path, encode(bytes)),
    isLink: () => false,
    createFolder(path, contents) {
      if ([...files.keys()].some((file) => file.startsWith(`${path}/`))) return false;
      for (const [name, bytes] of contents) files.set(`${path}/${name}`, bytes);
      return true;
    },
    replaceFolder(path, contents) {
      for (const file of files.keys()) if (file.startsWith(`${path}/`)) files.delete(file);
      for (const [name, bytes] of contents) files.set(`${path}/${name}`, bytes);
    },
    run: (command) => ({ status: 127, stdout: new Uint8Array(), stderr: `${command}: not found` }),
    print: (text) => void printed.push(text),
    warn: (text) => void warned.push(text),
    input: (async function* () {
      yield* lines;
    })(),
    terminal: { colours: false, interactive: false },
  };
}
