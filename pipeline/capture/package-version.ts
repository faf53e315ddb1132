import { createRequire } from "node:module";

/** The version of an installed package. */
export const versionOf = (name: string): string =>
  (createRequire(import.meta.url)(`${name}/package.json`) as { readonly version: string }).version;
