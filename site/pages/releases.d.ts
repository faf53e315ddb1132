import type { VersionEntry } from "../../pipeline/model/release.generated.ts";
import { type Page, type View } from "../view.ts";
export declare const pairPath: ({ from, to }: {
    readonly from: string | null;
    readonly to: string;
}) => string;
/** Published versions up to that of the site, the newest first. */
export declare function versionsOf({ input, release }: View): VersionEntry[];
/** The list of releases, and what changed between each and the one before it. */
export declare function releasePages(view: View): Generator<Page>;
