import type { Reader } from "../pipeline/effects.ts";
/** What a server says to a request. */
export interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array;
}
/** The answer to a request for a file of a site. Nothing outside of its folder is given, nor through a link out of it. */
export declare function answerTo(files: Reader, folder: string, method: string, url: string): Answer;
