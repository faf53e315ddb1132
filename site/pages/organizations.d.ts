import { type Page, type View } from "../view.ts";
/** The organisations as a tree and as a list, and the lists of each facet. */
export declare function organizationPages(view: View): Generator<Page>;
