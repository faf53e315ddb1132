import { fileURLToPath } from "node:url";

/**
 * The folder of the built files that the site gives to browsers: it travels with the program. It is said here, since the bundle has this file
 * one folder below package.json, as it stands here.
 */
export const siteAssetsFolder = fileURLToPath(new URL("../dist/site", import.meta.url));
