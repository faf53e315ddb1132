/** Markup that is safe to write: made by `html`, so each value within it was escaped. */
export declare class Html {
    readonly text: string;
    constructor(text: string);
}
/** What may stand in a template. null and false write nothing, so that `condition && html…` reads well. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];
/** A text as HTML shows it, in an element or a quoted attribute. Marks that nobody sees, such as U+202E, are spelt out. */
export declare const escaped: (text: string) => string;
/** Markup with values in it. Every value is escaped, unless it is markup itself; attributes are to be quoted. */
export declare const html: (strings: TemplateStringsArray, ...parts: readonly Part[]) => Html;
/** Markup with a separator between its parts. */
export declare const joined: (parts: readonly Part[], separator: Part) => Html;
