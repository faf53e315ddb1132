import type { Described, Descriptions } from "./above.ts";
/** What the pages of each kind of record say. */
export declare const descriptions: Descriptions<Described>;
