import { guarded } from "../model/tables/formula-guard.ts";
import { csvEmitter } from "./csv.ts";

/** With this, Excel takes the file for UTF-8; other readers would have it in the name of the first column. */
const byteOrderMark = "\ufeff";

/** The same rows as csv/ for people who open them in Excel, where a cell may be taken for a formula. */
export const csvExcel = csvEmitter("CSV for Excel", "csv-excel/", byteOrderMark, guarded);
