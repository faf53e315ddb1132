import type { TableName } from "../../pipeline/model/records.generated.ts";
import { type Html } from "../html.ts";
import { type View } from "../view.ts";
/** All columns of a record as the tables have them, with the characters and the way each was read. */
export declare function valuesOf(view: View, name: TableName, record: object): Html;
