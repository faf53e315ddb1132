import type { Html } from "./html.ts";
import type { Site } from "./view.ts";
/**
 * A page for every id that was ever published, at the path of its IRI (servers of files add the .html): where the record is in each
 * language, or what became of it. It has no language, so it says what it says in all three.
 */
export declare function idPages(site: Site): Generator<readonly [path: string, page: Html]>;
/** A page without language: the address of an id, the root. */
export declare const plain: (site: Site, title: string, place: string | null, body: Html) => Html;
