import { type Issue } from "../pipeline/model/issue.ts";
/** Where a link leads from a page, so that the site can lie in any folder of a server. */
export declare function relative(from: string, to: string): string;
/** Follows what is written: which pages there are, where they lead, whether one is too heavy. */
export declare class Ledger {
    #private;
    /** A page as it is stored, below `path`, a file. */
    page(path: string, document: string): Uint8Array;
    file(path: string): void;
    get pages(): number;
    /** What is wrong with all that was written. */
    findings(): Issue[];
}
