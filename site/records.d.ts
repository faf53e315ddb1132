import type { Records, TableName } from "../pipeline/model/records.generated.ts";
import type { Release } from "./release.ts";
import { type Part } from "./source/lines.ts";
/** Tables whose records have pages of their own. The others tell of such a record, and stand on its page. */
export declare const pageTables: readonly ["organizations", "duties", "categories", "people", "posts", "events", "periods", "documents", "systems", "areas", "external_bodies", "statements", "claims", "verb_classes", "ranks", "sources"];
export type PageTable = (typeof pageTables)[number];
export declare const isPageTable: (table: string) => table is PageTable;
/** The records of a release, found by what they are and by what they refer to. */
export interface Catalogue {
    find<T extends TableName>(table: T, id: string | null): Records[T] | undefined;
    /** Records of a table whose column has this value, in the order of the table. */
    where<T extends TableName>(table: T, column: keyof Records[T] & string, value: string): readonly Records[T][];
    /** Records of a table that tell of another record: its mentions, powers, corrections. */
    about<T extends "mentions" | "relations" | "powers" | "norms" | "scopes" | "quantities" | "corrections" | "evidence">(table: T, id: string): readonly Records[T][];
    /** Where a record is shown, below the folder of a language; null when there is no such record. */
    placeOf(table: string, id: string): string | null;
    /** Where characters of a page are shown. */
    spanOf(source: string, start: number, end: number): string;
    /** The parts in which the text of a page is shown. */
    partsOf(source: string): readonly Part[];
    /** The script in which a source was captured. */
    scriptOf(source: string | null): "hant" | "hans" | "mixed";
}
export declare const anchorOf: (start: number, end: number) => string;
export declare function catalogueOf({ data, texts }: Release): Catalogue;
