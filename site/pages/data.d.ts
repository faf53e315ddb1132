import { type Html } from "../html.ts";
import { type Page, type View } from "../view.ts";
type File = View["release"]["manifest"]["files"][number];
/** A number of bytes as people say it. */
export declare const bytes: (count: number) => string;
/** Every file of the release with its size, its rows and its hash. */
export declare function dataPage(view: View): Page;
/** Files with what a person needs to choose one and to know that it arrived whole. */
export declare const filesTable: (view: View, caption: string, files: readonly File[]) => Html;
/** Every table and column with its type and what it means, as the schemas say it. */
export declare function dictionaryPage(view: View): Page;
export {};
