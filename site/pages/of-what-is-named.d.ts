import { type Descriptions } from "./above.ts";
/** Pages of what a source names or states beside the work of its bodies. */
export declare const ofWhatIsNamed: Descriptions<"events" | "periods" | "documents" | "systems" | "areas" | "external_bodies" | "statements" | "claims">;
