import type { OrganizationsRecord } from "../../pipeline/model/records.generated.ts";
import { type Html } from "../html.ts";
import { type Page, type View } from "../view.ts";
import { dutyText } from "./record.ts";
/** Bodies above an organisation, from the highest. */
export declare function ancestors(view: View, { parent_id }: OrganizationsRecord): OrganizationsRecord[];
export declare const byOrdinal: (a: {
    readonly ordinal: number;
}, b: {
    readonly ordinal: number;
}) => number;
/** The page of an organisation: all that the release says of it. */
export declare function organizationPage(view: View, row: OrganizationsRecord): Page;
/** A duty in a list: its words, and the functions it belongs to. */
export declare const dutyItem: (view: View, duty: Parameters<typeof dutyText>[1]) => Html;
/** An organisation in a list. */
export declare function organizationItem(view: View, row: OrganizationsRecord): Html;
/** Functions of the duties of a body with how many have them, the most first. */
export declare function functionsOf(view: View, id: string): (readonly [id: string, count: number])[];
/** Who holds a post. */
export declare const holders: (view: View, post: string) => Html;
