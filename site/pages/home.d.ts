import { type Page, type View } from "../view.ts";
/** The first page: what this is, how much of it there is, how sure it is, and how to take it along. */
export declare function homePage(view: View): Page;
