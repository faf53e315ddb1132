import type { OrganizationsRecord } from "../../pipeline/model/records.generated.ts";
import { type Html } from "../html.ts";
import { type View } from "../view.ts";
/** Bodies that are drawn and listed on one page; a larger tree is drawn body by body, on the pages of its bodies. */
export declare const largestTree = 150;
/** The organisations below `roots` as a drawing: each a line with its place, its class and how many duties it has. */
export declare function treeDrawing(view: View, roots: readonly OrganizationsRecord[]): Html;
/** The same as nested lists. */
export declare const treeList: (view: View, roots: readonly OrganizationsRecord[]) => Html;
/** Organisations that stand below none. */
export declare const rootsOf: (view: View) => OrganizationsRecord[];
