import type { SourcesRecord } from "../../pipeline/model/records.generated.ts";
import { type Page, type View } from "../view.ts";
/** How the text of a source is shown: as captured, as corrected, in the other script. */
export declare const readings: readonly ["raw", "corrected", "other"];
export type ReadingName = (typeof readings)[number];
/** The pages on which a source can be read: each reading, part by part. */
export declare function sourcePages(view: View, source: SourcesRecord): Generator<Page>;
