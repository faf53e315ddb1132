import type { Files } from "../files/files.ts";
import { sumsPath } from "../files/manifest.ts";

/** The same files, and those of them that nobody has asked for since. */
export function watched(files: Files): { readonly files: Files; unread(): string[] } {
  const read = new Set<string>([sumsPath, `${sumsPath}.sig`]);
  const seen = new Proxy(files, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== "function") return value;
      if (!["get", "pieces", "range"].includes(String(property))) return value.bind(target);
      return (path: string, ...place: number[]) => {
        read.add(path);
        return value.call(target, path, ...place);
      };
    },
  });
  return { files: seen, unread: () => [...files.keys()].filter((path) => !read.has(path)) };
}
