/** A place in a JSON file: the value that `path` leads to, or the name of that member. */
export interface JsonPlace {
  readonly path: readonly (string | number)[];
  readonly part: "value" | "name";
}

export const valueAt = (...path: readonly (string | number)[]): JsonPlace => ({ path, part: "value" });
export const nameAt = (...path: readonly (string | number)[]): JsonPlace => ({ path, part: "name" });
