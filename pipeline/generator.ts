import { createRequire } from "node:module";

const { name, version } = createRequire(import.meta.url)("../package.json") as {
  readonly name: string;
  readonly version: string;
};

/** What npm calls this program. */
export const packageName = name;

/** This code, as the manifests of all releases name it: a release is made again only by the code that it names. */
export const generator = { name: "haiguan-data", version } as const;

/** SPDX identifier of the licence of all data that this code makes. */
export const dataLicence = "CC-BY-4.0";
