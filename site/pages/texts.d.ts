import { type Page, type View } from "../view.ts";
/** How to cite the release, a record and a passage. */
export declare function citePage(view: View): Page;
/** What ids are, and what became of those that are no longer used. */
export declare function idsPage(view: View): Page;
/** How a page becomes records, and how well that goes. */
export declare function howPage(view: View): Page;
/** What the project is, and where to go from here. */
export declare const aboutPage: (view: View) => Page;
/** Where a search ends without the script: the lists, in which everything can be reached. */
export declare const searchPage: (view: View) => Page;
