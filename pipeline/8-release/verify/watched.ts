import type { Files } from "../files/files.ts";
import { sumsPath } from "../files/manifest.ts";

/** The same files, and those of them that nobody has asked for since. */
export function watched(files: Files): { readonly files: Files; unread(): string[] } {
  const read = new Set<string>([sumsPath, `${sumsPath}.sig`]);
  const seen = new Proxy(files, {
    get(target, property) {
      if (property === "get" || property === "pieces")
        return (path: string) => {
          read.add(path);
          return property === "get" ? target.get(path) : target.pieces?.(path);
        };
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { files: seen, unread: () => [...files.keys()].filter((path) => !read.has(path)) };
}
