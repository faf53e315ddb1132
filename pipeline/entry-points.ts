import { extname } from "node:path";

/**
 * Where the code of other processes and threads begins. It is said here, since the bundle has this file and all that it takes
 * from others in one folder, as if all had stood here (`scripts/build.ts`).
 */
const entryPoint = (name: string): URL =>
  new URL(`./corpus/${name}${extname(import.meta.url)}`, import.meta.url);

export const readerProcess = entryPoint("reader-process");
export const writerThread = entryPoint("writer-thread");
export const watchdogThread = entryPoint("watchdog-thread");
