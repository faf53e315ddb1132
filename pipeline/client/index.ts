/** Has releases of the data from where they are published, checks them, and says what an update changes. */
export type { Change, FieldChange } from "./changes.ts";
export { ClientFailure, ClientMisuse, type FailureCode } from "./failure.ts";
export { type Got, get } from "./get.ts";
export type { GetOptions } from "./options.ts";
export { type Gone, type Updated, type UpdateOptions, update } from "./update.ts";
