import type { Records } from "../../pipeline/model/records.generated.ts";
import { type Html, type Part } from "../html.ts";
import type { PageTable } from "../records.ts";
import { type Page, type View } from "../view.ts";
/** What a record's page says beyond what all pages of records say. */
export interface Description {
    /** pages above this one */
    readonly above: readonly (readonly [path: string, name: Part])[];
    readonly facts: readonly (readonly [name: string, value: Part])[];
    /** a sentence below the name */
    readonly lead?: Part;
    readonly sections?: Part;
}
/** The page of a record: its name, what is known of it, the words it was read from, and how each value was read. */
export declare function recordPage<T extends PageTable>(view: View, table: T, row: Records[T], { above, facts: known, lead, sections }: Description): Page;
/** A name of bounded length for titles and lists. */
export declare const shortened: (text: string) => string;
/** A duty in words, its verbs marked, its object left as it is. */
export declare function dutyText(view: View, duty: Records["duties"]): Html;
