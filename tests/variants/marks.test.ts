/** The same page as plain text with other headings, lists and leaders, in another order, among other lines. */
import { expectVariants } from "./expect-variants.ts";

expectVariants("headings", "joined", "enumeration", "leaders", "order");
