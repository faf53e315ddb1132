/** What a cell of a spreadsheet holds: https://support.microsoft.com/office/excel-specifications-and-limits */
const longest = 32_767;

/** The text as a cell of a workbook can hold it: cut, with … at its end, where it is too long. */
export const fitting = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/\p{Surrogate}$/u, "")}…`;

/** Rows of a sheet, its header included. */
export const mostRows = 1_048_576;

/** Tables that a workbook leaves out: they hold places in the text layer, which no spreadsheet shows. */
export const notInWorkbook: ReadonlySet<string> = new Set(["evidence", "segments"]);
