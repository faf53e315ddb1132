import { sumsPath } from "../manifest.ts";
import type { Files } from "../published.ts";

/** The same files, and those of them that nobody has asked for since. */
export function watched(files: Files): { readonly files: Files; unread(): string[] } {
  const read = new Set<string>([sumsPath, `${sumsPath}.sig`]);
  const seen = new (class extends Map<string, Uint8Array> {
    override get(path: string): Uint8Array | undefined {
      read.add(path);
      return super.get(path);
    }
  })(files);
  return { files: seen, unread: () => [...files.keys()].filter((path) => !read.has(path)) };
}
