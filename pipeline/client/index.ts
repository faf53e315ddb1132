/** Downloads releases of the data from where they are published, checks them, and reports what an update changes. */
export type * from "./api.ts";
export { ClientFailure, ClientMisuse } from "./failure.ts";
export { get } from "./get.ts";
export { update } from "./update.ts";
