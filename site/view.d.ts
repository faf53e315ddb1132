import type { Records, TableName } from "../pipeline/model/records.generated.ts";
import { type Html, type Part } from "./html.ts";
import { type Key, type Language } from "./languages.ts";
import type { Catalogue } from "./records.ts";
import type { Input, Release } from "./release.ts";
/** All that pages are made of. */
export interface Site {
    readonly release: Release;
    readonly records: Catalogue;
    readonly input: Input;
    /** names of the style sheet and the script, which hold a hash of their bytes */
    readonly assets: {
        readonly css: string;
        readonly js: string;
    };
}
/** The site in one language. */
export interface View extends Site {
    readonly lang: Language;
    readonly t: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
}
export declare const viewOf: (site: Site, lang: Language) => View;
/** One page in one language. */
export interface Page {
    /** below the folder of the language: "organizations/" */
    readonly path: string;
    /** plain text */
    readonly title: string;
    readonly description: string;
    readonly body: Html;
    /** pages above this one, from the highest: path and name */
    readonly above?: readonly (readonly [string, Part])[];
    /** a part of the script that the page asks for */
    readonly island?: "source";
}
/** A link within the language; paths are made relative when the page is written. */
export declare const link: (view: View, path: string, text: Part, attributes?: Part) => Html;
/** Chinese in the script of the page, else in that of the source; `lang` says which, and whether a machine converted it. */
export interface Chinese {
    readonly text: string;
    readonly lang: string;
}
export declare function chinese(view: View, hant: string, hans: string, source: string | null | undefined): Chinese;
/** Chinese as an element that says its language, where it is not that of the page. */
export declare const inChinese: (view: View, { text, lang }: Chinese) => Html;
/** The two columns of a record that hold one Chinese text; null where they are empty. */
export declare function zh(view: View, row: object, column: string): Html | null;
export declare function zhText(view: View, row: object, column: string): Chinese | null;
/** What a record is called in the language of the page, and in Chinese where that is another. */
export interface Name {
    readonly text: string;
    readonly lang: string;
    readonly chinese: Chinese | null;
}
export declare function nameOf(view: View, row: {
    readonly id: string;
}): Name;
/** A name as text with its language. */
export declare const named: (view: View, name: Name) => Html;
/** A name, with the Chinese one behind it on an English page. */
export declare const fullName: (view: View, name: Name) => Html;
/** A link to a record by its name; nothing where there is no record. */
export declare function recordLink(view: View, table: TableName, id: string | null): Html | null;
/** A body that a row names: an organisation or an external body. */
export declare const bodyLink: (view: View, id: string | null) => Html | null;
/** A kind by its name in the language of the page; the word of the table where the release has no name for it. */
export declare function kind(view: View, table: TableName, column: string, value: string | null): string | null;
/** A number with the separators of its language. */
export declare const number: (value: number) => string;
export type { Records, TableName };
