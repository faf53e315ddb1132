import { createRequire } from "node:module";

const { version } = createRequire(import.meta.url)("../package.json") as { readonly version: string };

/** This code, as the manifest of a release names it. */
export const generator = { name: "haiguan-data", version } as const;

/** SPDX identifier of the licence of all data that this code makes. */
export const dataLicence = "CC-BY-4.0";
