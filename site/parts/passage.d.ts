import { type Html } from "../html.ts";
import { type View } from "../view.ts";
interface Passage {
    readonly source_id: string;
    readonly start: number;
    readonly end: number;
}
/** The code points of a source, taken apart once for each build. */
export declare function charsOf({ release }: View, source: string): readonly string[];
/** The characters a record was read from, verbatim, in what stands around them, with a way to them on the page. */
export declare function passage(view: View, { source_id, start, end }: Passage): Html;
/** A way to the characters of a row, for tables. */
export declare const placeLink: (view: View, { source_id, start, end }: Passage) => Html;
export {};
