import { type Html, type Part } from "../html.ts";
import { type View } from "../view.ts";
/** A section with a heading that can be linked to; nothing when it has no content. */
export declare const section: (id: string, title: string, body: Part, count?: number) => Html;
/** A list of facts: name and value. What has no value is left out. */
export declare function facts(rows: readonly (readonly [string, Part])[]): Html;
export interface TableParts {
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly Part[])[];
    /** ids of the rows, by which they are linked to */
    readonly ids?: readonly string[];
    /** columns of numbers */
    readonly numbers?: readonly number[];
}
/** A table that can be scrolled sideways by itself on a small screen. Its first column heads the rows. */
export declare function table({ caption, head, rows, ids, numbers }: TableParts): Html;
export declare const list: (items: readonly Part[], kind?: string) => Html;
/** A share as a bar with its number: never colour or length alone. */
export declare const bar: (value: number, most: number) => Html;
/** How sure the reader is. */
export declare const confidence: (view: View, value: number) => Html;
/** Where a long page begins. */
export declare const contents: (view: View, entries: readonly (readonly [id: string, title: string, count?: number])[]) => Html;
