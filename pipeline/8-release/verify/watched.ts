import { sumsPath } from "../files/manifest.ts";
import type { Files } from "../files/published.ts";

/** The same files, and those of them that nobody has asked for since. */
export function watched(files: Files): { readonly files: Files; unread(): string[] } {
  const read = new Set<string>([sumsPath, `${sumsPath}.sig`]);
  const seen = new Proxy(files, {
    get(target, property) {
      if (property === "get")
        return (path: string) => {
          read.add(path);
          return target.get(path);
        };
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { files: seen, unread: () => [...files.keys()].filter((path) => !read.has(path)) };
}
