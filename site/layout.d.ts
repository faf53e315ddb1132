import { type Html } from "./html.ts";
import { type Page, type View } from "./view.ts";
/** What the browser may load: files of this site, and nothing that stands in a page. */
export declare const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
/** A whole document. Links in it begin with "/", which stands for the root of the site. */
export declare function documentOf(view: View, page: Page): Html;
