/** One line of a page, with the code point at which it begins. */
export interface Line {
    readonly number: number;
    readonly start: number;
    /** its code points, without the line break */
    readonly chars: readonly string[];
}
/** Lines that are shown on one page of the site. */
export interface Part {
    readonly number: number;
    /** first code point, and the one after the last */
    readonly from: number;
    readonly to: number;
    readonly lines: readonly Line[];
}
export declare function linesOf(text: string): Line[];
/** The text of a page in parts of whole lines. */
export declare function partsOf(text: string): Part[];
