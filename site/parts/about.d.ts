import type { TableName } from "../../pipeline/model/records.generated.ts";
import { type Html } from "../html.ts";
import { type View } from "../view.ts";
/** What other tables tell of a record: whom it names, what it empowers to, on what ground, how far. */
export declare function aboutRecord(view: View, id: string): Html;
export type { TableName };
