import { type Site } from "../view.ts";
/** The files of the search: what holds for all of it, the tokens in shards, the entries in pieces. */
export declare function searchFiles(site: Site): Generator<readonly [string, Uint8Array]>;
