/** The same page in Markdown and HTML, and with what sites put around pages. */
import { expectVariants } from "./expect-variants.ts";

expectVariants("markdown", "html", "html-lists", "tables", "furniture", "contents");
