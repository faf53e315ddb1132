import { type Descriptions } from "./above.ts";
/** Pages of what is done, and by whom. */
export declare const ofWork: Descriptions<"duties" | "categories" | "verb_classes" | "people" | "posts" | "ranks">;
