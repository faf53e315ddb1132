import { type Html } from "../html.ts";
import { type PageTable } from "../records.ts";
import { type Page, type View } from "../view.ts";
interface ListOf<T> extends Omit<Page, "body"> {
    readonly lead?: string;
    /** rows on one page */
    readonly length?: number;
    readonly show: (rows: readonly T[]) => Html;
}
/** A list on as many pages as it needs. */
export declare function pages<T>(view: View, rows: readonly T[], { lead, show, length, ...page }: ListOf<T>): Generator<Page>;
/** All kinds of records with how many there are, and a list of each. */
export declare function browsePages(view: View): Generator<Page>;
/** Where the records of a table are listed. */
export declare const listPath: (name: PageTable) => string;
/** Functions by their place in the classification, with how many duties have each. */
export declare function functionsPage(view: View): Page;
/** The pages that were read, and what was corrected in each. */
export declare function sourceListPages(view: View): Generator<Page>;
export {};
