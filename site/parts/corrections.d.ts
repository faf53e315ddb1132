import type { CorrectionsRecord } from "../../pipeline/model/records.generated.ts";
import { type Html } from "../html.ts";
import { type View } from "../view.ts";
/** Corrections with what was printed, what is read instead, and why. */
export declare function correctionsTable(view: View, corrections: readonly CorrectionsRecord[]): Html;
