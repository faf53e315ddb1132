import { extname } from "node:path";

/**
 * Where the code of threads lies. It is said here, since the bundle has this file and all that it takes from others in one
 * folder, as if all had stood here (`scripts/build.ts`).
 */
export const readerThread = new URL(`./corpus/reader-thread${extname(import.meta.url)}`, import.meta.url);
