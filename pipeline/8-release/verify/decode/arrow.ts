import { tableFromIPC } from "apache-arrow";
import { nested, plain } from "./nested.ts";

export const arrow = nested("arrow/", ".arrow", (bytes) => plain(tableFromIPC(bytes).toArray()));
