/** What a text is found by: pairs of Chinese characters, single ones, and words of letters and digits. */
export declare function tokensOf(text: string): string[];
/** In which file of the index a token stands: by its first character, so that words that begin alike are together. */
export declare const shardOf: (token: string, shards: number) => number;
/** A text in the one form that both scripts and both widths are searched in, character by character. */
export declare const foldedBy: (pairsOfScripts: ReadonlyMap<string, string>) => (text: string) => string;
