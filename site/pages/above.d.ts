import type { Records } from "../../pipeline/model/records.generated.ts";
import type { PageTable } from "../records.ts";
import { type Page, type View } from "../view.ts";
import type { Description } from "./record.ts";
/** Tables whose pages differ only in what they say: those of organisations and sources are built by themselves. */
export type Described = Exclude<PageTable, "organizations" | "sources">;
/** What the pages of some kinds of records say. */
export type Descriptions<T extends Described> = {
    readonly [K in T]: (view: View, row: Records[K]) => Description;
};
/** The list that a record stands in. */
export declare const above: (view: View, name: Described) => NonNullable<Page["above"]>;
/** The bodies that a record belongs to, from the highest. */
export declare const bodiesAbove: (view: View, owner: Records["organizations"]) => NonNullable<Page["above"]>;
