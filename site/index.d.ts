import { type Input, lacking } from "./release.ts";
export { type Input, lacking };
/** The style sheet, the scripts and the icon, by the names of their files: what `scripts/build.ts` makes. */
export type Assets = ReadonlyMap<string, Uint8Array>;
/** What the making of a site tells when it is done. */
export interface Account {
    pages: number;
    files: number;
    bytes: number;
}
/**
 * The files of a site, one after the other, so that none but the one being written is in memory. When all are written, links
 * that lead nowhere and pages that are too heavy are thrown as a PipelineError.
 */
export declare function siteFiles(input: Input, assets: Assets, account: Account): Generator<readonly [string, Uint8Array]>;
