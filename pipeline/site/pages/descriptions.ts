import type { Described, Descriptions } from "./above.ts";
import { ofWhatIsNamed } from "./of-what-is-named.ts";
import { ofWork } from "./of-work.ts";

/** What the pages of each kind of record say. */
export const descriptions: Descriptions<Described> = { ...ofWork, ...ofWhatIsNamed };
