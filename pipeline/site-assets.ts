import { fileURLToPath } from "node:url";

/**
 * Where what the site gives to browsers lies, built: it travels with the program. It is said here, since the bundle has this file
 * one folder below package.json, as it stands here.
 */
export const siteAssetsFolder = fileURLToPath(new URL("../dist/site", import.meta.url));
